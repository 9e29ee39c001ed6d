import { type HeaderRecord, readHeader } from '@cordwatch/dicom-header';
import { describe, expect, test } from 'vitest';
import { gadobutrol, intrathecalIohexol } from './contrast-bolus.ts';
import { ctHelical, petStack } from './ct-and-pet.ts';
import { filesOf } from './instances.ts';
import { axialStack, composed, localizer, sagittalStack } from './mr-stacks.ts';
import { geSigna, philipsIngenia, type Scanner, siemensVida } from './scanner.ts';
import type { SeriesPhantom } from './series.ts';
import type { StudyPhantom } from './study.ts';

const SITE = { institutionName: 'Demo', stationName: 'MR1' };
const FIELD = { fromMm: 25, toMm: -600, acquiredAt: '101500' } as const;
const T1 = { description: 'sag t1', weighting: 'T1', ...FIELD } as const;

const PERSON = {
  id: 'DEMO-1',
  issuer: 'DEMO',
  name: 'DEMO^A',
  birthDate: '19600601',
  sex: 'F',
  statureM: 1.7,
} as const;
const DAY = { date: '20260531', time: '100000' };
const STUDY = { person: PERSON, scanner: siemensVida(SITE), ...DAY, description: 'MR SPINE', accessionNumber: 'A1' };

function recordsOf(series: SeriesPhantom, study: Partial<StudyPhantom> = {}): HeaderRecord[] {
  return [...filesOf({ ...STUDY, ...study, series: [series] })].map(({ bytes }) => {
    const reading = readHeader(bytes, { complete: true, inflateRaw: () => null });
    if (reading.kind !== 'header') throw new Error(`Wanted a header, got ${JSON.stringify(reading)}`);
    return reading.record;
  });
}

describe('filesOf', () => {
  test('a patient is as old as the birthday says on the day of the study', () => {
    expect(recordsOf(sagittalStack(T1))[0]?.patient).toMatchObject({ age: '065Y', size: 1.7, issuer: 'DEMO' });
  });

  test('instances of a series share its identity and its frame of reference, and nothing else', () => {
    const records = recordsOf(sagittalStack(T1));
    const distinct = (of: (record: HeaderRecord) => unknown): number => new Set(records.map(of)).size;
    expect(records).toHaveLength(8);
    expect(distinct((record) => record.sopInstanceUid)).toBe(8);
    expect(distinct((record) => record.seriesInstanceUid)).toBe(1);
    expect(distinct((record) => record.image.frameOfReferenceUid)).toBe(1);
    expect(records.map((record) => record.image.instanceNumber)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  test('studies of one session share a frame of reference, other studies of the day do not', () => {
    const frameOfReference = (study: Partial<StudyPhantom>) =>
      recordsOf(sagittalStack(T1), study)[0]?.image.frameOfReferenceUid;
    const session = { session: 'S1' };
    expect(frameOfReference({ accessionNumber: 'A2' })).not.toBe(frameOfReference({ accessionNumber: 'A1' }));
    expect(frameOfReference({ accessionNumber: 'A2', ...session })).toBe(
      frameOfReference({ accessionNumber: 'A1', ...session }),
    );
  });

  test('an axial block is cut into contiguous slices of its own thickness', () => {
    const records = recordsOf(axialStack({ ...T1, fromMm: -200, toMm: -240 }));
    const heights = records.map(({ frames }) => frames[0]?.positionMm?.[2]);
    expect(heights).toEqual([-202, -206, -210, -214, -218, -222, -226, -230, -234, -238]);
    expect(records[0]?.frames[0]).toMatchObject({
      sliceThicknessMm: 4,
      rowDirection: [1, 0, 0],
      columnDirection: [0, 1, 0],
    });
  });

  test('the bolus is on the series that carries it and not on another', () => {
    const contrast = gadobutrol({ volumeMl: 7.5, startedAt: '101000' });
    const enhanced = recordsOf(sagittalStack({ ...T1, contrast }))[0]?.contrast;
    expect(enhanced).toMatchObject({ agent: 'Gadovist', route: 'IV', volumeMl: 7.5, startTime: '101000' });
    expect(recordsOf(sagittalStack(T1))[0]?.contrast.agent).toBeNull();
  });

  test('a composed image says so in the words of Siemens, and of nobody else', () => {
    const values = (scanner: Scanner) => recordsOf(composed(sagittalStack(T1)), { scanner })[0]?.image.imageType;
    expect(values(siemensVida(SITE))).toEqual(['DERIVED', 'SECONDARY', 'M', 'NORM', 'DIS2D', 'COMP_SP', 'COMPOSED']);
    expect(values(geSigna(SITE))).not.toContain('COMPOSED');
    expect(values(philipsIngenia(SITE))).not.toContain('COMPOSED');
  });

  test('the localizer of GE is known by its private scan plane alone', () => {
    const [scout] = recordsOf(localizer({ description: '3pl', ...FIELD }), { scanner: geSigna(SITE) });
    expect(scout?.image).toMatchObject({ imageType: ['ORIGINAL', 'PRIMARY', 'OTHER'], gePlane: 256 });
  });

  test('STIR has the inversion time that T1 and T2 have not', () => {
    const stir = recordsOf(sagittalStack({ ...T1, weighting: 'STIR' }))[0]?.physics;
    expect(stir).toMatchObject({ inversionTimeMs: 220, scanningSequence: ['SE', 'IR'] });
    expect(recordsOf(sagittalStack(T1))[0]?.physics.inversionTimeMs).toBeNull();
  });

  test('CT after an intrathecal injection says the route, PET names its tracer', () => {
    const contrast = intrathecalIohexol({ volumeMl: 10 });
    const [ct] = recordsOf(ctHelical({ description: 'myelo', ...FIELD, kernel: 'Br40', sliceMm: 25, contrast }));
    const [pet] = recordsOf(petStack({ description: 'PET', ...FIELD, injectedAt: '090000', sliceMm: 25 }));
    expect(ct?.contrast).toMatchObject({ route: 'INTRATHECAL', volumeMl: 10 });
    expect(pet?.tracers).toEqual(['FDG']);
  });
});
