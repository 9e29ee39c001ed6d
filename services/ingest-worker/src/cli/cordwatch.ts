#!/usr/bin/env node
import { enableCompileCache } from 'node:module';
import path from 'node:path';
import { Command, CommanderError } from 'commander';
import { exitCodes } from './exit-codes.ts';
import { UsageError } from './usage-error.ts';

// Half of the time of a short run is the compiling of what a command imports. Where no cache can be written, none is.
enableCompileCache(path.join(import.meta.dirname, '../../../../.cache/compiled'));

const program = new Command('cordwatch')
  .description('Reads DICOM headers and says whether a study covers the entire spine with contrast, and why.')
  .showHelpAfterError()
  .exitOverride();

program
  .command('triage')
  .description('judge files and folders, without a database')
  .argument('<path...>', 'DICOM files, and folders to look through')
  .option('--json', 'print one JSON object')
  .option('--rules <file>', 'a JSON file of the rules to judge by, in place of the software’s own')
  .action(async (paths: string[], { json = false, rules: file }: { json?: boolean; rules?: string }) => {
    const { triageCommand } = await import('./triage-command.ts');
    const rules = file === undefined ? undefined : (await import('./rules-file.ts')).ruleSetIn(file);
    process.exitCode = triageCommand(paths, { json, rules });
  });

program
  .command('try-out')
  .description('say whose verdict would change under other rules, without a database; exits 3 when any would')
  .argument('<rules>', 'a JSON file of the rules to try')
  .argument('<path...>', 'DICOM files, and folders to look through')
  .option('--against <file>', 'the rules to compare with, in place of the software’s own')
  .option('--json', 'print one JSON object')
  .action(async (rules: string, paths: string[], { json = false, against }: { json?: boolean; against?: string }) => {
    const { tryOutCommand } = await import('./try-out-command.ts');
    process.exitCode = tryOutCommand(rules, paths, { json, against });
  });

program
  .command('rules')
  .description('print the rules of the software as JSON, to make a site’s own from')
  .action(async () => {
    const { defaultRuleSet } = await import('@cordwatch/triage');
    process.stdout.write(`${JSON.stringify(defaultRuleSet, null, 2)}\n`);
  });

program
  .command('ingest')
  .description('store files and folders in the running service')
  .argument('<path...>', 'DICOM files, and folders to look through')
  .action(async (paths: string[]) => {
    const { ingestCommand } = await import('./ingest-command.ts');
    process.exitCode = await ingestCommand(paths);
  });

program
  .command('demo')
  .description('create the demo patients in the running service')
  .option('--if-empty', 'only when nothing is stored yet')
  .action(async ({ ifEmpty = false }: { ifEmpty?: boolean }) => {
    const { demoCommand } = await import('./demo-command.ts');
    process.exitCode = await demoCommand({ ifEmpty });
  });

program
  .command('words')
  .description('say what descriptions mean')
  .argument('<text...>', 'descriptions, or - for one on each line of standard input')
  .option('--site <file>', 'a JSON file of the site’s own words and codes, tried before the built-in ones')
  .option('--json', 'print one JSON array')
  .action(async (texts: string[], { json = false, site }: { json?: boolean; site?: string }) => {
    const { wordsCommand } = await import('./words-command.ts');
    process.exitCode = wordsCommand(texts, { json, site });
  });

program
  .command('doctor')
  .description('say what is configured, reachable and missing')
  .action(async () => {
    const { doctorCommand } = await import('./doctor-command.ts');
    process.exitCode = await doctorCommand();
  });

// The reader of our output may leave early, as `head` does.
process.stdout.on('error', () => process.exit(exitCodes.done));
try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = exitCodeOf(error);
}

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
  process.stderr.write(`cordwatch: ${error instanceof Error ? error.message : String(error)}\n`);
  return error instanceof UsageError ? exitCodes.usage : exitCodes.troubled;
}
