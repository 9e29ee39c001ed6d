import { context, type Evidence, evidenceFrom } from '@cordwatch/evidence';
import type { StudyFacts } from '@cordwatch/series-facts';
import { isReadable, isSecondHand, type Session, type SessionSeries, seriesName } from './session.ts';

const bySeries = (series: SessionSeries): readonly Evidence[] => {
  const { facts } = series;
  if (facts.announcedInstances !== null)
    return [
      context(
        'arriving.instances',
        `More instances of ${seriesName(series)} are announced than are here.`,
        evidenceFrom(facts.seriesInstanceUid, 'ImagesInAcquisition', facts.announcedInstances),
      ),
    ];
  const holed = facts.geometry.kind === 'stack' && facts.geometry.stack.holesAreNumbered;
  return holed
    ? [
        context(
          'arriving.holes',
          `Slices of ${seriesName(series)} are missing by position and by number.`,
          evidenceFrom(facts.seriesInstanceUid, 'InstanceNumber', 'missing'),
        ),
      ]
    : [];
};

const byStudy = (study: StudyFacts): readonly Evidence[] => {
  const series = new Set(study.series.map((each) => each.seriesInstanceUid)).size;
  const instances = study.series.reduce((sum, each) => sum + each.instances, 0);
  if (study.announcedSeries !== null && study.announcedSeries > series)
    return [
      context(
        'arriving.series',
        `${study.announcedSeries} series are announced and ${series} are here.`,
        evidenceFrom(null, 'NumberOfStudyRelatedSeries', study.announcedSeries),
      ),
    ];
  if (study.announcedInstances !== null && study.announcedInstances > instances)
    return [
      context(
        'arriving.study-instances',
        `${study.announcedInstances} instances are announced and ${instances} are here.`,
        evidenceFrom(null, 'NumberOfStudyRelatedInstances', study.announcedInstances),
      ),
    ];
  return [];
};

const isEmpty = (session: Session, study: StudyFacts): boolean =>
  !session.series.some((series) => series.study === study && (isReadable(series) || isSecondHand(series)));

/** An order of the session that was begun and holds no image yet, beside one that does. */
const bySibling = (session: Session): readonly Evidence[] => {
  const empty = session.studies.filter((study) => isEmpty(session, study));
  if (empty.length === session.studies.length) return [];
  return empty.map((study) =>
    context(
      'arriving.sibling',
      'Another study of the session has no diagnostic series yet.',
      evidenceFrom(null, 'StudyDescription', study.description ?? ''),
    ),
  );
};

/** Evidence, from the headers alone, that the study is still arriving. What is incomplete so far is never refuted. */
export const arrivingEvidence = (session: Session): readonly Evidence[] => [
  ...session.studies.flatMap(byStudy),
  ...bySibling(session),
  ...session.series.filter(({ facts }) => facts.role !== 'non-image').flatMap(bySeries),
];
