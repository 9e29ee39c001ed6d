import { z } from 'zod';
import { inReadingOrder, type Place } from './reading-order.ts';
import type { StoredEntry } from './stored-entry.ts';

/** Two entries in reading order, and what decided it in plain sentences. `same`: they are one study. */
export const whyAboveSchema = z
  .object({
    above: z.string(),
    below: z.string(),
    decidedBy: z.enum(['tier', 'read-by', 'study-instance-uid', 'same']),
    says: z.array(z.string()),
  })
  .meta({ id: 'WhyAbove' });
export type WhyAbove = z.output<typeof whyAboveSchema>;

type Placed = Place & Pick<StoredEntry, 'reasons'>;
type Reason = StoredEntry['reasons'][number];

const MINUTE_MS = 60_000;
const HOUR_MINUTES = 60;
const DAY_MINUTES = 1440;

/** "2026-03-02 09:00 UTC" */
const instantInWords = (instant: string): string => {
  const iso = new Date(Date.parse(instant)).toISOString();
  return `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`;
};

const gapInWords = (gapMs: number): string => {
  const minutes = Math.floor(gapMs / MINUTE_MS);
  if (minutes < 1) return 'less than a minute';
  if (minutes < 2 * HOUR_MINUTES) return `${minutes} min`;
  if (minutes < 3 * DAY_MINUTES) return `${Math.floor(minutes / HOUR_MINUTES)} h`;
  return `${Math.floor(minutes / DAY_MINUTES)} d`;
};

const quoted = (reason: Reason | undefined): string =>
  reason ? `“${reason.says}”, counted from ${instantInWords(reason.since)}` : 'no reason on record';

/** Reasons come with the earliest first: the first is the one that set the time. */
const whatSetIt = ({ reasons }: Placed): string => quoted(reasons[0]);

const whatMadeItAnEmergency = ({ reasons }: Placed): string =>
  quoted(reasons.find(({ tier }) => tier === 'emergency') ?? reasons[0]);

const byTier = (above: Placed, below: Placed): readonly string[] => [
  `The study above is an emergency: ${whatMadeItAnEmergency(above)}.`,
  `The study below is scheduled: ${whatSetIt(below)}.`,
  'Every emergency is read before every scheduled study, whatever their deadlines.',
];

const byDeadline = (above: Placed, below: Placed): readonly string[] => [
  above.tier === 'emergency' ? 'Both are emergencies.' : 'Both are scheduled.',
  `The study above is to be read by ${instantInWords(above.readBy)}: ${whatSetIt(above)}.`,
  `The study below is to be read by ${instantInWords(below.readBy)}: ${whatSetIt(below)}.`,
  `The earlier deadline comes first, by ${gapInWords(Date.parse(below.readBy) - Date.parse(above.readBy))}.`,
];

const byUid = (above: Placed): readonly string[] => [
  above.tier === 'emergency' ? 'Both are emergencies.' : 'Both are scheduled.',
  `Both are to be read by ${instantInWords(above.readBy)}.`,
  'Neither is more urgent: the Study Instance UID decides, so that the order stays as it is.',
];

const settle = (above: Placed, below: Placed): Pick<WhyAbove, 'decidedBy' | 'says'> => {
  if (above.tier !== below.tier) return { decidedBy: 'tier', says: [...byTier(above, below)] };
  if (Date.parse(above.readBy) !== Date.parse(below.readBy))
    return { decidedBy: 'read-by', says: [...byDeadline(above, below)] };
  return { decidedBy: 'study-instance-uid', says: [...byUid(above)] };
};

/** Why one of two entries is above the other. The same answer whichever of them is named first. */
export const whyAbove = (a: Placed, b: Placed): WhyAbove => {
  const [above, below] = inReadingOrder(a, b) <= 0 ? [a, b] : [b, a];
  const named = { above: above.studyInstanceUid, below: below.studyInstanceUid };
  if (named.above === named.below) return { ...named, decidedBy: 'same', says: ['They are one study.'] };
  return { ...named, ...settle(above, below) };
};
