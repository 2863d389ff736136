import * as z from 'zod/mini';

import type { WriteId } from '../../core/ids.ts';
import type { Database } from '../../db/connection/database.ts';
import { parseStoredJson } from '../../db/connection/stored-json.ts';
import { findWrite } from '../../db/undo/writes.ts';
import { importId, personId } from '../contract/values.ts';

const inverseWrite = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('merge'), into: personId, from: personId }),
  z.object({ kind: z.literal('unmerge'), id: personId }),
  z.object({ kind: z.literal('undo-import'), id: importId }),
  z.object({ kind: z.literal('redo-import'), id: importId }),
]);
/** The write that undoes another one whose changed rows are not recorded: a merge or an import. */
export type InverseWrite = z.infer<typeof inverseWrite>;

/** The file stores the inverse beside the answer, under this name. */
const answerWithInverse = z.object({ takenBackBy: inverseWrite });

/**
 * Writes the answer of a write as the file stores it, with its inverse if it has one, and for an undo with the write that it
 * undoes (`db/undo/past-steps.ts` reads it).
 */
export function storedAnswer(answer: object, inverse?: InverseWrite, undoes?: WriteId): string {
  return JSON.stringify({ ...answer, takenBackBy: inverse, undoes });
}

/** Finds the inverse of a write; undefined when the write is undone row by row, or not at all. */
export function findInverse(db: Database, id: WriteId): InverseWrite | undefined {
  const answer = findWrite(db, id)?.answer;
  const parsed = answerWithInverse.safeParse(
    answer === undefined ? undefined : parseStoredJson(z.unknown(), answer, 'the answer of a write'),
  );
  return parsed.success ? parsed.data.takenBackBy : undefined;
}
