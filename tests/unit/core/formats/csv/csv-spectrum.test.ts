import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parseCsv } from '../../../../../core/formats/csv/csv-reader.ts';

const folder = path.dirname(createRequire(import.meta.url).resolve('csv-spectrum/package.json'));
/** Its JSON says something else than its CSV. */
const contradictory = 'location_coordinates';
const names = readdirSync(path.join(folder, 'csvs')).map((name) => path.basename(name, '.csv'));

test('all pairs are there', () => {
  expect(names).toHaveLength(12);
  expect(names).toContain(contradictory);
});

test.each(names.filter((name) => name !== contradictory))('%s', (name) => {
  const [header = [], ...rows] = parseCsv(readFileSync(path.join(folder, 'csvs', `${name}.csv`), 'utf8')).records;
  const expected: unknown = JSON.parse(readFileSync(path.join(folder, 'json', `${name}.json`), 'utf8'));
  expect(rows.map((row) => Object.fromEntries(header.map((column, index) => [column, row[index]])))).toEqual(expected);
});
