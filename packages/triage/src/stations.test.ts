import { describe, expect, it } from 'vitest';
import { coverageAndWhole, type SeriesShape } from './testing.ts';

const ORDER = 'MRI WHOLE SPINE W WO';
const post = (name: string, topMm: number, bottomMm: number, of: Partial<SeriesShape> = {}): SeriesShape => ({
  ...{ description: `T1 SAG ${name} POST`, topMm, bottomMm, agent: 'Gadovist' },
  ...of,
});
const composed = (name: string): SeriesShape =>
  post(name, 100, -560, { imageType: ['DERIVED', 'SECONDARY', 'M', 'COMP_SP', 'COMPOSED'] });

describe('an order for the whole spine does not complete what the stations name', () => {
  it.each([
    ['thoracic and lumbar', [post('TSPINE', -80, -420), post('LSPINE', -380, -660)]],
    ['cervical and thoracic', [post('HWS', 120, -120), post('BWS', -80, -480)]],
    ['lumbar, however long', [post('LSPINE', 100, -600)]],
  ])('%s alone', (_name, series) => {
    expect(coverageAndWhole({ description: ORDER, series })).toBe('indeterminate indeterminate');
  });

  it.each([
    ['all three regions', [post('CSPINE', 120, -120), post('TSPINE', -80, -420), post('LSPINE', -380, -660)]],
    ['cervical and thoracolumbar', [post('CERVICAL', 120, -120), post('THORACOLUMBAR', -80, -500)]],
    ['one station by place', [post('UPPER', 120, -264), post('LSPINE', -230, -614)]],
    ['no station', [post('FS', 100, -560)]],
  ])('%s', (_name, series) => {
    expect(coverageAndWhole({ description: ORDER, series })).toBe('confirmed confirmed');
  });
});

it('a frame whose stations leave a part out does not hide another that holds the whole', () => {
  const named = [post('LSPINE', 73, -7), post('LSPINE', 0, -487)];
  const whole = post('FS', 61, -499, { frameOfReference: '2.25.1001.99' });
  expect(coverageAndWhole({ description: ORDER, series: [...named, whole] })).toBe('confirmed confirmed');
});

describe('a composed series is named after one of its stations', () => {
  it.each([ORDER, 'MR SPINE W CONTRAST'])('and its name contradicts no length, ordered as %s', (description) => {
    expect(coverageAndWhole({ description, series: [composed('HWS')] })).toBe('confirmed confirmed');
  });

  it('and its name is no label: nothing then says that it is the spine', () => {
    expect(coverageAndWhole({ description: '', series: [composed('HWS')] })).toBe('indeterminate indeterminate');
  });

  it('and its name does not join another to span the spine', () => {
    const lumbar = post('LSPINE', -560, -700);
    expect(coverageAndWhole({ description: '', series: [composed('HWS'), lumbar] })).toBe(
      'indeterminate indeterminate',
    );
  });

  it('and stations of both ends beside it are the labels it lacks', () => {
    const stations = [post('HWS', 100, -260), post('BLWS', -240, -560)];
    expect(coverageAndWhole({ description: '', series: [...stations, composed('HWS')] })).toBe('confirmed confirmed');
  });
});
