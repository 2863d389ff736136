import { readFileSync } from 'node:fs';

import { z } from 'zod';

import { checkRules } from '../../core/outreach/check/check-note.ts';
import type { CheckedNote, CheckRule } from '../../core/outreach/check/check-note.ts';
import { media } from '../../core/outreach/medium.ts';
import { splitName } from '../../core/people/name-parts.ts';
import { tieStates } from '../../core/strength/tie.ts';

/** A note of a file, and the rules that must and must not speak. */
export type ExpectedNote = {
  readonly language: string;
  readonly note: CheckedNote;
  readonly expect: readonly CheckRule[];
  readonly silent: readonly CheckRule[];
};

const text = z.string();
/** A text, several, or none. */
const texts = z
  .union([text, z.array(text)])
  .nullish()
  .transform((value) => (typeof value === 'string' ? [value] : (value ?? [])));
const rules = z.array(z.enum(checkRules)).default([]);

/** One note. Only `person` and `text` are needed; fields that are not named here, and ties and media unknown, do no harm. */
const noteSchema = z.object({
  lang: text.default(''),
  tie: z.enum(tieStates).catch('thin'),
  person: z.union([
    text,
    z.object({ firstName: text.default(''), lastName: text.default(''), name: text.default('') }),
  ]),
  known: z
    .object({
      company: text.nullable(),
      position: text.nullable(),
      note: texts,
      notes: texts,
      tags: texts,
      last: texts,
    })
    .partial()
    .nullish(),
  text,
  medium: z.enum(media).catch('message'),
  limit: z.number().int().positive().default(300),
  first: z.boolean().default(false),
  owes: z.boolean().default(false),
  offer: text.nullish(),
  lately: z.array(z.union([text, z.object({ name: text.default(''), text })])).default([]),
  withheld: z.array(text).default([]),
  expect: rules,
  silent: rules,
});
/** Reads a file of notes. Returns a sentence that says what is wrong with one that cannot be read. */
export function readNotes(file: string): readonly ExpectedNote[] | string {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8').replace(/^\ufeff/, ''));
  } catch (error) {
    return error instanceof SyntaxError ? 'This is not JSON.' : 'This file cannot be opened.';
  }
  const parsed = z.array(noteSchema).safeParse(notesIn(content));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const [index, ...path] = issue?.path ?? [];
    const where =
      typeof index === 'number' ? `Note ${index + 1}${path.length > 0 ? `, ${path.join('.')}` : ''}` : 'The file';
    return `${where} is not in the form of a file of notes: ${issue?.message ?? 'it cannot be read'}.`;
  }
  return parsed.data.map(toExpected);
}

/** The notes of a file: its own list, or the one under `notes`. */
function notesIn(content: unknown): unknown {
  return typeof content === 'object' && content !== null && 'notes' in content ? content.notes : content;
}

function toExpected(written: z.infer<typeof noteSchema>): ExpectedNote {
  const { person, known, expect, silent } = written;
  return {
    language: written.lang,
    expect,
    silent,
    note: {
      text: written.text,
      medium: written.medium,
      subject: '',
      invitationLength: written.limit,
      person: typeof person === 'string' ? { ...splitName(person), name: person } : person,
      known: {
        company: known?.company ?? '',
        position: known?.position ?? '',
        notes: [...(known?.note ?? []), ...(known?.notes ?? [])],
        tags: known?.tags ?? [],
        last: known?.last ?? [],
      },
      tie: written.tie,
      isFirstMessage: written.first,
      owesFavour: written.owes,
      offer: written.offer ?? null,
      lately: written.lately.map((sent) => (typeof sent === 'string' ? { name: '', text: sent } : sent)),
      withheld: written.withheld,
      silenced: new Set(),
    },
  };
}
