import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

// A small project with the real tools/prepare.mjs, an npm that only notes that it ran, and a build that does the same.
let project = '';

beforeEach(() => {
  project = mkdtempSync(path.join(tmpdir(), 'kith-prepare-'));
  const own = path.resolve(import.meta.dirname, '../../tools/prepare.mjs');
  cpSync(own, path.join(project, 'tools/prepare.mjs'), { recursive: true });
  write('package-lock.json', '{}');
  write('core/day.ts', '');
  write('core/deep/circle.ts', '');
  write('tools/build.ts', noting('built'));
  write('npm-cli.js', `${noting('installed')} ${making('node_modules/.package-lock.json')}`);
  for (const file of [
    'package-lock.json',
    'core/day.ts',
    'core/deep/circle.ts',
    'core',
    'core/deep',
    'tools/build.ts',
  ]) {
    age(file, 60);
  }
});

afterEach(() => rmSync(project, { recursive: true, force: true }));

describe('installing', () => {
  test('runs npm ci when nothing is installed, and says so', () => {
    const run = prepare('ensureInstalled');
    expect(run).toMatchObject({ status: 0, stdout: '' });
    expect(run.stderr).toContain('npm ci');
    expect(notes('installed')).toEqual(['ci --include=dev --no-audit --no-fund --loglevel=error']);
  });

  test('is silent and leaves npm alone when everything is installed', () => {
    prepare('ensureInstalled');
    expect(prepare('ensureInstalled')).toMatchObject({ status: 0, stdout: '', stderr: '' });
    expect(notes('installed')).toHaveLength(1);
  });

  test('runs again when the lock file is newer', () => {
    prepare('ensureInstalled');
    age('package-lock.json', -60);
    expect(prepare('ensureInstalled').stderr).toContain('newer');
    expect(notes('installed')).toHaveLength(2);
  });

  test('runs again when npm did not come to its end', () => {
    write('node_modules/react/package.json', '{}');
    prepare('ensureInstalled');
    expect(notes('installed')).toHaveLength(1);
  });

  test('stops with a sentence when npm fails', () => {
    write('npm-cli.js', 'process.exit(1);');
    const run = prepare('ensureInstalled');
    expect(run.status).toBe(1);
    expect(run.stderr).toContain('npm ci did not finish');
  });
});

describe('building', () => {
  test('builds once, and says so only then', () => {
    expect(prepare('ensureBuilt')).toMatchObject({ status: 0, stdout: '' });
    expect(prepare('ensureBuilt')).toMatchObject({ status: 0, stdout: '', stderr: '' });
    expect(notes('built')).toHaveLength(1);
  });

  test.each(['core/day.ts', 'core/deep/circle.ts', 'tools/build.ts', 'package-lock.json'])(
    'again when %s changed',
    (file) => {
      prepare('ensureBuilt');
      age(file, -60);
      prepare('ensureBuilt');
      expect(notes('built')).toHaveLength(2);
    },
  );

  test('again when a source was deleted', () => {
    prepare('ensureBuilt');
    rmSync(path.join(project, 'core/deep/circle.ts'));
    // Put off, so that the test does not depend on how finely the file system tells the time.
    age('core/deep', -60);
    prepare('ensureBuilt');
    expect(notes('built')).toHaveLength(2);
  });

  test('not when something changed that is not built', () => {
    prepare('ensureBuilt');
    write('tests/day.test.ts', '');
    age('tests/day.test.ts', -60);
    prepare('ensureBuilt');
    expect(notes('built')).toHaveLength(1);
  });

  test('a build that failed stops with a sentence and is tried again', () => {
    write('tools/build.ts', `${noting('built')} process.exit(1);`);
    age('tools/build.ts', 60);
    const run = prepare('ensureBuilt');
    expect(run.status).toBe(1);
    expect(run.stderr).toContain('The build failed');
    prepare('ensureBuilt');
    expect(notes('built')).toHaveLength(2);
  });
});

function prepare(step: 'ensureBuilt' | 'ensureInstalled'): { status: number | null; stdout: string; stderr: string } {
  const script = `import('./tools/prepare.mjs').then((prepare) => prepare.${step}())`;
  return spawnSync(process.execPath, ['-e', script], {
    cwd: project,
    encoding: 'utf8',
    env: { ...process.env, npm_execpath: path.join(project, 'npm-cli.js') },
  });
}

/** Code that adds its arguments as a line to the file of notes `name`. */
function noting(name: string): string {
  return `process.getBuiltinModule('fs').appendFileSync('${name}.txt', process.argv.slice(2).join(' ') + '\\n');`;
}

/** Code that makes the empty file `name` and its folders. */
function making(name: string): string {
  const fs = `process.getBuiltinModule('fs')`;
  return `${fs}.mkdirSync('${path.dirname(name)}', { recursive: true }); ${fs}.writeFileSync('${name}', '');`;
}

function notes(name: string): string[] {
  const file = path.join(project, `${name}.txt`);
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').slice(0, -1) : [];
}

function write(name: string, text: string): void {
  const file = path.join(project, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** Makes `name` look changed so many seconds ago; ahead, when negative. */
function age(name: string, seconds: number): void {
  const then = Date.now() / 1000 - seconds;
  utimesSync(path.join(project, name), then, then);
}
