import { z } from 'zod';
import type { Path } from '../faults/fault.ts';

/** FHIR R4 IssueType, the ones that an import can answer with. */
const issueCodes = [
  ...(['structure', 'required', 'value', 'code-invalid', 'invariant'] as const),
  ...(['not-supported', 'business-rule', 'duplicate', 'conflict', 'too-long', 'extension'] as const),
] as const;

const issueSchema = z.object({
  severity: z.literal('error'),
  code: z.enum(issueCodes),
  details: z.object({ text: z.string() }),
  /** FHIRPath of the element. */
  expression: z.tuple([z.string()]),
});

/** FHIR R4 OperationOutcome: why a Bundle was refused, every reason with its element. Nothing of it was applied. */
export const operationOutcomeSchema = z
  .object({ resourceType: z.literal('OperationOutcome'), issue: z.array(issueSchema).min(1) })
  .meta({ id: 'OperationOutcome' });
export type OperationOutcome = z.output<typeof operationOutcomeSchema>;
export type Issue = OperationOutcome['issue'][number];
export type IssueCode = Issue['code'];

const ELEMENT_NAME = /^[A-Za-z_]\w*$/;

/** `Bundle.entry[0].resource.code`, as far down as the names are names of elements. */
const expressionOf = (path: Path): string => {
  const end = path.findIndex((step) => typeof step === 'string' && !ELEMENT_NAME.test(step));
  const steps = path.slice(0, end < 0 ? path.length : end);
  return `Bundle${steps.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('')}`;
};

export const issueAt = (path: Path, code: IssueCode, says: string): Issue => ({
  severity: 'error',
  code,
  details: { text: says },
  expression: [expressionOf(path)],
});
