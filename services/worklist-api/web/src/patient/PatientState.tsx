import type { PersonPage } from '@cordwatch/worklist';
import { Button, Skeleton } from '@mantine/core';
import { IconCloudOff, IconUserQuestion } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { AskError } from '../api/ask.ts';
import type { usePerson } from '../api/use-person.ts';
import { Notice } from '../shell/Notice.tsx';
import look from './PatientView.module.css';

const isUnknown = (error: Error): boolean => error instanceof AskError && [400, 404].includes(error.status);

const Failed = ({ error, onRetry }: { readonly error: Error; readonly onRetry: () => void }) =>
  isUnknown(error) ? (
    <Notice icon={IconUserQuestion} title="This patient is not known" says={error.message}>
      <Link to="/">Go to the worklist</Link>
    </Notice>
  ) : (
    <Notice tone="warn" icon={IconCloudOff} title="The patient could not be loaded" says={error.message}>
      <Button size="xs" variant="default" onClick={onRetry}>
        Try again
      </Button>
    </Notice>
  );

const Loading = () => (
  <div className={look.loading} role="status" aria-label="Loading the patient">
    <Skeleton height={56} />
    <Skeleton height={260} />
    <Skeleton height={300} />
  </div>
);

type Props = {
  readonly person: ReturnType<typeof usePerson>;
  readonly children: (page: PersonPage) => ReactNode;
};

/** A patient that is there, or why there is none to show. */
export const PatientState = ({ person, children }: Props) => (
  <main className={look.page}>
    {person.data ? (
      children(person.data)
    ) : person.error ? (
      <Failed error={person.error} onRetry={() => person.refetch()} />
    ) : (
      <Loading />
    )}
  </main>
);
