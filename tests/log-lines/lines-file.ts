import { readdirSync, readFileSync } from 'node:fs';

import * as z from 'zod/mini';

import { interactionKinds, directions } from '../../core/strength/interaction.ts';
import { logLinesFolder } from './invented-network.ts';

const dueRow = z.tuple([z.string(), z.string(), z.nullable(z.string())]);

const writtenLine = z.strictObject({
  line: z.string(),
  locale: z._default(z.string(), 'en-GB'),
  /** Who was there, by the beginning of their names; "?Tom" is asked about, "+Zelda" is new. Null or left out: no contact. */
  with: z.optional(z.nullable(z.array(z.string()))),
  /** Who is named besides. */
  people: z.optional(z.array(z.string())),
  /** Null where the line says none. */
  kind: z.optional(z.nullable(z.enum(interactionKinds))),
  direction: z.optional(z.enum(directions)),
  /** Left out where the line says none; two when the user is asked. */
  on: z.optional(z.union([z.string(), z.array(z.string())])),
  /** To whom, what, and by when; null a week later. */
  promised: z.optional(z.array(dueRow)),
  owed: z.optional(z.array(dueRow)),
  /** Whom or by whom, and what. */
  help: z.optional(z.array(z.tuple([z.string(), z.enum(['to', 'from']), z.string()]))),
  /** Whom and by whom. */
  introduced: z.optional(z.array(z.tuple([z.string(), z.string()]))),
  /** What stays of the line, where it matters. */
  note: z.optional(z.string()),
});

/** A line with what must be understood of it. */
export type WrittenLine = z.infer<typeof writtenLine>;

/** Parses a file of lines, each a JSON object. */
export function parseLinesFile(text: string): WrittenLine[] {
  return text
    .split('\n')
    .filter((row) => row.trim() !== '')
    .map((row) => writtenLine.parse(JSON.parse(row)));
}

/** Reads the lines of all files of the fixtures. */
export function inventedLines(): WrittenLine[] {
  return readdirSync(logLinesFolder)
    .filter((name) => name.endsWith('.jsonl'))
    .toSorted()
    .flatMap((name) => parseLinesFile(readFileSync(new URL(name, logLinesFolder), 'utf8')));
}
