import { describe, expect, it } from 'vitest';
import { defaultRuleSet, judgeStudies } from './index.ts';
import { aStudy, coverageAndWhole, type SeriesShape } from './testing.ts';

const GADOLINIUM = 'Gadovist';
const WITH = 'MRI WHOLE SPINE W CONTRAST';
const BOTH = 'MRI WHOLE SPINE W WO';
const upper: SeriesShape = { description: 'T1 SAG UPPER POST', topMm: 120, bottomMm: -264, agent: GADOLINIUM };
const lower: SeriesShape = { description: 'T1 SAG LOWER POST', topMm: -230, bottomMm: -614, agent: GADOLINIUM };

describe('what stands in the place of an agent is no agent', () => {
  it.each([
    'NO GADOVIST',
    'Gadobutrol NOT GIVEN',
    'none given',
    'Refused',
    'SALINE',
    'GADOXETIC ACID',
    'OMNIPAQUE 300',
  ])('%s beside a post word does not confirm', (agent) => {
    expect(coverageAndWhole({ series: [{ description: 'T1 SAG POST', agent }] })).toBe('confirmed indeterminate');
  });

  it('an unnamed T1 is not enhanced where the same agent stands on a T1 that is named so', () => {
    const lumbar = { ...lower, description: 'T1 FS SAG L POST', topMm: -330 };
    const study = { description: WITH, series: [{ description: 'T1 SAG', agent: GADOLINIUM, bottomMm: -614 }, lumbar] };
    expect(coverageAndWhole(study)).toBe('confirmed indeterminate');
  });

  it('an unnamed T1 is enhanced where the agent tells it from another T1', () => {
    const series = [{ description: 'T1 SAG' }, { ...upper, description: 'T1 FS SAG UPPER' }, lower];
    expect(coverageAndWhole({ description: WITH, series })).toBe('confirmed confirmed');
  });
});

describe('the clock of the bolus', () => {
  const timed = (acquiredAt: string, startTime: string, description = 'T1 SAG'): SeriesShape => ({
    description,
    agent: GADOLINIUM,
    acquiredAt,
    header: { contrast: { startTime } },
  });

  it.each([
    ['runs over midnight', timed('000900', '235900', 'T1 SAG POST'), BOTH, 'confirmed'],
    ['of an earlier patient settles nothing', timed('150000', '080000'), 'MRI WHOLE SPINE WO', 'indeterminate'],
    ['left at midnight settles nothing', timed('013000', '000000'), BOTH, 'indeterminate'],
    ['settles an order without contrast', timed('103000', '101500'), 'MRI WHOLE SPINE WO', 'confirmed'],
  ])('%s', (_name, series, description, expected) => {
    expect(coverageAndWhole({ description, series: [series] })).toBe(`confirmed ${expected}`);
  });

  it('does not place a series that was running when the bolus started', () => {
    const records = aStudy({ description: BOTH, series: [timed('100000', '101500')] }).map((record, index) => ({
      ...record,
      image: { ...record.image, acquisitionTime: index < 7 ? '100000' : '102000' },
    }));
    expect(judgeStudies(records, defaultRuleSet)[0]?.wholeSpineWithContrast.is).toBe('indeterminate');
  });
});

describe('what shows enhancement', () => {
  const post = (description: string, imageType: readonly string[]): SeriesShape => ({
    description,
    imageType,
    agent: GADOLINIUM,
  });

  it.each([
    [
      'the water of a Philips Dixon',
      post('T1W mDIXON SAG +C', ['DERIVED', 'PRIMARY', 'W', 'W', 'DERIVED']),
      'confirmed',
    ],
    ['not the fat of it', post('T1W mDIXON SAG +C', ['DERIVED', 'PRIMARY', 'F', 'F', 'DERIVED']), 'refuted'],
    ['perhaps its in-phase image', post('T1 SAG +C', ['ORIGINAL', 'PRIMARY', 'IP', 'IP', 'DERIVED']), 'indeterminate'],
    ['perhaps a dynamic series', post('T1 SAG DYN +C', ['ORIGINAL', 'PRIMARY', 'M', 'ND']), 'indeterminate'],
    [
      'fat saturation, which is no fat image',
      post('T1 VIBE FAT SAT SAG POST', ['ORIGINAL', 'PRIMARY', 'M']),
      'confirmed',
    ],
    ['not the fat of a GE Flex', post('FAT: SAG LAVA FLEX +C', ['DERIVED', 'PRIMARY', 'OTHER', 'FAT']), 'refuted'],
    ['T1 TIRM', post('t1_tirm_sag_KM', ['ORIGINAL', 'PRIMARY', 'M', 'ND']), 'confirmed'],
  ])('%s', (_name, series, expected) => {
    expect(coverageAndWhole({ description: WITH, series: [series] })).toBe(`confirmed ${expected}`);
  });
});
