import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeContext } from './merge-context.ts';
import { aContext, aMarker, aSurgery } from './testing.ts';
import { contexts } from './testing-arbitraries.ts';

test('changes applied twice are changes applied once', () => {
  fc.assert(
    fc.property(contexts, contexts, (context, changes) => {
      const once = mergeContext(context, changes);
      expect(mergeContext(once, changes)).toEqual(once);
    }),
  );
});

test('an item replaces the one of its id in its place, and a new one comes last', () => {
  const before = aContext({ treatments: [aSurgery(), aSurgery({ id: 'b' })], markers: [aMarker()] });
  const after = mergeContext(before, { treatments: [aSurgery({ id: 'c' }), aSurgery({ procedure: 'corpectomy' })] });
  expect(after.treatments.map(({ id }) => id)).toEqual(['surgery-1', 'b', 'c']);
  expect(after.treatments[0]).toMatchObject({ procedure: 'corpectomy' });
  expect(after.markers).toEqual(before.markers);
});

test('a response replaces the one of its day', () => {
  const before = aContext({ response: [{ on: '2022-01-01', is: 'stable' }] });
  const after = mergeContext(before, { response: [{ on: '2022-01-01', is: 'progression' }] });
  expect(after.response).toEqual([{ on: '2022-01-01', is: 'progression' }]);
});
