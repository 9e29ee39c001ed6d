import { Kbd, Modal, Switch } from '@mantine/core';
import css from './CheatSheet.module.css';
import { useKeysOn } from './settings.ts';

const KEYS: readonly (readonly [keys: readonly string[], does: string])[] = [
  [['j', 'k'], 'Next case, previous case'],
  [['Enter'], 'Open the selected case'],
  [['n'], 'Take the next case: claim it and open it'],
  [['c'], 'Claim the case, or release it'],
  [['m'], 'Mark the case as read, or undo that'],
  [['w'], 'Why is this case above that one'],
  [['s'], 'Skip the open study with a reason, and take the next'],
  [['p'], 'The patient’s history'],
  [['e'], 'Edit the patient’s clinical context'],
  [['/'], 'Go to the filter'],
  [['r'], 'Reload now'],
  [['Esc'], 'Leave the filter, close, or go back to the list'],
  [['?'], 'Show these keys'],
];

type Props = { readonly opened: boolean; readonly onClose: () => void };

export const CheatSheet = ({ opened, onClose }: Props) => {
  const [on, setOn] = useKeysOn();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title="Keys"
      size="sm"
      centered
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <dl className={css.keys}>
        {KEYS.map(([keys, does]) => (
          <div key={does} className={css.key}>
            <dt>
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <Switch checked={on} onChange={(event) => setOn(event.currentTarget.checked)} label="Single keys are on" />
    </Modal>
  );
};
