import { rmSync } from 'node:fs';
import path from 'node:path';
import { dataFolder, recordsIn } from '../corpus/shared-data.ts';
import { type EvalCase, openCasesFile, readCaseFile } from './case-file.ts';
import { demandsText, isMet, weightingDemands, wordDemands } from './demands.ts';
import { judgeCase, judgeRealStudies } from './judge-cases.ts';
import { confusionText, headline, talliesText, wrongCasesText } from './report-cases.ts';
import { weightingText, wordsText } from './report-texts.ts';
import { type JudgedCase, QUESTIONS, wrongCases } from './score.ts';
import { readDescriptions, readSidecars } from './text-data.ts';
import { markWeighting } from './weighting-accuracy.ts';
import { markDescription } from './word-accuracy.ts';
import { casesMissing, writeCases } from './write-cases.ts';

/**
 * `pnpm eval [FILE.json...]`: how right the verdicts are, over the open cases, the cases of the files and the real
 * headers. Exit code 1 when any case is wrong or a demand on the reading of texts is missed, 2 when it cannot judge.
 */
const missing = casesMissing;
if (missing !== null || openCasesFile === null || dataFolder === null) {
  console.error(`The evaluation cannot run here: ${missing}.`);
  process.exit(2);
}

/** npm and pnpm run a script in the root of the checkout, and say where they were called. */
const calledFrom = process.env.INIT_CWD ?? process.cwd();
const extraFiles = process.argv.slice(2).map((file) => path.resolve(calledFrom, file));

const say = (step: string): void => console.error(`${step} ...`);

const cases = [openCasesFile, ...extraFiles].flatMap((file) => judgeCaseFile(file));
say('Judging the real studies');
const real = judgeRealStudies(recordsIn(dataFolder));
say('Reading the words of study descriptions');
const descriptions = readDescriptions(dataFolder).map(markDescription);
say('Weighing real series headers');
const weightings = readSidecars(dataFolder)
  .map(markWeighting)
  .filter((marked) => marked !== null);

const all = [...cases, ...real];
const demands = [...wordDemands(descriptions), ...weightingDemands(weightings)];
console.log(
  [
    headline(all),
    `CASES: ${cases.length} studies`,
    ...QUESTIONS.map((question) => confusionText(cases, question)),
    talliesText(cases, 'vendor'),
    talliesText(cases, 'language'),
    `REAL HEADERS: ${real.length} studies, none of which is a whole spine with contrast`,
    confusionText(real, 'wholeSpineWithContrast'),
    talliesText(real, 'vendor'),
    `TEXTS\n${demandsText(demands)}`,
    wordsText(descriptions),
    weightingText(weightings),
    wrongCases(all).length === 0 ? 'No wrong case.' : `WRONG CASES\n${wrongCasesText(all)}`,
  ].join('\n\n'),
);
process.exitCode = wrongCases(all).length > 0 || !demands.every(isMet) ? 1 : 0;

function casesIn(file: string): readonly EvalCase[] {
  try {
    return readCaseFile(file);
  } catch (error) {
    console.error(error);
    process.exit(2);
  }
}

function judgeCaseFile(file: string): readonly JudgedCase[] {
  const listed = casesIn(file);
  say(`Writing the ${listed.length} cases of ${path.basename(file)} as DICOM, and judging them`);
  const folder = writeCases(file);
  try {
    return listed.flatMap((each) => judgeCase(each, recordsIn(path.join(folder, each.id))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
