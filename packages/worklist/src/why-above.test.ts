import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deadlineOf } from './deadline/deadline-of.ts';
import { inReadingOrder } from './reading-order.ts';
import { standInEntry } from './stand-in-entry.ts';
import { anEntry } from './testing.ts';
import { arrivals, policy } from './testing-arbitraries.ts';
import { deadline } from './testing-urgency.ts';
import { whyAbove, whyAboveSchema } from './why-above.ts';

const study = (studyInstanceUid: string, ...of: Parameters<typeof deadline>) => ({
  studyInstanceUid,
  ...deadline(...of),
});
const stat = { order: { priority: 'STAT', emergencyWords: false } };

describe('why one study is above another', () => {
  it('an emergency is above whatever is earlier due', () => {
    const early = study('2.25.2', { arrivedAt: '2026-02-01T08:00:00.000Z' });
    expect(whyAbove(early, study('2.25.1', stat))).toEqual({
      above: '2.25.1',
      below: '2.25.2',
      decidedBy: 'tier',
      says: [
        'The study above is an emergency: “Ordered STAT: read within 1 h”, counted from 2026-03-02 08:00 UTC.',
        'The study below is scheduled: “Routine: read within 72 h”, counted from 2026-02-01 08:00 UTC.',
        'Every emergency is read before every scheduled study, whatever their deadlines.',
      ],
    });
  });

  it('names what made it an emergency, though something else set its time', () => {
    const reason = {
      code: 'order-stat',
      tier: 'emergency' as const,
      says: 'Ordered STAT: read within 1 h',
      withinHours: 1,
    };
    const routine = deadline().reasons;
    const late = {
      ...study('2.25.1'),
      tier: 'emergency' as const,
      reasons: [...routine, { ...reason, since: '2026-03-08T08:00:00.000Z' }],
    };
    expect(whyAbove(late, study('2.25.2')).says[0]).toContain('Ordered STAT');
  });

  it.each([
    ['a deadline within the minute', '2026-03-02T08:00:59.999Z', 'less than a minute'],
    ['one within two hours', '2026-03-02T09:30:00.000Z', '90 min'],
    ['one within three days', '2026-03-04T20:00:00.000Z', '60 h'],
    ['one within weeks', '2026-03-12T07:00:00.000Z', '9 d'],
  ])('the earlier deadline is above: %s', (_, arrivedAt, gap) => {
    const why = whyAbove(study('2.25.2', { arrivedAt }), study('2.25.9'));
    expect(why).toMatchObject({ above: '2.25.9', below: '2.25.2', decidedBy: 'read-by' });
    expect(why.says[0]).toBe('Both are scheduled.');
    expect(why.says.at(-1)).toBe(`The earlier deadline comes first, by ${gap}.`);
  });

  it('says both deadlines and what set them', () => {
    const high = study('2.25.9', { order: { priority: 'HIGH', emergencyWords: false } });
    expect(whyAbove(high, study('2.25.2')).says.slice(1, 3)).toEqual([
      'The study above is to be read by 2026-03-03 08:00 UTC: “Ordered with high priority: read within 24 h”, counted from 2026-03-02 08:00 UTC.',
      'The study below is to be read by 2026-03-05 08:00 UTC: “Routine: read within 72 h”, counted from 2026-03-02 08:00 UTC.',
    ]);
  });

  it('of two alike the UID decides, and says that neither is more urgent', () => {
    expect(whyAbove(study('2.25.2', stat), study('2.25.10', stat))).toMatchObject({
      above: '2.25.10',
      decidedBy: 'study-instance-uid',
      says: [
        'Both are emergencies.',
        'Both are to be read by 2026-03-02 09:00 UTC.',
        'Neither is more urgent: the Study Instance UID decides, so that the order stays as it is.',
      ],
    });
  });

  it('of a study and itself there is nothing to say', () => {
    expect(whyAbove(study('2.25.1'), study('2.25.1', stat))).toMatchObject({ decidedBy: 'same' });
  });

  it('of an entry that cannot be read, what stands in for it', () => {
    const columns = { patientId: null, patientName: null, description: null, accessionNumber: null, modalities: [] };
    const unreadable = standInEntry({
      studyInstanceUid: '2.25.3',
      tier: 'scheduled',
      readBy: '2026-03-01T08:00:00.000Z',
      ...columns,
    });
    expect(whyAbove(anEntry({ studyInstanceUid: '2.25.1' }), unreadable).says[1]).toContain('Verdict unreadable');
  });
});

describe('for any two studies', () => {
  it('the answer follows the order, whichever is named first, and fits its schema', () => {
    fc.assert(
      fc.property(arrivals(), policy, (all, under) => {
        const list = all.map(({ studyInstanceUid, urgency }) => ({ studyInstanceUid, ...deadlineOf(urgency, under) }));
        const [a, b = a] = list;
        if (!a || !b) throw new Error('there is always a study');
        const why = whyAbove(a, b);
        expect(whyAbove(b, a)).toEqual(why);
        expect(why.above).toBe([a, b].toSorted(inReadingOrder)[0]?.studyInstanceUid);
        expect(whyAboveSchema.parse(why)).toEqual(why);
      }),
    );
  });

  it('what decided it differs between them, and what stands before it does not', () => {
    fc.assert(
      fc.property(arrivals(), policy, (all, under) => {
        const list = all.map(({ studyInstanceUid, urgency }) => ({ studyInstanceUid, ...deadlineOf(urgency, under) }));
        const [a, b = a] = list;
        if (!a || !b) throw new Error('there is always a study');
        const { decidedBy } = whyAbove(a, b);
        expect(a.tier !== b.tier).toBe(decidedBy === 'tier');
        if (decidedBy === 'study-instance-uid') expect(a.readBy).toBe(b.readBy);
        if (decidedBy === 'read-by') expect(a.readBy).not.toBe(b.readBy);
      }),
    );
  });
});
