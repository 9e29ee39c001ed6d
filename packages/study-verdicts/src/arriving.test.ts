import { describe, expect, it } from 'vitest';
import { arrivingEvidence } from './arriving.ts';
import { sessionOf } from './session.ts';
import { aSeries, aSession, aStudyOf } from './testing-facts.ts';

const rules = (session: Parameters<typeof arrivingEvidence>[0]) => arrivingEvidence(session).map(({ rule }) => rule);
const whole = aSeries();

describe('a study is still arriving', () => {
  it.each([
    ['arriving.series', aSession([whole], { announcedSeries: 2 })],
    ['arriving.study-instances', aSession([whole], { announcedInstances: 16 })],
    ['arriving.instances', aSession([aSeries({ announcedInstances: 30 })])],
    ['arriving.holes', aSession([aSeries({ stack: { holesAreNumbered: true } })])],
  ])('by %s', (rule, session) => {
    expect(rules(session)).toEqual([rule]);
  });

  it('when another study of its session holds a localizer only', () => {
    const begun = aStudyOf([aSeries({ role: 'localizer' })], { studyInstanceUid: '2.25.2' });
    expect(rules(sessionOf([aStudyOf([whole]), begun]))).toEqual(['arriving.sibling']);
    expect(rules(sessionOf([begun]))).toEqual([]);
  });

  it('not when all that was announced is here', () => {
    expect(rules(aSession([whole], { announcedSeries: 1, announcedInstances: 15 }))).toEqual([]);
  });

  it('not by a hole in a document', () => {
    expect(rules(aSession([aSeries({ role: 'non-image', stack: { holesAreNumbered: true } })]))).toEqual([]);
  });
});
