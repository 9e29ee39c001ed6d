const conjunction = new Intl.ListFormat('en-GB');

/** "C, T and L". */
export const listed = (parts: readonly string[]): string => conjunction.format(parts);
