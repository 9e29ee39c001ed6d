import type { ContrastUsage, HeaderRecord } from '@cordwatch/dicom-header';
import type { ContrastFacts } from '../facts.ts';
import { greatest } from '../geometry/extremes.ts';
import { agreedAgent, isIntrathecalAgent, kindOfItem } from './agent.ts';
import { isPossibleVolume } from './impossible-in-series.ts';
import { routeOf } from './route.ts';
import { secondsOfDay } from './time-of-day.ts';

const PRE_PHASE = 'PRE_CONTRAST';

/** Usage of what can enhance the spine: of an agent that was drunk it says nothing. */
const usagesIn = ({ contrast, frames }: HeaderRecord): readonly ContrastUsage[] => {
  const oral = new Set(contrast.agents.filter((item) => kindOfItem(item) === 'oral').map((item) => item.number));
  return frames.flatMap((frame) => frame.contrastUsage).filter(({ agentNumber }) => !oral.has(agentNumber));
};

const stated = (values: readonly (string | null)[]): ReadonlySet<string> =>
  new Set(values.map((value) => value?.trim().toUpperCase() ?? '').filter((value) => value !== ''));

const usagePhaseOf = (phases: ReadonlySet<string>): ContrastFacts['usagePhase'] => {
  if (phases.size === 0) return null;
  if (!phases.has(PRE_PHASE)) return 'post';
  return phases.size === 1 ? 'pre' : null;
};

const usageOf = (records: readonly HeaderRecord[]): Pick<ContrastFacts, 'usage' | 'usagePhase'> => {
  const usages = records.flatMap(usagesIn);
  const usagePhase = usagePhaseOf(stated(usages.map(({ phase }) => phase)));
  const said = stated(usages.map(({ administered }) => administered));
  if (said.has('YES') && said.has('NO')) return { usage: 'mixed', usagePhase };
  if (said.has('NO')) return { usage: 'not-administered', usagePhase };
  if (!said.has('YES')) return { usage: 'unstated', usagePhase };
  const isUndetected = stated(usages.map(({ detected }) => detected)).has('NO');
  return { usage: isUndetected ? 'undetected' : 'administered', usagePhase };
};

const imageTypePhaseOf = (records: readonly HeaderRecord[]): ContrastFacts['imageTypePhase'] => {
  const values = new Set(
    records.flatMap((record) => [...record.image.imageType, ...record.frames.flatMap((frame) => frame.frameType)]),
  );
  if (values.has('PRE_CONTRAST') === values.has('POST_CONTRAST')) return null;
  return values.has('POST_CONTRAST') ? 'post' : 'pre';
};

const most = (values: readonly (number | null)[]): number | null => greatest(values.filter((value) => value !== null));

const volumeOf = ({ contrast: { totalDoseMl, volumeMl } }: HeaderRecord): number | null =>
  [totalDoseMl, volumeMl].find((volume) => volume !== null && isPossibleVolume(volume)) ?? null;

/** Instances of a series share one statement as a rule, and none of its facts counts how often it is made. */
const distinctContrasts = (records: readonly HeaderRecord[]): readonly HeaderRecord[] => [
  ...new Map(records.map((record) => [record.contrast, record])).values(),
];

/** Contrast as the records of one series part state it, collected and not judged. */
export const contrastFactsOf = (records: readonly HeaderRecord[]): ContrastFacts => {
  const distinct = distinctContrasts(records);
  const starts = distinct.map((record) => secondsOfDay(record.contrast.startTime) || null);
  const first = records[0];
  return {
    agent: agreedAgent(distinct),
    agentText: first?.contrast.agent ?? first?.contrast.agents[0]?.agent.meaning ?? null,
    intrathecalAgent: distinct.some(isIntrathecalAgent),
    route: distinct.map(routeOf).find((route) => route !== null) ?? null,
    volumeMl: most(distinct.map(volumeOf)),
    ...usageOf(records),
    imageTypePhase: imageTypePhaseOf(records),
    bolusStartS: most(starts),
  };
};
