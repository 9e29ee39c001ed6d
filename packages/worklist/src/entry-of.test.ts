import { aContext, aSymptom } from '@cordwatch/clinical-context/testing';
import { defaultRuleSet, type StudyTriage, triageStudies } from '@cordwatch/triage';
import { aStudy } from '@cordwatch/triage/testing';
import { describe, expect, test } from 'vitest';
import { defaultPriorityPolicy } from './deadline/priority-policy.ts';
import { urgencyOf } from './deadline/urgency.ts';
import { entryOf, nothingKnown, withDeadline } from './entry-of.ts';
import { anEntry } from './testing.ts';

const triaged = (): StudyTriage => {
  const [triage] = triageStudies(
    aStudy({ series: [{ description: 'T1 SAG POST', agent: 'Gadovist' }] }),
    defaultRuleSet,
  );
  if (!triage) throw new Error('nothing was triaged');
  return triage;
};
const ARRIVED_AT = '2026-03-02T08:30:00.000Z';
const weak = { context: aContext({ symptoms: [aSymptom()] }), slot: null };

describe('an entry', () => {
  test('has the deadline of its headers before anything is known of the patient', () => {
    const entry = entryOf(triaged(), ARRIVED_AT);
    expect(entry).toMatchObject({ arrivedAt: ARRIVED_AT, priorityPolicy: defaultPriorityPolicy.version });
    expect(entry.reasons.map(({ code }) => code)).toContain('routine');
  });

  test('gets a deadline anew without its headers, and the same as with them', () => {
    const dated = triaged();
    const { study } = dated.summary;
    const triage = { ...dated, summary: { ...dated.summary, study: { ...study, date: '20260302' } } };
    const known = entryOf(triage, ARRIVED_AT, weak);
    expect(known.tier).toBe('emergency');
    expect(withDeadline(entryOf(triage, ARRIVED_AT), weak, defaultPriorityPolicy)).toEqual(known);
    expect(withDeadline(known, nothingKnown, defaultPriorityPolicy)).toEqual(entryOf(triage, ARRIVED_AT));
  });
});

test.each([
  ['20260228', '2026-02-28'],
  ['20260303', '2026-03-02'],
  ['18000101', '2026-03-02'],
  ['', '2026-03-02'],
  [null, '2026-03-02'],
])('images of %j that arrived on 2 March were made on %s', (date, studyDay) => {
  const entry = anEntry({ arrivedAt: ARRIVED_AT });
  expect(urgencyOf({ ...entry, study: { ...entry.study, date } }, nothingKnown).studyDay).toBe(studyDay);
});
