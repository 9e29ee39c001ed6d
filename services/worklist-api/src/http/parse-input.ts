import { HttpProblem } from '@cordwatch/infra/service';
import type { z } from 'zod';

type Place = 'path' | 'query' | 'body';
type Issue = z.core.$ZodIssue;

const placesOf = (issue: Issue): string[] =>
  (issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path]).map((path) =>
    path.map(String).join('.'),
  );

const inWords = (issue: Issue): string => {
  const where = placesOf(issue).filter(Boolean).join(', ');
  return issue.code === 'unrecognized_keys' ? `${where}: unknown` : [where, issue.message].filter(Boolean).join(': ');
};

/** The input as the schema wants it. @throws HttpProblem 400 that names every fault, and quotes no value. */
export const parseInput = <Schema extends z.ZodType>(
  schema: Schema,
  place: Place,
  input: unknown,
): z.output<Schema> => {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const { issues } = parsed.error;
  throw new HttpProblem({
    status: 400,
    title: `The ${place} is not understood`,
    type: `urn:cordwatch:invalid-${place}`,
    detail: issues.map(inWords).join('; '),
    where: [...new Set(issues.flatMap(placesOf))].filter(Boolean).join(', '),
  });
};
