import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  createRecommendationsReader,
  recommendationsColumnsOf,
  recommendationsDirection,
} from '../../../../../core/import/linkedin/recommendations.ts';
import { cell, readerProperties } from '../archive-reader-properties.ts';
import { accepted, readFixture, reasonsIn, refusalOf, locale, today, twoSentences, withoutLines } from '../reading.ts';

const create = (fileName: string): ReturnType<typeof createRecommendationsReader> =>
  createRecommendationsReader({ today, locale }, fileName);
const columns = ['First Name', 'Last Name', 'Company', 'Job Title', 'Text', 'Creation Date', 'Status'];

const everyRecommendation = [
  {
    firstName: 'Jörg',
    lastName: 'Hale, PhD',
    company: 'Acme, Inc.',
    position: 'Head of "Tiny" Things',
    text: 'Ida builds well.\n\nShe also listens.',
    on: '2025-06-01',
    status: 'VISIBLE',
  },
  { firstName: 'Łucja', lastName: 'Østergård', text: 'Thank you.', on: '2021-12-31', status: 'HIDDEN' },
  {
    firstName: '小明',
    lastName: '王',
    company: 'Bolt & Søn',
    position: 'Engineer',
    text: '',
    on: '2024-02-29',
    status: 'PENDING',
  },
];

test.each([
  ['Recommendations_Received.csv', 'received'],
  ['recommendations_received_narrow_space.csv', 'received'],
  ['Columns moved, received.csv', 'received'],
  ['Recommendations_Given.csv', 'given'],
  ['Recommendations Given_2.csv', 'given'],
  ['Empfehlungen_Erhalten.csv', 'received'],
  ['Recommandations_Reçues.csv', 'received'],
  ['Recomendaciones_Recibidas.csv', 'received'],
  ['Recomendações_Recebidas.csv', 'received'],
  ['Segnalazioni_Ricevute.csv', 'received'],
  ['Aanbevelingen_Ontvangen.csv', 'received'],
])('%s', async (name, direction) => {
  const read = accepted(await readFixture(create(name), `recommendations/${name}`));
  expect(withoutLines(read.recommendations)).toEqual(everyRecommendation.map((row) => ({ ...row, direction })));
  expect(read).toMatchObject({ kind: 'linkedin-recommendations', rowsRead: 3, skipped: [] });
});

test('rows that are left out, and those that are not', async () => {
  const name = 'rows-to-skip-received.csv';
  const read = accepted(await readFixture(create(name), `recommendations/${name}`));
  expect(reasonsIn(read.skipped)).toEqual([
    [5, 1, 'LinkedIn does not say here whom this recommendation is from or for'],
    [6, 1, '"06/31/25'],
    [7, 1, '"06/01/25'],
    [8, 1, '"03/10/26'],
    [10, 1, 'This row has no date'],
  ]);
  for (const { reason } of read.skipped) expect(reason).toMatch(twoSentences);
  expect(read.recommendations.map(({ on }) => on)).toEqual(['2025-06-01', '2026-03-08']);
});

test('a file whose name does not tell who wrote them', async () => {
  const name = 'refused-direction-unknown.csv';
  const message = refusalOf(await readFixture(create(name), `recommendations/${name}`));
  expect(message).toContain('Name it Recommendations_Given.csv or Recommendations_Received.csv');
  expect(message).toMatch(twoSentences);
});

test('cut off within a status', async () => {
  const name = 'refused-cut-in-status-received.csv';
  expect(refusalOf(await readFixture(create(name), `recommendations/${name}`))).toContain('breaks off');
});

test.each(['Recommendations.csv', 'Recommendations_Given_and_Received.csv', '', '.csv'])('%j tells nothing', (name) => {
  expect(recommendationsDirection(name)).toBeUndefined();
});

test.each(['First Name,Last Name,Text', 'First Name,Last Name,Company,Position,Connected On', 'Text,Creation Date'])(
  '%s is another table',
  (header) => {
    expect(recommendationsColumnsOf(header.split(','))).toBeUndefined();
  },
);

describe('properties', () => {
  const recommendation = fc.record({
    'First Name': cell,
    'Last Name': cell,
    Company: cell,
    'Job Title': cell,
    Text: cell,
    'Creation Date': fc.constantFrom('06/01/25, 12:00 PM', '06/31/25, 12:00 PM', '06/01/99, 12:00 PM', ''),
    Status: fc.constantFrom('VISIBLE', 'PENDING', ''),
  });
  readerProperties(
    () => create('Recommendations_Received.csv'),
    columns,
    recommendation,
    ({ recommendations }) => recommendations,
  );
});
