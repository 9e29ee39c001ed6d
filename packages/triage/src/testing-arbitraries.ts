import fc from 'fast-check';
import type { SeriesShape, StudyShape } from './testing.ts';

const description = fc.constantFrom(
  'T1 SAG',
  'T1 SAG PRE',
  'T1 SAG POST',
  'T1 FS SAG UPPER POST',
  'T1 SAG LOWER +C',
  'T2 SAG',
  'STIR SAG',
  'T1 SAG C-T',
  'T1 SAG LWS KM',
  'LOCALIZER',
  'SAG POST',
  'T1 SAG COMP POST',
);
/** Series of every quality: localizers, narrow stacks, believable and unbelievable agents. */
export const series: fc.Arbitrary<SeriesShape> = fc
  .record({
    description,
    topMm: fc.integer({ min: -200, max: 200 }),
    slices: fc.integer({ min: 3, max: 20 }),
    thicknessMm: fc.constantFrom(3, 4, 8),
    frameOfReference: fc.constantFrom('2.25.1001.9', '2.25.1001.9', '2.25.1001.8'),
    agent: fc.constantFrom(null, '', 'NONE', 'Gadovist', 'Dotarem', 'YES', 'EOVIST'),
    acquiredAt: fc.constantFrom(null, '100000', '101000', '103000'),
    length: fc.integer({ min: 80, max: 720 }),
  })
  .map(({ length, ...shape }) => ({ ...shape, bottomMm: shape.topMm - length }));
export const study: fc.Arbitrary<StudyShape> = fc.record({
  description: fc.constantFrom(
    null,
    'MRI WHOLE SPINE W WO',
    'MRI SPINE W CON',
    'MRI L SPINE',
    'MRI WHOLE SPINE WITHOUT CONTRAST',
    'MRI BRAIN AND SPINE W',
  ),
  size: fc.constantFrom(null, 0, 1.45, 1.7, 1.95, 172, 3.1),
  series: fc.array(series, { minLength: 1, maxLength: 5 }),
});
/** Series whose words state their phase. */
const named: fc.Arbitrary<SeriesShape> = fc
  .tuple(series, fc.constantFrom('T1 SAG PRE', 'T1 SAG POST', 'T2 SAG', 'T1 FS SAG +C'))
  .map(([shape, words]) => ({ ...shape, description: words }));
export const namedStudy: fc.Arbitrary<StudyShape> = fc
  .tuple(study, fc.array(named, { minLength: 1, maxLength: 5 }))
  .map(([shape, held]) => ({ ...shape, series: held }));
