import type { HeaderRecord } from '@cordwatch/dicom-header';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aStudy, type SeriesShape } from './testing.ts';
import { session } from './testing-arbitraries.ts';
import { verdictOf } from './testing-judging.ts';

/** Everything of the study that the extra series joins, and a series number of its own. */
const joined = (records: readonly HeaderRecord[], shape: SeriesShape, nonImage: boolean): HeaderRecord[] => {
  const [first] = records;
  return aStudy({ series: [shape] }).map((record) => ({
    ...record,
    ...(first && { studyInstanceUid: first.studyInstanceUid, patient: first.patient, study: first.study }),
    series: { ...record.series, modality: nonImage ? record.series.modality : (first?.series.modality ?? null) },
    seriesInstanceUid: `${record.seriesInstanceUid}.99`,
    sopInstanceUid: `${record.sopInstanceUid}.99`,
    frames: nonImage ? [] : record.frames,
  }));
};

it('one more localizer changes no verdict', () => {
  const localizers = fc.constantFrom<SeriesShape>(
    { description: 'LOCALIZER', topMm: 300, bottomMm: -700, slices: 3, thicknessMm: 8 },
    { description: 'T1 SAG POST', imageType: ['ORIGINAL', 'PRIMARY', 'LOCALIZER'], topMm: 200, bottomMm: -600 },
    { description: 'Scout whole spine', topMm: 300, bottomMm: -300, slices: 5, thicknessMm: 6, plane: 'coronal' },
  );
  fc.assert(
    fc.property(session, localizers, (records, localizer) => {
      expect(verdictOf([...joined(records, localizer, false), ...records])).toEqual(verdictOf(records));
    }),
  );
});

it('one more object that is no image changes no verdict', () => {
  const kinds = fc.constantFrom(
    { modality: 'SR', sopClassUid: '1.2.840.10008.5.1.4.1.1.88.22' },
    { modality: 'PR', sopClassUid: '1.2.840.10008.5.1.4.1.1.11.1' },
    { modality: 'KO', sopClassUid: '1.2.840.10008.5.1.4.1.1.88.59' },
    { modality: 'DOC', sopClassUid: '1.2.840.10008.5.1.4.1.1.104.1' },
  );
  const names = fc.constantFrom('REPORT', 'WHOLE SPINE T1 SAG POST', 'Gadovist C+');
  fc.assert(
    fc.property(session, kinds, names, (records, { modality, sopClassUid }, description) => {
      const shape: SeriesShape = { description, slices: 1, header: { sopClassUid, series: { modality } } };
      expect(verdictOf([...records, ...joined(records, shape, true)])).toEqual(verdictOf(records));
    }),
  );
});
