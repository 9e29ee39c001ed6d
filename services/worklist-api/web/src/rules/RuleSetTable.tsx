import type { RuleSetList, RuleSetSummary } from '@cordwatch/worklist';
import { Link } from '@tanstack/react-router';
import table from '../study/table.module.css';
import { instantWords } from '../words/durations.ts';
import { RuleSetStateMark } from './RuleSetStateMark.tsx';
import { stateOf, tryOutWords } from './rule-words.ts';
import css from './rules.module.css';

const HEADS = ['State', 'Version', 'Note', 'Made', 'Try-out', 'Policy', 'Profiles', 'Vocabulary'];

const Row = ({ one, list }: { readonly one: RuleSetSummary; readonly list: RuleSetList }) => (
  <tr>
    <td>
      <RuleSetStateMark state={stateOf(one, list.activations)} />
    </td>
    <td>
      <Link to="/rules/$version" params={{ version: one.version }} className={css.link}>
        {one.version}
      </Link>
    </td>
    <td>{one.note}</td>
    <td>
      {instantWords(one.createdAt)}, by {one.createdBy ?? 'the software'}
    </td>
    <td>{tryOutWords(one.tryOut)}</td>
    <td className={css.name}>{one.versions.policy}</td>
    <td className={css.name}>{one.versions.profiles}</td>
    <td className={css.name}>{one.versions.vocabulary}</td>
  </tr>
);

export const RuleSetTable = ({ list }: { readonly list: RuleSetList }) => (
  <div className={table.wrap}>
    <table className={table.table} aria-label="Rule sets">
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
        {list.ruleSets.map((one) => (
          <Row key={one.version} one={one} list={list} />
        ))}
      </tbody>
    </table>
  </div>
);
