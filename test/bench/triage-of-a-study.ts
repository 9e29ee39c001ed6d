import { defaultRuleSet, judgeStudies } from '@cordwatch/triage';
import type { Figure } from './figure.ts';
import { inTurns } from './median.ts';
import { surveillanceStudy } from './surveillance-study.ts';

const INSTANCES = 400;
const WARM_UP = 50;
const ROUNDS = 60;

/** The pure path behind the reader: header records to verdicts. */
export const triageOfAStudy = async (): Promise<Figure> => {
  const records = surveillanceStudy('2.25.1001', INSTANCES);
  const measure = () => {
    const before = process.threadCpuUsage();
    judgeStudies(records, defaultRuleSet);
    const { user, system } = process.threadCpuUsage(before);
    return (user + system) / 1000;
  };
  for (let run = 0; run < WARM_UP; run++) measure();
  const [ours = { name: '', median: 0 }] = await inTurns([{ name: 'judgeStudies', measure }], ROUNDS);
  return {
    title: `Triage of one study of 15 series and ${records.length} instances`,
    unit: 'ms of processor time',
    ours,
    others: [],
    notes: ['no peer judges this'],
  };
};
