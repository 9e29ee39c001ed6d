import { describe, expect, it } from 'vitest';
import { judgeStudy, type SeriesShape, verdictsOf } from './testing.ts';

const GADOLINIUM = 'Gadovist';
const upper: SeriesShape = { description: 'T1 SAG UPPER POST', topMm: 100, bottomMm: -250, agent: GADOLINIUM };
const lower: SeriesShape = { description: 'T1 SAG LOWER POST', topMm: -220, bottomMm: -560, agent: GADOLINIUM };

describe('coverage and contrast hold on the same series', () => {
  it('confirms two post-contrast stations that overlap', () => {
    expect(verdictsOf({ series: [upper, lower] })).toBe('confirmed confirmed confirmed');
  });

  it('refutes a whole spine before contrast with a lumbar block after it', () => {
    const before = { description: 'T1 SAG PRE', topMm: 100, bottomMm: -560 };
    expect(verdictsOf({ series: [before, { ...lower, topMm: -330 }] })).toBe('confirmed confirmed refuted');
  });

  it('does not count a T2 that carries the agent', () => {
    const t2 = { description: 'T2 SAG', agent: GADOLINIUM };
    expect(verdictsOf({ series: [t2, { ...lower, topMm: -330 }] })).toBe('confirmed confirmed refuted');
  });

  it('leaves a spine undecided that is whole only with a series of unknown phase', () => {
    const study = {
      description: 'MRI WHOLE SPINE W WO',
      series: [{ description: 'T1 SAG UPPER', topMm: 100, bottomMm: -250 }, lower],
    };
    expect(verdictsOf(study)).toBe('confirmed confirmed indeterminate');
  });
});

describe('CT', () => {
  const axial = { description: 'CT SPINE 2.0', plane: 'axial' as const, slices: 330 };

  it('accepts intrathecal contrast by route', () => {
    const study = {
      modality: 'CT',
      description: 'CT MYELOGRAM TOTAL SPINE',
      series: [{ ...axial, agent: 'OMNIPAQUE 300', header: { contrast: { route: 'IT', volumeMl: 10 } } }],
    };
    expect(judgeStudy(study)).toMatchObject({
      profile: 'ct-myelography',
      contrast: { route: 'intrathecal' },
      wholeSpineWithContrast: { is: 'confirmed' },
    });
  });

  it('does not accept an oral agent', () => {
    const study = { modality: 'CT', description: 'CT WHOLE SPINE', series: [{ ...axial, agent: 'READI-CAT' }] };
    expect(verdictsOf(study)).toBe('confirmed refuted refuted');
  });

  it('never takes a PET-CT for a whole spine with contrast', () => {
    const ct = {
      ...axial,
      description: 'CT WB 3.0',
      agent: 'OMNIPAQUE 350',
      bottomMm: -900,
      header: { contrast: { route: 'IV' } },
    };
    const pet = { ...axial, description: 'PET WB AC', bottomMm: -900, header: { series: { modality: 'PT' } } };
    expect(judgeStudy({ modality: 'CT', description: 'PET-CT WHOLE BODY', series: [ct, pet] })).toMatchObject({
      profile: 'pet-ct',
      wholeSpineWithContrast: { is: 'refuted' },
    });
  });
});

it('refutes where contrast is proven and all that may show it is too short', () => {
  const t2 = { description: 'T2 SAG', agent: GADOLINIUM };
  const short = { description: 'T1 SAG', topMm: -330, bottomMm: -560 };
  expect(verdictsOf({ series: [t2, short] })).toBe('confirmed confirmed refuted');
});

it('knows the CT of a PET-CT by its series', () => {
  const attenuation = { description: 'CTAC 3.0', plane: 'axial' as const, slices: 330, agent: 'OMNIPAQUE 350' };
  expect(judgeStudy({ modality: 'CT', description: 'SKULL TO THIGH', series: [attenuation] }).profile).toBe('pet-ct');
});
