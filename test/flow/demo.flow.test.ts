import { type HeaderRecord, readHeader } from '@cordwatch/dicom-header';
import { demoPatients, demoStudies, studyInstanceUidOf } from '@cordwatch/dicom-objects';
import { defaultRuleSet, judgeStudies, type StudyJudgement } from '@cordwatch/triage';
import { beforeAll, describe, expect, test } from 'vitest';

const TODAY = '20261122';
const ARRIVING = new Set(['DEMO0019A', 'DEMO0020A']);

const studies = demoPatients(TODAY).flatMap(({ title, studies: some }) =>
  some.map(({ phantom, expected }) => ({
    name: `${phantom.accessionNumber}: ${title}`,
    uid: studyInstanceUidOf(phantom),
    accessionNumber: phantom.accessionNumber,
    expected,
  })),
);

function recordOf({ path, bytes }: { path: string; bytes: Uint8Array }): HeaderRecord {
  const reading = readHeader(bytes, { complete: true, inflateRaw: () => null });
  if (reading.kind !== 'header') throw new Error(`Wanted a header of ${path}, got ${JSON.stringify(reading)}`);
  return reading.record;
}

let records: readonly HeaderRecord[] = [];
let judgements: ReadonlyMap<string, StudyJudgement> = new Map();
beforeAll(() => {
  records = [...demoStudies(TODAY)].map(recordOf);
  judgements = new Map(judgeStudies(records, defaultRuleSet).map((each) => [each.studyInstanceUid, each]));
});

describe('the demo, from bytes to verdicts', () => {
  test.each(studies)('$name', ({ uid, expected }) => {
    const judged = judgements.get(uid);
    expect({
      coverage: judged?.coverage.is,
      contrast: judged?.contrast.is,
      wholeSpineWithContrast: judged?.wholeSpineWithContrast.is,
    }).toEqual(expected);
  });

  test('every study is judged, and nothing that is not in the demo', () => {
    expect([...judgements.keys()].sort()).toEqual(studies.map(({ uid }) => uid).sort());
  });

  test('the same files in another order, and some of them twice, give the same judgements', () => {
    const disordered = [...records.slice(100, 400), ...records.toReversed()];
    expect(judgeStudies(disordered, defaultRuleSet)).toEqual([...judgements.values()]);
  });

  test('only a study that announces more than has come is provisional', () => {
    const provisional = studies.filter(({ uid }) => judgements.get(uid)?.provisional);
    expect(new Set(provisional.map(({ accessionNumber }) => accessionNumber))).toEqual(ARRIVING);
  });

  test('three accessions of one session carry one verdict, all other studies stand alone', () => {
    for (const { uid, accessionNumber } of studies) {
      const together = judgements.get(uid)?.studyInstanceUids.length;
      expect([accessionNumber, together]).toEqual([accessionNumber, accessionNumber.startsWith('DEMO0014') ? 3 : 1]);
    }
  });

  test.each([
    ['DEMO0012A', 'intrathecal', 'ct-myelography'],
    ['DEMO0013A', null, 'pet-ct'],
    ['DEMO0017A', null, 'mscc-emergency'],
    ['DEMO0001A', 'iv', 'mri-surveillance'],
  ])('%s has the route %s and the profile %s', (accessionNumber, route, profile) => {
    const study = studies.find((each) => each.accessionNumber === accessionNumber);
    const judged = study === undefined ? undefined : judgements.get(study.uid);
    expect([judged?.contrast.route, judged?.profile]).toEqual([route, profile]);
  });
});
