import { type Because, context, type Evidence, evidenceFrom } from '@cordwatch/evidence';
import type { IntervalMm } from '@cordwatch/series-facts';
import type { CoverageVerdict } from '../judged.ts';
import type { Policy } from '../policy.ts';
import { type Session, type SessionSeries, seriesName } from '../session.ts';
import { coveredLevels } from './covered-levels.ts';
import { measurable, weighDoubts } from './doubts.ts';
import type { Doubt, Field } from './field.ts';
import { fieldsOf } from './fields.ts';
import { inMm, measure } from './length.ts';
import { allLevels } from './level-covers.ts';
import { requirementOf } from './requirement.ts';
import { ruleOn } from './rulings.ts';

/** The interval that the whole column fills, established by another verdict. It places levels and decides nothing. */
export type ColumnReference = { readonly frameOfReference: string; readonly intervalMm: IntervalMm };

const fieldEvidence = ({ series, intervalsMm }: Field): Evidence => {
  const place = intervalsMm.map(inMm).join(' and ');
  const source = evidenceFrom(series.facts.seriesInstanceUid, 'ImagePositionPatient', place);
  return context('coverage.field', `In ${seriesName(series)} the field is ${place}.`, source);
};

const impossibleIn = ({ studies }: Session): readonly Evidence[] => studies.flatMap((study) => study.impossible);

const UNMEASURED = context('coverage.unmeasured', 'No series has positions that can be measured.');
const NO_SERIES = context('coverage.no-series', 'No series that a radiologist reads is here.');

const unmeasured = (session: Session, doubts: readonly Doubt[], policy: Policy): CoverageVerdict => {
  const because: Because = doubts.length > 0 ? [UNMEASURED, ...doubts.map((doubt) => doubt.because)] : [NO_SERIES];
  return {
    is: 'indeterminate',
    levels: allLevels('unknown'),
    coveredMm: null,
    requiredMm: requirementOf(session, policy).enoughMm,
    intervalsMm: [],
    gapsMm: [],
    frameOfReferenceUid: null,
    because: [...because, ...impossibleIn(session)],
  };
};

/** Do these series together cover the entire spine? Total: what cannot be measured is indeterminate. */
export const judgeCoverage = (
  session: Session,
  readable: readonly SessionSeries[],
  policy: Policy,
  reference: ColumnReference | null = null,
): CoverageVerdict => {
  const fields = fieldsOf(readable, policy);
  const counted = measurable(fields);
  const measured = measure(counted, session, policy);
  if (measured === null) return unmeasured(session, fields.doubtful, policy);
  const { best, requirement } = measured;
  const ruling = weighDoubts(ruleOn(measured, session, policy), fields, session, policy);
  const place = reference?.frameOfReference === best.frameOfReference ? reference.intervalMm : null;
  const [first = requirement.because, ...more] = ruling.because;
  return {
    is: ruling.is,
    levels: coveredLevels(ruling, measured, session, place),
    coveredMm: best.coveredMm,
    requiredMm: requirement.enoughMm,
    intervalsMm: best.intervalsMm,
    gapsMm: best.gapsMm,
    frameOfReferenceUid: best.frameOfReference,
    because: [first, ...more, requirement.because, ...counted.map(fieldEvidence), ...impossibleIn(session)],
  };
};
