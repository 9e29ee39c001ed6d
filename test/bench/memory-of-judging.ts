import { execFileSync } from 'node:child_process';
import path from 'node:path';

const program = path.join(import.meta.dirname, 'judge-many.ts');
const FEW = 10_000;
const MANY = 40_000;
const USUAL_STUDY = 400;

/** How much the largest footprint of a process grows with what it judges. */
export const memoryOfJudging = (): string =>
  [
    'Memory of judging, largest footprint of a process that makes and judges synthetic headers',
    growthText(`in studies of ${USUAL_STUDY}`, peakMb(FEW, USUAL_STUDY), peakMb(MANY, USUAL_STUDY)),
    growthText('all in one study', peakMb(FEW, FEW), peakMb(MANY, MANY)),
  ].join('\n');

const growthText = (how: string, few: number, many: number): string => {
  const per10k = (many - few) / ((MANY - FEW) / 10_000);
  const sizes = `${few.toFixed(0)} MB for ${FEW} instances, ${many.toFixed(0)} MB for ${MANY}`;
  return `  ${how}: ${sizes}: ${per10k.toFixed(1)} MB per 10,000 more`;
};

const peakMb = (instances: number, perStudy: number): number =>
  Number(execFileSync(process.execPath, [program, String(instances), String(perStudy)], { encoding: 'utf8' }));
