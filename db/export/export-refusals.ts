import { refusal } from '../../core/import/common/reader.ts';
import type { FileRefusal } from '../../core/import/common/reader.ts';

// What the user is told when an export does not come back.

export const notEmpty = refusal(
  'This Kith already holds people. An export comes back into an empty one: start Kith with --data and another folder, and import it there.',
);

export const fromNewerKith = refusal(
  'This export was made by a newer Kith. Update this one, then import the export again.',
);

/** It holds something that no Kith writes; `what` completes "This export holds …". */
export function notOurs(what: string): FileRefusal {
  return refusal(
    `This export holds ${what}, so nothing was taken from it. Choose the ZIP file as Kith saved it, or a copy from a backup.`,
  );
}

/** A row of this table has a value that the table never has. */
export function neverKept(table: string): FileRefusal {
  return notOurs(`something that Kith never keeps in the table “${table}”`);
}

/** Each row is right by itself, but they contradict each other; `where` completes "What this export says in …". */
export function contradicts(where: string): FileRefusal {
  return refusal(
    `What this export says in ${where} does not fit together, so nothing was taken from it. Choose the ZIP file as Kith saved it, or a copy from a backup.`,
  );
}
