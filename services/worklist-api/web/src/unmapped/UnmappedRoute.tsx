import type { UnmappedPage } from '@cordwatch/worklist';
import { TextInput } from '@mantine/core';
import { IconChecks, IconFilterOff } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useUnmapped } from '../api/use-rules.ts';
import { Asked } from '../shell/Asked.tsx';
import { Notice } from '../shell/Notice.tsx';
import { Page } from '../shell/Page.tsx';
import { useKeys } from '../shell/use-keys.ts';
import { UnmappedTable } from './UnmappedTable.tsx';
import { matching } from './unmapped-rows.ts';

const FILTER_ID = 'unmapped-filter';

const Descriptions = ({ page, filter }: { readonly page: UnmappedPage; readonly filter: string }) => {
  const rows = matching(page.descriptions, filter);
  if (page.total === 0)
    return (
      <Notice
        icon={IconChecks}
        title="Every description is understood"
        says="No study holds a word that nothing reads."
      />
    );
  if (rows.length === 0)
    return <Notice icon={IconFilterOff} title="No description holds that text" says="Others are left out by it." />;
  return <UnmappedTable rows={rows} />;
};

const totalWords = ({ descriptions, total }: UnmappedPage): string =>
  descriptions.length < total ? `the ${descriptions.length} of most studies, of ${total}` : `${total} in all`;

/** What scanners and orders write and the vocabulary does not fully understand, most studies first. */
export const UnmappedRoute = () => {
  const query = useUnmapped();
  const navigate = useNavigate();
  const [filter, setFilter] = useState('');
  const leave = () => navigate({ to: '/' });
  useKeys({
    r: () => query.refetch(),
    Escape: leave,
    '/': () => document.getElementById(FILTER_ID)?.focus(),
  });
  return (
    <Page
      title="Unmapped descriptions"
      query={query}
      beside={<span role="status">{query.data && totalWords(query.data)}</span>}
      tools={
        <TextInput
          id={FILTER_ID}
          size="xs"
          aria-label="Show descriptions that hold"
          placeholder="Filter (/)"
          value={filter}
          onChange={(event) => setFilter(event.currentTarget.value)}
        />
      }
    >
      <Asked what="The descriptions" query={query}>
        {(page) => <Descriptions page={page} filter={filter} />}
      </Asked>
    </Page>
  );
};
