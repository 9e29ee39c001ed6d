import { context } from '@cordwatch/evidence';
import type { Policy } from '../policy.ts';
import type { Session } from '../session.ts';
import type { Doubt, Field } from './field.ts';
import type { Fields } from './fields.ts';
import { measure } from './length.ts';
import { type Ruling, ruleOn } from './rulings.ts';

const ONLY_WITH_DOUBTS = context('coverage.doubtful', 'The field is long enough only with series that prove nothing.');

/** Nowhere to be measured: without positions, or in a place that two stations claim. */
const isPlaceless = ({ field, because }: Doubt): boolean => field === null || because.rule === 'coverage.same-place';

/** The fields to measure: those that count; where none does, the doubtful ones, as long as each has a place. */
export const measurable = ({ certain, doubtful }: Fields): readonly Field[] => {
  if (certain.length > 0) return certain;
  return doubtful.some(isPlaceless) ? [] : doubtful.flatMap(({ field }) => field ?? []);
};

/** Named for another part of the body: it lifts no refutation. */
const isElsewhere = ({ because }: Doubt): boolean => because.rule === 'coverage.elsewhere';

const couldLift = (fields: Fields, session: Session, policy: Policy): boolean => {
  if (fields.doubtful.some(isPlaceless)) return true;
  const lifting = fields.doubtful.filter((doubt) => !isElsewhere(doubt));
  const hoped = measure([...fields.certain, ...lifting.flatMap(({ field }) => field ?? [])], session, policy);
  return hoped !== null && ruleOn(hoped, session, policy).is !== 'refuted';
};

/** Doubtful series prove nothing: alone they confirm nothing, and a refutation they could lift is not proven either. */
export const weighDoubts = (ruling: Ruling, fields: Fields, session: Session, policy: Policy): Ruling => {
  if (fields.doubtful.length === 0) return ruling;
  const because = [ONLY_WITH_DOUBTS, ...fields.doubtful.map((doubt) => doubt.because), ...ruling.because];
  if (fields.certain.length === 0)
    return ruling.is === 'refuted' ? ruling : { ...ruling, is: 'indeterminate', because };
  if (ruling.is !== 'refuted' || !couldLift(fields, session, policy)) return ruling;
  return { ...ruling, is: 'indeterminate', because };
};
