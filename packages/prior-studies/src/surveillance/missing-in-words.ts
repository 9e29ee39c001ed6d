import { LEVELS, type Level } from '@cordwatch/series-facts';
import type { LevelCover } from '@cordwatch/study-verdicts';
import type { HistorySession } from '../history-sessions.ts';
import { listed } from '../listed.ts';

const levelsThatAre = ({ wholeSpineWithContrast: { levels } }: HistorySession, cover: LevelCover): readonly Level[] =>
  LEVELS.filter((level) => levels[level] === cover);

const phaseOf = ({ profile }: HistorySession): string =>
  profile === 'ct-myelography' ? 'after intrathecal contrast' : 'after contrast';

/** "C and the rest of T"; null where no level stands out. */
const shortOf = (session: HistorySession): string | null => {
  const [missing, partial] = [levelsThatAre(session, 'missing'), levelsThatAre(session, 'partial')];
  if (missing.length === LEVELS.length) return 'the entire spine';
  const rest = partial.length > 0 ? [`the rest of ${listed(partial)}`] : [];
  return missing.length + partial.length > 0 ? listed([...missing, ...rest]) : null;
};

const doubtfulOf = (session: HistorySession): string | null => {
  const unknown = levelsThatAre(session, 'unknown');
  if (unknown.length === 0) return null;
  return unknown.length === LEVELS.length ? 'the entire spine' : listed(unknown);
};

/** What a session that is not confirmed lacks, as it has to be repeated: "L and S after contrast". */
export const missingInWords = (session: HistorySession): string => {
  const [short, doubtful, phase] = [shortOf(session), doubtfulOf(session), phaseOf(session)];
  const clauses = [
    ...(short === null ? [] : [`${short} ${phase}`]),
    ...(doubtful === null ? [] : [`proof of ${doubtful} ${phase}`]),
  ];
  if (clauses.length > 0) return listed(clauses);
  return session.wholeSpineWithContrast.is === 'refuted'
    ? `the entire spine ${phase}, without a gap`
    : `proof of the entire spine ${phase}`;
};
