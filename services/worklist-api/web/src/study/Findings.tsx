import type { StudyPage } from '@cordwatch/worklist';
import { PROFILE_WORD } from '../words/terms.ts';
import { type FindingRow, findingRows } from './finding-rows.ts';
import { Section } from './Section.tsx';
import css from './table.module.css';

const Row = ({ asks, is, lacks, why, code, rule }: FindingRow) => (
  <tr>
    <td>{is}</td>
    <td>
      {asks}
      <div className={css.rule}>{rule}</div>
    </td>
    <td>{lacks}</td>
    <td>{why}</td>
    <td>{code}</td>
  </tr>
);

/** What the protocol of the study's profile asks for and the study lacks; shown only when there is something. */
export const Findings = ({ page }: { readonly page: StudyPage }) => {
  if (page.findings.length === 0) return null;
  return (
    <Section title="Protocol findings" note={`${PROFILE_WORD[page.profile]}; they change neither verdict nor urgency`}>
      <table className={css.table}>
        <thead>
          <tr>
            {['State', 'The protocol asks for', 'Wanting', 'Why', 'DICOM code'].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {findingRows(page.findings).map((row) => (
            <Row key={row.rule} {...row} />
          ))}
        </tbody>
      </table>
    </Section>
  );
};
