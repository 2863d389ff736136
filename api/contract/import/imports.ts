import { eventIterator } from '@orpc/contract';
import * as z from 'zod/mini';

import { dateOrders } from '../../../core/calendar/date-order.ts';
import { columnMeanings } from '../../../core/import/common/table-mapping.ts';
import { partKinds } from '../../../core/records/record.ts';
import { procedure } from '../base.ts';
import { day, fileHandle, importId, instant, line, personId, undo, writeId } from '../values.ts';

/**
 * Counts rows, not people: a row with a new record is `created` even if it makes nobody new. `read = created + updated +
 * unchanged + skipped`, once every question is answered.
 */
const importCounts = z.object({
  read: z.int(),
  created: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  skipped: z.int(),
});
export type ImportCounts = z.infer<typeof importCounts>;

const skippedRow = z.object({
  /** The file of the import that has the row. */
  fileName: z.string(),
  /** The line of the first of these rows. */
  line: z.int(),
  /** How many rows are skipped here for one reason. */
  rows: z.int(),
  reason: z.string(),
  /** The row's text, shortened. */
  row: z.string(),
});
export type SkippedRow = z.infer<typeof skippedRow>;

/** A person in a file or in Kith, as the two are compared. */
const comparedPerson = z.object({
  name: z.string(),
  company: z.string(),
  position: z.string(),
  email: z.string(),
  profileUrl: z.nullable(z.string()),
  connectedOn: z.nullable(day),
});

const importQuestion = z.object({
  /** Stays the same for the same row and people, so that an answer can be sent with the commit. */
  key: z.string(),
  fileName: z.string(),
  line: z.int(),
  /** Why it may be the same person, in words. */
  evidence: z.string(),
  inFile: comparedPerson,
  candidates: z.array(z.extend(comparedPerson, { personId, lastContact: z.nullable(day) })),
});
export type ImportQuestion = z.infer<typeof importQuestion>;

/** What the columns of a table mean, and the order of its dates. */
export const tableMapping = z.object({
  columns: z.array(z.enum(columnMeanings)).check(z.maxLength(2000)),
  /** The labels of the columns that are an own label, by their index. */
  labels: z.optional(z.record(z.string().check(z.regex(/^\d{1,4}$/)), line.check(z.maxLength(60)))),
  dateOrder: z.nullable(z.enum(dateOrders)),
});
export type TableMapping = z.infer<typeof tableMapping>;

const importPart = z.object({
  /** Its number among the parts, which stays the same in every answer for this preview. */
  part: z.int(),
  fileName: z.string(),
  kind: z.enum(partKinds),
  /** The kind in words: "LinkedIn messages". */
  recognisedAs: z.string(),
  included: z.boolean(),
  /** The counts if every open question is answered with "someone else". */
  counts: importCounts,
  /** What the counts do not say: "With 6,210 people." Empty when they say it all. */
  summary: z.string(),
  /** For a table of no known program: what its columns are taken for, for the user to correct. */
  table: z.nullable(
    z.object({
      columns: z.array(
        z.object({
          name: z.string(),
          /** Its first values, at most three. */
          samples: z.array(z.string()),
          meaning: z.enum(columnMeanings),
        }),
      ),
      labels: z.optional(z.record(z.string(), z.string())),
      dateOrder: z.nullable(z.enum(dateOrders)),
      /** Whether it holds dates like 03/04/1980, and nothing shows which number is the month. */
      asksForDateOrder: z.boolean(),
      /** Whether no column is taken for a name or an e-mail address, so that nothing can be imported yet. */
      needsMapping: z.boolean(),
    }),
  ),
});
export type ImportPart = z.infer<typeof importPart>;

/** A person in the files who may be the user. */
const ownerCandidate = z.object({
  key: z.string(),
  name: z.string(),
  profileUrl: z.nullable(z.string()),
  /** Why they may be the user: "The name in Profile.csv; wrote 812 of 2,014 messages." */
  evidence: z.string(),
});

const importPreview = z.object({
  previewId: z.string(),
  /** The name of the file or archive; for several, their number: "3 files". */
  fileName: z.string(),
  parts: z.array(importPart),
  /** The sums over all included parts. */
  counts: importCounts,
  /** How many people would be created, and how many updated (facts, addresses, connection). */
  people: z.object({ created: z.int(), updated: z.int() }),
  /** How many days of contact would be added to people's timelines. */
  contactDays: z.int(),
  skips: z.object({
    total: z.int(),
    /** The first hundred. */
    first: z.array(skippedRow),
  }),
  questions: z.array(importQuestion),
  /** The first few people that it would create, for the user to check that the columns were read right. */
  sample: z.array(comparedPerson),
  /** Who the user is, when messages or invitations are read; null otherwise. */
  owner: z.nullable(
    z.object({
      /** The key of the chosen candidate; null while it is ambiguous, and then messages are not imported. */
      chosen: z.nullable(z.string()),
      candidates: z.array(ownerCandidate),
      /** Whether an earlier import found out who the user is. */
      remembered: z.boolean(),
    }),
  ),
  /** The labels of address books, those of the most people first, and whether each would become a tag of its people. */
  labels: z.array(z.object({ label: z.string(), people: z.int(), isTag: z.boolean() })),
  /** Whether the texts of messages would be kept; null when there are no messages. */
  keepTexts: z.nullable(z.boolean()),
  /** Connections that are missing from this newer list; null when there are none. */
  missing: z.nullable(
    z.object({
      count: z.int(),
      /** Their share of all connections, 0 to 1. */
      share: z.number(),
      /** The names of the first few. */
      names: z.array(z.string()),
      /** Whether they are so many (more than 2 %) that they are marked only when the user says so. */
      asksToMark: z.boolean(),
      /** Whether they would be marked as missing. */
      mark: z.boolean(),
    }),
  ),
  /** Files that are not imported: something is wrong with them (`isRefused`), or Kith does not use them. */
  unused: z.array(z.object({ fileName: z.string(), why: z.string(), isRefused: z.boolean() })),
  /** Whether the file is Kith's own export, which is restored into an empty Kith. */
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

/** An event of committing an import. */
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
  /** Kith's own export was restored. */
  z.object({ kind: z.literal('restored'), people: z.int() }),
  z.object({ kind: z.literal('refused'), message: z.string() }),
]);
export type CommitEvent = z.infer<typeof commitEvent>;

/** An event of undoing an import or of redoing it. */
export const undoImportEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('progress'), done: z.int(), total: z.int() }),
  /** `stayed` counts the people who stay because the user entered something about them. */
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
  /** When it was undone, and the last day on which it can be redone. */
  undone: z.nullable(z.object({ at: instant, until: day })),
});
export type PastImport = z.infer<typeof pastImport>;

const previewId = z.string().check(z.maxLength(100));

/** What the user chose in a preview so far. */
const importChoices = z.object({
  parts: z
    .array(z.object({ part: z.int(), included: z.boolean(), mapping: z.optional(tableMapping) }))
    .check(z.maxLength(1000)),
  /** The key of a candidate; null while nobody was chosen. */
  owner: z.nullable(z.string().check(z.maxLength(500))),
  keepTexts: z.boolean(),
  /** Whether missing connections are marked; null leaves it to their share. */
  markMissing: z.nullable(z.boolean()),
  /** The labels of address books that become tags. */
  labels: z.optional(z.array(line).check(z.maxLength(1000))),
});
export type ImportChoices = z.infer<typeof importChoices>;

export const importsContract = {
  /** Reads and matches the chosen files; writes nothing. Ends with one `preview` or `refused`. */
  preview: procedure
    .input(z.object({ files: z.array(fileHandle).check(z.minLength(1), z.maxLength(100)) }))
    .output(eventIterator(previewEvent)),
  /** Previews the same files with other choices; reads a table again only where its mapping changed. */
  adjust: procedure.input(z.object({ previewId, choices: importChoices })).output(eventIterator(previewEvent)),
  /** Searches the rows that would be skipped, by file, line, reason and text. */
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
  /**
   * Writes a preview, as it was adjusted last, in one transaction: all of it or nothing. Ends with one `committed`,
   * `restored` or `refused`.
   */
  commit: procedure
    .input(
      z.object({
        writeId,
        previewId,
        /** By question key; a question without an answer counts as someone else. */
        answers: z.array(
          z.object({ question: z.string().check(z.maxLength(500)), samePersonAs: z.nullable(personId) }),
        ),
      }),
    )
    .output(eventIterator(commitEvent)),
  /** Forgets a preview that will not be committed. */
  discard: procedure.input(z.object({ previewId })).output(z.object({})),
  /**
   * Tells how old LinkedIn's data is once it is to be asked for anew; null before, without any, and after the user put that
   * away until there is newer data.
   */
  oldLinkedinData: procedure.output(
    z.nullable(
      z.object({
        /** The day until which it reaches. */
        until: day,
        /** "Your LinkedIn data is ten weeks old." */
        words: z.string(),
      }),
    ),
  ),
  /** Lists all imports, newest first. */
  list: procedure.output(z.array(pastImport)),
  /** Undoes an import; what the user entered since then stays. */
  undo: procedure.input(z.object({ writeId, id: importId })).output(eventIterator(undoImportEvent)),
  /** Redoes an import that was undone. */
  redo: procedure.input(z.object({ writeId, id: importId })).output(eventIterator(undoImportEvent)),
};
