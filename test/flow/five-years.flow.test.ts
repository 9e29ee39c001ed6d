import { faultsOf } from '@cordwatch/clinical-context';
import { type HeaderRecord, readHeader } from '@cordwatch/dicom-header';
import { demoPatients, filesOf } from '@cordwatch/dicom-objects';
import { chartOf, defaultSurveillancePolicy } from '@cordwatch/prior-studies';
import { defaultRuleSet, triageStudies } from '@cordwatch/triage';
import { defaultPriorityPolicy, entryOf, historyOf, historyStudyOf, standingOf } from '@cordwatch/worklist';
import { expect, test } from 'vitest';

const TODAY = '20261122';
const ARRIVED_AT = '2026-11-22T08:00:00.000Z';
const patients = demoPatients(TODAY);

const recordOf = ({ bytes }: { bytes: Uint8Array }): HeaderRecord => {
  const reading = readHeader(bytes, { complete: true, inflateRaw: () => null });
  if (reading.kind !== 'header') throw new Error('Wanted a header');
  return reading.record;
};

const told = (id: string) => {
  const patient = patients.find(({ studies }) => studies[0]?.phantom.person.id === id);
  if (!patient?.context) throw new Error(`No history of ${id}`);
  return { ...patient, context: patient.context };
};

/** Bytes to chart, in memory. */
const chartOfDemo = (id: string) => {
  const { studies, context } = told(id);
  const records = studies.flatMap(({ phantom }) => [...filesOf(phantom)].map(recordOf));
  const histories = triageStudies(records, defaultRuleSet).map((each) => historyOf(entryOf(each, ARRIVED_AT)));
  const chart = chartOf({
    studies: histories.map((history, index) => historyStudyOf(history, index + 1)),
    context,
    policy: defaultSurveillancePolicy,
  });
  const standings = chart.studies.flatMap((of) => {
    const history = histories.find(({ studyInstanceUid }) => studyInstanceUid === of.studyInstanceUid);
    return history ? [standingOf(history, of, context, defaultPriorityPolicy)] : [];
  });
  return { chart, standings };
};

test('five years are told: kept, repeated, missed and late visits, and a study that is read first', () => {
  const { chart, standings } = chartOfDemo('DEMO-0021');
  expect(chart.slots.slice(0, 9).map(({ state, attempts }) => [state, attempts.length])).toEqual([
    ['closed', 0],
    ['closed', 0],
    ['closed', 1],
    ['closed', 0],
    ['closed', 0],
    ['closed', 0],
    ['closed', 0],
    ['missed', 0],
    ['closed', 0],
  ]);
  expect(chart.slots[2]?.attempts[0]?.missing).toContain('after contrast');
  expect(chart.markers.map(({ kind, course }) => [kind, course])).toEqual([['CA 15-3', 'rising']]);
  const last = standings.at(-1);
  expect(last?.tier).toBe('emergency');
  expect(last?.reasons.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['symptom-weakness', 'marker-rising-with-symptoms']),
  );
  expect(last?.chart.latest?.studyInstanceUid).toBe(chart.studies.at(-2)?.studyInstanceUid);
  expect(last?.chart.baseline?.studyInstanceUid).toBe(chart.studies[0]?.studyInstanceUid);
});

test('a CT myelography closes a visit of a patient with a pacemaker', () => {
  const { chart } = chartOfDemo('DEMO-0012');
  expect(chart.slots[0]).toMatchObject({ state: 'closed' });
});

test.each(['DEMO-0003', 'DEMO-0013'])('%s has come, and the visit still waits', (id) => {
  const { chart } = chartOfDemo(id);
  expect(chart.slots[0]).toMatchObject({ state: 'open' });
});

test('everything that the demo tells of its patients can be true', () => {
  for (const { context, studies } of patients) {
    const born = studies[0]?.phantom.person.birthDate ?? '';
    const birthDate = `${born.slice(0, 4)}-${born.slice(4, 6)}-${born.slice(6, 8)}`;
    expect(context ? faultsOf(context, { birthDate, today: '2026-11-22' }) : []).toEqual([]);
  }
});
