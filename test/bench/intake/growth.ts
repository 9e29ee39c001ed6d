import type { EmbeddedPostgres } from '@cordwatch/infra/testing';
import { dropDatabase, emptyDatabase, expectInstances, withPostgres } from '../databases.ts';
import type { Figure } from '../figure.ts';
import { inTurns } from '../median.ts';
import { untilJudged } from './folder-intake.ts';
import { multiplyStudies } from './many-rows.ts';
import { mrFiles } from './mr-study.ts';
import { startWorker } from './services.ts';
import { type StoreTimer, startStoreTimer } from './store-timer.ts';
import { stow } from './stow.ts';

export const GROWTH_ROWS = 2_000_000;
const FEW_ROWS = 10_000;
const STUDY_INSTANCES = 400;
const ROUNDS = 7;

/** What is stored in one turn: as much in batches as a large study, and a series one by one. */
const WAYS = [
  { way: 'in batches of 500', batches: 4, batchOffers: 500 },
  { way: 'one by one', batches: 200, batchOffers: 1 },
];

/** What one instance costs to store where few rows stand already and where many do. */
export const growth = (manyRows: number): Promise<readonly Figure[]> =>
  withPostgres(async (postgres) => {
    try {
      const [few, many] = [await databaseOf(postgres, FEW_ROWS), await databaseOf(postgres, manyRows)];
      return await growthFigures(few, many);
    } finally {
      for (const rows of [FEW_ROWS, manyRows]) await dropDatabase(postgres, nameOf(rows));
    }
  });

type Stocked = { readonly rows: number; readonly timer: StoreTimer };

const growthFigures = async (few: Stocked, many: Stocked): Promise<readonly Figure[]> => {
  try {
    const figures: Figure[] = [];
    for (const way of WAYS) figures.push(await growthFigure(way, few, many));
    return figures;
  } finally {
    await Promise.all([few.timer.stop(), many.timer.stop()]);
  }
};

const growthFigure = async (
  { way, batches, batchOffers }: (typeof WAYS)[number],
  few: Stocked,
  many: Stocked,
): Promise<Figure> => {
  const contestant = ({ rows, timer }: Stocked) => ({
    name: `${rows} rows`,
    measure: async () => (1_000 * (await timer.storeMs(batches, batchOffers))) / (batches * batchOffers),
  });
  const [ours = { name: '', median: 0 }, ...others] = await inTurns([contestant(many), contestant(few)], ROUNDS);
  const [before] = others;
  const grows = before ? [`an instance costs ${(ours.median / before.median).toFixed(2)} times as much`] : [];
  return { title: `Cost of storing an instance ${way}`, unit: 'µs', ours, others, notes: grows };
};

const nameOf = (rows: number): string => `bench_${rows}`;

/** One real study, taken in and judged, and copies of it. */
const databaseOf = async (postgres: EmbeddedPostgres, rows: number): Promise<Stocked> => {
  const databaseUrl = await emptyDatabase(postgres, nameOf(rows));
  const worker = await startWorker(databaseUrl);
  try {
    await stow(worker.url, [...mrFiles({ number: 0, instances: STUDY_INSTANCES }, 0)]);
    await untilJudged(databaseUrl, 1, STUDY_INSTANCES);
  } finally {
    await worker.stop();
  }
  const studies = Math.ceil(rows / STUDY_INSTANCES);
  await multiplyStudies(databaseUrl, studies - 1);
  await expectInstances(databaseUrl, studies * STUDY_INSTANCES);
  return { rows, timer: await startStoreTimer(databaseUrl) };
};
