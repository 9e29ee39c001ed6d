import { priorInWords, studySlotInWords } from '@cordwatch/prior-studies';
import type { StudyPage, WorklistRow } from './api-shapes.ts';
import type { Standing } from './chart/standing.ts';
import type { StoredEntry } from './stored-entry.ts';
import { verdictInWords, verdictSoFarInWords } from './verdict-in-words.ts';

type Judgement = StoredEntry['judgement'];
type Judged = Pick<Judgement['coverage'], 'is' | 'because'>;

/** What changes when only time passes or a reader acts, and is therefore read beside the entry and never stored in it. */
export type AtReading = Pick<WorklistRow, 'claim' | 'read' | 'personId' | 'provisional'> & {
  /** What the person's history makes of the study; null until it is charted. */
  readonly standing: Standing | null;
};

const STILL_ARRIVING: Judged['because'][number] = {
  says: 'The study is still arriving: what is missing now may yet come, so nothing is refuted',
  speaks: 'context',
  rule: 'still-arriving',
  from: [],
};

/** Incomplete so far is never refuted. The worklist filters verdicts by this rule too: see `presentedVerdict` of its store. */
const withoutRefusal = <Part extends Judged>(part: Part): Part =>
  part.is === 'refuted' ? { ...part, is: 'indeterminate', because: [STILL_ARRIVING, ...part.because] } : part;

const presentJudgement = (judgement: Judgement, provisional: boolean): Judgement =>
  provisional
    ? {
        ...judgement,
        provisional,
        coverage: withoutRefusal(judgement.coverage),
        contrast: withoutRefusal(judgement.contrast),
        wholeSpineWithContrast: withoutRefusal(judgement.wholeSpineWithContrast),
      }
    : judgement;

const sentence = ({ wholeSpineWithContrast }: Judgement, provisional: boolean): string =>
  provisional ? verdictSoFarInWords(wholeSpineWithContrast) : verdictInWords(wholeSpineWithContrast);

/** A provisional judgement stays provisional however long ago the last instance came: its headers announce more. */
const stillArriving = (entry: StoredEntry, at: AtReading): boolean => at.provisional || entry.judgement.provisional;

const followUpOf = ({ isComparison, baseline, latest, slot }: Standing['chart']): WorklistRow['followUp'] => ({
  isComparison,
  baseline: baseline?.studyInstanceUid ?? null,
  latest: latest && { studyInstanceUid: latest.studyInstanceUid, date: latest.date, says: priorInWords(latest) },
  slot: slot && { dueDate: slot.dueDate, closes: slot.closes, says: studySlotInWords(slot) },
});

/** The stored entry as a row of the worklist at the moment of reading. */
export const presentRow = (entry: StoredEntry, at: AtReading): WorklistRow => {
  const provisional = stillArriving(entry, at);
  const { coverage, contrast, profile, wholeSpineWithContrast } = presentJudgement(entry.judgement, provisional);
  const { studyInstanceUid, patient, study, arrivedAt } = entry;
  const { tier, readBy, reasons, background } = at.standing ?? entry;
  return {
    ...{ studyInstanceUid, patient, study, tier, arrivedAt, readBy, reasons, background, provisional, profile },
    wholeSpineWithContrast: {
      is: wholeSpineWithContrast.is,
      levels: wholeSpineWithContrast.levels,
      says: sentence(entry.judgement, provisional),
    },
    coverage: { is: coverage.is, levels: coverage.levels },
    contrast: { is: contrast.is, route: contrast.route },
    ...{ claim: at.claim, read: at.read, personId: at.personId },
    followUp: at.standing && followUpOf(at.standing.chart),
  };
};

/** The study page: the judgement with all its evidence, and the row that the worklist shows. `asOf` is ISO 8601. */
export const presentStudy = (entry: StoredEntry, at: AtReading & { readonly asOf: string }): StudyPage => ({
  ...presentJudgement(entry.judgement, stillArriving(entry, at)),
  entry: presentRow(entry, at),
  chart: at.standing?.chart ?? null,
  asOf: at.asOf,
});
