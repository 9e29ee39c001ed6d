import { describe, expect, it } from 'vitest';
import { mergeContext } from './merge-context.ts';
import { aContext, aMarker, aRadiotherapy, aSurgery } from './testing.ts';
import { unmergeContext } from './unmerge-context.ts';

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
});
