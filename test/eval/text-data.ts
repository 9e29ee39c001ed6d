import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { parseCsv } from '../corpus/csv.ts';
import { type Sidecar, sidecarSchema } from './weighting-accuracy.ts';
import { type DescriptionRow, descriptionRowSchema } from './word-accuracy.ts';

export const readDescriptions = (dataFolder: string): readonly DescriptionRow[] =>
  z.array(descriptionRowSchema).parse(parseCsv(textOf(dataFolder, 'study-descriptions.csv')));

export const readSidecars = (dataFolder: string): readonly Sidecar[] =>
  textOf(dataFolder, 'series-sidecars.jsonl')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => sidecarSchema.parse(JSON.parse(line)));

const textOf = (dataFolder: string, file: string): string => readFileSync(path.join(dataFolder, 'text', file), 'utf8');
