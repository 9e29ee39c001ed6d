import { describe, expect, it } from 'vitest';
import { mergeContext } from './merge-context.ts';
import { aContext, aMarker, aRadiotherapy, aSurgery } from './testing.ts';
import { returnedContext, unmergeContext } from './unmerge-context.ts';

const before = aContext({ treatments: [aSurgery()], vertebralMetastases: 3 });
const merged = aContext({
  treatments: [aRadiotherapy()],
  primaryTumour: { site: 'prostate', code: null },
  response: [{ on: '2026-01-10', is: 'stable' }],
});
const { vertebralMetastases: _unknown, ...known } = merged;
const united = mergeContext(before, known);

describe('a merge that is taken back', () => {
  it('leaves what was known before it', () => {
    expect(united.treatments).toHaveLength(2);
    expect(unmergeContext(mergeContext(before, { ...known, mriContraindication: null }), { before, merged })).toEqual(
      before,
    );
  });

  it('keeps what was written since, of either', () => {
    const since = mergeContext(united, { markers: [aMarker()], primaryTumour: { site: 'breast', code: null } });
    expect(unmergeContext(since, { before, merged })).toEqual({
      ...before,
      markers: [aMarker()],
      primaryTumour: { site: 'breast', code: null },
    });
  });

  it('keeps an item that both had', () => {
    const both = { before, merged: aContext({ treatments: [aSurgery()] }) };
    expect(unmergeContext(before, both).treatments).toEqual([aSurgery()]);
  });

  it('gives back what was brought, as it was corrected or removed since, and nothing else', () => {
    const from = { before, merged };
    expect(returnedContext(united, from)).toEqual(merged);
    const corrected = aRadiotherapy({ doseGy: 27 });
    const since = mergeContext(united, { treatments: [corrected], markers: [aMarker()] });
    expect(returnedContext(since, from)).toEqual({ ...merged, treatments: [corrected] });
    expect(returnedContext({ ...since, treatments: [aSurgery()] }, from).treatments).toEqual([]);
  });

  it('gives back what both had as the other had it', () => {
    const theirs = aContext({ treatments: [aSurgery({ extent: 'unknown' })] });
    expect(returnedContext(before, { before, merged: theirs })).toEqual(theirs);
  });
});
