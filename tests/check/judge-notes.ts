import { checkNote, checkRules } from '../../core/outreach/check/check-note.ts';
import type { CheckRule } from '../../core/outreach/check/check-note.ts';
import type { ExpectedNote } from './notes-file.ts';

/** How a rule did: it spoke or was silent as it must, missed what it must say, or raised a false alarm. */
const outcomes = ['spoke', 'silent', 'missed', 'false alarm'] as const;
type Outcome = (typeof outcomes)[number];

/** One rule named by one note. */
export type Judged = { readonly note: ExpectedNote; readonly rule: CheckRule; readonly outcome: Outcome };

/** Checks notes and compares what each rule said with what the notes name; rules that they do not name do not count. */
export function judgeNotes(notes: readonly ExpectedNote[]): readonly Judged[] {
  return notes.flatMap((note) => {
    const spoke = new Set(checkNote(note.note).map(({ rule }) => rule));
    return [
      ...note.expect.map((rule): Judged => ({ note, rule, outcome: spoke.has(rule) ? 'spoke' : 'missed' })),
      ...note.silent.map((rule): Judged => ({ note, rule, outcome: spoke.has(rule) ? 'false alarm' : 'silent' })),
    ];
  });
}

/** Whether an outcome is as the note says. */
export function isRight({ outcome }: Judged): boolean {
  return outcome === 'spoke' || outcome === 'silent';
}

/** The table of right and wrong by rule, the rules that were wrong with the notes' beginnings, and the sum. */
export function judgementTable(notes: readonly ExpectedNote[], judged: readonly Judged[]): string {
  const count = (rule: CheckRule, outcome: Outcome): string =>
    String(judged.filter((one) => one.rule === rule && one.outcome === outcome).length);
  const rows = [['rule', ...outcomes], ...checkRules.map((rule) => [rule, ...outcomes.map((one) => count(rule, one))])];
  const lines = rows.map((row) =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(8) : cell.padStart(14))).join(''),
  );
  const wrong = judged.filter((one) => !isRight(one));
  const wrongLines = wrong.map(
    ({ note, rule, outcome }) => `${rule}: ${outcome} (${note.language}) ${beginning(note)}`,
  );
  const sum = `${notes.length} notes, ${judged.length - wrong.length} rules right, ${wrong.length} wrong`;
  return [...lines, '', ...wrongLines, ...(wrong.length > 0 ? [''] : []), sum].join('\n');
}

function beginning({ note }: ExpectedNote): string {
  const text = note.text.replace(/\s+/g, ' ');
  return text.length > 90 ? `${text.slice(0, 90)}…` : text;
}
