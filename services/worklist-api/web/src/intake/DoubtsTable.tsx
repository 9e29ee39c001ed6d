import type { IntakePage } from '@cordwatch/worklist';
import { IconCircleCheckFilled } from '@tabler/icons-react';
import table from '../study/table.module.css';
import css from './intake.module.css';
import { countWords, DOUBT_WORDS } from './intake-words.ts';

const HEADS = ['Doubt', 'What it means', 'Instances in 1 h', 'in 24 h', 'Studies in 24 h'];

/** What is stored and still doubtful, by kind. */
export const DoubtsTable = ({ doubts }: Pick<IntakePage, 'doubts'>) =>
  doubts.length === 0 ? (
    <p className={css.tone} data-tone="good">
      <IconCircleCheckFilled size={14} aria-hidden />
      Nothing stored in the last 24 h is in doubt
    </p>
  ) : (
    <div className={table.wrap}>
      <table className={table.table} aria-label="Doubts">
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
          {doubts.map(({ doubt, instancesInHour, instancesInDay, studiesInDay }) => (
            <tr key={doubt}>
              <th scope="row">
                <span className={css.word}>{DOUBT_WORDS[doubt].word}</span>
              </th>
              <td>{DOUBT_WORDS[doubt].says}</td>
              <td className={css.count}>{countWords(instancesInHour)}</td>
              <td className={css.count}>{countWords(instancesInDay)}</td>
              <td className={css.count}>{countWords(studiesInDay)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
