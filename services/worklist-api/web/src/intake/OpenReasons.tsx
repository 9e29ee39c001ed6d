import type { IntakePage } from '@cordwatch/worklist';
import { Link } from '@tanstack/react-router';
import table from '../study/table.module.css';
import css from './intake.module.css';
import { countWords } from './intake-words.ts';
import { ReplayAllButton } from './ReplayAllButton.tsx';
import { REASON_WORDS } from './reason-words.ts';

const HEADS = ['Reason', 'What it means', 'Waiting', 'All of them'];

type ReasonCount = IntakePage['quarantine'][number];

const ReasonRow = ({ of: { reason, count, isMore } }: { readonly of: ReasonCount }) => {
  const { word, says, cure } = REASON_WORDS[reason];
  return (
    <tr>
      <th scope="row" className={table.nowrap}>
        {reason === 'OTHER' ? (
          word
        ) : (
          <Link to="/intake" search={{ state: 'open', reason }} className={css.filter}>
            {word}
          </Link>
        )}
      </th>
      <td>{says}</td>
      <td className={css.count}>
        {countWords(count)}
        {isMore && ' or more'}
      </td>
      <td>
        {reason !== 'OTHER' && cure !== 'none' ? (
          <ReplayAllButton wanted={{ reason }} says="Replay all of this reason" about={word} />
        ) : (
          <span className={table.none}>a replay cannot help</span>
        )}
      </td>
    </tr>
  );
};

/** What waits in quarantine, by reason, the most first. */
export const OpenReasons = ({ reasons }: { readonly reasons: readonly ReasonCount[] }) => (
  <div className={table.wrap}>
    <table className={table.table} aria-label="Quarantine by reason">
      <thead>
        <tr>
          {HEADS.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {reasons.map((each) => (
          <ReasonRow key={each.reason} of={each} />
        ))}
      </tbody>
    </table>
  </div>
);
