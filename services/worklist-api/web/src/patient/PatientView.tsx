import type { PersonPage } from '@cordwatch/worklist';
import { useDisclosure } from '@mantine/hooks';
import type { usePerson } from '../api/use-person.ts';
import { Proposals } from '../context/Proposals.tsx';
import { Conflicts } from './Conflicts.tsx';
import { Identities } from './Identities.tsx';
import { ImportDialog } from './ImportDialog.tsx';
import { Known } from './Known.tsx';
import { PatientHead } from './PatientHead.tsx';
import look from './PatientView.module.css';
import { StudiesTable } from './StudiesTable.tsx';
import { Timeline } from './Timeline.tsx';
import { VisitsTable } from './VisitsTable.tsx';

type Props = {
  readonly page: PersonPage;
  readonly person: ReturnType<typeof usePerson>;
  readonly onLeave: () => void;
};

/** Years of one patient on one page. */
export const PatientView = ({ page, person, onLeave }: Props) => {
  const [importing, imports] = useDisclosure(false);
  return (
    <>
      <PatientHead {...{ page, person, onLeave }} onImport={imports.open} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a mouse */}
      <section className={look.body} tabIndex={0} aria-label="The patient's history">
        <Conflicts {...page} />
        <Proposals page={page} />
        <Timeline page={page} />
        <div className={look.columns}>
          <div className={look.column}>
            <VisitsTable page={page} />
            <StudiesTable page={page} />
          </div>
          <div className={look.column}>
            <Known page={page} />
            <Identities page={page} />
          </div>
        </div>
      </section>
      {importing && <ImportDialog page={page} onClose={imports.close} />}
    </>
  );
};
