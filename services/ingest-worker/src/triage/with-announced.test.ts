import { aHeader, aStack } from '@cordwatch/dicom-header/testing';
import { defaultRuleSet } from '@cordwatch/triage';
import { describe, expect, test } from 'vitest';
import type { SessionStudy } from '../store/session-statements.ts';
import { judgeSession } from './judge-session.ts';
import { withAnnounced } from './with-announced.ts';

const announced = (studyInstanceUid: string, announcedInstances: number | null) => ({
  studyInstanceUid,
  announcedInstances,
});

describe('what a PACS announces of a study', () => {
  const [one, other] = [aHeader({ studyInstanceUid: '1.1' }), aHeader({ studyInstanceUid: '1.2' })];

  test('is said by the headers of that study only', () => {
    const counts = withAnnounced([one, other], [announced('1.1', 300), announced('1.2', null)]).map(
      ({ study }) => study.relatedInstanceCount,
    );
    expect(counts).toEqual([300, other.study.relatedInstanceCount]);
  });

  test('is never less than the headers say themselves', () => {
    const header = aHeader({ studyInstanceUid: '1.1', study: { relatedInstanceCount: 400 } });
    expect(withAnnounced([header], [announced('1.1', 300)])[0]?.study.relatedInstanceCount).toBe(400);
  });

  test('leaves headers alone when nothing is', () => {
    const headers = [one, other];
    expect(withAnnounced(headers, [announced('1.1', null)])).toBe(headers);
  });
});

test('a study of which a PACS announces more than is here is not refuted', async () => {
  const headers = aStack({ bottomMm: -50, header: { studyInstanceUid: '1.1' } });
  const study = (announcedInstances: number | null): SessionStudy => ({
    ...announced('1.1', announcedInstances),
    ...{ sessionKey: 'key', rev: 1, triagedRev: 0, firstReceivedAt: new Date('2026-01-05T10:00:00Z') },
  });
  const verdictOf = async (count: number | null) =>
    (await judgeSession([study(count)], headers, defaultRuleSet))[0]?.judgement.wholeSpineWithContrast.is;
  expect(await verdictOf(null)).toBe('refuted');
  expect(await verdictOf(headers.length)).toBe('refuted');
  expect(await verdictOf(headers.length + 1)).toBe('indeterminate');
});
