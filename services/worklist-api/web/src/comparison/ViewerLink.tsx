import { Button, Modal, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconExternalLink, IconSettings } from '@tabler/icons-react';
import { useState } from 'react';
import css from './Comparison.module.css';
import { useViewerTemplate } from './use-viewer.ts';
import { isViewerTemplate, VIEWER_PRESETS, viewerLink } from './viewer-link.ts';

const WANTED = 'Wanted: an address of http, https or weasis with {studies} or {requests} in it.';

type SettingProps = { readonly template: string; readonly onKeep: (template: string) => void };

const Setting = ({ template, onKeep }: SettingProps) => {
  const [draft, setDraft] = useState(template || (VIEWER_PRESETS[0]?.template ?? ''));
  const keep = () => isViewerTemplate(draft) && onKeep(draft);
  return (
    <div className={css.setting}>
      <div className={css.presets}>
        {VIEWER_PRESETS.map((preset) => (
          <Button key={preset.name} size="compact-xs" variant="default" onClick={() => setDraft(preset.template)}>
            {preset.name}
          </Button>
        ))}
      </div>
      <TextInput
        label="Address of the viewer"
        description="{studies} is replaced by the Study Instance UIDs: this study, then its priors in order."
        value={draft}
        error={!isViewerTemplate(draft) && WANTED}
        onChange={(event) => setDraft(event.currentTarget.value)}
      />
      <Button size="xs" onClick={keep} disabled={!isViewerTemplate(draft)}>
        Use this viewer
      </Button>
    </div>
  );
};

/** Opens the studies in the reader's viewer, in the order in which they are compared. */
export const ViewerLink = ({ uids }: { readonly uids: readonly string[] }) => {
  const [template, setTemplate] = useViewerTemplate();
  const [shown, setting] = useDisclosure(false);
  const link = viewerLink(template, uids);
  return (
    <span className={css.viewer}>
      {link && (
        <a href={link} target="_blank" rel="noreferrer" className={css.open}>
          <IconExternalLink size={14} aria-hidden />
          Open {uids.length} {uids.length === 1 ? 'study' : 'studies'} in the viewer
        </a>
      )}
      <button type="button" className={css.plain} onClick={setting.open}>
        <IconSettings size={14} aria-hidden />
        {link ? 'Viewer' : 'Choose a viewer'}
      </button>
      <Modal
        opened={shown}
        onClose={setting.close}
        title="Viewer"
        size="lg"
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <Setting
          template={template}
          onKeep={(kept) => {
            setTemplate(kept);
            setting.close();
          }}
        />
      </Modal>
    </span>
  );
};
