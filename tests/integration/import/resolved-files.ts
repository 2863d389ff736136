import path from 'node:path';
import { localeOf } from '../../../core/locale.ts';
import type { Instant } from '../../../core/calendar/day.ts';
import type { PersonId } from '../../../core/ids.ts';
import type { MatchAnswer } from '../../../core/matching/match-types.ts';
import type { ParsedFile } from '../../../core/import/parsed-file.ts';
import { commitImport } from '../../../db/import/imports.ts';
import type { Database } from '../../../db/connection/database.ts';
import { resolveImport } from '../../../db/import/import-resolution.ts';
import type { ImportResolution } from '../../../db/import/import-resolution.ts';
import { openDatabase } from '../../../db/connection/open.ts';
import { createEmptyFile } from '../db/empty-file.ts';
import { temporaryFolder } from '../hosts/temporary-folder.ts';
import { dayOf, owner } from './read-parts.ts';

// A moment in the form of one.
export const at = '2026-03-08T12:00:00.000Z' as Instant;

export const seenOn = dayOf('2026-03-08');

type OpenFile = Disposable & { readonly db: Database };

export function openFile(): OpenFile {
  const folder = temporaryFolder();
  const file = path.join(folder.path, 'kith.sqlite');
  createEmptyFile(file);
  const db = openDatabase(file);
  return {
    db,
    [Symbol.dispose]: () => {
      db.$client.close();
      folder[Symbol.dispose]();
    },
  };
}

export const numbered = (files: readonly ParsedFile[]) => files.map((file, part) => ({ part, file }));

export type Answers = Readonly<Record<string, PersonId | 'different'>>;

function answersOf(answers: Answers): ReadonlyMap<string, MatchAnswer> {
  return new Map(
    Object.entries(answers).map(([key, who]) => [
      key,
      who === 'different' ? { kind: 'different' } : { kind: 'same', personId: who },
    ]),
  );
}

export function find({ db }: OpenFile, reads: readonly ParsedFile[], answers: Answers = {}): ImportResolution {
  return resolveImport(db, numbered(reads), owner, answersOf(answers));
}

export async function take({ db }: OpenFile, reads: readonly ParsedFile[], answers: Answers = {}) {
  const options = { owner, answers: answersOf(answers), markMissing: null };
  const { importId } = await commitImport(db, {
    fileName: 'a.zip',
    parts: numbered(reads),
    options,
    labels: new Set(),
    at,
    seenOn,
    locale: localeOf(['en-GB']),
  });
  return importId;
}

/** Who says what, in short: `1 connection Anna Berg`. */
export function inShort({ records, newIds }: ImportResolution): string[] {
  return records.map(({ personId, record: { kind, fields } }) => {
    const name =
      'name' in fields
        ? fields.name
        : 'firstName' in fields || 'lastName' in fields
          ? `${fields.firstName} ${fields.lastName}`
          : '';
    return `${personId}${newIds.has(personId) ? ' new' : ''} ${kind} ${name}`;
  });
}

export const anna = 'Anna,Berg,anna,anna@example.org,Acme,CEO,08 Feb 2021';

export const bo = 'Bo,Lind,bo,,Bolt,CTO,09 Feb 2021';
