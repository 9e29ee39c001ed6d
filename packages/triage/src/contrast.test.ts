import { describe, expect, it } from 'vitest';
import { judgeStudy, verdictsOf } from './testing.ts';

const GADOLINIUM = 'Gadovist';

describe('contrast', () => {
  it.each([
    ['an empty agent', ''],
    ['NONE', 'NONE'],
    ['a liver agent', 'EOVIST'],
    ['an iodinated agent on MR', 'OMNIPAQUE 300'],
    ['a word that says nothing', 'YES'],
  ])('does not confirm on %s', (_name, agent) => {
    expect(judgeStudy({ series: [{ description: 'T1 SAG', agent }] }).wholeSpineWithContrast.is).not.toBe('confirmed');
  });

  it('does not confirm on a post word alone', () => {
    expect(verdictsOf({ series: [{ description: 'T1 SAG POST' }] })).toBe('confirmed indeterminate indeterminate');
  });

  it('confirms a post word on a repeat of an earlier T1', () => {
    const before = { description: 'T1 SAG', acquiredAt: '100000' };
    const after = { description: 'T1 FS SAG POST', acquiredAt: '103000' };
    expect(verdictsOf({ series: [before, after] })).toBe('confirmed confirmed confirmed');
  });

  it('takes POST OP for surgery and not for contrast', () => {
    const before = { description: 'T1 SAG', acquiredAt: '100000' };
    const after = { description: 'T1 SAG POST OP', acquiredAt: '103000' };
    expect(judgeStudy({ description: 'MRI WHOLE SPINE W WO', series: [before, after] }).contrast.is).toBe(
      'indeterminate',
    );
  });

  it('does not refute over unenhanced series beside a subtraction: its source is not here', () => {
    const subtraction = {
      description: 'T1 SAG SUB',
      agent: GADOLINIUM,
      imageType: ['DERIVED', 'PRIMARY', 'SUBTRACTION'],
    };
    const study = { description: 'MRI WHOLE SPINE W WO', series: [{ description: 'T1 SAG PRE' }, subtraction] };
    expect(verdictsOf(study)).toBe('confirmed indeterminate indeterminate');
  });

  it('lets a pre word overrule an agent typed at registration', () => {
    expect(
      judgeStudy({ description: 'MRI WHOLE SPINE W WO', series: [{ description: 'T1 SAG PRE', agent: GADOLINIUM }] })
        .wholeSpineWithContrast.is,
    ).toBe('refuted');
  });

  it('takes a series before the bolus for pre-contrast in spite of its agent', () => {
    const early = {
      description: 'T1 SAG',
      agent: GADOLINIUM,
      acquiredAt: '100000',
      header: { contrast: { startTime: '101500' } },
    };
    expect(verdictsOf({ series: [early] })).toBe('confirmed refuted refuted');
  });

  it('calls a post word before the bolus a conflict', () => {
    const early = {
      description: 'T1 SAG POST',
      agent: GADOLINIUM,
      acquiredAt: '100000',
      header: { contrast: { startTime: '101500' } },
    };
    expect(judgeStudy({ series: [early] }).wholeSpineWithContrast.because.map(({ rule }) => rule)).toContain(
      'phase.time.contradicted',
    );
    expect(verdictsOf({ series: [early] })).toBe('confirmed indeterminate indeterminate');
  });

  it('does not confirm an agent against an order without contrast', () => {
    const study = {
      description: 'MRI WHOLE SPINE WITHOUT CONTRAST',
      series: [{ description: 'T1 SAG', agent: GADOLINIUM }],
    };
    expect(verdictsOf(study)).toBe('confirmed indeterminate indeterminate');
  });

  it('refutes an order without contrast and no sign of an agent', () => {
    expect(verdictsOf({ description: 'MRI WHOLE SPINE WITHOUT CONTRAST', series: [{ description: 'T1 SAG' }] })).toBe(
      'confirmed refuted refuted',
    );
  });

  it('does not say which series is which when the agent stands on every one of a without-and-with order', () => {
    const study = { description: 'MRI WHOLE SPINE W WO', series: [{ description: 'T1 SAG', agent: GADOLINIUM }] };
    expect(verdictsOf(study)).toBe('confirmed indeterminate indeterminate');
  });
});
