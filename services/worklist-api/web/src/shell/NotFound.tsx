import { IconMapOff } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { Notice } from './Notice.tsx';

export const NotFound = () => (
  <main>
    <Notice icon={IconMapOff} title="There is no such page" says="The address is not one of Cordwatch's.">
      <Link to="/">Go to the worklist</Link>
    </Notice>
  </main>
);
