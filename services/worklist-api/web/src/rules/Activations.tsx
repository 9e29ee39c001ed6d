import type { Activation } from '@cordwatch/worklist';
import { Link } from '@tanstack/react-router';
import table from '../study/table.module.css';
import { instantWords } from '../words/durations.ts';
import css from './rules.module.css';

const groundOf = ({ tryOutId, overrideReason }: Activation): string => {
  if (tryOutId !== null) return `try-out ${tryOutId}`;
  return overrideReason === null ? 'brought by the software' : `no try-out: ${overrideReason}`;
};

type RowProps = { readonly one: Activation; readonly isLatest: boolean; readonly isInForce: boolean };

const Row = ({ one, isLatest, isInForce }: RowProps) => (
  <tr>
    <td>{instantWords(one.activatedAt)}</td>
    <td>
      <Link to="/rules/$version" params={{ version: one.version }} className={css.link}>
        {one.version}
      </Link>
    </td>
    <td>{one.activatedBy ?? 'the software'}</td>
    <td>{one.note}</td>
    <td>{groundOf(one)}</td>
    <td>
      {isLatest ? (
        'in force'
      ) : isInForce ? null : (
        <Link to="/rules/$version" params={{ version: one.version }} hash="activate" className={css.link}>
          Go back to {one.version}
        </Link>
      )}
    </td>
  </tr>
);

/** The log of what was in force, newest first; any line of it can be gone back to. */
export const Activations = ({ activations }: { readonly activations: readonly Activation[] }) => (
  <div className={table.wrap}>
    <table className={table.table} aria-label="Activations">
      <thead>
        <tr>
          {['When', 'Version', 'By', 'Note', 'Rests on', 'Now'].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {activations.map((one, index) => (
          <Row
            key={one.activatedAt}
            one={one}
            isLatest={index === 0}
            isInForce={one.version === activations[0]?.version}
          />
        ))}
      </tbody>
    </table>
  </div>
);
