import { expect, test } from 'vitest';
import { VIEWER_PRESETS, viewerLink } from './viewer-link.ts';

const templateOf = (name: string): string => VIEWER_PRESETS.find((preset) => preset.name === name)?.template ?? '';

test('OHIF and Stone are given the studies in order, with commas between them', () => {
  const linkTo = (name: string) => new URL(viewerLink(templateOf(name), ['1.2', '1.3']) ?? '').searchParams;
  expect(linkTo('OHIF').get('StudyInstanceUIDs')).toBe('1.2,1.3');
  expect(linkTo('Stone').get('study')).toBe('1.2,1.3');
});

test('Weasis is given one request a study', () => {
  const [, command = ''] = viewerLink(templateOf('Weasis'), ['1.2', '1.3'])?.split('?') ?? [];
  expect(decodeURIComponent(command)).toBe(
    '$dicom:rs --url "http://localhost:8042/dicom-web" -r "studyUID=1.2" -r "studyUID=1.3"',
  );
});

test.each(['javascript:alert("{studies}")', 'http://viewer.example/', '', 'file:///{studies}'])(
  '%s opens nothing',
  (template) => {
    expect(viewerLink(template, ['1.2'])).toBeNull();
  },
);
