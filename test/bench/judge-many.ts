import { defaultRuleSet, judgeStudies } from '@cordwatch/triage';
import { surveillanceStudy } from './surveillance-study.ts';

/** `node judge-many.ts INSTANCES PER_STUDY`: judges study after study and says how many MB the process ever held. */
const [instances = 0, perStudy = 1] = process.argv.slice(2).map(Number);

for (let study = 0; study < instances / perStudy; study++) {
  judgeStudies(surveillanceStudy(`2.25.${1001 + study}`, perStudy), defaultRuleSet);
}
console.log(process.resourceUsage().maxRSS / 1024);
