import { rmSync } from 'node:fs';
import path from 'node:path';
import { defaultRuleSet, judgeStudies } from '@cordwatch/triage';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCasesFile, readCaseFile } from '../eval/case-file.ts';
import { casesMissing, writeCases } from '../eval/write-cases.ts';
import { dataFolder, recordsIn } from './shared-data.ts';

const cases = openCasesFile === null ? [] : readCaseFile(openCasesFile);

const COVERAGE = { yes: 'confirmed', no: 'refuted', unknown: 'indeterminate' } as const;

describe.skipIf(casesMissing !== null)(
  `tricky cases as Part-10 files${casesMissing ? ` (skipped: ${casesMissing})` : ''}`,
  () => {
    let folder = '';
    beforeAll(() => {
      folder = writeCases(openCasesFile ?? '');
    }, 120_000);
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    it.each(cases.map((each) => [each.id, each.title, each.expect] as const))('%s %s', (id, _title, expected) => {
      const judgements = judgeStudies(recordsIn(path.join(folder, id)), defaultRuleSet);
      expect(judgements.length).toBeGreaterThan(0);
      for (const { coverage, wholeSpineWithContrast } of judgements) {
        expect({ coverage: coverage.is, wholeSpineWithContrast: wholeSpineWithContrast.is }).toEqual({
          coverage: COVERAGE[expected.entireSpine],
          wholeSpineWithContrast: expected.verdict,
        });
      }
    });
  },
);

describe.skipIf(dataFolder === null)('real files, none of which is a whole spine with contrast', () => {
  it('confirm nothing, and give every study a verdict with evidence', () => {
    const judgements = judgeStudies(recordsIn(dataFolder ?? ''), defaultRuleSet);
    expect(judgements.length).toBeGreaterThan(100);
    const verdicts = judgements.map(({ wholeSpineWithContrast }) => wholeSpineWithContrast);
    expect(verdicts.filter(({ is }) => is === 'confirmed')).toEqual([]);
    expect(verdicts.every(({ because }) => because.length > 0)).toBe(true);
  });

  it('measure the complete sagittal series as one stack without a gap', () => {
    const [judgement] = judgeStudies(recordsIn(path.join(dataFolder ?? '', 'series')), defaultRuleSet);
    expect(judgement?.series.map(({ plane, missingSlices }) => ({ plane, missingSlices }))).toEqual([
      { plane: 'sagittal', missingSlices: 0 },
    ]);
  });
});
