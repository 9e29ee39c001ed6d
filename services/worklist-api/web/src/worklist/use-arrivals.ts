import type { WorklistRow } from '@cordwatch/worklist';
import { notifications } from '@mantine/notifications';
import { useEffect, useRef } from 'react';
import { useArrivalsMuted } from '../shell/settings.ts';
import { patientName } from '../words/patient-name.ts';
import { arrivals } from './arrivals.ts';

const TOAST_MS = 12_000;

const announce = ({ patient, study }: WorklistRow): void => {
  notifications.show({
    role: 'status',
    color: 'red',
    autoClose: TOAST_MS,
    title: 'Emergency case arrived',
    message: `${patientName(patient.name)} · ${study.description ?? 'no description'}`,
  });
};

/** Tells of emergencies that came since this list was first shown; quietly, and not when muted. */
export const useArrivals = (listKey: string, rows: readonly WorklistRow[], ready: boolean): void => {
  const [muted] = useArrivalsMuted();
  const seen = useRef<{ readonly listKey: string; readonly uids: ReadonlySet<string> } | null>(null);
  useEffect(() => {
    if (!ready) return;
    const before = seen.current?.listKey === listKey ? seen.current.uids : null;
    seen.current = { listKey, uids: new Set([...(before ?? []), ...rows.map((row) => row.studyInstanceUid)]) };
    if (before && !muted) for (const row of arrivals(before, rows)) announce(row);
  }, [listKey, rows, ready, muted]);
};
