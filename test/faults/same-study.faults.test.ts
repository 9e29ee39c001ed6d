import { expect, test } from 'vitest';
import { nothingWrong } from './harness/check-store.ts';
import { inGroups } from './harness/deliver.ts';
import { aHospital, type Hospital } from './harness/hospital.ts';
import { randomOf, seedOf } from './harness/random.ts';
import { corrected, type Specimen } from './harness/specimens.ts';

test('a study that 20 senders send at once, five times each and by every way in, is there once', async () => {
  const random = randomOf(seedOf('20 senders'));
  const hospital = await aHospital();
  const study = hospital.makeStudy(1, 'complete');
  await Promise.all(
    Array.from({ length: 20 }, async (_, sender) => {
      for (let turn = 0; turn < 5; turn++) {
        const channel = hospital.channels[(sender + turn) % hospital.channels.length] ?? hospital.stow;
        await hospital.send(random.shuffled(study), channel);
      }
    }),
  );
  expect(await hospital.check()).toEqual(nothingWrong);
  expect(await verdictsOf(hospital)).toEqual(['confirmed']);
  const rows = await hospital.query(
    'select count(*)::int as instances, count(distinct series_instance_uid)::int as series from instance',
  );
  expect(rows).toEqual([{ instances: study.length, series: 7 }]);
});

test('shuffled, late and corrected instances come to the verdict of what is there last', async () => {
  const random = randomOf(seedOf('shuffled, late, corrected'));
  const hospital = await aHospital();
  const studies = Array.from({ length: 12 }, (_, number) => hospital.makeStudy(number + 1, 'complete'));
  const late = (specimens: readonly Specimen[]) =>
    specimens.filter(({ series }) => series === specimens.at(-1)?.series);
  const early = (specimens: readonly Specimen[]) =>
    specimens.filter(({ series }) => series !== specimens.at(-1)?.series);
  const share = (specimens: readonly Specimen[]) =>
    inGroups(random.shuffled(specimens), 40).map((some) => ({
      specimens: some,
      channel: random.pick([hospital.stow, ...hospital.channels]),
    }));
  // Their contrast is a mistake that the scanner corrects later.
  const mistaken = studies.flatMap((study) => early(study).map((one) => without(one)));
  await hospital.sendAll(share(mistaken), 4);
  expect(await hospital.check()).toEqual(nothingWrong);
  expect(await verdictsOf(hospital)).not.toContain('confirmed');
  await hospital.sendAll(share(studies.flatMap(early)), 4);
  await hospital.sendAll(share(studies.flatMap(late)), 4);
  expect(await hospital.check()).toEqual(nothingWrong);
  expect(await verdictsOf(hospital)).toEqual(studies.map(() => 'confirmed'));
});

test('an instance whose UIDs another one has is kept beside it, whoever comes first', async () => {
  const random = randomOf(seedOf('UID collisions'));
  const hospital = await aHospital();
  const study = hospital.makeStudy(1, 'complete');
  const versions = ['19410312', '19420312', '19430312', '19440312'].flatMap((birthDate) =>
    study.slice(0, 10).map((one) => corrected(one, '19640312', birthDate)),
  );
  await hospital.sendAll(
    random
      .shuffled([...versions, ...study])
      .map((one) => ({ specimens: [one], channel: random.pick(hospital.channels) })),
    20,
  );
  expect(await hospital.check()).toEqual(nothingWrong);
  const [kept] = await hospital.query('select count(*)::int as versions from instance');
  expect(kept).toEqual({ versions: study.length + versions.length });
});

const without = (one: Specimen): Specimen =>
  one.bytes.includes('Gadovist') ? corrected(one, 'Gadovist', 'NONE    ') : one;

const verdictsOf = async ({ query }: Hospital): Promise<unknown[]> =>
  (await query('select verdict from entry order by study_instance_uid')).map(({ verdict }) => verdict);
