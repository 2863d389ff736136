import { expect, test } from 'vitest';
import { fileKinds, fileSources, namedRowKinds, namedRowsOf } from '../../../../core/import/file-sources.ts';
import type { ParsedContent } from '../../../../core/import/file-sources.ts';
import { whyNeverUsed, whyUnused } from '../../../../core/import/common/unused-files.ts';
import { partKinds } from '../../../../core/records/record.ts';
import { day } from '../calendar/day-arbitrary.ts';

test('every source stands under its own kind', () => {
  expect(fileKinds.map((kind) => fileSources[kind].kind)).toEqual(fileKinds);
});

test('the kinds that an import keeps are those of the sources, and the profile tells only who the user is', () => {
  expect(new Set(['linkedin-profile', ...partKinds])).toEqual(new Set(fileKinds));
  expect(fileKinds.filter((kind) => fileSources[kind].resolvedAs === 'owner')).toEqual(['linkedin-profile']);
});

test('no file of an archive is of two kinds', () => {
  const names = fileKinds.flatMap((kind) => fileSources[kind].archiveNames ?? []);
  expect(new Set(names).size).toBe(names.length);
});

test('no file that Kith reads is listed as unused', () => {
  const names = fileKinds.flatMap((kind) => fileSources[kind].archiveNames ?? []);
  expect(names.filter((name) => whyUnused(name) ?? whyNeverUsed(name))).toEqual([]);
});

test('a file that only names people gives a record for each row, and any other file gives none', () => {
  const endorsement = { line: 2, firstName: 'Anna', lastName: 'Berg', skill: 'Sailing', status: 'ACCEPTED' } as const;
  const named: ParsedContent = {
    kind: 'linkedin-endorsements',
    endorsements: [{ ...endorsement, direction: 'given', on: day('2026-03-08') }],
    rowsRead: 1,
    skipped: [],
  };
  expect(namedRowKinds).toContain(named.kind);
  expect(namedRowsOf(named)).toMatchObject([
    { line: 2, record: { kind: 'endorsement' }, rowInWords: 'this endorsement' },
  ]);
  expect(namedRowsOf({ kind: 'vcard', cards: [], rowsRead: 0, skipped: [] })).toEqual([]);
});
