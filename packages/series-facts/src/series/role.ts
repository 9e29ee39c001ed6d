import { context, type Evidence, evidenceFrom } from '@cordwatch/evidence';
import type { Role } from '../facts.ts';
import { normaliseText } from '../words/normalise.ts';
import type { RoleInput } from './role-rule.ts';
import { ROLE_RULES } from './role-rules.ts';

/** The role of a series part and the evidence for it. */
export const roleOf = (of: Omit<RoleInput, 'normalised'>): { readonly role: Role; readonly because: Evidence } => {
  const input = { ...of, normalised: of.descriptions.map(({ text }) => normaliseText(text)) };
  const seriesUid = input.record.seriesInstanceUid;
  for (const rule of ROLE_RULES) {
    const value = rule.value(input);
    if (value !== null)
      return {
        role: rule.role,
        because: context(rule.id, `The series ${rule.says}.`, evidenceFrom(seriesUid, rule.keyword, value)),
      };
  }
  const imageType = input.record.image.imageType.join('\\');
  return {
    role: 'diagnostic',
    because: context(
      'role.diagnostic',
      'The series is diagnostic: nothing says otherwise.',
      evidenceFrom(seriesUid, 'ImageType', imageType),
    ),
  };
};
