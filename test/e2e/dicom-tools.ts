import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** Whether this machine has a program. */
export const has = (program: string): boolean =>
  spawnSync(program, ['--version'], { stdio: 'ignore', timeout: 10_000 }).error === undefined;

export interface Ran {
  readonly exitCode: number | null;
  readonly said: string;
}

const patienceMs = 60_000;

/** Runs a program of DCMTK, or any other, to its end. DCMTK delays small packets unless told otherwise. */
export async function runTool(program: string, ...args: readonly string[]): Promise<Ran> {
  const child = spawn(program, [...args], {
    env: { ...process.env, TCP_NODELAY: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: patienceMs,
  });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => said.push(text));
  const [exitCode] = await once(child, 'close');
  return { exitCode, said: said.join('') };
}

/** An empty folder until the test ends. */
export function aFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'dicom-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes files flat into a folder and gives their paths. */
export const written = (folder: string, files: readonly { readonly bytes: Uint8Array }[]): string[] =>
  files.map(({ bytes }, n) => {
    const file = path.join(folder, `${n}.dcm`);
    writeFileSync(file, bytes);
    return file;
  });

/** A certificate with its key, as files. */
export interface Identity {
  readonly key: string;
  readonly cert: string;
}

export interface Authority extends Identity {
  /** Signs a certificate of this name, which ends after `days`: one that has ended is -1. */
  readonly sign: (commonName: string, days?: number) => Identity;
}

/** A certification authority that nobody trusts but this test. */
export function anAuthority(folder: string, name: string): Authority {
  const at = (file: string) => path.join(folder, file);
  const [key, cert] = [at(`${name}.key`), at(`${name}.pem`)];
  openssl('req', '-x509', ...newKey(key), '-out', cert, '-subj', `/CN=${name}`, '-days', '2');
  return {
    ...{ key, cert },
    sign: (commonName, days = 1) => {
      const own = { key: at(`${name}-${commonName}.key`), cert: at(`${name}-${commonName}.pem`) };
      const request = at(`${name}-${commonName}.csr`);
      openssl('req', ...newKey(own.key), '-out', request, '-subj', `/CN=${commonName}`);
      const signing = ['-CA', cert, '-CAkey', key, '-CAcreateserial', '-days', String(days)];
      openssl('x509', '-req', '-in', request, '-out', own.cert, ...signing);
      return own;
    },
  };
}

const newKey = (file: string) => ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', file];

function openssl(...args: readonly string[]): void {
  const { status, stderr } = spawnSync('openssl', args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`openssl ${args[0]}: ${stderr}`);
}
