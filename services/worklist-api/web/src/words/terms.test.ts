import { expect, test } from 'vitest';
import { contrastWords, extentWords, seriesKind, seriesTitle } from './terms.ts';

test('contrast names its route only where contrast was given', () => {
  expect(contrastWords({ is: 'confirmed', route: 'intrathecal' })).toBe('Intrathecal');
  expect(contrastWords({ is: 'refuted', route: null })).toBe('None');
  expect(contrastWords({ is: 'indeterminate', route: 'iv' })).toBe('Unknown');
});

test('a series is named by weighting, fat suppression and plane, and falls back on its modality', () => {
  expect(seriesKind({ weighting: 'T1', fatSuppressed: true, plane: 'sagittal', modality: 'MR' })).toBe(
    'T1 fs sagittal',
  );
  expect(seriesKind({ weighting: null, fatSuppressed: null, plane: null, modality: 'MR' })).toBe('MR');
});

test('a series without number or description says so', () => {
  expect(seriesTitle({ seriesNumber: null, seriesDescription: null })).toBe('#– no description');
});

test('an extent is told from the head down', () => {
  expect(extentWords([-490, 120])).toBe('120 to −490 mm');
  expect(extentWords(null)).toBe('no positions');
});
