import type { HeaderRecord } from '@cordwatch/dicom-header';

type Announced = { readonly studyInstanceUid: string; readonly announcedInstances: number | null };

/**
 * The headers as if each said how many instances a PACS announces of its study and has not given yet, so that such a study
 * is judged as one that is still arriving. Only for judging: a header is stored as its object says it, whatever brought it.
 */
export function withAnnounced(
  headers: readonly HeaderRecord[],
  studies: readonly Announced[],
): readonly HeaderRecord[] {
  const counts = new Map(
    studies.map(({ studyInstanceUid, announcedInstances }) => [studyInstanceUid, announcedInstances ?? 0]),
  );
  if ([...counts.values()].every((count) => count === 0)) return headers;
  return headers.map((header) => announcing(header, counts.get(header.studyInstanceUid) ?? 0));
}

function announcing(header: HeaderRecord, count: number): HeaderRecord {
  const own = header.study.relatedInstanceCount ?? 0;
  return count > own ? { ...header, study: { ...header.study, relatedInstanceCount: count } } : header;
}
