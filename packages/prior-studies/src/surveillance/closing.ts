import type { ClinicalContext } from '@cordwatch/clinical-context';
import { dayOf } from '../days.ts';
import type { HistorySession } from '../history-sessions.ts';
import type { Closer, SurveillancePolicy } from '../policy.ts';
import { missingInWords } from './missing-in-words.ts';

/** What a session is to a slot. Another `adjunct` is never meant to close one; an `attempt` was, and has to be repeated. */
export type Closing =
  | { readonly is: 'closes' }
  | { readonly is: 'attempt' | 'adjunct' | 'arriving'; readonly missing: string };

const WANTED = 'MRI of the entire spine with contrast';

const isContraindicated = ({ day }: HistorySession, { mriContraindication }: ClinicalContext): boolean => {
  const recorded = dayOf(mriContraindication?.recordedOn ?? null);
  return recorded !== null && day !== null && recorded <= day;
};

const byContent = (session: HistorySession, { needs }: Closer, context: ClinicalContext): Closing => {
  if (session.wholeSpineWithContrast.is !== 'confirmed') return { is: 'attempt', missing: missingInWords(session) };
  if (needs === 'nothing' || isContraindicated(session, context)) return { is: 'closes' };
  return { is: 'attempt', missing: `${WANTED}, as no contraindication to MRI was on record by the day of the study` };
};

const SAYS_ADJUNCT = {
  'pet-ct': `${WANTED}, as PET-CT closes no slot`,
  'ct-contrast': `${WANTED}, as CT with intravenous contrast is supplementary`,
  'ct-myelography': `${WANTED}, as CT myelography closes no slot here`,
  'mri-surveillance': `${WANTED} under a profile that closes slots here`,
  'mscc-emergency': `${WANTED}, as an emergency protocol closes no slot here`,
} as const;

/** By content and by the policy's rows, never by date alone; null for a session that is not about the spine. */
export const closingOf = (
  session: HistorySession,
  context: ClinicalContext,
  policy: SurveillancePolicy,
): Closing | null => {
  if (session.profile === 'none') return null;
  const closer = policy.closers.find(({ profile }) => profile === session.profile);
  if (!closer) return { is: 'adjunct', missing: SAYS_ADJUNCT[session.profile] };
  if (session.provisional) return { is: 'arriving', missing: 'the rest of the study, which is still arriving' };
  return byContent(session, closer, context);
};
