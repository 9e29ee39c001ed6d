/** By code point, as PostgreSQL orders text here; zero only for equal texts. */
export const byText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
