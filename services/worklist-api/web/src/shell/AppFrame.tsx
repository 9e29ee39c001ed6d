import { ActionIcon, Tooltip, useMantineColorScheme } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBell, IconBellOff, IconKeyboard, IconMoon, IconSun } from '@tabler/icons-react';
import { Link, Outlet } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { AlertsLink } from '../alerts/AlertsLink.tsx';
import type { Skipped } from '../api/worklist-api.ts';
import type { Draft } from '../rules/draft.ts';
import { DraftContext } from '../rules/draft-context.ts';
import css from './AppFrame.module.css';
import { CheatSheet } from './CheatSheet.tsx';
import { type ListPlace, ListPlaceContext, TOP_OF_LIST } from './list-place.ts';
import { useArrivalsMuted } from './settings.ts';
import { SkippedContext } from './skipped.ts';
import { useKeys } from './use-keys.ts';

type ToolProps = { readonly says: string; readonly onClick: () => void; readonly icon: typeof IconSun };

const Tool = ({ says, onClick, icon: Icon }: ToolProps) => (
  <Tooltip label={says}>
    <ActionIcon variant="subtle" color="gray" size="md" aria-label={says} onClick={onClick}>
      <Icon size={17} />
    </ActionIcon>
  </Tooltip>
);

const Tools = ({ onKeys }: { readonly onKeys: () => void }) => {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [muted, setMuted] = useArrivalsMuted();
  const dark = colorScheme === 'dark';
  return (
    <div className={css.tools}>
      <Tool
        says={muted ? 'Emergency arrivals are muted: announce them' : 'Emergency arrivals are announced: mute them'}
        icon={muted ? IconBellOff : IconBell}
        onClick={() => setMuted(!muted)}
      />
      <Tool
        says={dark ? 'Light colours' : 'Dark colours'}
        icon={dark ? IconSun : IconMoon}
        onClick={() => setColorScheme(dark ? 'light' : 'dark')}
      />
      <Tool says="Keys (?)" icon={IconKeyboard} onClick={onKeys} />
    </div>
  );
};

export const AppFrame = () => {
  const [keysShown, keys] = useDisclosure(false);
  const place = useRef<ListPlace>(TOP_OF_LIST);
  const skipped = useRef<readonly Skipped[]>([]);
  const [draft, keep] = useState<Draft | null>(null);
  useKeys({ '?': keys.open });
  return (
    <div className={css.frame}>
      <header className={css.header}>
        <Link to="/" className={css.brand}>
          <img src="/mark.svg" alt="" width={20} height={20} />
          Cordwatch
        </Link>
        <nav aria-label="Main" className={css.nav}>
          <Link to="/" activeOptions={{ exact: true, includeSearch: false }} className={css.navLink}>
            Worklist
          </Link>
          <Link
            to="/surveillance"
            search={{ state: 'overdue' }}
            activeOptions={{ includeSearch: false }}
            className={css.navLink}
          >
            Surveillance
          </Link>
          <Link to="/rules" activeOptions={{ exact: false }} className={css.navLink}>
            Rules
          </Link>
          <Link to="/unmapped" className={css.navLink}>
            Unmapped
          </Link>
          <AlertsLink className={css.navLink} />
          <Link
            to="/intake"
            search={{ state: 'open' }}
            activeOptions={{ includeSearch: false }}
            className={css.navLink}
          >
            Intake
          </Link>
        </nav>
        <p className={css.use}>Decision support for qualified readers. Not a diagnosis.</p>
        <Tools onKeys={keys.open} />
      </header>
      <ListPlaceContext value={place}>
        <DraftContext value={{ draft, keep }}>
          <SkippedContext value={skipped}>
            <Outlet />
          </SkippedContext>
        </DraftContext>
      </ListPlaceContext>
      <CheatSheet opened={keysShown} onClose={keys.close} />
    </div>
  );
};
