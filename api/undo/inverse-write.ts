import * as z from 'zod/mini';

import type { WriteId } from '../../core/ids.ts';
import type { Database } from '../../db/connection/database.ts';
import { parseStoredJson } from '../../db/connection/stored-json.ts';
import { findWrite } from '../../db/undo/writes.ts';
import { importId, personId } from '../contract/values.ts';

/** What takes a write back that is not noted row by row. */
const takenBackBy = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('merge'), into: personId, from: personId }),
  z.object({ kind: z.literal('unmerge'), id: personId }),
  z.object({ kind: z.literal('undo-import'), id: importId }),
  z.object({ kind: z.literal('redo-import'), id: importId }),
]);
export type InverseWrite = z.infer<typeof takenBackBy>;

const rememberedAnswer = z.object({ takenBackBy });

/** What takes this write back; undefined when it is undone row by row, or not at all. */
export function findInverse(db: Database, id: WriteId): InverseWrite | undefined {
  const answer = findWrite(db, id)?.answer;
  const parsed = rememberedAnswer.safeParse(
    answer === undefined ? undefined : parseStoredJson(z.unknown(), answer, 'the answer of a write'),
  );
  return parsed.success ? parsed.data.takenBackBy : undefined;
}
