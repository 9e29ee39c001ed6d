import { type priorSchema, priorsPageSchema } from '@cordwatch/worklist';
import { anEntry } from '@cordwatch/worklist/testing';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { apiOfTest } from './testing/api-of-test.ts';
import { bodyOf, problemOf } from './testing/ask.ts';
import { databaseOfTest } from './testing/database-of-test.ts';
import { seedEntry } from './testing/seed-entries.ts';
import { seedCharted } from './testing/seed-persons.ts';

const current = databaseOfTest();
const { get } = apiOfTest(current);
type Prior = z.output<typeof priorSchema>;
const aPrior = (studyInstanceUid: string, overrides: Partial<Prior> = {}): Prior => ({
  ...{ studyInstanceUid, studyInstanceUids: [studyInstanceUid], date: '2025-03-01', standing: 'comparison' },
  ...{ levels: ['C', 'T', 'L', 'S'], overlapMm: null, seriesPairs: [], score: 90, because: [] },
  ...overrides,
});
const because: [Prior['because'][number]] = [{ says: 'Pinned.', speaks: 'for', rule: 'pinned', from: [] }];
const priorsOf = async (uid: string) => bodyOf(await get(`/studies/${uid}/priors`), priorsPageSchema);

describe('the priors of a study', () => {
  test('are listed best first, every study of a session, with what each is beside the study', async () => {
    const whole = aPrior('1.2', { studyInstanceUids: ['1.2', '1.3'] });
    const part = aPrior('1.4', { standing: 'partial', levels: ['C', 'T'], date: '2025-06-01', score: 40 });
    await seedCharted(current().pool, anEntry({ studyInstanceUid: '1.1' }), {
      baseline: { studyInstanceUid: '1.3', pinnedBy: 'rule', because },
      latest: part,
      priors: [whole, part],
    });
    const { priors, isCharted } = await priorsOf('1.1');
    expect(isCharted).toBe(true);
    expect(priors).toMatchObject([
      { studyInstanceUids: ['1.2', '1.3'], standing: 'comparison', isBaseline: true, isLatest: false },
      { studyInstanceUids: ['1.4'], standing: 'partial', isBaseline: false, isLatest: true, levels: ['C', 'T'] },
    ]);
    expect(priors.map(({ says }) => says)).toEqual([
      'Of 2025-03-01: comparable at every level of this study (C, T, L and S).',
      'Of 2025-06-01: comparable in part, at C and T.',
    ]);
  });

  test('leave out one that shows no level of it, unless a person pinned that one', async () => {
    const [useless, pinned] = [aPrior('1.2', { standing: 'none' }), aPrior('1.3', { standing: 'none' })];
    await seedCharted(current().pool, anEntry({ studyInstanceUid: '1.1' }), {
      baseline: { studyInstanceUid: '1.3', pinnedBy: 'person', because },
      priors: [useless, pinned],
    });
    expect((await priorsOf('1.1')).priors.map((prior) => prior.studyInstanceUids)).toEqual([['1.3']]);
  });

  test('of a study that is not charted yet may still come, and those of none are not found', async () => {
    await seedEntry(current().pool, anEntry({ studyInstanceUid: '1.1' }));
    expect(await priorsOf('1.1')).toEqual({ studyInstanceUid: '1.1', isCharted: false, priors: [] });
    await problemOf(await get('/studies/9.9/priors'), 404);
  });
});
