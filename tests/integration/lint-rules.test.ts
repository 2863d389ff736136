import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const project = path.resolve(import.meta.dirname, '../..');

/** One file: where it lies, what it holds, and the rule that must object (none: the file must pass). */
type Case = { readonly file: string; readonly source: string; readonly rule?: string };

const rooms = 'kith(room-imports)';
const clock = 'kith(no-clock-or-chance)';
const floors = 'kith(core-floors)';

const wrongImports: readonly Case[] = [
  { file: 'core/a1.ts', source: `import { x } from '../db/x.ts'; export const y = x;`, rule: rooms },
  { file: 'core/a2.ts', source: `import type { X } from '../api/x.ts'; export type Y = X;`, rule: rooms },
  { file: 'core/a3.ts', source: `import { readFileSync } from 'node:fs'; export const y = readFileSync;`, rule: rooms },
  { file: 'core/a4.ts', source: `import { join } from 'path'; export const y = join;`, rule: rooms },
  { file: 'core/a5.ts', source: `import { Database } from 'better-sqlite3'; export const y = Database;`, rule: rooms },
  { file: 'core/a6.ts', source: `import { sql } from 'drizzle-orm/sqlite-core'; export const y = sql;`, rule: rooms },
  { file: 'core/a7.ts', source: `import { useState } from 'react'; export const y = useState;`, rule: rooms },
  { file: 'core/a8.ts', source: `import { app } from 'electron'; export const y = app;`, rule: rooms },
  { file: 'core/a9.ts', source: `export { x } from '../db/x.ts';`, rule: rooms },
  { file: 'core/a10.ts', source: `export * from '../renderer/x.ts';`, rule: rooms },
  { file: 'core/a11.ts', source: `export const y = () => import('../db/x.ts');`, rule: rooms },
  { file: 'core/a12.ts', source: `export type Y = import('../db/x.ts').X;`, rule: rooms },
  { file: 'core/deep/a13.ts', source: `import { x } from '../../engine/x.ts'; export const y = x;`, rule: rooms },
  { file: 'core/a14.ts', source: `import { x } from '../tests/x.ts'; export const y = x;`, rule: rooms },
  { file: 'core/a15.ts', source: `import { os } from '@orpc/server'; export const y = os;`, rule: rooms },
  { file: 'db/b1.ts', source: `import { x } from '../api/x.ts'; export const y = x;`, rule: rooms },
  { file: 'db/b2.ts', source: `import { x } from '../engine/x.ts'; export const y = x;`, rule: rooms },
  { file: 'db/b3.ts', source: `import { x } from '../renderer/x.ts'; export const y = x;`, rule: rooms },
  { file: 'db/b4.ts', source: `import { x } from '../electron/x.ts'; export const y = x;`, rule: rooms },
  { file: 'db/b5.ts', source: `import { x } from '../web/x.ts'; export const y = x;`, rule: rooms },
  { file: 'db/b6.ts', source: `import { x } from '../tools/x.ts'; export const y = x;`, rule: rooms },
  { file: 'api/c1.ts', source: `import { x } from '../engine/x.ts'; export const y = x;`, rule: rooms },
  { file: 'api/c2.ts', source: `import { readFileSync } from 'node:fs'; export const y = readFileSync;`, rule: rooms },
  { file: 'api/c3.ts', source: `import { Database } from 'better-sqlite3'; export const y = Database;`, rule: rooms },
  { file: 'api/contract/c4.ts', source: `import { x } from '../../db/x.ts'; export const y = x;`, rule: rooms },
  { file: 'api/contract/c5.ts', source: `import { x } from '../router.ts'; export const y = x;`, rule: rooms },
  { file: 'engine/d1.ts', source: `import { x } from '../renderer/x.ts'; export const y = x;`, rule: rooms },
  { file: 'engine/d2.ts', source: `import { x } from '../electron/x.ts'; export const y = x;`, rule: rooms },
  { file: 'engine/d3.ts', source: `import { x } from '../web/x.ts'; export const y = x;`, rule: rooms },
  { file: 'engine/d4.ts', source: `import { app } from 'electron'; export const y = app;`, rule: rooms },
  { file: 'electron/e1.ts', source: `import { x } from '../web/x.ts'; export const y = x;`, rule: rooms },
  { file: 'electron/e2.ts', source: `import { x } from '../renderer/x.ts'; export const y = x;`, rule: rooms },
  { file: 'electron/e3.ts', source: `import { x } from '../db/x.ts'; export const y = x;`, rule: rooms },
  {
    file: 'electron/e4.ts',
    source: `import { Database } from 'better-sqlite3'; export const y = Database;`,
    rule: rooms,
  },
  { file: 'electron/e5.ts', source: `import { x } from '../api/contract/x.ts'; export const y = x;`, rule: rooms },
  { file: 'electron/e6.ts', source: `import { x } from '../core/x.ts'; export const y = x;`, rule: rooms },
  { file: 'electron/e7.ts', source: `import { x } from '../api/x.ts'; export const y = x;`, rule: rooms },
  { file: 'web/f1.ts', source: `import { x } from '../electron/x.ts'; export const y = x;`, rule: rooms },
  { file: 'web/f2.ts', source: `import { x } from '../renderer/x.ts'; export const y = x;`, rule: rooms },
  { file: 'web/f3.ts', source: `import { x } from '../db/x.ts'; export const y = x;`, rule: rooms },
  { file: 'renderer/g1.tsx', source: `import { x } from '../api/contract/x.ts'; export const y = x;`, rule: rooms },
  { file: 'renderer/g2.tsx', source: `import { type X } from '../api/contract/x.ts'; export type Y = X;`, rule: rooms },
  { file: 'renderer/g3.tsx', source: `import type { X } from '../api/x.ts'; export type Y = X;`, rule: rooms },
  { file: 'renderer/g4.tsx', source: `import type { X } from '../core/x.ts'; export type Y = X;`, rule: rooms },
  { file: 'renderer/g10.tsx', source: `import { x } from '../core/ids.ts'; export const y = x;`, rule: rooms },
  { file: 'renderer/g5.tsx', source: `import type { X } from '../db/x.ts'; export type Y = X;`, rule: rooms },
  {
    file: 'renderer/g6.tsx',
    source: `import { readFileSync } from 'node:fs'; export const y = readFileSync;`,
    rule: rooms,
  },
  {
    file: 'renderer/g7.tsx',
    source: `import { ipcRenderer } from 'electron'; export const y = ipcRenderer;`,
    rule: rooms,
  },
  {
    file: 'renderer/g8.tsx',
    source: `import { Database } from 'better-sqlite3'; export const y = Database;`,
    rule: rooms,
  },
  {
    file: 'renderer/screens/g9.tsx',
    source: `import { x } from '../../engine/x.ts'; export const y = x;`,
    rule: rooms,
  },
  { file: 'renderer/kit/k1.tsx', source: `import { x } from '../app/x.ts'; export const y = x;`, rule: rooms },
  { file: 'renderer/kit/k2.tsx', source: `import { x } from '../parts/x.tsx'; export const y = x;`, rule: rooms },
  {
    file: 'renderer/kit/charts/k3.tsx',
    source: `import { x } from '../../screens/x.tsx'; export const y = x;`,
    rule: rooms,
  },
  {
    file: 'renderer/kit/k4.tsx',
    source: `import { x } from '../../core/calendar/x.ts'; export const y = x;`,
    rule: rooms,
  },
  {
    file: 'renderer/kit/k5.tsx',
    source: `import type { X } from '../../api/contract/x.ts'; export type Y = X;`,
    rule: rooms,
  },
  { file: 'renderer/kit/k6.tsx', source: `export { createORPCClient } from '@orpc/client';`, rule: rooms },
  { file: 'renderer/app/l1.tsx', source: `import { x } from '../parts/x.tsx'; export const y = x;`, rule: rooms },
  { file: 'renderer/app/l2.tsx', source: `import { x } from '../screens/x.tsx'; export const y = x;`, rule: rooms },
  {
    file: 'renderer/app/l3.tsx',
    source: `import { x } from '../../core/import/x.ts'; export const y = x;`,
    rule: rooms,
  },
  { file: 'renderer/parts/m1.tsx', source: `import { x } from '../screens/x.tsx'; export const y = x;`, rule: rooms },
  { file: 'renderer/parts/m2.tsx', source: `import { x } from '../shell/x.tsx'; export const y = x;`, rule: rooms },
  { file: 'renderer/parts/m3.tsx', source: `export { createORPCClient } from '@orpc/client';`, rule: rooms },
  {
    file: 'renderer/screens/n1.tsx',
    source: `import { x } from '../../core/matching/x.ts'; export const y = x;`,
    rule: rooms,
  },
  {
    file: 'renderer/screens/n2.tsx',
    source: `import type { X } from '../../core/records/x.ts'; export type Y = X;`,
    rule: rooms,
  },
  {
    file: 'renderer/screens/n3.tsx',
    source: `import type { X } from '../../core/formats/x.ts'; export type Y = X;`,
    rule: rooms,
  },
  {
    file: 'renderer/screens/n4.tsx',
    source: `import type { X } from '../../core/export/x.ts'; export type Y = X;`,
    rule: rooms,
  },
  {
    file: 'renderer/screens/n5.tsx',
    source: `import type { X } from '../../core/insights/x.ts'; export type Y = X;`,
    rule: rooms,
  },
];

const rightImports: readonly Case[] = [
  { file: 'core/x.ts', source: `export const x = 1; export type X = number;` },
  { file: 'core/text/own.ts', source: `import { x } from '../x.ts'; export const y = x;` },
  { file: 'core/library.ts', source: `export { addDays } from 'date-fns';` },
  { file: 'db/x.ts', source: `import { x } from '../core/x.ts'; export { x }; export type X = typeof x;` },
  { file: 'db/node.ts', source: `export { join } from 'node:path';` },
  { file: 'db/file.ts', source: `export { sql } from 'drizzle-orm';` },
  {
    file: 'api/x.ts',
    source: `import { x } from '../db/x.ts'; import type { X } from '../core/x.ts'; export const y: X = x;`,
  },
  {
    file: 'api/contract/x.ts',
    source: `export { oc } from '@orpc/contract'; export const x = 1; export type X = number;`,
  },
  {
    file: 'engine/x.ts',
    source: `import { y } from '../api/x.ts'; import { join } from 'node:path'; export const x = [y, join];`,
  },
  { file: 'engine/port.ts', source: `import type { ParentPort } from 'electron'; export type Port = ParentPort;` },
  {
    file: 'electron/x.ts',
    source: `import { app } from 'electron'; import { x } from '../engine/x.ts'; export const y = [app, x];`,
  },
  { file: 'electron/words.ts', source: `import type { X } from '../core/x.ts'; export type Y = X;` },
  { file: 'electron/client.ts', source: `import type { X } from '../api/contract/x.ts'; export type Y = X;` },
  {
    file: 'web/x.ts',
    source: `import { x } from '../engine/x.ts'; import type { X } from '../api/contract/x.ts'; export const y: [unknown, X] = [x, 1];`,
  },
  {
    file: 'renderer/x.tsx',
    source: `import type { X } from '../api/contract/x.ts'; import { useState } from 'react'; export const y: [X, unknown] = [1, useState];`,
  },
  { file: 'renderer/kit/x.tsx', source: `export const x = 1;` },
  { file: 'renderer/kit/charts/own.tsx', source: `import { x } from '../x.tsx'; export const y = x;` },
  { file: 'renderer/app/x.ts', source: `import { x } from '../kit/x.tsx'; export const y = x;` },
  {
    file: 'renderer/parts/x.tsx',
    source: `import { x } from '../kit/x.tsx'; import { y } from '../app/x.ts'; export const z = [x, y];`,
  },
  {
    file: 'renderer/screens/x.tsx',
    source: `import { x } from '../parts/x.tsx'; import { y } from '../../core/calendar/x.ts'; export const z = [x, y];`,
  },
  { file: 'renderer/api/own.tsx', source: `import { y } from '../x.tsx'; export const z = y;` },
  {
    file: 'tests/x.ts',
    source: `import { x } from '../engine/x.ts'; import { y } from '../web/x.ts'; export const z = [x, y];`,
  },
];

const habits: readonly Case[] = [
  { file: 'core/h1.ts', source: `export const y = Date.now();`, rule: clock },
  { file: 'core/h2.ts', source: `export const y = new Date();`, rule: clock },
  { file: 'api/h3.ts', source: `export const y = Math.random();`, rule: clock },
  { file: 'db/h4.ts', source: `export const y = Date();`, rule: clock },
  { file: 'core/h5.ts', source: `export const y = new Date(0).getTime();` },
  { file: 'engine/h6.ts', source: `export const y = Date.now();` },
  { file: 'api/h7.ts', source: `console.log('x'); export const y = 1;`, rule: 'eslint(no-console)' },
  { file: 'web/h8.ts', source: `console.log('x'); export const y = 1;` },
  { file: 'core/h9.ts', source: `export const y: any = 1;`, rule: 'typescript(no-explicit-any)' },
  { file: 'core/h10.ts', source: `export default 1;`, rule: 'import(no-default-export)' },
  { file: 'core/h11.ts', source: `export interface Y { z: 1 }`, rule: 'typescript(consistent-type-definitions)' },
  {
    file: 'core/h12.ts',
    source: `import { X } from './x.ts'; export type Y = X;`,
    rule: 'typescript(consistent-type-imports)',
  },
  {
    file: 'web/h13.ts',
    source: `const p = async () => 1; p(); export const y = p;`,
    rule: 'typescript(no-floating-promises)',
  },
  {
    file: 'web/h14.ts',
    source: `const p = async () => true; if (p()) throw new Error('x'); export const y = p;`,
    rule: 'typescript(no-misused-promises)',
  },
  {
    file: 'renderer/h15.tsx',
    source: `import { useState } from 'react'; export function Y(p: { z: boolean }) { if (p.z) useState(1); return null; }`,
    rule: 'react(hooks)',
  },
  { file: 'renderer/h16.tsx', source: `export const Y = () => <img src="x.png" />;`, rule: 'jsx-a11y(alt-text)' },
];

/** The floors of core, from the ground up, and those within two of its folders. */
const core = [
  ['core', 'core/collections'],
  ['core/calendar'],
  ['core/text'],
  ['core/people'],
  ['core/strength', 'core/records'],
  ['core/plan', 'core/insights', 'core/formats'],
  ['core/outreach'],
  ['core/import'],
  ['core/matching', 'core/export', 'core/undo'],
];
const coreImport = [
  ['core/import/common'],
  ['core/import/linkedin', 'core/import/messages', 'core/import/address-book'],
  ['core/import'],
];
const coreFormats = [['core/formats/csv', 'core/formats/vcard']];

/** An import from each folder of a house into each other: right when it goes down. */
function betweenFloors(house: readonly (readonly string[])[], mark: string): Case[] {
  const places = house.flatMap((folders, floor) => folders.map((folder) => ({ folder, floor })));
  return places.flatMap((from, row) =>
    places.flatMap((to, column): Case[] => {
      if (from === to) return [];
      const target = path.posix.relative(from.folder, to.folder) || '.';
      const name = `${target.startsWith('.') ? target : `./${target}`}/floor.ts`;
      const right = to.floor < from.floor;
      return [
        {
          file: `${from.folder}/${mark}${row}-${column}.ts`,
          source: `import type { X } from '${name}'; export type Y = X;`,
          ...(right ? {} : { rule: floors }),
        },
      ];
    }),
  );
}

const coreArrows: readonly Case[] = [
  ...betweenFloors(core, 'f'),
  ...betweenFloors(coreImport, 'g'),
  ...betweenFloors(coreFormats, 'h'),
  { file: 'core/calendar/own.ts', source: `import type { X } from './floor.ts'; export type Y = X;` },
  { file: 'core/attic/no-floor.ts', source: `import type { X } from '../floor.ts'; export type Y = X;`, rule: floors },
  { file: 'core/text/f-export.ts', source: `export { x } from '../plan/floor.ts';`, rule: floors },
  { file: 'core/text/f-all.ts', source: `export * from '../plan/floor.ts';`, rule: floors },
  { file: 'core/text/f-type.ts', source: `export type Y = import('../plan/floor.ts').X;`, rule: floors },
  { file: 'core/text/f-later.ts', source: `export const y = () => import('../plan/floor.ts');`, rule: floors },
];

const everything = [...wrongImports, ...rightImports, ...habits, ...coreArrows];

let copy = '';
const objections = new Map<string, string[]>();

// One run over all files: starting the linter once per file would take longer than all of them together.
beforeAll(() => {
  copy = mkdtempSync(path.join(tmpdir(), 'kith-lint-'));
  for (const name of ['.oxlintrc.json', 'tools/lint', 'tsconfig.base.json']) {
    cpSync(path.join(project, name), path.join(copy, name), { recursive: true });
  }
  writeFileSync(
    path.join(copy, 'tsconfig.json'),
    JSON.stringify({ extends: './tsconfig.base.json', compilerOptions: { jsx: 'react-jsx', lib: ['es2023', 'dom'] } }),
  );
  for (const { file, source } of everything) {
    mkdirSync(path.dirname(path.join(copy, file)), { recursive: true });
    writeFileSync(path.join(copy, file), source);
  }
  for (const ignored of ['dist', 'release', 'node_modules/x']) {
    mkdirSync(path.join(copy, ignored), { recursive: true });
    writeFileSync(path.join(copy, ignored, 'x.ts'), 'export default Date.now() as any;');
  }
  const oxlint = path.join(project, 'node_modules', 'oxlint', 'bin', 'oxlint');
  const run = spawnSync(process.execPath, [oxlint, '--type-aware', '--format=json'], {
    cwd: copy,
    encoding: 'utf8',
    env: {
      ...process.env,
      PATH: `${path.join(project, 'node_modules', '.bin')}${path.delimiter}${process.env['PATH']}`,
    },
  });
  // The shape of oxlint's json report, as far as it is read here.
  const report = JSON.parse(run.stdout) as { diagnostics: { filename: string; code: string }[] };
  for (const { filename, code } of report.diagnostics) {
    objections.set(filename, [...(objections.get(filename) ?? []), code]);
  }
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe.each([
  ['an import against the arrows', wrongImports],
  ['an import along the arrows', rightImports],
  ['a habit', habits],
  ['an import between the floors of core', coreArrows],
])('%s', (_, cases) => {
  test.each(cases)('$file: $source', ({ file, rule }) => {
    // One mistake may break several rules; what is asked of a right file is that it breaks none.
    const broken = new Set(objections.get(file));
    expect(rule === undefined ? broken.size === 0 : broken.has(rule), [...broken].join(', ')).toBe(true);
  });
});

test('what is built, installed or packaged is not linted', () => {
  const files = everything.map(({ file }) => file);
  expect([...objections.keys()].filter((file) => !files.includes(file))).toEqual([]);
});
