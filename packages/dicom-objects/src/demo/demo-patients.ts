import { type DicomFile, filesOf } from '../phantom/instances.ts';
import { agentAgainstOrder } from './agent-against-order.ts';
import { agentAtRegistration } from './agent-at-registration.ts';
import { completeComposed } from './complete-composed.ts';
import { completeTwoStations } from './complete-two-stations.ts';
import { contrastLumbarOnly } from './contrast-lumbar-only.ts';
import { ctMyelography } from './ct-myelography.ts';
import { DEMO_CONTEXTS } from './demo-contexts.ts';
import type { DemoPatient } from './demo-patient.ts';
import { emergency } from './emergency.ts';
import { enhancedPreAndPost } from './enhanced-pre-and-post.ts';
import { french } from './french.ts';
import { gapBetweenStations } from './gap-between-stations.ts';
import { german } from './german.ts';
import { japanese } from './japanese.ts';
import { longFollowUp } from './long-follow-up.ts';
import { petCt } from './pet-ct.ts';
import { reversedPhases } from './reversed-phases.ts';
import { spanishWithoutContrast } from './spanish-without-contrast.ts';
import { shortStature, tallMissingSacrum } from './statures.ts';
import { localizersSoFar, stillArriving } from './still-arriving.ts';
import { stopsAtL1 } from './stops-at-l1.ts';
import { threeAccessions } from './three-accessions.ts';
import { wholeBodyMr } from './whole-body-mr.ts';

const PATIENTS: readonly ((today: string) => DemoPatient)[] = [
  completeTwoStations,
  completeComposed,
  contrastLumbarOnly,
  gapBetweenStations,
  reversedPhases,
  agentAtRegistration,
  stopsAtL1,
  german,
  french,
  spanishWithoutContrast,
  japanese,
  ctMyelography,
  petCt,
  threeAccessions,
  shortStature,
  tallMissingSacrum,
  emergency,
  agentAgainstOrder,
  localizersSoFar,
  stillArriving,
  longFollowUp,
  enhancedPreAndPost,
  wholeBodyMr,
];

/** The demo's patients, with what each study must be judged as. `today` is `YYYYMMDD`; every date is told from it. */
export function demoPatients(today: string): readonly DemoPatient[] {
  return PATIENTS.map((patient) => withContext(patient(today), today));
}

function withContext(patient: DemoPatient, today: string): DemoPatient {
  const context = DEMO_CONTEXTS[patient.studies[0]?.phantom.person.id ?? ''];
  return context ? { ...patient, context: context(today) } : patient;
}

/** Every file of the demo. The same day gives the same bytes; another day gives other studies of the same patients. */
export function* demoStudies(today: string): Generator<DicomFile> {
  for (const patient of demoPatients(today)) {
    for (const study of patient.studies) yield* filesOf(study.phantom);
  }
}
