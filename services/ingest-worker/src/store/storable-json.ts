const needsRepair = /\\u(0000|d[89a-f])/i;

/** JSON that PostgreSQL's jsonb accepts: it has no NUL and no half of a surrogate pair, and hostile text has both. */
export function storableJson(value: unknown): string {
  const json = JSON.stringify(value);
  return needsRepair.test(json) ? JSON.stringify(value, repairText) : json;
}

const repairText = (_key: string, value: unknown): unknown => (typeof value === 'string' ? storableText(value) : value);

/** Text that PostgreSQL accepts; what it does not becomes U+FFFD. */
export const storableText = (text: string): string => text.replaceAll('\0', '\uFFFD').toWellFormed();
