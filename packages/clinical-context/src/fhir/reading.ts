import type { z } from 'zod';
import type { Path } from '../faults/fault.ts';
import type { ContextChanges } from '../merge-context.ts';
import type { IssueCode } from './operation-outcome.ts';

/** Notes why something is refused, at a path within the resource, and is null so that it can stand for the value. */
export type Refuse = (path: Path, code: IssueCode, says: string) => null;

/** What one resource says, and which of its elements says which field of ours, so that a fault is named in their words. */
export type Found = {
  readonly changes: ContextChanges;
  readonly elements: Readonly<Record<string, Path>>;
};

/** `name` is stable over imports and names the item that the resource makes. */
export type ReadResource = (resource: unknown, name: string, refuse: Refuse) => Found | null;

export const within =
  (refuse: Refuse, at: Path): Refuse =>
  (path, code, says) =>
    refuse([...at, ...path], code, says);

export const stepsOf = (path: readonly PropertyKey[]): Path =>
  path.map((step) => (typeof step === 'number' ? step : String(step)));

/** The parts of a resource that we read; each part of a wrong shape is refused. */
export const shaped = <Shape extends z.ZodType>(schema: Shape, resource: unknown, refuse: Refuse) => {
  const { data, error } = schema.safeParse(resource);
  for (const { path, message } of error?.issues ?? []) refuse(stepsOf(path), 'structure', message);
  return data ?? null;
};
