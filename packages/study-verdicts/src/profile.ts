import type { ContrastVerdict } from './judged.ts';
import type { Session } from './session.ts';

export type Profile = 'mri-surveillance' | 'ct-myelography' | 'ct-contrast' | 'pet-ct' | 'mscc-emergency' | 'none';

const has = (session: Session, modality: string): boolean =>
  session.studies.some((study) => study.modalities.includes(modality)) ||
  session.series.some(({ facts }) => facts.modality === modality);

const isSpine = (session: Session): boolean =>
  session.studies.some((study) => study.words.spine || study.words.levels.length > 0) ||
  session.series.some(
    ({ facts }) =>
      facts.words.spine ||
      facts.words.levels.length > 0 ||
      ['spine', 'whole-spine', 'region'].includes(facts.bodyPart.label),
  );

export const isPetCt = (session: Session): boolean =>
  has(session, 'PT') ||
  session.series.some(({ facts, study }) => facts.modality === 'CT' && (facts.words.petCt || study.words.petCt));

const ctProfile = (session: Session, contrast: ContrastVerdict): Profile => {
  const ordered = session.studies.map((study) => study.orderedContrast);
  if (contrast.route === 'intrathecal' || ordered.includes('intrathecal')) return 'ct-myelography';
  return isSpine(session) && (contrast.is === 'confirmed' || ordered.includes('with') || ordered.includes('both'))
    ? 'ct-contrast'
    : 'none';
};

/** Which rule set a session is held to. It is independent of the verdict about its images. */
export const profileOf = (session: Session, contrast: ContrastVerdict): Profile => {
  if (isPetCt(session)) return 'pet-ct';
  if (has(session, 'CT') && !has(session, 'MR')) return ctProfile(session, contrast);
  if (!has(session, 'MR') || !isSpine(session)) return 'none';
  const isEmergency = session.studies.some((study) => study.words.emergency);
  return isEmergency && contrast.is !== 'confirmed' ? 'mscc-emergency' : 'mri-surveillance';
};
