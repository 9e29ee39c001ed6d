import { exampleBundle } from '../testing.ts';
import { readBundle } from './read-bundle.ts';

export type Json = Record<string, unknown>;

/** The example with some elements of some resources replaced; `undefined` takes one away. */
export const exampleWith = (elements: Readonly<Record<number, Json>>): unknown => {
  const entry = exampleBundle.entry.map((each, at) => ({ ...each, resource: { ...each.resource, ...elements[at] } }));
  return JSON.parse(JSON.stringify({ ...exampleBundle, entry }));
};

/** `code FHIRPath` of each reason; none when the Bundle is read. */
export const issuesOf = (json: unknown): string[] => {
  const reading = readBundle(json, { today: '2026-11-22' });
  return reading.is === 'read' ? [] : reading.outcome.issue.map(({ code, expression }) => `${code} ${expression[0]}`);
};
