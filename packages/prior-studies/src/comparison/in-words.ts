import { listed } from '../listed.ts';
import type { Prior } from '../patient-chart.ts';

/** What a prior is beside a study, in one sentence. */
export const priorInWords = ({ standing, date, levels }: Prior): string => {
  if (standing === 'none') return `Of ${date}: shows no level of this study.`;
  const at = levels.length > 0 ? listed(levels) : 'levels that are not known';
  if (standing === 'comparison') return `Of ${date}: comparable at every level of this study (${at}).`;
  if (standing === 'partial') return `Of ${date}: comparable in part, at ${at}.`;
  return `Of ${date}: supplementary, at ${at}.`;
};
