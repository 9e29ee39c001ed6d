import { against, context, type Evidence, evidenceFrom, speaksFor } from '@cordwatch/evidence';
import { inOrder, type Level, lengthMm } from '@cordwatch/series-facts';
import { isWholeBody, type Session, type SessionSeries } from '../session.ts';
import type { Field } from './field.ts';

/**
 * What the labels beside a field say. Length alone is not spine: something must say so.
 * `whole`: all of it; `part`: only a part of it; `torso`: a body region that leaves out the neck; `none`: nothing.
 */
export type Labels = {
  readonly say: 'whole' | 'part' | 'torso' | 'none';
  readonly named: readonly Level[];
  readonly because: Evidence;
};

/** Levels a series names. A composed series is named after its first and last station, so its levels are not its own. */
const namedBy = ({ facts }: SessionSeries): readonly Level[] => {
  if (facts.role === 'composed' && !facts.words.wholeSpine) return facts.codedLevels;
  const said = inOrder([...facts.words.levels, ...facts.codedLevels]);
  return said.length > 0 || facts.bodyPart.label !== 'region' ? said : facts.bodyPart.levels;
};

const orderedLevels = ({ studies }: Session): readonly Level[] => studies.flatMap(({ words }) => words.levels);

const namedLevels = (session: Session, series: readonly SessionSeries[]): readonly Level[] =>
  inOrder([...series.flatMap(namedBy), ...orderedLevels(session)]);

const studySource = (session: Session) => evidenceFrom(null, 'StudyDescription', session.studies[0]?.description ?? '');
const seriesSource = ({ facts }: SessionSeries) =>
  evidenceFrom(facts.seriesInstanceUid, 'SeriesDescription', facts.description ?? '');

const wholeLabel = (session: Session, series: readonly SessionSeries[], isOrderBelied: boolean): Evidence | null => {
  const named = series.find(({ facts }) => facts.words.wholeSpine || facts.bodyPart.label === 'whole-spine');
  if (named) return speaksFor('coverage.label.whole', 'The series is labelled whole spine.', seriesSource(named));
  if (isOrderBelied) return null;
  if (session.studies.some((study) => study.words.wholeSpine))
    return speaksFor('coverage.label.whole', 'The study is labelled whole spine.', studySource(session));
  if (session.studies.some((study) => study.codedWholeSpine))
    return speaksFor(
      'coverage.label.code',
      'The procedure codes order cervical, thoracic and lumbar spine.',
      studySource(session),
    );
  const body = series.find(isWholeBody);
  return body
    ? speaksFor(
        'coverage.label.whole-body',
        'The series is of the whole body, which holds the spine.',
        seriesSource(body),
        studySource(session),
      )
    : null;
};

/**
 * C and L, or C and S, with an unbroken field between them name what lies between. Series say it that are no longer than their names,
 * or the order does: an order of one region beside a series named for the others says that one of the two is wrong.
 */
const spansStations = (named: readonly Level[]): boolean =>
  named.includes('C') && (named.includes('L') || named.includes('S'));

const isGeneric = (session: Session, series: readonly SessionSeries[]): boolean =>
  session.studies.some((study) => study.words.spine && study.words.levels.length === 0) ||
  series.some(
    ({ facts }) => (facts.words.spine && facts.words.levels.length === 0) || facts.bodyPart.label === 'spine',
  );

/** BodyPartExamined is wrong too often to contradict a word, and a composed series is named after one of its stations. */
const textNames = ({ facts }: SessionSeries): readonly Level[] =>
  facts.role === 'composed' ? [] : inOrder([...facts.words.levels, ...facts.codedLevels]);

/** Named for a part and as long as a whole: the name or the length is wrong. */
export const isTooLongForItsName = ({ series, intervalsMm }: Field, leastMm: number): boolean => {
  const named = textNames(series);
  return named.length > 0 && !spansStations(named) && intervalsMm.some((interval) => lengthMm(interval) >= leastMm);
};

/** Names that leave a part of the spine out although the length does not. */
const namesOnlyPart = (session: Session, fields: readonly Field[], leastMm: number): boolean => {
  const ordered = orderedLevels(session);
  if (ordered.length > 0 && !spansStations(ordered)) return true;
  const own = fields.filter(({ series }) => series.facts.role !== 'composed');
  const everyOneNamed =
    own.length > 0 && own.length === fields.length && own.every(({ series }) => textNames(series).length > 0);
  return everyOneNamed || own.some((field) => isTooLongForItsName(field, leastMm));
};

/** Every station is named and together they leave C or L out: what was done is said, whatever was ordered. */
const namesLeaveOut = (series: readonly SessionSeries[]): boolean =>
  series.every(({ facts }) => facts.role !== 'composed' && facts.words.levels.length > 0) &&
  !spansStations(series.flatMap(({ facts }) => facts.words.levels));

/** A body region that begins below the neck, unless the neck is named with it. */
const saysTorso = (session: Session, series: readonly SessionSeries[]): boolean => {
  const words = [...session.studies, ...series.map(({ facts }) => facts)].map((each) => each.words);
  const isTorso = words.some(({ torso }) => torso) || series.some(({ facts }) => facts.bodyPart.label === 'torso');
  return isTorso && !words.some(({ neck }) => neck);
};

const label = (say: Labels['say'], named: readonly Level[], because: Evidence): Labels => ({ say, named, because });

/** Reads the labels of the fields that make up a union, and of their studies. `leastMm` is the length of a whole. */
export const labelsOf = (session: Session, fields: readonly Field[], leastMm: number): Labels => {
  const series = fields.map((field) => field.series);
  const named = namedLevels(session, series);
  const isTorso = saysTorso(session, series);
  const isPartDone = namesLeaveOut(series);
  const whole = wholeLabel(session, series, isTorso || isPartDone);
  if (whole) return label('whole', named, whole);
  const sources = [...(series[0] ? [seriesSource(series[0])] : []), studySource(session)];
  const stations = fields.filter((field) => !isTooLongForItsName(field, leastMm)).map((field) => field.series);
  if (spansStations(inOrder(stations.flatMap(namedBy))) || (!isPartDone && spansStations(orderedLevels(session))))
    return label(
      'whole',
      named,
      speaksFor('coverage.label.stations', `Stations are named from ${named[0]} to ${named.at(-1)}.`, ...sources),
    );
  const generic = isGeneric(session, series);
  const part = namesOnlyPart(session, fields, leastMm);
  if (isTorso && !generic && !part)
    return label(
      'torso',
      named,
      against('coverage.label.torso', 'The labels name a body region that begins below the neck.', ...sources),
    );
  if (generic && !part && !isTorso)
    return label(
      'whole',
      named,
      speaksFor('coverage.label.spine', 'The labels say spine, and no part of it.', ...sources),
    );
  if (part)
    return label(
      'part',
      named,
      against('coverage.label.part', `The labels name only ${named.join(', ')}.`, ...sources),
    );
  return label('none', named, context('coverage.label.none', 'No label says that this is the spine.', ...sources));
};
