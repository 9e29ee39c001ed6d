import { describe, expect, test } from 'vitest';
import type { StoredEntry } from '../stored-entry.ts';
import { aCoverage, aSeries, cervicalOnly } from '../testing.ts';
import { rescanNeeds } from './rescan-need.ts';
import { aFinding, aShortSession, aShortStudy } from './testing-alerts.ts';

type Asked = NonNullable<StoredEntry['asked']>;
const said = (...entries: readonly StoredEntry[]) =>
  rescanNeeds(entries).flatMap(({ missing }) => missing.map(({ says }) => says));
const ordered = (levels: Asked['levels'], contrast: Asked['contrast'] = 'with'): Asked => ({ levels, contrast });
const WHOLE: Asked['levels'] = ['C', 'T', 'L', 'S'];
const noSeries = aFinding({
  ...{ rule: 'mri.sagittal-t2-or-stir', asks: 'Sagittal T2 or STIR of the entire spine', levels: [], partial: [] },
  ...{ coveredMm: null, code: { value: '130574', scheme: 'DCM', meaning: 'Incomplete study' } },
});

describe('what is missing', () => {
  test('is told by levels and sequence', () => {
    expect(said(aShortStudy())).toEqual(['C and the rest of T: sagittal T1 after contrast']);
  });

  test('is what the protocol asks for where nothing of the kind was acquired', () => {
    expect(said(aShortStudy({ findings: [noSeries] }))).toEqual(['Sagittal T2 or STIR of the entire spine']);
  });

  test('is told by the verdict where no rule tells it', () => {
    expect(said(aShortStudy({ findings: [] }))).toEqual(['T, L and S: images after contrast']);
  });

  test('is told beside a protocol that was not followed otherwise', () => {
    const thick = aFinding({
      ...{ rule: 'mri.slice-thickness', asks: 'Sagittal slices of at most 4 mm', levels: [], partial: [] },
      code: { value: '130570', scheme: 'DCM', meaning: 'Protocol not followed' },
    });
    expect(said(aShortStudy({ findings: [thick] }))).toEqual([
      'Sagittal slices of at most 4 mm',
      'T, L and S: images after contrast',
    ]);
  });

  test('of a confirmed whole spine is what else its profile asks for', () => {
    const confirmed = { wholeSpineWithContrast: aCoverage() };
    expect(said(aShortStudy({ ...confirmed, findings: [noSeries] }))).toEqual([noSeries.asks]);
    expect(said(aShortStudy({ ...confirmed, findings: [] }))).toEqual([]);
  });

  test('is not a series beside one of which nobody knows what it shows', () => {
    const unread = aSeries({ weighting: null });
    const judged = { wholeSpineWithContrast: aCoverage(), findings: [noSeries] };
    expect(said(aShortStudy({ ...judged, series: [unread] }))).toEqual([]);
    expect(said(aShortStudy({ ...judged, series: [{ ...unread, role: 'localizer' }] }))).toEqual([noSeries.asks]);
  });

  test('is the same whatever the millimetres, and another for other levels', () => {
    const keyOf = (entry: StoredEntry) => rescanNeeds([entry])[0]?.missingKey;
    const [one, longer, other] = [{}, { coveredMm: 300 }, { levels: ['C' as const], partial: [] }].map((changes) =>
      keyOf(aShortStudy({ findings: [aFinding(changes)] })),
    );
    expect([longer === one, other === one]).toEqual([true, false]);
  });
});

describe('no rescan is asked for', () => {
  test('where a rule is undecided, or the verdict that the profile turns on', () => {
    const undecided = { findings: [aFinding({ is: 'undecided' })], wholeSpineWithContrast: aCoverage() };
    expect(said(aShortStudy(undecided))).toEqual([]);
    expect(said(aShortStudy({ wholeSpineWithContrast: cervicalOnly({ is: 'indeterminate' }) }))).toEqual([]);
  });

  test('of a study whose headers announce more', () => {
    expect(said(aShortStudy({ provisional: true }))).toEqual([]);
  });

  test.each(['pet-ct', 'none'] as const)('of the profile %s', (profile) => {
    expect(said(aShortStudy({ profile }))).toEqual([]);
  });

  test('of a study that was stored before its order was kept', () => {
    expect(said(aShortStudy({}, { asked: null }))).toEqual([]);
  });
});

describe('what the order asks for', () => {
  test.each<[string, boolean, Asked]>([
    ['the entire spine with contrast', true, ordered(WHOLE)],
    ['the entire spine, saying nothing of contrast', true, ordered(WHOLE, 'unstated')],
    ['cervical, thoracic and lumbar spine', true, ordered(['C', 'T', 'L'])],
    ['contrast, naming no level', true, ordered([], 'both')],
    ['the lumbar spine', false, ordered(['L'])],
    ['thoracic and lumbar spine', false, ordered(['T', 'L'])],
    ['the entire spine without contrast', false, ordered(WHOLE, 'without')],
    ['nothing that is said', false, ordered([], 'unstated')],
  ])('%s: rescan %s', (_what, isAsked, asked) => {
    expect(said(aShortStudy({}, { asked })).length > 0).toBe(isAsked);
  });

  test('without contrast is all that an emergency asks for', () => {
    const emergency = aShortStudy({ profile: 'mscc-emergency' }, { asked: ordered(WHOLE, 'without') });
    expect(said(emergency)).toEqual(['C and the rest of T: sagittal T1 after contrast']);
  });

  test('in words of emergency is the entire spine', () => {
    const order = { priority: null, emergencyWords: true };
    const emergency = aShortStudy({ profile: 'mscc-emergency' }, { asked: ordered([], 'unstated'), order });
    expect(said(emergency)).toHaveLength(1);
  });

  test('in three parts is the entire spine when all three are here, and told once', () => {
    const parts = [ordered(['C']), ordered(['T']), ordered(['L'])];
    expect(rescanNeeds(aShortSession(...parts))).toMatchObject([{ studyInstanceUids: ['2.25.1', '2.25.2', '2.25.3'] }]);
    expect(rescanNeeds(aShortSession(...parts.slice(0, 2)))).toEqual([]);
  });
});
