import { against, type Evidence, evidenceFrom } from '@cordwatch/evidence';
import type { JudgedSeries } from '../judged.ts';
import { seriesName } from '../session.ts';
import { type Check, unmeasured } from './checked.ts';
import { findingCode } from './finding.ts';
import { selected } from './selected.ts';

const tooThick =
  (mostMm: number) =>
  (series: JudgedSeries): readonly Evidence[] => {
    const { geometry, seriesInstanceUid } = series.facts;
    const thicknessMm = geometry.kind === 'stack' ? geometry.stack.thicknessMm : null;
    if (thicknessMm === null || thicknessMm <= mostMm) return [];
    const says = `The slices of ${seriesName(series)} are ${thicknessMm} mm thick; at most ${mostMm} mm are asked for.`;
    return [against('finding.thick-slices', says, evidenceFrom(seriesInstanceUid, 'SliceThickness', thicknessMm))];
  };

/** That no selected series has thicker slices; a thickness that no header states is not held against it. */
export const checkThickness: Check<{ kind: 'slice-at-most-mm'; mm: number }> = (rule, { mm }, checked) => {
  const [first, ...more] = selected(checked.series, rule.selects).flatMap(tooThick(mm));
  if (!first) return null;
  return {
    ...{ rule: rule.id, asks: rule.asks, is: 'unmet', ...unmeasured },
    code: findingCode(rule.code),
    because: [first, ...more],
  };
};
