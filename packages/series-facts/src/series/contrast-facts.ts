import type { HeaderRecord } from '@cordwatch/dicom-header';
import type { ContrastFacts, Route } from '../facts.ts';
import { normaliseText } from '../words/normalise.ts';
import { agreedAgent, isIntrathecalAgent } from './agent.ts';
import { secondsOfDay } from './time-of-day.ts';

const ROUTE_CODES: Readonly<Record<string, Route>> = {
  '47625008': 'iv',
  '72607000': 'intrathecal',
  '26643006': 'oral',
  '37161004': 'oral',
  'G-D101': 'iv',
  'G-D103': 'intrathecal',
};

const routeOfText = (raw: string): Route | 'other' | null => {
  const text = normaliseText(raw).replaceAll('.', '');
  if (text === '') return null;
  if (/^(?:IV|INTRAVENOUS\w*|INTRAVENOS\w*|INTRAVEINEU\w*|INTRA VENOUS|ENDOVENOS\w*|EV)$/u.test(text)) return 'iv';
  if (/^(?:IT|INTRATHE[CK]AL\w*|INTRATECAL\w*|LUMBAR PUNCTURE|LP)$/u.test(text)) return 'intrathecal';
  return /ORAL|PER OS|^PO$|RECT/u.test(text) ? 'oral' : 'other';
};

const routeOf = (record: HeaderRecord): ContrastFacts['route'] => {
  const coded = record.contrast.agents.flatMap((item) => item.routes).map((code) => ROUTE_CODES[code.value] ?? 'other');
  return (record.contrast.route === null ? null : routeOfText(record.contrast.route)) ?? coded[0] ?? null;
};

const PRE_PHASES = new Set(['PRE_CONTRAST']);

const usageOf = (records: readonly HeaderRecord[]): Pick<ContrastFacts, 'usage' | 'usagePhase'> => {
  const usages = records.flatMap((record) => record.frames).flatMap((frame) => frame.contrastUsage);
  const said = new Set(
    usages
      .map((usage) => usage.administered?.trim().toUpperCase())
      .filter((value) => value === 'YES' || value === 'NO'),
  );
  const phases = new Set(
    usages.map((usage) => usage.phase?.trim().toUpperCase()).filter((value) => value !== undefined && value !== ''),
  );
  const isPre = [...phases].every((phase) => PRE_PHASES.has(phase ?? ''));
  const usagePhase =
    phases.size === 0 ? null : isPre ? 'pre' : [...phases].some((phase) => PRE_PHASES.has(phase ?? '')) ? null : 'post';
  if (said.size === 2) return { usage: 'mixed', usagePhase };
  if (said.size === 0) return { usage: 'unstated', usagePhase };
  return { usage: said.has('YES') ? 'administered' : 'not-administered', usagePhase };
};

const imageTypePhaseOf = (records: readonly HeaderRecord[]): ContrastFacts['imageTypePhase'] => {
  const values = new Set(
    records.flatMap((record) => [...record.image.imageType, ...record.frames.flatMap((frame) => frame.frameType)]),
  );
  if (values.has('PRE_CONTRAST') === values.has('POST_CONTRAST')) return null;
  return values.has('POST_CONTRAST') ? 'post' : 'pre';
};

const most = (values: readonly (number | null)[]): number | null => {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : Math.max(...known);
};

/** Contrast as the records of one series part state it, collected and not judged. */
export const contrastFactsOf = (records: readonly HeaderRecord[]): ContrastFacts => {
  const starts = records.map((record) => secondsOfDay(record.contrast.startTime) || null);
  const first = records[0];
  return {
    agent: agreedAgent(records),
    agentText: first?.contrast.agent ?? first?.contrast.agents[0]?.agent.meaning ?? null,
    intrathecalAgent: records.some(isIntrathecalAgent),
    route: records.map(routeOf).find((route) => route !== null) ?? null,
    volumeMl: most(records.map((record) => record.contrast.totalDoseMl ?? record.contrast.volumeMl)),
    ...usageOf(records),
    imageTypePhase: imageTypePhaseOf(records),
    bolusStartS: most(starts),
  };
};
