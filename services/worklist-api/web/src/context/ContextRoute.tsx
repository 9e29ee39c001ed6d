import { getRouteApi } from '@tanstack/react-router';
import { usePerson } from '../api/use-person.ts';
import { PatientState } from '../patient/PatientState.tsx';

const route = getRouteApi('/patients/$personId/context');

export const ContextRoute = () => {
  const { personId } = route.useParams();
  const person = usePerson(personId);
  return <PatientState person={person}>{(page) => <p>{page.personId}</p>}</PatientState>;
};
