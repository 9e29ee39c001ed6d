import type { ClinicalContext } from '@cordwatch/clinical-context';
import { aContext } from '@cordwatch/clinical-context/testing';
import { expect, it } from 'vitest';
import type { HistoryStudy } from '../history.ts';
import { sessionsOf } from '../history-sessions.ts';
import { defaultSurveillancePolicy, type SurveillancePolicy } from '../policy.ts';
import { aHistoryStudy, aMyelography, anIncompleteStudy, aPetCt } from '../testing.ts';
import { closingOf } from './closing.ts';

const closing = (study: HistoryStudy, context = aContext(), policy: SurveillancePolicy = defaultSurveillancePolicy) => {
  const [session] = sessionsOf([study]);
  if (!session) throw new Error('no session');
  return closingOf(session, context, policy);
};

const contraindicated = (recordedOn: string): ClinicalContext =>
  aContext({ mriContraindication: { reason: 'cardiac-device', note: '', recordedOn } });

it('a confirmed MRI closes', () => {
  expect(closing(aHistoryStudy())).toEqual({ is: 'closes' });
});

it('a CT myelography closes only where a contraindication was on record by the day of the study', () => {
  expect(closing(aMyelography()), 'none on record').toMatchObject({ is: 'attempt' });
  expect(closing(aMyelography(), contraindicated('2021-07-14'))).toEqual({ is: 'closes' });
  expect(closing(aMyelography(), contraindicated('2021-07-15')), 'recorded a day late').toMatchObject({
    is: 'attempt',
  });
});

it('a contraindication closes nothing that is not confirmed', () => {
  const refuted = aMyelography({ wholeSpineWithContrast: anIncompleteStudy().wholeSpineWithContrast });
  expect(closing(refuted, contraindicated('2020-01-01'))).toEqual({
    is: 'attempt',
    missing: 'L and S after intrathecal contrast',
  });
});

it('PET-CT never closes, even were it called confirmed', () => {
  const { wholeSpineWithContrast } = aHistoryStudy();
  expect(closing(aPetCt({ wholeSpineWithContrast }), contraindicated('2020-01-01'))).toMatchObject({ is: 'adjunct' });
});

it('what is asked for instead is what this patient can have', () => {
  expect(closing(aPetCt())).toMatchObject({
    missing: 'MRI of the entire spine with contrast, as PET-CT closes no slot',
  });
  expect(closing(aPetCt(), contraindicated('2020-01-01'))).toMatchObject({
    missing: 'CT myelography of the entire spine, as PET-CT closes no slot',
  });
});

it('CT with intravenous contrast closes nothing by default, and what a site decides by a row of its policy', () => {
  const ct = aMyelography({ profile: 'ct-contrast', contrast: { is: 'confirmed', route: 'iv' } });
  expect(closing(ct, contraindicated('2020-01-01'))).toMatchObject({ is: 'adjunct' });
  const closers = [{ profile: 'ct-contrast', needs: 'mri-contraindication' }] as const;
  expect(closing(ct, contraindicated('2020-01-01'), { ...defaultSurveillancePolicy, closers })).toEqual({
    is: 'closes',
  });
});

it('a study that is still arriving closes nothing yet, and a study of something else is nothing to a slot', () => {
  expect(closing(aHistoryStudy({ provisional: true }))).toMatchObject({ is: 'arriving' });
  expect(closing(aHistoryStudy({ profile: 'none' }))).toBeNull();
});

it('an emergency scan without contrast is an attempt that lacks contrast everywhere', () => {
  const none = { C: 'missing', T: 'missing', L: 'missing', S: 'missing' } as const;
  const scan = aHistoryStudy({ profile: 'mscc-emergency', wholeSpineWithContrast: { is: 'refuted', levels: none } });
  expect(closing(scan)).toEqual({ is: 'attempt', missing: 'the entire spine after contrast' });
});
