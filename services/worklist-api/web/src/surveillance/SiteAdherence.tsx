import type { AdherencePage } from '@cordwatch/worklist';
import { useAdherence } from '../api/use-surveillance.ts';
import { Section } from '../study/Section.tsx';
import css from '../study/table.module.css';
import look from './Surveillance.module.css';

type Site = AdherencePage['sites'][number];

/** `7 of 9 (78 %)`: a share never stands without what it is a share of. */
const keptWords = ({ onTime, late, missed, overdue, share }: Site['adherence']): string =>
  share === null
    ? 'no visit fell due'
    : `${onTime} of ${onTime + late + missed + overdue} (${Math.round(share * 100)} %)`;

const Row = ({ site, persons, adherence }: Site) => (
  <tr>
    <th scope="row">{site ?? 'Site not recorded'}</th>
    <td>{persons}</td>
    <td className={css.nowrap}>{keptWords(adherence)}</td>
    <td>{adherence.late}</td>
    <td>{adherence.missed}</td>
    <td>{adherence.overdue}</td>
  </tr>
);

const HEADS = ['Site', 'Patients', 'Kept in time', 'Late', 'Missed', 'Overdue'];

/** How the visits that fell due were kept, by the site of the patient's last study. */
export const SiteAdherence = () => {
  const { data, error } = useAdherence();
  if (error && !data)
    return (
      <p className={look.failed} role="alert">
        Adherence could not be loaded. {error.message}
      </p>
    );
  if (!data || data.sites.length === 0) return null;
  return (
    <Section title="Adherence" note="visits that fell due, by site">
      <table className={css.table} aria-label="Adherence by site">
        <thead>
          <tr>
            {HEADS.map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.sites.map((one) => (
            <Row key={one.site ?? ''} {...one} />
          ))}
        </tbody>
      </table>
    </Section>
  );
};
