import type { StoredEntry } from '../stored-entry.ts';

type Profile = StoredEntry['judgement']['profile'];

const WITH_CONTRAST: readonly Profile[] = ['mri-surveillance', 'ct-myelography', 'ct-contrast'];

/** Whether the protocol is nothing without contrast. */
export const wantsContrast = (profile: Profile): boolean => WITH_CONTRAST.includes(profile);

/** PET-CT is never a whole spine with contrast, and nothing is asked of a study without a profile. */
export const asksForSpine = (profile: Profile): boolean => wantsContrast(profile) || profile === 'mscc-emergency';
