import type { JudgedSeries } from '../judged.ts';
import { isReadable } from '../session.ts';
import type { SeriesSelection } from './profile-rule.ts';

const isAmong = <Value>(wanted: readonly Value[] | undefined, value: unknown): boolean =>
  wanted === undefined || wanted.some((each) => each === value);

const hasAll = ({ facts, phase }: JudgedSeries, { modalities, planes, weightings, phases }: SeriesSelection): boolean =>
  isAmong(modalities, facts.modality) &&
  isAmong(planes, facts.plane) &&
  isAmong(weightings, facts.weighting) &&
  isAmong(phases, phase.phase);

/** The series that a rule speaks of, of those that a radiologist reads. */
export const selected = (series: readonly JudgedSeries[], selection: SeriesSelection): readonly JudgedSeries[] =>
  series.filter((each) => isReadable(each) && hasAll(each, selection));
