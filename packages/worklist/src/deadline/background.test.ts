import { aSurgery } from '@cordwatch/clinical-context/testing';
import { describe, expect, test } from 'vitest';
import { deadline } from '../testing-urgency.ts';

const saysOf = (...of: Parameters<typeof deadline>) => deadline(...of).background.map(({ says }) => says);

describe('shown beside the reasons, without effect', () => {
  test('extent of removal of the latest operation that tells one, primary site, and number of metastases', () => {
    const treatments = [
      aSurgery({ id: 'a', date: '2024-01-01', extent: 'gross-total' }),
      aSurgery({ id: 'b', date: '2025-01-01', extent: 'subtotal' }),
      aSurgery({ id: 'c', date: '2025-06-01', extent: 'unknown' }),
    ];
    const of = {
      context: { treatments, primaryTumour: { site: 'kidney', code: null }, vertebralMetastases: 7 },
    } as const;
    expect(saysOf(of)).toEqual([
      'Operated on 2025-01-01: subtotal removal',
      'Primary tumour: kidney',
      'Vertebral metastases: 7',
    ]);
    expect(deadline(of)).toMatchObject({ readBy: deadline().readBy, reasons: deadline().reasons });
  });

  test('an operation whose reason nobody recorded', () => {
    const treatments = [aSurgery({ forProgressionAfterRadiotherapy: null, extent: 'unknown' })];
    expect(saysOf({ context: { treatments } })).toEqual([
      'Operated on 2021-03-04; whether for progression after radiotherapy is not recorded',
    ]);
  });

  test('nothing, where nothing is known', () => {
    const context = {
      primaryTumour: { site: 'unknown', code: null },
      treatments: [aSurgery({ extent: 'unknown' })],
    } as const;
    expect(saysOf({})).toEqual([]);
    expect(saysOf({ context: { ...context, treatments: [...context.treatments] } })).toEqual([]);
  });
});
