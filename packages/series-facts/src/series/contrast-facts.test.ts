import type { ContrastAgentItem, ContrastUsage } from '@cordwatch/dicom-header';
import { aHeader } from '@cordwatch/dicom-header/testing';
import { describe, expect, it } from 'vitest';
import { agentKind } from './agent.ts';
import { contrastFactsOf } from './contrast-facts.ts';
import { routeOf } from './route.ts';

const item = (number: number, value: string, route?: string): ContrastAgentItem => ({
  number,
  agent: { value, scheme: 'SCT', meaning: null },
  routes: route === undefined ? [] : [{ value: route, scheme: 'SCT', meaning: null }],
  ingredients: [],
});
const IOHEXOL = '109218004';
const BARIUM = '25419009';

describe('the route', () => {
  it.each([
    ...[
      'IT',
      'Intrathecal route',
      'INTRATHECAAL',
      'INTRATEKALT',
      'intratecal',
      '髄腔内',
      '鞘内注射',
      '72607000',
      'IV + IT',
    ].map((text) => ['intrathecal', text] as const),
    ...[
      'IV',
      'i.v.',
      'IV RIGHT ARM',
      'POWER INJECTOR',
      'R ANTECUBITAL',
      '20G L',
      'INTRAVENÖST',
      'intraveineuse',
      '静脉',
      'ORAL & IV',
      '47625008',
    ].map((text) => ['iv', text] as const),
    ...['ORAL', 'PO', 'per os', 'RECTAL', '口服'].map((text) => ['oral', text] as const),
    ...['INTRA-ARTICULAR', 'intraventricular', 'EPIDURAL', 'L4/5', 'IM', '12130007'].map(
      (text) => ['other', text] as const,
    ),
    [null, ''] as const,
  ])('is %s: %s', (route, text) => {
    expect(routeOf(aHeader({ contrast: { route: text } }))).toBe(route);
  });

  it('of several agents is the one that can enhance the spine', () => {
    const agents = [item(1, BARIUM, '26643006'), item(2, IOHEXOL, '47625008')];
    expect(routeOf(aHeader({ contrast: { agents } }))).toBe('iv');
  });
});

describe('the agent', () => {
  it.each([
    ['iodine', 'OMNIPAQUE 350 ORAL AND IV'],
    ['weak', 'ORAL & IV'],
    ['oral', 'ORAL & READI-CAT'],
    ['none-value', 'NO IV, ORAL ONLY'],
    ['iodine', 'SOLUTRAST 250 M'],
    ['iodine', 'オムニパーク240'],
    ['iodine', '优维显370'],
    ['hepatobiliary', 'EOB・プリモビスト'],
    ['gadolinium', 'マグネスコープ'],
    ['iodine', 'OMNI 350'],
    ['iodine', 'NON-IONIC CONTRAST'],
    ['iodine', 'NO ORAL, IV OMNIPAQUE 350'],
    ['weak', 'IV, NO ORAL'],
    ['weak', 'CONTRAST & SALINE'],
    ['weak', 'PRODUIT DE CONTRASTE'],
    ['weak', 'KONTRASTMEDEL'],
    ['none-value', 'CONTRAST (NOT GIVEN)'],
    ['none-value', 'SALINE'],
    ['unrecognised', 'W/O ORAL'],
    ['unrecognised', 'ISOTONIC'],
  ])('is %s: %s', (kind, text) => {
    expect(agentKind(text)).toBe(kind);
  });

  it.each(['OMNIPAQUE 300', 'IOPAMIDOL 200', 'SOLUTRAST 250 M', '碘海醇300', 'ISOVUE-M 300'])(
    'may go into the sac: %s',
    (agent) => {
      expect(contrastFactsOf([aHeader({ contrast: { agent } })]).intrathecalAgent).toBe(true);
    },
  );

  it.each(['OMNIPAQUE 350', 'ULTRAVIST 300', 'CONRAY', '碘海醇350'])('may not go into the sac: %s', (agent) => {
    expect(contrastFactsOf([aHeader({ contrast: { agent } })]).intrathecalAgent).toBe(false);
  });

  it('of several is the one that can enhance the spine', () => {
    const agents = [item(1, BARIUM), item(2, IOHEXOL)];
    expect(contrastFactsOf([aHeader({ contrast: { agents } })]).agent).toBe('iodine');
  });
});

describe('what the frames say of the agent', () => {
  const agents = [item(1, BARIUM), item(2, IOHEXOL)];
  const usage = (of: Partial<ContrastUsage>): ContrastUsage => ({
    ...{ agentNumber: 2, administered: 'YES', detected: null, phase: null },
    ...of,
  });
  const usageOf = (...contrastUsage: readonly ContrastUsage[]) =>
    contrastFactsOf([aHeader({ contrast: { agents }, frames: [{ contrastUsage }] })]).usage;

  it.each([
    ['administered', [usage({})]],
    ['administered', [usage({ detected: 'YES' })]],
    ['undetected', [usage({ detected: 'NO' })]],
    ['not-administered', [usage({ agentNumber: 1 }), usage({ administered: 'NO' })]],
    ['unstated', [usage({ agentNumber: 1 })]],
    ['unstated', [usage({ administered: '' })]],
    ['mixed', [usage({}), usage({ administered: 'NO' })]],
  ])('is %s: %j', (said, usages) => {
    expect(usageOf(...usages)).toBe(said);
  });
});
