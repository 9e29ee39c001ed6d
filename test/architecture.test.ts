import { globSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type Room, rooms } from './architecture-table.ts';

const root = path.join(import.meta.dirname, '..');
const readJson = (file: string): unknown => JSON.parse(readFileSync(path.join(root, file), 'utf8'));

const strings = z.record(z.string(), z.string());
const manifest = z.object({ exports: strings.default({}), dependencies: strings.default({}) });
const tsconfig = z.object({
  extends: z.string().optional(),
  compilerOptions: z.object({ types: z.array(z.string()).optional(), lib: z.array(z.string()).optional() }).default({}),
});

/** `packages/evidence/src` is in `packages/evidence`, whose name is `@cordwatch/evidence`. */
const workspaceOf = ({ sources }: Room): string => sources.replace(/\/(src(\/.*)?|web)$/, '');
const nameOf = (room: Room): string => `@cordwatch/${path.basename(workspaceOf(room))}`;
const manifestOf = (room: Room) => manifest.parse(readJson(`${workspaceOf(room)}/package.json`));

interface Import {
  readonly file: string;
  readonly from: string;
  readonly typeOnly: boolean;
}

const isForTests = (file: string): boolean => /\.test\.tsx?$|(^|\/)testing[-./]/.test(file);

const filesOf = ({ sources }: Room): string[] =>
  globSync(`${sources}/**/*.{ts,tsx}`, { cwd: root, exclude: ['**/node_modules/**', '**/dist/**'] }).filter(
    (file) => !rooms.some((inner) => inner.sources.startsWith(`${sources}/`) && file.startsWith(`${inner.sources}/`)),
  );

const staticImport = /^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'/gm;
const dynamicImport = /\bimport\('([^']+)'\)/g;

function importsOf(file: string): Import[] {
  const text = readFileSync(path.join(root, file), 'utf8');
  const found = [...text.matchAll(staticImport)].map(([, type, from]) => ({
    file,
    from: from ?? '',
    typeOnly: !!type,
  }));
  const later = [...text.matchAll(dynamicImport)].map(([, from]) => ({ file, from: from ?? '', typeOnly: false }));
  return [...found, ...later];
}

const packageOf = (from: string): string => from.split('/', from.startsWith('@') ? 2 : 1).join('/');

function isAllowed(room: Room, { file, from, typeOnly }: Import): boolean {
  if (from.startsWith('.')) return staysInside(room, file, from);
  if (isBuiltin(from)) return !room.pure || isForTests(file);
  const forTests = isForTests(file) ? ['vitest', 'fast-check', nameOf(room), ...(room.tests ?? [])] : [];
  const forTypes = typeOnly || isForTests(file) ? (room.types ?? []) : [];
  return [...room.imports, ...forTests, ...forTypes].includes(packageOf(from));
}

function staysInside(room: Room, file: string, from: string): boolean {
  const target = path.join(path.dirname(file), from);
  return target.startsWith(`${room.sources}/`) || (isForTests(file) && target.startsWith(`${workspaceOf(room)}/`));
}

test('the table has a row for every workspace, and for no other', () => {
  const workspaces = globSync(['packages/*/package.json', 'services/*/package.json', 'infra/package.json'], {
    cwd: root,
  });
  expect(new Set(rooms.map(workspaceOf))).toEqual(new Set(workspaces.map((file) => path.dirname(file))));
});

test('data flows one way: a room imports only rooms above it, and no service', () => {
  const below = rooms.map((room, position) =>
    rooms
      .slice(position)
      .map(nameOf)
      .filter((name) => name !== nameOf(room)),
  );
  const upwards = rooms.filter((room, position) =>
    [...room.imports, ...(room.types ?? [])].some((name) => below[position]?.includes(name)),
  );
  expect(upwards).toEqual([]);
});

describe.each(rooms)('$sources', (room) => {
  test('imports only what its row allows', () => {
    const imports = filesOf(room).flatMap(importsOf);
    expect(imports.filter((found) => !isAllowed(room, found))).toEqual([]);
  });

  test('depends only on what a row of its workspace allows', () => {
    const sameWorkspace = rooms.filter((other) => workspaceOf(other) === workspaceOf(room));
    const allowed = sameWorkspace.flatMap(({ imports, types = [] }) => [...imports, ...types]);
    expect(Object.keys(manifestOf(room).dependencies).filter((name) => !allowed.includes(name))).toEqual([]);
  });
});

describe.each(rooms.filter(({ pure }) => pure))('$sources is pure', (room) => {
  test('the compiler knows neither Node nor a browser there', () => {
    const { types, lib } = { ...optionsOf('tsconfig.base.json'), ...optionsOf(`${workspaceOf(room)}/tsconfig.json`) };
    expect({ types, lib }).toEqual({ types: [], lib: ['es2024'] });
  });

  test('it has one door, and one for builders of test data', () => {
    const doors = Object.keys(manifestOf(room).exports);
    expect(doors).toContain('.');
    expect(doors.filter((door) => !['.', './testing'].includes(door))).toEqual([]);
  });
});

const optionsOf = (file: string) => tsconfig.parse(readJson(file)).compilerOptions;

test('services have no door: they meet in the database', () => {
  const services = rooms.filter(({ sources }) => sources.startsWith('services/'));
  expect(services.flatMap((room) => Object.keys(manifestOf(room).exports))).toEqual([]);
});
