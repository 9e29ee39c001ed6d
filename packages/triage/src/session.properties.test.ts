import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aStudy } from './testing.ts';
import { series } from './testing-arbitraries.ts';
import { verdictOf } from './testing-judging.ts';

const orders = fc.constantFrom('MRI WHOLE SPINE W CON', 'MRI SPINE', 'MRI WHOLE SPINE WITHOUT CONTRAST');
const held = fc.array(
  series.filter(({ description, header }) => description !== 'LOCALIZER' && header?.series?.modality === undefined),
  { minLength: 2, maxLength: 5 },
);
const moves = fc.array(fc.boolean(), { minLength: 5, maxLength: 5 });

it('series filed under studies of one session are judged as under one study', () => {
  fc.assert(
    fc.property(orders, held, moves, (order, shapes, moved) => {
      const full = shapes.map((shape) => ({ ...shape, slices: 15, thicknessMm: 3 }));
      const records = aStudy({ description: order, series: full });
      const filed = records.map((record) => {
        const index = Number(record.seriesInstanceUid.split('.').at(-1)) - 1;
        return moved[index] ? { ...record, studyInstanceUid: '2.25.2002' } : record;
      });
      expect(new Set(verdictOf(filed))).toEqual(new Set(verdictOf(records)));
    }),
  );
});
