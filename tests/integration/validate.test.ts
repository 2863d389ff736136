import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { inventContactList } from '../validation/invent-contact-list.ts';

const project = path.resolve(import.meta.dirname, '../..');
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kith-validate-'));
  writeFileSync(path.join(folder, 'one.txt'), inventContactList({ people: 24, days: 700, seed: 7 }));
  writeFileSync(
    path.join(folder, 'two.csv'),
    `${inventContactList({ people: 14, days: 400, seed: 2 })}p1 p1 5\nwho,when\n`,
  );
  writeFileSync(path.join(folder, 'three.txt'), 'to whom it may concern\n');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function validate(...args: readonly string[]) {
  const tool = path.join(project, 'tools/validate.mjs');
  const { npm_lifecycle_event: _, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [tool, ...args], {
    cwd: folder,
    env,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('npm run validate', () => {
  it('prints the figures of each file and cut, and their average, within 100 columns and always the same', () => {
    const run = validate('one.txt', 'two.csv');
    expect(run).toMatchObject({ status: 0, stderr: '' });
    expect(run.stdout).toContain('Cut at 50 %: history is the days before day 305');
    expect(run.stdout).toContain('Cut at 75 %: history is the days before day 457');
    expect(run.stdout).toContain('\ntwo.csv\n');
    expect(run.stdout).toContain('Average over 2 files');
    expect(run.stdout).toContain('20 or more contact days, silent 90–400 days: n = 13');
    expect(run.stdout).toContain('Left out: 1 line of somebody with themselves\n');
    expect(run.stdout).toMatch(/Left out: 1 line of another form: \d+\n {2}the first begins "who,when"\n/);
    expect(run.stdout).not.toMatch(/NaN|undefined|null|Infinity/);
    expect(Math.max(...run.stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
    expect(validate('one.txt', 'two.csv').stdout).toBe(run.stdout);
  });

  it('takes other cuts and another horizon, and prints for machines', () => {
    const run = validate('one.txt', '--json', '--cuts', '20, 40,60.5', '--horizon', '30');
    expect(run.status).toBe(0);
    expect(JSON.parse(run.stdout)).toMatchObject({
      horizon: 30,
      files: [
        { file: 'one.txt', span: 700, cuts: [{ percent: 20, day: 134 }, { percent: 40, day: 268 }, { day: 405 }] },
      ],
      average: { files: 1 },
    });
  });

  it('says which files it cannot take, and goes on with the others', () => {
    const run = validate('missing.txt', 'three.txt', 'one.txt');
    expect(run.status).toBe(1);
    expect(run.stderr).toContain('missing.txt: It cannot be read');
    expect(run.stderr).toContain('three.txt: No line of it is "from to unix-seconds"');
    expect(run.stdout).toContain('Average over 1 file\n');
  });

  it.each([
    [[], 'name a contact list'],
    [['one.txt', '--cuts', '0,50'], '--cuts takes percentages'],
    [['one.txt', '--cuts', '50,'], '--cuts takes percentages'],
    [['one.txt', '--horizon', '1.5'], '--horizon takes a whole number'],
    [['one.txt', '--tune'], '--tune'],
  ])('explains itself when asked with %j', (args, said) => {
    const run = validate(...args);
    expect(run).toMatchObject({ status: 2, stdout: '' });
    expect(run.stderr).toContain(said);
    expect(run.stderr).toContain('npm run validate -- FILE…');
  });
});
