import { eventIterator } from '@orpc/contract';
import * as z from 'zod/mini';

import { procedure } from './base.ts';
import { day, fileHandle, importId, instant, personId, writeId } from './values.ts';

/** `read = created + updated + unchanged + skipped`, once every question is answered. */
export const importCounts = z.object({
  read: z.int(),
  created: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  skipped: z.int(),
});
export type ImportCounts = z.infer<typeof importCounts>;

export const skippedRow = z.object({
  line: z.int(),
  reason: z.string(),
  /** What the row said, shortened. */
  row: z.string(),
});
export type SkippedRow = z.infer<typeof skippedRow>;

const oneOfTwo = z.object({
  name: z.string(),
  company: z.string(),
  position: z.string(),
  email: z.string(),
  profileUrl: z.nullable(z.string()),
  connectedOn: z.nullable(day),
});

export const importQuestion = z.object({
  /** The same for the same row and people, so that an answer can be sent with the commit. */
  key: z.string(),
  line: z.int(),
  /** Why it may be the same person, in words. */
  evidence: z.string(),
  inFile: oneOfTwo,
  candidates: z.array(z.extend(oneOfTwo, { personId, lastContact: z.nullable(day) })),
});
export type ImportQuestion = z.infer<typeof importQuestion>;

export const importPreview = z.object({
  previewId: z.string(),
  fileName: z.string(),
  /** What it was recognised as, in words: "LinkedIn connections". */
  recognisedAs: z.string(),
  /** As it would be if every open question were answered with "someone else". */
  counts: importCounts,
  /** The first thousand. */
  skips: z.array(skippedRow),
  questions: z.array(importQuestion),
  /** The first few people it would create, for the user to see that names and companies landed where they should. */
  sample: z.array(oneOfTwo),
});
export type ImportPreview = z.infer<typeof importPreview>;

export const previewEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('progress'), bytes: z.int(), totalBytes: z.int(), rows: z.int() }),
  z.object({ kind: z.literal('preview'), preview: importPreview }),
  /** Nothing was changed; the message says why, and what to do. */
  z.object({ kind: z.literal('refused'), message: z.string() }),
]);
export type PreviewEvent = z.infer<typeof previewEvent>;

export const commitEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('progress'), rows: z.int(), totalRows: z.int() }),
  z.object({ kind: z.literal('committed'), importId, counts: importCounts }),
  z.object({ kind: z.literal('refused'), message: z.string() }),
]);
export type CommitEvent = z.infer<typeof commitEvent>;

export const pastImport = z.object({
  id: importId,
  fileName: z.string(),
  recognisedAs: z.string(),
  importedAt: instant,
  counts: importCounts,
});
export type PastImport = z.infer<typeof pastImport>;

export const importsContract = {
  /** Reads and matches a chosen file; writes nothing. Ends with one `preview` or `refused`. */
  preview: procedure.input(z.object({ file: fileHandle })).output(eventIterator(previewEvent)),
  /** Writes a preview in one transaction: all of it or nothing. Ends with one `committed` or `refused`. */
  commit: procedure
    .input(
      z.object({
        writeId,
        previewId: z.string().check(z.maxLength(100)),
        /** By question key; a question left out counts as someone else. */
        answers: z.array(
          z.object({ question: z.string().check(z.maxLength(500)), samePersonAs: z.nullable(personId) }),
        ),
      }),
    )
    .output(eventIterator(commitEvent)),
  /** Forgets a preview that will not be committed. */
  discard: procedure.input(z.object({ previewId: z.string().check(z.maxLength(100)) })).output(z.object({})),
  /** Newest first. */
  list: procedure.output(z.array(pastImport)),
};
