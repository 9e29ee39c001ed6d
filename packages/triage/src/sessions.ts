import { isPossibleStudyDate, type SeriesFacts, type StudyFacts } from '@cordwatch/series-facts';

const hasModality = (study: StudyFacts, modality: string): boolean => study.modalities.includes(modality);

const kindOf = (study: StudyFacts): string => {
  if (hasModality(study, 'PT')) return 'PT';
  return hasModality(study, 'MR') ? 'MR' : 'CT';
};

/** A localizer or a document says nothing of what was examined. */
const saysSpineOfImages = ({ role, words, bodyPart }: SeriesFacts): boolean => {
  if (role === 'localizer' || role === 'non-image') return false;
  return words.spine || words.levels.length > 0 || ['region', 'spine', 'whole-spine'].includes(bodyPart.label);
};

const saysSpine = ({ words, series }: StudyFacts): boolean =>
  words.spine || words.levels.length > 0 || series.some(saysSpineOfImages);

/** Studies join only when patient, issuer and day are all known and the same, and each says spine. Nothing is joined by guess. */
const sessionKey = (study: StudyFacts): string => {
  const { patientId, issuer, date, studyInstanceUid } = study;
  if (!patientId || !date || !isPossibleStudyDate(date)) return studyInstanceUid;
  if (hasModality(study, 'PT') || !saysSpine(study)) return studyInstanceUid;
  return JSON.stringify([issuer ?? null, patientId, date, kindOf(study)]);
};

/** Groups studies into sessions, each in a stable order. */
export const sessionsOf = (studies: readonly StudyFacts[]): readonly (readonly StudyFacts[])[] =>
  [...Map.groupBy(studies, sessionKey).values()].map((group) =>
    group.toSorted((a, b) => (a.studyInstanceUid < b.studyInstanceUid ? -1 : 1)),
  );
