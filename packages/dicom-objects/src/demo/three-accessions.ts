import { gadobutrol } from '../phantom/contrast-bolus.ts';
import { sagittalStack } from '../phantom/mr-stacks.ts';
import { topOf, type Vertebra } from '../phantom/spine.ts';
import { CONFIRMED, type DemoPatient, type DemoStudy, daysBefore, demoPerson } from './demo-patient.ts';
import { SIGNA } from './sites.ts';

const STATURE_M = 1.71;

type Station = {
  readonly accession: string;
  readonly region: 'C' | 'T' | 'L';
  readonly procedure: string;
  readonly from: Vertebra;
  readonly to: Vertebra;
  readonly acquiredAt: string;
  readonly enhancedAt: string;
};
const STATIONS: readonly Station[] = [
  {
    accession: 'A',
    region: 'C',
    procedure: 'CERVICAL',
    from: 'C1',
    to: 'T3',
    acquiredAt: '080800',
    enhancedAt: '083000',
  },
  {
    accession: 'B',
    region: 'T',
    procedure: 'THORACIC',
    from: 'C7',
    to: 'L2',
    acquiredAt: '081300',
    enhancedAt: '083500',
  },
  {
    accession: 'C',
    region: 'L',
    procedure: 'LUMBAR',
    from: 'T11',
    to: 'S4',
    acquiredAt: '081800',
    enhancedAt: '084000',
  },
];

export function threeAccessions(today: string): DemoPatient {
  return {
    title: 'One session under three accessions: cervical, thoracic and lumbar are judged together',
    studies: STATIONS.map((station) => stationStudy(station, today)),
  };
}

function stationStudy(station: Station, today: string): DemoStudy {
  const aboveMm = station.region === 'C' ? 25 : 0;
  const field = {
    fromMm: topOf(station.from, STATURE_M) + aboveMm,
    toMm: topOf(station.to, STATURE_M),
    weighting: 'T1',
  } as const;
  const contrast = gadobutrol({ volumeMl: 7.5, startedAt: '082500' });
  const phantom = {
    person: demoPerson(14, 'Milan', { birthDate: '19580319', sex: 'M', statureM: STATURE_M }),
    scanner: SIGNA,
    date: daysBefore(today, 1),
    time: '080000',
    description: `MRI ${station.procedure} SPINE W AND WO CONTRAST`,
    accessionNumber: `DEMO0014${station.accession}`,
    session: 'DEMO0014',
    series: [
      sagittalStack({ description: `SAG T1 ${station.region} SPINE`, acquiredAt: station.acquiredAt, ...field }),
      sagittalStack({
        description: `SAG T1 FS ${station.region} SPINE POST`,
        fatSuppressed: true,
        contrast,
        acquiredAt: station.enhancedAt,
        ...field,
      }),
    ],
  };
  return { phantom, expected: CONFIRMED };
}
