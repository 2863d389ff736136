import { connectionsSizeLimit, refuseTooLarge } from '../core/connections-refusal.ts';
import type { Day } from '../core/day.ts';
import type { FileHandle, PersonId } from '../core/ids.ts';
import { createConnectionsReader } from '../core/linkedin-connections.ts';
import type { ConnectionRow, ConnectionsRead } from '../core/linkedin-connections.ts';
import type { MatchAnswer } from '../core/matching.ts';
import { profileUrl } from '../core/profile-slug.ts';
import { commitImport, foreseeImport, pastImports } from '../db/imports.ts';
import type { ForeseenImport, OpenQuestion } from '../db/imports.ts';
import { fullName } from '../core/full-name.ts';
import { answerOfWrite, rememberWrite } from '../db/writes.ts';
import type { ChosenFiles } from './context.ts';
import { commitEvent } from './contract/imports.ts';
import type { CommitEvent, ImportPreview, ImportQuestion, PreviewEvent } from './contract/imports.ts';
import { diskTrouble } from './disk-trouble.ts';
import { kith } from './procedures.ts';
import { reported } from './progress.ts';

const recognisedAs = { 'linkedin-connections': 'LinkedIn connections' } as const;
const skipsShown = 1000;
/** Reports while a file is read: enough to see it move, and too few to slow it down. */
const reportsOfReading = 50;

export const imports = {
  preview: kith.imports.preview.handler(async function* ({ context, input, signal }): AsyncGenerator<PreviewEvent> {
    const { db, clock, files, previews } = context;
    const file = files.open(input.file);
    if (!file) {
      yield refusal('This file is no longer where it was. Choose it again.');
      return;
    }
    try {
      const read = yield* readConnections(files, input.file, file.size, clock.today(), signal);
      if (!read) return;
      const previewId = previews.keep(input.file, { fileName: file.name, read });
      yield { kind: 'preview', preview: previewOf(previewId, file.name, foreseeImport(db, read)) };
    } finally {
      files.release(input.file);
    }
  }),

  commit: kith.imports.commit.handler(async function* ({ context, input, signal }): AsyncGenerator<CommitEvent> {
    const { db, clock, writes, previews } = context;
    yield yield* reported<CommitEvent, CommitEvent>(signal, (report, calledOff) =>
      writes.run(async () => {
        const known = answerOfWrite(db, input.writeId);
        if (known !== undefined) return commitEvent.parse(JSON.parse(known));
        const file = previews.find(input.previewId);
        if (!file) return refusal('Kith no longer has this file at hand. Nothing was changed; choose the file again.');
        const confirmed = { ...file, answers: answersByKey(input.answers), at: clock.now(), seenOn: clock.today() };
        const totalRows = file.read.rows.length;
        try {
          const committed = await commitImport(db, confirmed, {
            signal: calledOff,
            report: (rows) => report({ kind: 'progress', rows, totalRows }),
            finish: (tx, result) => {
              const answer = JSON.stringify({ kind: 'committed', ...result } satisfies CommitEvent);
              rememberWrite(tx, { id: input.writeId, at: confirmed.at, answer, label: null });
            },
          });
          previews.forget(input.previewId);
          return { kind: 'committed', ...committed };
        } catch (error) {
          const trouble = diskTrouble(error);
          if (trouble === undefined) throw error;
          return refusal(trouble);
        }
      }),
    );
  }),

  discard: kith.imports.discard.handler(({ context, input }) => {
    context.previews.forget(input.previewId);
    return {};
  }),

  list: kith.imports.list.handler(({ context }) =>
    pastImports(context.db).map((past) => ({ ...past, recognisedAs: recognisedAs[past.recognisedAs] })),
  ),
};

function refusal(message: string): { kind: 'refused'; message: string } {
  return { kind: 'refused', message };
}

/** Reads a file, saying how far it is; after a refusal there is nothing to return. */
async function* readConnections(
  files: ChosenFiles,
  handle: FileHandle,
  totalBytes: number,
  today: Day,
  signal: AbortSignal | undefined,
): AsyncGenerator<PreviewEvent, ConnectionsRead | undefined, undefined> {
  if (totalBytes > connectionsSizeLimit) {
    yield refusal(refuseTooLarge(totalBytes).message);
    return undefined;
  }
  const reader = createConnectionsReader({ today });
  // Characters stand for bytes here, which is near enough for showing how far it is.
  let bytes = 0;
  let reportedBytes = 0;
  try {
    for await (const text of files.read(handle)) {
      signal?.throwIfAborted();
      bytes = Math.min(bytes + text.length, totalBytes);
      const refused = reader.push(text);
      if (refused) {
        yield refusal(refused.message);
        return undefined;
      }
      if (bytes - reportedBytes >= totalBytes / reportsOfReading) {
        reportedBytes = bytes;
        yield { kind: 'progress', bytes, totalBytes, rows: reader.rowsRead() };
      }
    }
  } catch (error) {
    if (!isReadingError(error)) throw error;
    yield refusal('This file cannot be read. See whether it is still there and opens elsewhere, and choose it again.');
    return undefined;
  }
  const read = reader.end();
  if (read.kind === 'read') return read;
  yield refusal(read.message);
  return undefined;
}

/** What the system says when a file cannot be opened or read. */
function isReadingError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}

function previewOf(previewId: string, fileName: string, foreseen: ForeseenImport): ImportPreview {
  const { counts, leftOut, questions, newcomers } = foreseen;
  return {
    previewId,
    fileName,
    recognisedAs: recognisedAs['linkedin-connections'],
    counts,
    skips: leftOut.slice(0, skipsShown).map(({ line, reason, said }) => ({ line, reason, row: said })),
    questions: questions.map(questionOf),
    sample: newcomers.map(sideInFile),
  };
}

function questionOf({ key, row, evidence, candidates }: OpenQuestion): ImportQuestion {
  return {
    key,
    line: row.line,
    evidence,
    inFile: sideInFile(row),
    candidates: candidates.map(({ id, shown, emails, currentSlug, connectedOn, lastContact }) => ({
      personId: id,
      name: fullName(shown.firstName, shown.lastName, emails[0]),
      company: shown.company,
      position: shown.position,
      email: emails[0] ?? '',
      profileUrl: currentSlug === undefined ? null : profileUrl(currentSlug),
      connectedOn,
      lastContact,
    })),
  };
}

function sideInFile(row: ConnectionRow): ImportQuestion['inFile'] {
  const { firstName, lastName, company = '', position = '', email = '', slug, connectedOn } = row;
  return {
    name: fullName(firstName, lastName),
    company,
    position,
    email,
    profileUrl: slug === undefined ? null : profileUrl(slug),
    connectedOn: connectedOn ?? null,
  };
}

type AnswerOfPage = { readonly question: string; readonly samePersonAs: PersonId | null };

function answersByKey(answers: readonly AnswerOfPage[]): ReadonlyMap<string, MatchAnswer> {
  return new Map(
    answers.map(({ question, samePersonAs }): [string, MatchAnswer] => [
      question,
      samePersonAs === null ? { kind: 'different' } : { kind: 'same', personId: samePersonAs },
    ]),
  );
}
