import { Button, Skeleton } from '@mantine/core';
import { IconCloudOff, IconFileUnknown } from '@tabler/icons-react';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { AskError } from '../api/ask.ts';
import { useTakeNext } from '../api/use-claim.ts';
import { useStudy } from '../api/use-study.ts';
import { useListPlace } from '../shell/list-place.ts';
import { Notice } from '../shell/Notice.tsx';
import { useKeys } from '../shell/use-keys.ts';
import css from './StudyView.module.css';
import { StudyView } from './StudyView.tsx';

const route = getRouteApi('/studies/$uid');

const Failed = ({ error, onRetry }: { readonly error: Error; readonly onRetry: () => void }) =>
  error instanceof AskError && error.status === 404 ? (
    <Notice icon={IconFileUnknown} title="This study is not on the worklist" says={error.message}>
      <Link to="/">Go to the worklist</Link>
    </Notice>
  ) : (
    <Notice tone="warn" icon={IconCloudOff} title="The study could not be loaded" says={error.message}>
      <Button size="xs" variant="default" onClick={onRetry}>
        Try again
      </Button>
    </Notice>
  );

const Loading = () => (
  <div className={css.loading} role="status" aria-label="Loading the study">
    <Skeleton height={56} />
    <Skeleton height={72} />
    <Skeleton height={480} />
  </div>
);

export const StudyRoute = () => {
  const { uid } = route.useParams();
  const study = useStudy(uid);
  const navigate = useNavigate();
  const next = useTakeNext();
  const place = useListPlace();
  const leave = () => navigate({ to: '/', search: place.current.filter });
  const personId = study.data?.entry.personId;
  const openPatient = () => personId && navigate({ to: '/patients/$personId', params: { personId } });
  useKeys({
    Escape: leave,
    n: next.take,
    p: openPatient,
    r: () => study.refetch(),
  });
  return (
    <main className={css.page}>
      {study.data ? (
        <StudyView key={uid} page={study.data} study={study} onLeave={leave} />
      ) : study.error ? (
        <Failed error={study.error} onRetry={() => study.refetch()} />
      ) : (
        <Loading />
      )}
    </main>
  );
};
