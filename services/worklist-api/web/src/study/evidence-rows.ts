import type { StudyPage } from '@cordwatch/worklist';
import { type Evidence, type Series, seriesTitle } from '../words/terms.ts';
import { QUESTIONS } from './questions.ts';

type EvidenceSource = { readonly keyword: string; readonly value: string; readonly series: string };
export type EvidenceRow = {
  readonly key: string;
  /** The verdicts that rest on it. */
  readonly questions: readonly string[];
  readonly speaks: Evidence['speaks'];
  readonly says: string;
  readonly rule: string;
  readonly sources: readonly EvidenceSource[];
};

const WEIGHT: Readonly<Record<Evidence['speaks'], number>> = { against: 0, for: 1, context: 2 };

const sourcesOf = (from: Evidence['from'], series: readonly Series[]): EvidenceSource[] =>
  from.map(({ keyword, value, seriesUid }) => {
    const one = series.find(({ seriesInstanceUid }) => seriesInstanceUid === seriesUid);
    return { keyword, value, series: one ? seriesTitle(one) : seriesUid ? 'series not listed' : 'study' };
  });

type Told = Evidence & { readonly question: string };

const told = (question: string, because: readonly Evidence[]): Told[] => because.map((one) => ({ ...one, question }));

const sameEvidence = ({ speaks, says, rule, from }: Evidence): string => JSON.stringify([speaks, says, rule, from]);

export const compareSpeaks = (one: Evidence['speaks'], other: Evidence['speaks']): number =>
  WEIGHT[one] - WEIGHT[other];

/** The evidence of the three verdicts, what speaks against first; what several of them rest on stands once. */
export const evidenceRows = (page: StudyPage): EvidenceRow[] => {
  const all = [
    ...told(QUESTIONS.wholeSpineWithContrast, page.wholeSpineWithContrast.because),
    ...told(QUESTIONS.coverage, page.coverage.because),
    ...told(QUESTIONS.contrast, page.contrast.because),
  ];
  const rows = [...Map.groupBy(all, sameEvidence)].flatMap(([key, [first, ...more]]) =>
    first
      ? [
          {
            ...first,
            key,
            questions: [...new Set([first, ...more].map(({ question }) => question))],
            sources: sourcesOf(first.from, page.series),
          },
        ]
      : [],
  );
  return rows.toSorted((one, other) => compareSpeaks(one.speaks, other.speaks));
};
