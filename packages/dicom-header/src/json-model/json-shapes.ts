/** A JSON object of a stranger: any members. */
export type JsonObject = { readonly [member: string]: unknown };

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The `Value` of an element (PS3.18 F.2.2) as a list; a single value that should have been in one is meant as one. */
export const valuesOf = ({ Value: value }: JsonObject): readonly unknown[] => {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
};
