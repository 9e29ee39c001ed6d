/** Rows by the names of the first line. Quoted fields may hold commas, doubled quotes and line ends (RFC 4180). */
export const parseCsv = (text: string): Record<string, string>[] => {
  const [names = [], ...rows] = recordsOf(text);
  return rows.map((fields) => Object.fromEntries(names.map((name, column) => [name, fields[column] ?? ''])));
};

const FIELD = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r?\n|$)/gy;

const recordsOf = (text: string): string[][] => {
  const records: string[][] = [[]];
  for (const [whole, field = '', end] of text.matchAll(FIELD)) {
    if (whole === '') break;
    records.at(-1)?.push(field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field);
    if (end !== ',') records.push([]);
  }
  return records.filter((fields) => fields.length > 0);
};
