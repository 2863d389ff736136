import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';

import { localeOf } from '../../../core/locale.ts';
import { readFiles } from '../../../api/import/import-reading.ts';
import type { ReadImport } from '../../../api/import/import-reading.ts';
import type { ReadingProgress } from '../../../api/import/reading-progress.ts';
import type { Day } from '../../../core/calendar/day.ts';
import type { FileHandle } from '../../../core/ids.ts';
import type { FileRefusal, ReadingContext } from '../../../core/import/common/reader.ts';
import { RegisteredFiles } from '../../../engine/registered-files.ts';
import { temporaryFolder } from '../hosts/temporary-folder.ts';

export const readingContext: ReadingContext = {
  // Tests give days that exist.
  today: '2026-06-10' as Day,
  locale: localeOf(['en-GB']),
  rememberedMapping: () => undefined,
};

/** Files that a test writes and chooses, in a folder that goes with it (`using`). */
export type Chosen = Disposable & {
  readonly files: RegisteredFiles;
  readonly folder: string;
  /** Writes a file and chooses it. */
  readonly choose: (name: string, content: string | Uint8Array) => FileHandle;
};

export function choosing(): Chosen {
  const folder = temporaryFolder();
  const files = new RegisteredFiles();
  return {
    files,
    folder: folder.path,
    choose(name, content) {
      const file = path.join(folder.path, randomUUID());
      writeFileSync(file, content);
      return files.registerSpooled(file, name);
    },
    [Symbol.dispose]: () => folder[Symbol.dispose](),
  };
}

export type Course = { readonly reports: readonly ReadingProgress[]; readonly result: ReadImport | FileRefusal };

/** Reads files to the end, and what was reported meanwhile. */
export async function readAll(
  files: Parameters<typeof readFiles>[0],
  handles: readonly FileHandle[],
  signal?: AbortSignal,
): Promise<Course> {
  const reading = readFiles(files, handles, readingContext, signal);
  const reports: ReadingProgress[] = [];
  for (;;) {
    const step = await reading.next();
    if (step.done) return { reports, result: step.value };
    reports.push(step.value);
  }
}

export async function readTaken(chosen: Chosen, ...handles: readonly FileHandle[]): Promise<ReadImport> {
  const { result } = await readAll(chosen.files, handles);
  if ('kind' in result) throw new Error(result.message);
  return result;
}

/** The sentence with which files are refused. */
export async function refusalOfReading(chosen: Chosen, ...handles: readonly FileHandle[]): Promise<string> {
  const { result } = await readAll(chosen.files, handles);
  if (!('kind' in result)) throw new Error(`It was read: ${result.parts.map(({ kind }) => kind).join(', ')}.`);
  return result.message;
}

/** What a sentence for the user looks like: what happened, and what to do. */
export const sentences = /^[\p{Lu}"'].*[.] [\p{Lu}"'].*[.]$/u;

export const people = [
  'First Name,Last Name,URL,Email Address,Company,Position,Connected On',
  'Anna,Berg,https://www.linkedin.com/in/anna-berg,,Acme,CEO,08 Feb 2021',
  'Bo,Lind,https://www.linkedin.com/in/bo-lind,bo@example.org,Bolt,CTO,09 Feb 2021',
  '',
].join('\n');
