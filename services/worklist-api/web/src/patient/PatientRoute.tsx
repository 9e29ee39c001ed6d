import { getRouteApi, useNavigate, useRouter } from '@tanstack/react-router';
import { usePerson } from '../api/use-person.ts';
import { useKeys } from '../shell/use-keys.ts';
import { PatientState } from './PatientState.tsx';
import { PatientView } from './PatientView.tsx';

const route = getRouteApi('/patients/$personId');

export const PatientRoute = () => {
  const { personId } = route.useParams();
  const person = usePerson(personId);
  const navigate = useNavigate();
  const { history } = useRouter();
  const leave = () => (history.canGoBack() ? history.back() : navigate({ to: '/' }));
  const edit = () => navigate({ to: '/patients/$personId/context', params: { personId } });
  useKeys({ Escape: leave, e: edit, r: () => person.refetch() });
  return (
    <PatientState person={person}>
      {(page) => <PatientView key={page.personId} {...{ page, person }} onLeave={leave} />}
    </PatientState>
  );
};
