import { eventIterator } from '@orpc/contract';
import * as z from 'zod/mini';

import { dateOrders } from '../../../core/calendar/date-order.ts';
import { columnMeanings } from '../../../core/import/common/table-mapping.ts';
import { partKinds } from '../../../core/records/record.ts';
import { procedure } from '../base.ts';
import { day, fileHandle, importId, instant, personId, undo, writeId } from '../values.ts';

/** `read = created + updated + unchanged + skipped`, once every question is answered. */
const importCounts = z.object({
  read: z.int(),
  created: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  skipped: z.int(),
});
export type ImportCounts = z.infer<typeof importCounts>;

const skippedRow = z.object({
  /** The file of the import in which it stands. */
  fileName: z.string(),
  /** Of the first of these rows. */
  line: z.int(),
  rows: z.int(),
  reason: z.string(),
  /** What the row said, shortened. */
  row: z.string(),
});
export type SkippedRow = z.infer<typeof skippedRow>;

const comparedPerson = z.object({
  name: z.string(),
  company: z.string(),
  position: z.string(),
  email: z.string(),
  profileUrl: z.nullable(z.string()),
  connectedOn: z.nullable(day),
});

const importQuestion = z.object({
  /** The same for the same row and people, so that an answer can be sent with the commit. */
  key: z.string(),
  fileName: z.string(),
  line: z.int(),
  /** Why it may be the same person, in words. */
  evidence: z.string(),
  inFile: comparedPerson,
  candidates: z.array(z.extend(comparedPerson, { personId, lastContact: z.nullable(day) })),
});
export type ImportQuestion = z.infer<typeof importQuestion>;

export const tableMapping = z.object({
  columns: z.array(z.enum(columnMeanings)).check(z.maxLength(2000)),
  dateOrder: z.nullable(z.enum(dateOrders)),
});

const importPart = z.object({
  /** Its place among the parts; the same in every answer for this preview. */
  part: z.int(),
  fileName: z.string(),
  kind: z.enum(partKinds),
  /** In words: "LinkedIn messages". */
  recognisedAs: z.string(),
  included: z.boolean(),
  /** As it would be if every open question were answered with "someone else". */
  counts: importCounts,
  /** What it holds, in words: "Contact with 6,210 people on 201,345 days, 2013 to 2026". Empty when counts say it all. */
  summary: z.string(),
  /** Of any other table: what its columns are taken for, for the user to correct. */
  table: z.nullable(
    z.object({
      columns: z.array(
        z.object({
          name: z.string(),
          /** Up to three. */ samples: z.array(z.string()),
          meaning: z.enum(columnMeanings),
        }),
      ),
      dateOrder: z.nullable(z.enum(dateOrders)),
      /** Dates like 03/04/1980 stand in it, and nothing tells which is the month. */
      asksForDateOrder: z.boolean(),
      /** No column is taken for a name or an e-mail address, so nothing can be imported yet. */
      needsMapping: z.boolean(),
    }),
  ),
});
export type ImportPart = z.infer<typeof importPart>;

/** Somebody in the files who may be the user. */
const ownerCandidate = z.object({
  key: z.string(),
  name: z.string(),
  profileUrl: z.nullable(z.string()),
  /** Why they may be: "The name in Profile.csv; wrote 812 of 2,014 messages." */
  evidence: z.string(),
});

const importPreview = z.object({
  previewId: z.string(),
  /** The file or archive; of several, how many: "3 files". */
  fileName: z.string(),
  parts: z.array(importPart),
  /** Over all included parts. */
  counts: importCounts,
  /** People alone: how many would be created, updated (facts, addresses, connection) and touched in any way. */
  people: z.object({ created: z.int(), updated: z.int() }),
  /** Days of contact that would be added to people's timelines. */
  contactDays: z.int(),
  skips: z.object({ total: z.int(), /** The first hundred. */ first: z.array(skippedRow) }),
  questions: z.array(importQuestion),
  /** The first few people it would create, for the user to see that names and companies landed where they should. */
  sample: z.array(comparedPerson),
  /** Who the user is, where messages or invitations ask for it; null where nothing does. */
  owner: z.nullable(
    z.object({
      /** The key of the candidate that is taken; null while it is ambiguous, and then messages wait. */
      chosen: z.nullable(z.string()),
      candidates: z.array(ownerCandidate),
      /** It was said or found in an earlier import. */
      remembered: z.boolean(),
    }),
  ),
  /** Whether the text of messages would be kept; null when there are no messages. */
  keepTexts: z.nullable(z.boolean()),
  /** Connections that this newer list no longer has; null when there are none. */
  missing: z.nullable(
    z.object({
      count: z.int(),
      /** Of all connections, 0 to 1. */
      share: z.number(),
      /** The first few. */
      names: z.array(z.string()),
      /** Whether they would be marked as no longer connected. More than 2 % are only when the user says so. */
      mark: z.boolean(),
    }),
  ),
  /** Files that are not taken in: something is wrong with them (`isRefused`), or Kith has no use for them. */
  unused: z.array(z.object({ fileName: z.string(), why: z.string(), isRefused: z.boolean() })),
  /** Everything in Kith is replaced, since it is empty: this is Kith's own export. */
  restoresExport: z.boolean(),
});
export type ImportPreview = z.infer<typeof importPreview>;

const previewEvent = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('progress'),
    fileName: z.string(),
    bytes: z.number(),
    totalBytes: z.number(),
    rows: z.int(),
  }),
  z.object({ kind: z.literal('preview'), preview: importPreview }),
  /** Nothing was changed; the message says why, and what to do. */
  z.object({ kind: z.literal('refused'), message: z.string() }),
]);
export type PreviewEvent = z.infer<typeof previewEvent>;

export const commitEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('progress'), done: z.int(), total: z.int() }),
  z.object({
    kind: z.literal('committed'),
    importId,
    counts: importCounts,
    people: z.object({ created: z.int(), updated: z.int() }),
    contactDays: z.int(),
    undo,
  }),
  /** Kith's own export came back. */
  z.object({ kind: z.literal('restored'), people: z.int() }),
  z.object({ kind: z.literal('refused'), message: z.string() }),
]);
export type CommitEvent = z.infer<typeof commitEvent>;

/** Of undoing an import and of bringing it back. */
export const undoImportEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('progress'), done: z.int(), total: z.int() }),
  /** `stayed`: people who stay because the user wrote something on them. */
  z.object({ kind: z.literal('done'), people: z.int(), stayed: z.int(), undo }),
  z.object({ kind: z.literal('refused'), message: z.string() }),
]);
export type UndoImportEvent = z.infer<typeof undoImportEvent>;

const pastImport = z.object({
  id: importId,
  fileName: z.string(),
  importedAt: instant,
  counts: importCounts,
  parts: z.array(z.object({ fileName: z.string(), recognisedAs: z.string(), counts: importCounts })),
  /** When it was undone, and until which day it can be brought back. */
  undone: z.nullable(z.object({ at: instant, until: day })),
});
export type PastImport = z.infer<typeof pastImport>;

const previewId = z.string().check(z.maxLength(100));

/** What the user said of a preview up to now. */
const importChoices = z.object({
  parts: z
    .array(z.object({ part: z.int(), included: z.boolean(), mapping: z.optional(tableMapping) }))
    .check(z.maxLength(1000)),
  /** The key of a candidate; null while nobody was chosen. */
  owner: z.nullable(z.string().check(z.maxLength(500))),
  keepTexts: z.boolean(),
  /** Null leaves it to the rule. */
  markMissing: z.nullable(z.boolean()),
});
export type ImportChoices = z.infer<typeof importChoices>;

export const importsContract = {
  /** Reads and matches the chosen files; writes nothing. Ends with one `preview` or `refused`. */
  preview: procedure
    .input(z.object({ files: z.array(fileHandle).check(z.minLength(1), z.maxLength(100)) }))
    .output(eventIterator(previewEvent)),
  /** The same preview under other choices; reads a file again only where its mapping changed. */
  adjust: procedure.input(z.object({ previewId, choices: importChoices })).output(eventIterator(previewEvent)),
  /** The rows that would be skipped, searched by file, line, reason and text. */
  skips: procedure
    .input(
      z.object({
        previewId,
        query: z.string().check(z.maxLength(200)),
        offset: z.int().check(z.minimum(0)),
        limit: z.int().check(z.minimum(1), z.maximum(500)),
      }),
    )
    .output(z.object({ total: z.int(), rows: z.array(skippedRow) })),
  /** Writes a preview, as it was adjusted, in one transaction: all of it or nothing. Ends with one `committed` or `refused`. */
  commit: procedure
    .input(
      z.object({
        writeId,
        previewId,
        /** By question key; a question left out counts as someone else. */
        answers: z.array(
          z.object({ question: z.string().check(z.maxLength(500)), samePersonAs: z.nullable(personId) }),
        ),
      }),
    )
    .output(eventIterator(commitEvent)),
  /** Forgets a preview that will not be committed. */
  discard: procedure.input(z.object({ previewId })).output(z.object({})),
  /** Newest first. */
  list: procedure.output(z.array(pastImport)),
  /** Takes back what an import changed; what the user wrote since stays. */
  undo: procedure.input(z.object({ writeId, id: importId })).output(eventIterator(undoImportEvent)),
  /** Brings back an import that was undone. */
  redo: procedure.input(z.object({ writeId, id: importId })).output(eventIterator(undoImportEvent)),
};
