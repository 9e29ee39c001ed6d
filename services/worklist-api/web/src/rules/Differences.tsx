import type { RuleSet } from '../api/rules-api.ts';
import { Section } from '../study/Section.tsx';
import table from '../study/table.module.css';
import { differencesOf } from './differences.ts';
import css from './rules.module.css';

type Props = { readonly of: RuleSet; readonly against: RuleSet };

const Side = ({ text }: { readonly text: string | null }) =>
  text === null ? (
    <span className={table.none}>absent</span>
  ) : text === '' ? (
    <span className={table.none}>empty</span>
  ) : (
    text
  );

/** What a rule set changes, value by value. */
export const Differences = ({ of, against }: Props) => {
  const differences = differencesOf({ ...against, version: '' }, { ...of, version: '' });
  return (
    <Section title="What it changes" note={`against ${against.version}`}>
      {differences.length === 0 ? (
        <p className={css.dim}>Nothing but its name.</p>
      ) : (
        <div className={table.wrap}>
          <table className={table.table} aria-label="What it changes">
            <thead>
              <tr>
                <th scope="col">Where</th>
                <th scope="col">{against.version}</th>
                <th scope="col">{of.version}</th>
              </tr>
            </thead>
            <tbody>
              {differences.map(({ where, before, after }) => (
                <tr key={where}>
                  <td className={css.name}>{where}</td>
                  <td>
                    <Side text={before} />
                  </td>
                  <td>
                    <Side text={after} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  );
};
