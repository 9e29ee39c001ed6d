import { z } from 'zod';
import type { Path } from '../faults/fault.ts';
import { type IsoDate, isoDateSchema, statedSchema } from '../values.ts';
import { conceptSchema } from './elements.ts';
import { type Refuse, shaped } from './reading.ts';

const identifierSchema = z.object({
  use: z.string().optional(),
  type: conceptSchema.optional(),
  system: statedSchema(200).optional(),
  value: statedSchema(64).optional(),
});
type Identifier = z.output<typeof identifierSchema>;

const patientSchema = z.object({
  identifier: z.array(identifierSchema).default([]),
  active: z.boolean().optional(),
  birthDate: z.string().optional(),
  link: z.array(z.object({ type: z.string().optional() })).default([]),
});

/** `system` is a URI of who issued `value`; which issuer of DICOM that is, a site configures. */
export type BundlePatient = {
  readonly system: string;
  readonly value: string;
  /** Null where it is not said, or only in part. */
  readonly birthDate: IsoDate | null;
  /** Where in the Bundle. */
  readonly at: Path;
};

/** HL7 v2-0203. */
const isMedicalRecordNumber = ({ type }: Identifier): boolean =>
  type?.coding.some(({ code }) => code === 'MR') ?? false;

const readIdentifier = (identifiers: readonly Identifier[], refuse: Refuse) => {
  const usable = identifiers.flatMap(({ use, type, system, value }) =>
    use !== 'old' && system !== undefined && value !== undefined ? [{ type, system, value }] : [],
  );
  const marked = usable.filter(isMedicalRecordNumber);
  const [identifier, ...others] = marked.length ? marked : usable;
  if (!identifier) return refuse(['identifier'], 'required', 'An identifier with its system is needed.');
  if (others.length) return refuse(['identifier'], 'business-rule', 'Exactly one medical record number is needed.');
  return identifier;
};

export const readPatient = (resource: unknown, at: Path, refuse: Refuse): BundlePatient | null => {
  const patient = shaped(patientSchema, resource, refuse);
  if (!patient) return null;
  if (patient.active === false || patient.link.some(({ type }) => type === 'replaced-by'))
    return refuse([], 'business-rule', 'This record of the patient is no longer used.');
  const identifier = readIdentifier(patient.identifier, refuse);
  const birthDate = isoDateSchema.safeParse(patient.birthDate).data ?? null;
  return identifier && { system: identifier.system, value: identifier.value, birthDate, at };
};
