import type { HeaderRecord } from '@cordwatch/dicom-header';
import { aHeader, aStack, type HeaderOverrides } from '@cordwatch/dicom-header/testing';
import { describe, expect, it } from 'vitest';
import { prepareVocabulary } from '../prepared-vocabulary.ts';
import { noSiteVocabulary } from '../site-vocabulary.ts';
import { agentKind } from './agent.ts';
import { seriesFactsOf } from './series-facts.ts';
import { asClockTime, secondsOfDateTime, secondsOfDay } from './time-of-day.ts';
import { physicalWeighting } from './weighting.ts';

const factsOf = (records: readonly HeaderRecord[]) => seriesFactsOf(records, prepareVocabulary(noSiteVocabulary));

const firstOf = (header: HeaderOverrides, description = 'T1 SAG', slices = 15) => {
  const [facts] = factsOf(aStack({ slices, description, header }));
  if (!facts) throw new Error('no facts');
  return facts;
};

describe('role', () => {
  it.each([
    ['diagnostic', {}, 'T1 SAG'],
    ['composed', { image: { imageType: ['ORIGINAL', 'PRIMARY', 'M', 'NORM', 'COMP_SP', 'COMPOSED'] } }, 'T1 SAG'],
    ['composed', { image: { imageType: ['DERIVED', 'SECONDARY', 'M', 'COMP_SP', 'COMPOSED'] } }, 'T1 SAG'],
    ['localizer', { image: { imageType: ['ORIGINAL', 'PRIMARY', 'LOCALIZER'] } }, 'TOPOGRAM'],
    ['localizer', { image: { gePlane: 256 } }, 'SAG'],
    ['localizer', {}, 'SAG COUNT LOC'],
    ['mosaic', { image: { imageType: ['ORIGINAL', 'PRIMARY', 'DIFFUSION', 'MOSAIC'] } }, 'EPI'],
    ['mosaic', { image: { uihGrid: true } }, 'EPI'],
    ['reformat', { image: { imageType: ['DERIVED', 'SECONDARY', 'MPR'] } }, 'SAG'],
    ['subtraction', { image: { imageType: ['DERIVED', 'PRIMARY', 'SUBTRACTION'] } }, 'SAG'],
    ['diagnostic', { image: { imageType: ['DERIVED', 'PRIMARY', 'DIXON', 'WATER'] } }, 'T1 DIXON'],
    ['derived', { image: { imageType: ['DERIVED', 'SECONDARY', 'OTHER'] } }, 'SAG'],
    ['derived', { image: { imageType: ['DERIVED', 'PRIMARY', 'DIFFUSION', 'ADC'] } }, 'EPI'],
    ['non-image', { series: { modality: 'SR' } }, 'REPORT'],
    ['non-image', { sopClassUid: '1.2.840.10008.5.1.4.1.1.7' }, 'T1 SAG'],
    ['calibration', {}, 'ASSET CALIBRATION'],
  ] as const)('is %s', (role, header, description) => {
    expect(firstOf(header, description).role).toBe(role);
  });
});

describe('a part of a Dixon named only in words', () => {
  const DERIVED = { image: { imageType: ['DERIVED', 'PRIMARY', 'OTHER'] } };

  it.each([
    ['diagnostic', 'WATER: SAG T1 IDEAL POST'],
    ['derived', 'SAG T1 IDEAL POST'],
  ])('is %s: %s', (role, description) => {
    expect(firstOf(DERIVED, description).role).toBe(role);
  });
});

describe('a protocol named after the whole examination', () => {
  const protocol = (protocolName: string) => ({ series: { protocolName } });

  it.each([
    ['diagnostic', 'SAG T1 POST', 'SPINE METS SURVEY'],
    ['localizer', 'SAG 500', 'localizer'],
    ['localizer', 'T1 LOC', 'TOTAL SPINE'],
  ])('leaves a series %s: %s of %s', (role, description, protocolName) => {
    expect(firstOf(protocol(protocolName), description).role).toBe(role);
  });

  it.each([
    ['unstated', 'SAG T1', 'TOTAL SPINE W CONTRAST'],
    ['with', 'SAG T1', 'SAG T1 POST'],
    ['without', 'SAG T1', 'TOTAL SPINE W/O CONTRAST'],
  ])('says %s of the agent of %s in %s', (contrast, description, protocolName) => {
    expect(firstOf(protocol(protocolName), description).words.contrast).toBe(contrast);
  });
});

describe('agent', () => {
  it.each([
    ['Gadovist', 'gadolinium'],
    ['20ML MULTIHANCE', 'gadolinium'],
    ['Gadoterate meglumine', 'gadolinium'],
    ['OMNIPAQUE 300 100ML', 'iodine'],
    ['EOVIST', 'hepatobiliary'],
    ['ORAL & READI-CAT', 'oral'],
    ['NONE', 'none-value'],
    ['no contrast', 'none-value'],
    ['YES', 'weak'],
    ['Gd', 'weak'],
    ['SALINE', 'none-value'],
    ['NO GADOVIST', 'none-value'],
    ['Gadobutrol NOT GIVEN', 'none-value'],
    ['none given', 'none-value'],
    ['Refused', 'none-value'],
    ['NON-IONIC OMNIPAQUE', 'iodine'],
    ['Gadavist + saline', 'gadolinium'],
    ['GADOXETIC ACID', 'hepatobiliary'],
    ['ac. gadoterique', 'gadolinium'],
    ['钆喷酸葡胺', 'gadolinium'],
    ['9 ml', 'unrecognised'],
  ])('%s is %s', (text, kind) => {
    expect(agentKind(text)).toBe(kind);
  });

  it('present and empty is not absent', () => {
    expect([firstOf({ contrast: { agent: '' } }).contrast.agent, firstOf({}).contrast.agent]).toEqual([
      'empty',
      'absent',
    ]);
  });

  it('on some instances of a series only is not the agent of the series', () => {
    const records = aStack({ slices: 4 }).map((record, index) => ({
      ...record,
      contrast: { ...record.contrast, agent: index === 0 ? null : 'Gadovist' },
    }));
    expect(factsOf(records)[0]?.contrast.agent).toBe('absent');
  });
});

describe('weighting from physics', () => {
  const physics = (overrides: HeaderOverrides['physics']) =>
    physicalWeighting(aHeader({ physics: { scanningSequence: ['SE'], sequenceName: null, ...overrides } }).physics);

  it.each([
    ['T1', { repetitionTimeMs: 600, echoTimeMs: 12 }],
    ['T2', { repetitionTimeMs: 3600, echoTimeMs: 102 }],
    ['PD', { repetitionTimeMs: 2500, echoTimeMs: 20 }],
    ['STIR', { scanningSequence: ['SE', 'IR'], inversionTimeMs: 160, repetitionTimeMs: 4000, echoTimeMs: 60 }],
    ['T1', { scanningSequence: ['IR', 'SE'], inversionTimeMs: 800, repetitionTimeMs: 2200, echoTimeMs: 10 }],
    ['T1', { scanningSequence: ['GR'], repetitionTimeMs: 5, echoTimeMs: 2, flipAngleDeg: 10 }],
    ['T2*', { scanningSequence: ['GR'], repetitionTimeMs: 600, echoTimeMs: 7, flipAngleDeg: 30 }],
    ['DWI', { diffusionBValue: 800, repetitionTimeMs: 4000, echoTimeMs: 70 }],
  ] as const)('is %s', (weighting, of) => {
    expect(physics(of)).toBe(weighting);
  });

  it('named without times, against the words, is left open', () => {
    const named = {
      scanningSequence: [],
      repetitionTimeMs: null,
      echoTimeMs: null,
      sequenceName: null,
      acquisitionContrast: 'T1',
    };
    expect(firstOf({ physics: named }, 'T2 SAG').weighting).toBe(null);
    expect(firstOf({ physics: named }, 'SAG').weighting).toBe('T1');
  });

  it('outweighs the words', () => {
    expect(
      firstOf({ physics: { scanningSequence: ['SE'], repetitionTimeMs: 3600, echoTimeMs: 102 } }, 'T1 SAG').weighting,
    ).toBe('T2');
  });
});

describe('a missing modality', () => {
  it.each([
    ['CT', '2'],
    ['CT', '2.1'],
    ['MR', '4.4'],
    ['PT', '128'],
    [null, '7'],
  ])('is %s by the class %s', (modality, storageClass) => {
    const sopClassUid = `1.2.840.10008.5.1.4.1.1.${storageClass}`;
    expect(factsOf([aHeader({ sopClassUid, series: { modality: null } })])[0]?.modality).toBe(modality);
  });
});

describe('a series that mixes images', () => {
  it('is split by orientation before it is measured', () => {
    const mixed = [...aStack({ slices: 5 }), ...aStack({ slices: 5, plane: 'axial', topMm: 20, bottomMm: -20 })];
    const records = mixed.map((record, index) => ({ ...record, sopInstanceUid: `2.25.${index}` }));
    expect(
      factsOf(records)
        .map(({ plane, part }) => [part, plane])
        .toSorted(),
    ).toEqual([
      [1, 'sagittal'],
      [2, 'axial'],
    ]);
  });

  it('is split by contrast usage of its frames', () => {
    const usage = (administered: string) => [{ agentNumber: 1, administered, detected: null, phase: null }];
    const [before, after] = [aStack({ slices: 5 }), aStack({ slices: 5 })].map((records, half) =>
      records.map((record) => ({
        ...record,
        sopInstanceUid: `${record.sopInstanceUid}.${half}`,
        frames: record.frames.map((frame) => ({ ...frame, contrastUsage: usage(half === 0 ? 'NO' : 'YES') })),
      })),
    );
    const facts = factsOf([...(before ?? []), ...(after ?? [])]);
    expect(facts.map(({ contrast }) => contrast.usage).toSorted()).toEqual(['administered', 'not-administered']);
  });
});

describe('time of day', () => {
  it.each([
    ['101500', 36_900],
    ['10:15:00', 36_900],
    ['1015', 36_900],
    ['235959.25', 86_399.25],
    ['250000', null],
    ['noon', null],
  ])('%s is %s', (time, seconds) => {
    expect(secondsOfDay(time)).toBe(seconds);
  });

  it.each([
    [33_000, '09:10:00'],
    [86_399.25, '23:59:59'],
    [0, '00:00:00'],
  ])('%s s is %s on a clock', (seconds, clock) => {
    expect(asClockTime(seconds)).toBe(clock);
  });

  it('of a DT drops the date', () => {
    expect(secondsOfDateTime('20260105101500.0')).toBe(36_900);
  });
});
