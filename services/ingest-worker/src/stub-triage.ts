import type { HeaderRecord } from '@cordwatch/dicom-header';
import type { StudyJudgement } from '@cordwatch/triage';
import { aJudgement } from '@cordwatch/worklist/testing';

export const defaultPolicy = {};
export const judgeStudies = (records: readonly HeaderRecord[], _policy: object): StudyJudgement[] => {
  const studyInstanceUids = [...new Set(records.map((r) => r.studyInstanceUid))];
  return studyInstanceUids.map((studyInstanceUid) => aJudgement({ studyInstanceUid, studyInstanceUids }));
};
