import { describe, expect, it } from 'vitest';
import { aSeries, aSession, firstIn, type SeriesShape } from '../testing-facts.ts';
import { phaseOf } from './phase.ts';

const AGENT = { agent: 'gadolinium', agentText: 'Gadovist' } as const;
const TEN = 36_000;

/** The phase of the first series, and the rule that decided it. */
const ruled = (order: string, ...shapes: readonly SeriesShape[]): string => {
  const session = aSession(
    shapes.map((shape, index) => aSeries({ seriesNumber: index + 1, ...shape })),
    { description: order },
  );
  const { phase, conflict, because } = phaseOf(firstIn(session), session.series);
  return `${conflict ? 'conflict' : phase} ${because[0]?.rule}`;
};

describe('the strongest evidence of a phase decides it', () => {
  it.each<[string, string, SeriesShape]>([
    ['post phase.usage.yes', '', { contrast: { usage: 'administered' } }],
    ['pre phase.usage.no', '', { contrast: { ...AGENT, usage: 'not-administered' } }],
    ['conflict phase.usage.undetected', '', { description: 'T1 SAG POST', contrast: { usage: 'undetected' } }],
    ['conflict phase.usage.agent', '', { contrast: { agent: 'hepatobiliary', usage: 'administered' } }],
    ['conflict phase.usage.agent', '', { contrast: { agent: 'oral', usage: 'administered' } }],
    ['unknown phase.usage.mixed', '', { contrast: { ...AGENT, usage: 'mixed' } }],
    ['conflict phase.usage.contradicted', '', { description: 'T1 SAG PRE', contrast: { usage: 'administered' } }],
    ['conflict phase.usage.contradicted', '', { description: 'T1 SAG +C', contrast: { usage: 'not-administered' } }],
    ['post phase.image-type', '', { contrast: { imageTypePhase: 'post' } }],
    ['pre phase.image-type', '', { contrast: { ...AGENT, imageTypePhase: 'pre' } }],
    ['conflict phase.image-type.contradicted', '', { description: 'T1 PRE', contrast: { imageTypePhase: 'post' } }],
    ['pre phase.word.pre', '', { description: 'T1 SAG PRE', contrast: AGENT }],
    ['post phase.agent.word', 'SPINE WO', { description: 'T1 SAG POST', contrast: AGENT }],
    ['conflict phase.agent.order', 'SPINE WO', { contrast: AGENT }],
    ['post phase.agent.alone', 'SPINE W CON', { contrast: AGENT }],
    ['unknown phase.agent.everywhere', 'SPINE W WO', { contrast: AGENT }],
    ['conflict phase.word.denied', '', { description: 'T1 SAG POST', contrast: { agent: 'none-value' } }],
    ['unknown phase.word.doubtful-agent', '', { description: 'T1 POST', contrast: { agent: 'hepatobiliary' } }],
    ['post phase.word.weak-agent', '', { description: 'T1 SAG POST', contrast: { agent: 'weak' } }],
    ['unknown phase.word.alone', 'SPINE W', { description: 'T1 SAG POST' }],
    ['pre phase.order.without', 'SPINE WO', {}],
    ['unknown phase.unknown', 'SPINE W CON', {}],
  ])('%s in an order %j', (expected, order, shape) => {
    expect(ruled(order, shape)).toBe(expected);
  });
});

describe('the bolus', () => {
  const timed = (atS: number, untilS = atS, description = 'T1 SAG'): SeriesShape => ({
    description,
    acquiredAtS: atS,
    acquiredUntilS: untilS,
    contrast: { ...AGENT, bolusStartS: TEN },
  });

  it.each([
    ['after it', 'post phase.agent.time', timed(TEN + 600)],
    ['before it, in spite of the agent', 'pre phase.time.before', timed(TEN - 600)],
    ['before it, named post', 'conflict phase.time.contradicted', timed(TEN - 600, TEN - 600, 'T1 POST')],
    ['after it, named pre', 'conflict phase.word.late', timed(TEN + 600, TEN + 600, 'T1 PRE')],
    ['while it ran', 'unknown phase.agent.everywhere', timed(TEN - 60, TEN + 60)],
    ['hours after it', 'unknown phase.agent.everywhere', timed(TEN + 5 * 3600)],
  ])('a series acquired %s: %s', (_name, expected, shape) => {
    expect(ruled('SPINE W WO', shape)).toBe(expected);
  });

  it('of another series of the study holds for one that states none', () => {
    expect(ruled('SPINE W WO', { acquiredAtS: TEN + 600, contrast: AGENT }, timed(TEN + 700))).toBe(
      'post phase.agent.time',
    );
  });

  it('started just before midnight is before a series just after it', () => {
    const late = { acquiredAtS: 300, contrast: { ...AGENT, bolusStartS: 86_000 } };
    expect(ruled('SPINE W WO', late)).toBe('post phase.agent.time');
  });
});

describe('the other series of the study', () => {
  const early = { acquiredAtS: TEN };
  const late = { acquiredAtS: TEN + 1800 };

  it.each<[string, string, SeriesShape, SeriesShape]>([
    ['a post word on a repeat', 'post phase.word.repeat', { ...late, description: 'T1 SAG POST' }, early],
    [
      'no repeat of another field',
      'unknown phase.word.alone',
      { ...late, description: 'T1 POST' },
      { ...early, stack: { extentMm: [-200, 100] } },
    ],
    [
      'no repeat of another weighting',
      'unknown phase.word.alone',
      { ...late, description: 'T1 POST' },
      { ...early, weighting: 'T2' },
    ],
    [
      'a post word with an agent before a pre word of the same field',
      'conflict phase.agent.pair-reversed',
      { ...early, description: 'T1 SAG POST', contrast: AGENT },
      { ...late, description: 'T1 SAG PRE', contrast: AGENT },
    ],
    ['no repeat of a later one', 'unknown phase.word.alone', { ...early, description: 'T1 SAG POST' }, late],
    ['an agent on a repeat', 'post phase.agent.repeat', { ...late, contrast: AGENT }, early],
    [
      'an agent on the first of a pair',
      'unknown phase.agent.first-of-pair',
      { ...early, contrast: AGENT },
      { ...late, contrast: AGENT },
    ],
    ['an agent on some only', 'post phase.agent.some', { contrast: AGENT }, { weighting: 'T2' }],
    [
      'an agent on one left unnamed',
      'unknown phase.agent.unnamed',
      { contrast: AGENT },
      { description: 'T1 L POST', contrast: AGENT, stack: { extentMm: [-500, -300] } },
    ],
  ])('%s: %s', (_name, expected, first, second) => {
    expect(ruled('SPINE W WO', first, second)).toBe(expected);
  });
});
