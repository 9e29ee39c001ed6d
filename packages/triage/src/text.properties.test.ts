import type { HeaderRecord } from '@cordwatch/dicom-header';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aStudy } from './testing.ts';
import { session } from './testing-arbitraries.ts';
import { RANK, verdictOf, wholeRank } from './testing-judging.ts';

/** A minus is none: behind an agent it says that none was given. */
const noise = fc.oneof(
  fc.constantFrom(' (1)', ' RPT', ' MOTION', ' NEW', '_2', ' ISO', '_ND', ' 384', ' ?', ' HF', ' v2', ' 再', '\t'),
  fc.stringMatching(/^ [QXZ0-9#%~!]{1,20}$/),
);

const noisy = (records: readonly HeaderRecord[], ofStudy: string, ofSeries: string): HeaderRecord[] =>
  records.map((record) => ({
    ...record,
    study: { ...record.study, description: `${record.study.description ?? ''}${ofStudy}` },
    series: { ...record.series, description: `${record.series.description}${ofSeries}` },
  }));

it('noise after a description never turns a verdict to confirmed', () => {
  fc.assert(
    fc.property(session, noise, noise, (records, ofStudy, ofSeries) => {
      if (wholeRank(noisy(records, ofStudy, ofSeries)) < RANK.confirmed) return;
      expect(wholeRank(records)).toBe(RANK.confirmed);
    }),
  );
});

it('without length or agent no words confirm', () => {
  const anything = fc.oneof(fc.string({ maxLength: 64 }), fc.string({ unit: 'grapheme', maxLength: 64 }));
  const claims = fc.constantFrom(
    'WHOLE SPINE',
    'WHOLE SPINE T1 SAG POST',
    'T1 SAG POST',
    'C+ ',
    'GANZE WIRBELSAEULE KM',
    '',
  );
  fc.assert(
    fc.property(anything, anything, claims, fc.boolean(), (ofStudy, ofSeries, claim, isShort) => {
      const lacking = isShort ? { bottomMm: -300, agent: 'Gadovist' } : { agent: null };
      const series = [{ description: `${claim} ${ofSeries}`, ...lacking }];
      expect(verdictOf(aStudy({ description: `${claim} ${ofStudy}`, series }))).not.toContain('confirmed');
    }),
  );
});
