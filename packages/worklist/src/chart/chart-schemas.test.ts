import type { PatientChart, StudyChart } from '@cordwatch/prior-studies';
import { expect, expectTypeOf, it } from 'vitest';
import { storedEntrySchema } from '../stored-entry.ts';
import { anEntry } from '../testing.ts';
import { conflictsOf } from './conflicts.ts';
import { entryHistorySchema, historyOf, historyStudyOf } from './history-of-entry.ts';
import type { PersonChartShape } from './person-chart-schema.ts';
import type { StudyChartShape } from './study-chart-schema.ts';

type Mutable<Value> = Value extends object ? { -readonly [Key in keyof Value]: Mutable<Value[Key]> } : Value;

it('the stored charts are the ones that prior-studies makes, to the last key', () => {
  expectTypeOf<StudyChartShape>().toEqualTypeOf<Mutable<StudyChart>>();
  expectTypeOf<Omit<PersonChartShape, 'conflicts' | 'demographics'>>().toEqualTypeOf<
    Mutable<Omit<PatientChart, 'studies'>>
  >();
});

it('the history of an entry is small, survives being stored, and becomes a study of the chart', () => {
  const entry = storedEntrySchema.parse(anEntry());
  const history = historyOf(entry);
  expect(entryHistorySchema.parse(JSON.parse(JSON.stringify(history)))).toEqual(history);
  expect(JSON.stringify(history)).not.toContain('because');
  expect(historyStudyOf(history, 3)).toMatchObject({ date: '2026-03-02', ingestOrder: 3, scanner: 'MR1' });
});

it('a study without a date has none in the history', () => {
  const entry = anEntry();
  expect(historyStudyOf(historyOf({ ...entry, study: { ...entry.study, date: null } }), 1).date).toBeNull();
});

it('flags what studies of one person say differently, and not how a name is written', () => {
  const of = (uid: string, patient: { name?: string | null; birthDate?: string | null }) =>
    historyOf(anEntry({ studyInstanceUid: uid, patient: { ...anEntry().patient, ...patient } }));
  const same = [of('1.1', { name: 'DOE^JANE^^' }), of('1.2', { name: 'Doe^Jane' }), of('1.3', { name: null })];
  expect(conflictsOf(same)).toEqual([]);
  expect(conflictsOf([...same, of('1.4', { birthDate: '19610413' })])).toEqual([
    {
      attribute: 'birthDate',
      values: [
        { value: '19610412', studyInstanceUids: ['1.1', '1.2', '1.3'] },
        { value: '19610413', studyInstanceUids: ['1.4'] },
      ],
    },
  ]);
});
