import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { demoPatients, filesOf } from '@cordwatch/dicom-objects';
import { madeUnderSchema, studyJudgementSchema, verdictChangeSchema } from '@cordwatch/worklist';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { aFile } from '../testing/part10-testing.ts';
import { runCordwatch } from '../testing/run-cordwatch.ts';

const slow = { timeout: 60_000 };
const reportSchema = z.strictObject({
  studies: z.array(studyJudgementSchema),
  unreadable: z.array(z.strictObject({ path: z.string(), reason: z.string() })),
});

let folder: string;
const inFolder = (...names: string[]) => join(folder, ...names);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cli-'));
  const [complete] = demoPatients('20260105');
  for (const { path, bytes } of complete?.studies.flatMap(({ phantom }) => [...filesOf(phantom)]) ?? []) {
    mkdirSync(dirname(inFolder('complete', path)), { recursive: true });
    writeFileSync(inFolder('complete', path), bytes);
  }
  mkdirSync(inFolder('mixed', 'deep'), { recursive: true });
  writeFileSync(inFolder('mixed', 'a.dcm'), aFile('1.1', 1));
  writeFileSync(inFolder('mixed', 'copy-of-a.dcm'), aFile('1.1', 1));
  writeFileSync(inFolder('mixed', 'deep', 'notes.txt'), 'not DICOM');
  writeFileSync(inFolder('mixed', 'empty'), '');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('cordwatch triage', slow, () => {
  test('prints the judgement of every study as one JSON object, and nothing else', async () => {
    const { code, out, err } = await runCordwatch(['triage', inFolder('complete'), '--json']);
    const { studies, unreadable } = reportSchema.parse(JSON.parse(out));
    expect([code, err, unreadable]).toEqual([0, '', []]);
    expect(studies.map(({ wholeSpineWithContrast }) => wholeSpineWithContrast.is)).toEqual(['confirmed']);
  });

  test('lists what cannot be read with its path as given and a reason, judges the rest, and exits 1', async () => {
    const { code, out } = await runCordwatch(['triage', '--json', inFolder('mixed')]);
    const { studies, unreadable } = reportSchema.parse(JSON.parse(out));
    expect(code).toBe(1);
    expect(studies.map(({ studyInstanceUid }) => studyInstanceUid)).toEqual(['1.1']);
    expect(unreadable).toEqual([
      { path: inFolder('mixed', 'deep', 'notes.txt'), reason: 'NOT_DICOM' },
      { path: inFolder('mixed', 'empty'), reason: 'EMPTY' },
    ]);
  });

  test('counts a copy of an instance once', async () => {
    const { out } = await runCordwatch([
      'triage',
      '--json',
      inFolder('mixed', 'a.dcm'),
      inFolder('mixed', 'copy-of-a.dcm'),
    ]);
    expect(reportSchema.parse(JSON.parse(out)).studies[0]?.series.map(({ instances }) => instances)).toEqual([1]);
  });

  test('tells a person the verdict, its evidence and what could not be read', async () => {
    const { code, out } = await runCordwatch(['triage', inFolder('complete'), inFolder('mixed', 'empty')]);
    expect(code).toBe(1);
    expect(out).toMatch(/^study +whole spine with contrast +covered \/ required mm +contrast +missing$/m);
    expect(out).toMatch(/confirmed +\d+ \/ \d+ +iv +nothing/);
    expect(out).toMatch(/^ {2}\+ .+ {2}\[[\w.-]+\]$/m);
    expect(out).toContain('EMPTY');
  });

  test('of an empty folder is no study and no fault', async () => {
    mkdirSync(inFolder('nothing'), { recursive: true });
    const { code, out } = await runCordwatch(['triage', '--json', inFolder('nothing')]);
    expect([code, JSON.parse(out)]).toEqual([0, { studies: [], unreadable: [] }]);
  });
});

describe('rules of a site', slow, () => {
  const ruleSetSchema = z.looseObject({ version: z.string(), policy: z.looseObject({ version: z.string() }) });
  const writeRules = async (name: string, coverage: object): Promise<string> => {
    const rules = ruleSetSchema.parse(JSON.parse((await runCordwatch(['rules'])).out));
    const own = z.looseObject({ coverage: z.looseObject({}) }).parse(rules.policy);
    const policy = { ...own, version: name, coverage: { ...own.coverage, ...coverage } };
    writeFileSync(inFolder(`${name}.json`), JSON.stringify({ ...rules, version: name, policy }));
    return inFolder(`${name}.json`);
  };
  const tallest = { enoughMm: 750, leastMm: 700, enoughOfStature: 0.42, leastOfStature: 0.4 };
  const tryOutSchema = z.strictObject({
    before: madeUnderSchema,
    after: madeUnderSchema,
    studies: z.number(),
    changes: z.array(verdictChangeSchema),
    unreadable: z.array(z.unknown()),
  });

  test('judge in place of the software’s own, and the judgement says so', async () => {
    const file = await writeRules('site-1', tallest);
    const { code, out } = await runCordwatch(['triage', inFolder('complete'), '--json', '--rules', file]);
    const [study] = reportSchema.parse(JSON.parse(out)).studies;
    expect([code, study?.madeUnder.ruleSet, study?.policyVersion]).toEqual([0, 'site-1', 'site-1']);
    expect(study?.wholeSpineWithContrast.is).not.toBe('confirmed');
  });

  test('are tried out on files: exit code 0 when nothing would change', async () => {
    const file = await writeRules('site-same', {});
    const { code, out } = await runCordwatch(['try-out', file, inFolder('complete'), '--json']);
    expect(tryOutSchema.parse(JSON.parse(out))).toMatchObject({
      studies: 1,
      changes: [],
      after: { ruleSet: 'site-same' },
    });
    expect(code).toBe(0);
  });

  test('are tried out on files: exit code 3 when something would, with both explanations', async () => {
    const file = await writeRules('site-2', tallest);
    const { code, out } = await runCordwatch(['try-out', file, inFolder('complete'), '--json']);
    const [change] = tryOutSchema.parse(JSON.parse(out)).changes;
    expect([code, change?.kind]).toEqual([3, 'no-longer-confirmed']);
    expect(change?.before.wholeSpineWithContrast.is).toBe('confirmed');
    const { out: told } = await runCordwatch(['try-out', file, inFolder('complete')]);
    expect(told).toMatch(/^1 of 1 studies would change from cordwatch-\S+ to site-2$/m);
    expect(told).toMatch(/^ {2}cordwatch-\S+: confirmed: .+$/m);
    expect(told).toMatch(/^ {2}site-2: (refuted|indeterminate): .+$/m);
  });

  test('against themselves change nothing, and what is unreadable is exit code 1', async () => {
    const file = await writeRules('site-3', tallest);
    const paths = [inFolder('complete'), inFolder('mixed', 'empty')];
    const { code, out } = await runCordwatch(['try-out', file, ...paths, '--json', '--against', file]);
    expect(tryOutSchema.parse(JSON.parse(out))).toMatchObject({ changes: [], unreadable: [{ reason: 'EMPTY' }] });
    expect(code).toBe(1);
  });

  test('that cannot be used are refused with all their faults', async () => {
    const file = await writeRules('site-4', { enoughMm: 10, leastMm: 10 });
    for (const args of [
      ['triage', inFolder('complete'), '--rules', file],
      ['try-out', file, inFolder('complete')],
    ]) {
      const { code, out, err } = await runCordwatch(args);
      expect([code, out]).toEqual([2, '']);
      expect(err).toContain('policy.coverage.enoughMm');
      expect(err).toContain('policy.coverage.leastMm');
    }
  });
});

describe('a command that cannot be meant', slow, () => {
  test.each([
    ['a path that does not exist', ['triage', '/nowhere/at/all', '--json']],
    ['no path', ['triage']],
    ['an unknown option', ['triage', '--jsonn', '.']],
    ['an unknown command', ['triaje']],
    ['no command', []],
  ])('is answered with exit code 2 and a word: %s', async (_, args) => {
    const { code, out, err } = await runCordwatch(args);
    expect([code, out]).toEqual([2, '']);
    expect(err).not.toBe('');
    expect(err).not.toContain('    at ');
  });

  test('help is no fault', async () => {
    expect(await runCordwatch(['--help'])).toMatchObject({ code: 0, err: '' });
  });
});

describe('cordwatch words', slow, () => {
  const wordsSchema = z.array(
    z.strictObject({
      text: z.string(),
      levels: z.array(z.enum(['C', 'T', 'L', 'S'])),
      wholeSpine: z.boolean(),
      contrast: z.enum(['with', 'without', 'both', 'intrathecal', 'unstated']),
      plane: z.enum(['sagittal', 'axial', 'coronal']).nullable(),
      weighting: z.string().nullable(),
      localizer: z.boolean(),
      unmapped: z.array(z.string()),
    }),
  );

  test('answers each text in order', async () => {
    const { code, out } = await runCordwatch(['words', '--json', 'MRI WHOLE SPINE W CONTRAST', 'HWS ohne KM']);
    const [whole, german] = wordsSchema.parse(JSON.parse(out));
    expect(code).toBe(0);
    expect(whole).toMatchObject({ wholeSpine: true, levels: ['C', 'T', 'L', 'S'], contrast: 'with' });
    expect(german).toMatchObject({ text: 'HWS ohne KM', levels: ['C'], contrast: 'without' });
  });

  test('reads one text a line from standard input, empty lines too', async () => {
    const { out } = await runCordwatch(['words', '-', '--json'], { input: 'LSPINE\n\nT1 SAG\r\n' });
    expect(wordsSchema.parse(JSON.parse(out)).map(({ text }) => text)).toEqual(['LSPINE', '', 'T1 SAG']);
  });

  describe('with a vocabulary of the site', () => {
    const siteFile = (words: readonly object[]): string => {
      const path = inFolder(`site-${words.length}.json`);
      writeFileSync(path, JSON.stringify({ version: 'site-1', words, codes: [] }));
      return path;
    };
    const ganz = {
      id: 'ganz',
      text: 'RS GANZ',
      says: { wholeSpine: true },
      examples: ['MR RS GANZ'],
      counterExamples: [],
    };

    test('reads the site’s word', async () => {
      const { code, out } = await runCordwatch(['words', '--json', '--site', siteFile([ganz]), 'MR RS GANZ KM']);
      expect([code, wordsSchema.parse(JSON.parse(out))[0]?.wholeSpine]).toEqual([0, true]);
    });

    test('refuses a vocabulary that fails its own examples, with every fault', async () => {
      const one = { ...ganz, examples: ['LWS'] };
      const { code, err } = await runCordwatch(['words', 'LWS', '--site', siteFile([one, { ...one, text: 'RS' }])]);
      expect(code).toBe(2);
      expect(err).toContain('The id "ganz" is used more than once.');
      expect(err).toContain('does not read its example "LWS"');
    });

    test('refuses a file that is none', async () => {
      expect(await runCordwatch(['words', 'LWS', '--site', inFolder('nowhere.json')])).toMatchObject({
        code: 2,
        out: '',
      });
    });
  });

  test('lets no text steer the terminal', async () => {
    const { out } = await runCordwatch(['words', '\u001b[2J\u202eSPINE']);
    expect(out).not.toMatch(/[^\n\P{Cc}]|\p{Cf}/u);
  });
});
