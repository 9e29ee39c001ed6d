import { z } from 'zod';

const series = z.array(z.record(z.string(), z.unknown()));
const siblingSchema = z.looseObject({ ref: z.string().optional(), series: series.optional() });
const caseSchema = z.looseObject({ series: series.default([]), siblings: z.array(siblingSchema).optional() });
const fileSchema = z.looseObject({ cases: z.array(caseSchema) });

type WrittenCase = z.output<typeof caseSchema>;

/**
 * The content of a case file as the writer of cases takes it: siblings by reference, and their series among those of the
 * case. A file may hold the series of a sibling study inside the sibling, where the writer does not look for them.
 * @throws ZodError when `content` is no case file.
 */
export const placeSiblings = (content: unknown): z.output<typeof fileSchema> => {
  const file = fileSchema.parse(content);
  return { ...file, cases: file.cases.map(placed) };
};

const placed = (each: WrittenCase): WrittenCase => {
  if (each.siblings === undefined) return each;
  const siblings = each.siblings.map((sibling, index) => ({ ...sibling, ref: sibling.ref ?? `sibling-${index + 1}` }));
  const moved = siblings.flatMap(({ ref, series: own }) => (own ?? []).map((one) => ({ ...one, inStudy: ref })));
  return {
    ...each,
    series: [...each.series, ...moved],
    siblings: siblings.map(({ series: _, ...sibling }) => sibling),
  };
};
