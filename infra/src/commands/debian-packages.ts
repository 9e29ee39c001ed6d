import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

/** Programs of other makers that some suites run against, and the Debian package that brings each. */
const wanted: Readonly<Record<string, { readonly package: string; readonly for: string }>> = {
  chromium: { package: 'chromium', for: 'the tests in a real browser' },
  dcmdump: { package: 'dcmtk', for: 'the tests against DCMTK' },
  Orthanc: { package: 'orthanc', for: 'the tests against Orthanc' },
  'DICOMweb plugin': { package: 'orthanc-dicomweb', for: 'the tests of pulling from Orthanc' },
  'redis-server': { package: 'redis-server', for: 'the tests of the queue on Redis' },
  'pydicom module': { package: 'python3-pydicom', for: 'the tests against pydicom' },
};

/** Installs what is missing where that is possible: as root on Debian. Says plainly which tests go without. */
export function installDebianPackages(say: (line: string) => void): void {
  const missing = Object.keys(wanted).filter((program) => !isThere(program));
  if (missing.length > 0 && process.getuid?.() === 0 && onPath('apt-get')) aptInstall(missing, say);
  for (const program of missing.filter((name) => !isThere(name))) {
    say(`Without ${program} (Debian: ${wanted[program]?.package}), ${wanted[program]?.for} are skipped.`);
  }
}

function aptInstall(programs: readonly string[], say: (line: string) => void): void {
  const packages = programs.flatMap((program) => wanted[program]?.package ?? []);
  say(`Installing ${packages.join(', ')} for the tests`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-qq'], { env, stdio: 'ignore' });
  const install = ['install', '-qq', '--yes', '--no-install-recommends', ...packages];
  const { status, stderr } = spawnSync('apt-get', install, { env, encoding: 'utf8' });
  if (status !== 0) say(`apt-get could not install them: ${stderr.trim().split('\n').at(-1)}`);
}

/** What is no program of its own. */
const lookups: Readonly<Record<string, () => boolean>> = {
  'pydicom module': () => spawnSync('/usr/bin/python3', ['-c', 'import pydicom']).status === 0,
  'DICOMweb plugin': () => existsSync('/usr/share/orthanc/plugins/libOrthancDicomWeb.so'),
};

const isThere = (program: string): boolean => lookups[program]?.() ?? onPath(program);

const onPath = (program: string): boolean =>
  (process.env.PATH ?? '').split(path.delimiter).some((folder) => existsSync(path.join(folder, program)));
