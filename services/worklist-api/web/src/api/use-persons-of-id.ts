import type { WorklistRow } from '@cordwatch/worklist';
import { useQuery } from '@tanstack/react-query';
import { getWorklist } from './worklist-api.ts';

export type PersonFound = { readonly personId: string; readonly patient: WorklistRow['patient'] };

const personsIn = (rows: readonly WorklistRow[]): PersonFound[] => {
  const found = rows.flatMap(({ personId, patient }) => (personId ? [{ personId, patient }] : []));
  return [...new Map(found.map((one) => [one.personId, one])).values()];
};

/** Whose studies carry a PatientID, read or not; nobody is asked for before something is typed. */
export const usePersonsOfId = (patientId: string) =>
  useQuery({
    queryKey: ['persons-of-id', patientId],
    queryFn: async ({ signal }) =>
      personsIn((await getWorklist({ mrn: patientId, read: 'all' }, null, signal)).entries),
    enabled: patientId !== '',
  });
