import type { PersonPage, StudyPage } from '@cordwatch/worklist';
import { useDisclosure } from '@mantine/hooks';
import { IconPin, IconPinFilled, IconPinnedOff } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { ReasonDialog } from '../shell/ReasonDialog.tsx';
import css from './Comparison.module.css';
import { studyTitle } from './study-title.ts';
import { useBaseline } from './use-baseline.ts';

type Props = {
  readonly page: StudyPage;
  readonly person: PersonPage;
  /** The prior that is on screen, which may be pinned in place of what the rule says. */
  readonly shown: string | null;
};

const Pinning = ({ person, shown }: Props & { readonly shown: string }) => {
  const [opened, dialog] = useDisclosure(false);
  const { pin, failure } = useBaseline(person, dialog.close);
  return (
    <>
      <button type="button" className={css.plain} onClick={dialog.open}>
        <IconPin size={14} aria-hidden />
        Pin the prior below as baseline
      </button>
      <ReasonDialog
        {...{ opened, failure }}
        title="Pin a baseline"
        does="Pin as baseline"
        busy={pin.isPending}
        onClose={dialog.close}
        onReason={(reason) => pin.mutate({ studyInstanceUid: shown, reason })}
      >
        <p className={css.line}>
          {studyTitle(person, shown)} becomes what the patient&apos;s studies are compared with.
        </p>
      </ReasonDialog>
    </>
  );
};

const Unpinning = ({ person }: Pick<Props, 'person'>) => {
  const { unpin, failure } = useBaseline(person, () => undefined);
  return (
    <>
      <button type="button" className={css.plain} disabled={unpin.isPending} onClick={() => unpin.mutate()}>
        <IconPinnedOff size={14} aria-hidden />
        Let go
      </button>
      {failure && <span role="alert">{failure}</span>}
    </>
  );
};

const Because = ({ page: { chart }, person }: Props) => {
  const reason = person.context.context.pinnedBaseline?.reason;
  if (chart?.baseline?.pinnedBy === 'person' && reason)
    return <p className={css.quiet}>Pinned by a person: {reason}</p>;
  return <p className={css.quiet}>{chart?.baseline?.because.map(({ says }) => says).join(' ')}</p>;
};

/** What the patient's studies are compared with from the latest treatment on. */
export const Baseline = (props: Props) => {
  const { page, person, shown } = props;
  const uid = page.chart?.baseline?.studyInstanceUid;
  return (
    <div className={css.part}>
      <h3 className={css.heading}>
        <IconPinFilled size={14} aria-hidden />
        Baseline
      </h3>
      {uid === undefined && <p className={css.line}>None: no confirmed study follows the latest treatment.</p>}
      {uid !== undefined && (
        <>
          <p className={css.line}>
            {uid === page.studyInstanceUid ? (
              <strong>This study</strong>
            ) : (
              <Link to="/studies/$uid" params={{ uid }} className={css.link}>
                {studyTitle(person, uid)}
              </Link>
            )}
          </p>
          <Because {...props} />
        </>
      )}
      {page.chart?.baseline?.pinnedBy === 'person' && <Unpinning person={person} />}
      {shown && shown !== uid && <Pinning {...props} shown={shown} />}
    </div>
  );
};
