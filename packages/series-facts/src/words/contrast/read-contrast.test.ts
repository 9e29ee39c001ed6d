import { describe, expect, it } from 'vitest';
import { normaliseText } from '../normalise.ts';
import { readContrast } from './read-contrast.ts';

const read = (text: string) => readContrast(normaliseText(text));

describe('an order that was cut after its first half', () => {
  it.each([
    'MRI TOTAL SPINE W/',
    'MRI TOTAL SPINE W/O &',
    'MRI TOTAL SPINE WO/',
    'MRI TOTAL SPINE WITHOUT AND',
    'MRI SPINE TOTAL W/O A',
    'MRT WS gesamt nativ und',
    'MRT WS gesamt nativ +',
    'IRM RACHIS ENTIER SANS ET',
    'MRI totale wervelkolom zonder en',
    'RM COLUMNA COMPLETA SIN Y',
    'RM RACHIDE IN TOTO SENZA E',
    'MR helrygg utan och',
    '全脊柱MR平扫+',
    '全脊椎MRI 単純＋',
  ])('%s states nothing', (text) => {
    expect(read(text)).toBe('unstated');
  });

  it.each([
    ['without', 'MRI TOTAL SPINE W/O'],
    ['without', 'W/O CONTRAST T AND'],
    ['both', 'MRI TOTAL SPINE W/O & W'],
    ['with', 'SAG T1 C+'],
  ] as const)('is not %s: %s', (expected, text) => {
    expect(read(text)).toBe(expected);
  });
});

describe('a word before contrast is never read as contrast', () => {
  const PAIRS = [
    ['T1 sag prä KM', 'T1 sag nach KM'],
    ['T1 sag v. KM', 'T1 sag n. KM'],
    ['T1 SAG NON-ENH', 'T1 SAG ENH'],
    ['T1 SAG AVANT GADO', 'T1 SAG APRES GADO'],
    ['T1 sag voor contrast', 'T1 sag na contrast'],
    ['T1 SAG S/CONTRASTE', 'T1 SAG C/CONTRASTE'],
    ['T1 SAG ANTES DO CONTRASTE', 'T1 SAG PÓS CONTRASTE'],
    ['T1 SAG PRIMA DEL MDC', 'T1 SAG DOPO MDC'],
    ['T1 sag före kontrast', 'T1 sag efter kontrast'],
    ['T1 sag 造影(-)', 'T1 sag 造影(+)'],
    ['T1 sag 增强前', 'T1 sag 增强后'],
    ['T1 sag 未增强', 'T1 sag 增强'],
    ['T1 sag 注药前', 'T1 sag 注药后'],
  ] as const;

  it.each(PAIRS)('%s, and %s', (before, after) => {
    expect([read(before), read(after)]).toEqual(['without', 'with']);
  });
});
