import { describe, expect, it } from 'vitest';
import { defaultPolicy } from '../policy.ts';
import { type Session, sessionOf } from '../session.ts';
import { aSeries, aStudyOf, type SeriesShape } from '../testing-facts.ts';
import { judgeContrast } from './contrast-verdict.ts';
import { phaseOf } from './phase.ts';

type Order = readonly [order: string, ...series: readonly SeriesShape[]];

const sessionFrom = (orders: readonly Order[]): Session =>
  sessionOf(
    orders.map(([description, ...shapes], study) =>
      aStudyOf(
        shapes.map((shape, index) => aSeries({ seriesNumber: 10 * study + index + 1, ...shape })),
        { description },
      ),
    ),
  );

/** The verdict, the rule that gives it and the route. */
const judged = (...orders: readonly Order[]): string => {
  const session = sessionFrom(orders);
  const series = session.series.map((each) => ({ ...each, phase: phaseOf(each, session.series) }));
  const { is, route, because } = judgeContrast(session, series, defaultPolicy);
  return `${is} ${because[0].rule}${route ? ` ${route}` : ''}`;
};

const GADOLINIUM = { agent: 'gadolinium', agentText: 'Gadovist' } as const;
const IODINE = { agent: 'iodine', agentText: 'Omnipaque 300' } as const;
const ct = (contrast: SeriesShape['contrast'], description = 'AX 1.0'): SeriesShape => ({
  description,
  modality: 'CT',
  weighting: 'CT',
  contrast: { ...IODINE, ...contrast },
});

describe('the route of contrast', () => {
  it.each<[string, string, SeriesShape]>([
    ['iv', 'MR SPINE W', { description: 'T1 +C', contrast: GADOLINIUM }],
    ['iv', 'MR SPINE W', { description: 'T1 MYELO POST', contrast: GADOLINIUM, words: { contrast: 'with' } }],
    ['iv', 'CT SPINE W', ct({})],
    ['iv', 'CT MYELOGRAM', ct({ route: 'iv' })],
    ['intrathecal', 'CT SPINE', ct({ route: 'intrathecal' })],
    ['intrathecal', 'CT MYELOGRAM', ct({})],
    ['intrathecal', 'CT SPINE', ct({}, 'MYELO 1.0')],
    ['intrathecal', 'CT SPINE', ct({ intrathecalAgent: true, volumeMl: 17 })],
    ['iv', 'CT SPINE', ct({ intrathecalAgent: true, volumeMl: 17.5 })],
    ['iv', 'CT SPINE', ct({ intrathecalAgent: true })],
    ['iv', 'CT SPINE', ct({ volumeMl: 10 })],
  ])('is %s in %s', (route, order, series) => {
    expect(judged([order, series])).toBe(`confirmed contrast.given ${route}`);
  });

  it('of any series into the sac is that of the session', () => {
    expect(judged(['CT SPINE', ct({}), ct({ route: 'intrathecal' })])).toBe('confirmed contrast.given intrathecal');
  });

  it('is not into the sac for the heavy T2 that MR calls myelography', () => {
    const myelo: SeriesShape = { description: 'T2 MYELO 3D', weighting: 'T2' };
    expect(judged(['MR SPINE', myelo])).toBe('indeterminate contrast.unproven');
  });
});

describe('what refutes contrast', () => {
  const pre: SeriesShape = { description: 'T1 SAG PRE' };
  const plain: SeriesShape = { description: 'T1 SAG' };
  const t2: SeriesShape = { description: 'T2 SAG', weighting: 'T2' };
  const oral: SeriesShape = { ...ct({ agent: 'oral' }), description: 'AX' };

  it.each<[string, string, readonly Order[]]>([
    ['every T1 before contrast', 'refuted contrast.all-pre', [['SPINE W WO', pre, pre, t2]]],
    ['not where one T1 is open', 'indeterminate contrast.unproven', [['SPINE W WO', pre, plain]]],
    ['an order without, and no sign', 'refuted contrast.all-pre', [['SPINE WO', plain, t2]]],
    ['an order without, and no T1 at all', 'refuted contrast.order.without', [['SPINE WO', t2]]],
    [
      'orders without, of every study',
      'refuted contrast.order.without',
      [
        ['SPINE WO', t2],
        ['SPINE WO', t2],
      ],
    ],
    [
      'not the order of one study of two',
      'indeterminate contrast.unproven',
      [
        ['SPINE WO', t2],
        ['SPINE', t2],
      ],
    ],
    ['an oral agent alone', 'refuted contrast.oral', [['CT SPINE', oral, ct({ agent: 'absent' })]]],
    [
      'not an oral agent beside one unknown',
      'indeterminate contrast.unproven',
      [['CT SPINE', oral, ct({ agent: 'unrecognised' })]],
    ],
    ['not a study without series', 'indeterminate contrast.unproven', [['SPINE']]],
  ])('%s', (_name, expected, orders) => {
    expect(judged(...orders)).toBe(expected);
  });

  it.each<[string, string, SeriesShape]>([
    ['an agent on another series', 'indeterminate phase.agent.order', { ...t2, contrast: GADOLINIUM }],
    ['a post word on another series', 'indeterminate contrast.unproven', { ...t2, description: 'T2 SAG +C' }],
    ['a doubtful agent', 'indeterminate contrast.unproven', { ...t2, contrast: { agent: 'hepatobiliary' } }],
    [
      'a subtraction named post-contrast',
      'indeterminate contrast.unproven',
      { description: 'SUB +C', role: 'subtraction' },
    ],
  ])('never an order without contrast that %s belies', (_name, expected, sign) => {
    expect(judged(['SPINE WO', plain, sign])).toBe(expected);
  });
});

it('names the contradictions first', () => {
  const denied: SeriesShape = { description: 'T1 SAG POST', contrast: { agent: 'none-value' } };
  expect(judged(['SPINE W', { description: 'T1 SAG' }, denied])).toBe('indeterminate phase.word.denied');
});
