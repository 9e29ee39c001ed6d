import type { ClinicalContext } from '@cordwatch/clinical-context';
import { dayOf } from '../days.ts';
import type { HistorySession } from '../history-sessions.ts';
import type { Closer, SurveillancePolicy } from '../policy.ts';
import { missingInWords } from './missing-in-words.ts';

/** What a session is to a slot. An `attempt` was meant to close it and has to be repeated; an `adjunct` never is. */
export type Closing =
  | { readonly is: 'closes' }
  | { readonly is: 'attempt' | 'adjunct' | 'arriving'; readonly missing: string };

const isContraindicated = ({ day }: HistorySession, { mriContraindication }: ClinicalContext): boolean => {
  const recorded = dayOf(mriContraindication?.recordedOn ?? null);
  return recorded !== null && day !== null && recorded <= day;
};

/** What would close the slot for this patient on the day of the session. */
const wantedOf = (session: HistorySession, context: ClinicalContext): string =>
  isContraindicated(session, context) ? 'CT myelography of the entire spine' : 'MRI of the entire spine with contrast';

const byContent = (session: HistorySession, { needs }: Closer, context: ClinicalContext): Closing => {
  if (session.wholeSpineWithContrast.is !== 'confirmed') return { is: 'attempt', missing: missingInWords(session) };
  if (needs === 'nothing' || isContraindicated(session, context)) return { is: 'closes' };
  const reason = 'as no contraindication to MRI was on record by the day of the study';
  return { is: 'attempt', missing: `${wantedOf(session, context)}, ${reason}` };
};

const WHY_ADJUNCT = {
  'pet-ct': 'as PET-CT closes no slot',
  'ct-contrast': 'as CT with intravenous contrast is supplementary',
  'ct-myelography': 'as CT myelography closes no slot here',
  'mri-surveillance': 'under a profile that closes slots here',
  'mscc-emergency': 'as an emergency protocol closes no slot here',
} as const;

/** By content and by the policy's rows, never by date alone; null for a session that is not about the spine. */
export const closingOf = (
  session: HistorySession,
  context: ClinicalContext,
  policy: SurveillancePolicy,
): Closing | null => {
  if (session.profile === 'none') return null;
  const closer = policy.closers.find(({ profile }) => profile === session.profile);
  if (!closer) return { is: 'adjunct', missing: `${wantedOf(session, context)}, ${WHY_ADJUNCT[session.profile]}` };
  if (session.provisional) return { is: 'arriving', missing: 'the rest of the study, which is still arriving' };
  return byContent(session, closer, context);
};
