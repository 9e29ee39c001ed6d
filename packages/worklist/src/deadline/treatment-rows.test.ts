import { aRadiotherapy, aSurgery } from '@cordwatch/clinical-context/testing';
import { describe, expect, test } from 'vitest';
import { deadline, shortenedBy } from '../testing-urgency.ts';

const operated = (...surgeries: readonly Parameters<typeof aSurgery>[0][]) => ({
  context: { treatments: surgeries.map((each, at) => aSurgery({ id: `surgery-${at}`, ...each })) },
});
const salvage = { date: '2025-06-01', forProgressionAfterRadiotherapy: true };

describe('an operation for progression after radiotherapy', () => {
  test('raises the study by one band, and shows the quoted figure without multiplying anything', () => {
    const { reasons, background } = deadline(operated(salvage));
    expect(reasons[0]).toMatchObject({
      code: 'surgery-after-radiotherapy',
      says: 'Operated on 2025-06-01 for progression after radiotherapy, one band up: read within 24 h',
      withinHours: 24,
    });
    expect(background.map(({ code }) => code)).toContain('recurrence-quoted');
  });

  test('counts though a later operation had another reason', () => {
    expect(shortenedBy(operated(salvage, { date: '2025-09-01' }))).toEqual({ 'surgery-after-radiotherapy': 24 });
  });

  test('counts twice as little as once', () => {
    expect(shortenedBy(operated(salvage, { ...salvage, date: '2025-09-01' }))).toEqual(shortenedBy(operated(salvage)));
  });

  test.each([
    ['after the study', operated({ ...salvage, date: '2026-03-03' })],
    ['for something else', operated({ date: '2025-06-01', forProgressionAfterRadiotherapy: false })],
    ['for nobody knows what', operated({ date: '2025-06-01', forProgressionAfterRadiotherapy: null })],
    ['that was none', { context: { treatments: [aRadiotherapy()] } }],
  ])('%s is no reason', (_, of) => {
    expect(shortenedBy(of)).toEqual({});
  });
});
