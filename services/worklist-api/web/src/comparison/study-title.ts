import type { PersonPage } from '@cordwatch/worklist';
import { dateWords } from '../words/dicom-dates.ts';

/** `29 Aug 2024, MR WHOLE SPINE`. */
export const studyTitle = ({ studies }: Pick<PersonPage, 'studies'>, uid: string): string => {
  const study = studies.find(({ row }) => row.studyInstanceUid === uid)?.row.study;
  return study ? `${dateWords(study.date)}, ${study.description || 'no description'}` : 'a study that is not here';
};
