import { eq } from 'drizzle-orm';
import * as z from 'zod/mini';

import type { PersonId } from '../../core/ids.ts';
import type { WriteTransaction } from '../connection/database.ts';
import {
  snapshotAnswerChecks,
  snapshotDeclinedCircles,
  snapshotPlanEntries,
  restoreAnswerChecks,
  restoreDeclinedCircles,
  restorePlanEntries,
  answerCheckSnapshot,
  declinedCircleSnapshot,
  planEntrySnapshot,
} from './plan-snapshot.ts';
import {
  computed,
  excluded,
  fields,
  readStatement,
  returningStatement,
  writeStatement,
} from '../connection/statement.ts';
import { people, setAsidePeople } from '../schema/schema.ts';
import { parseStoredJson } from '../connection/stored-json.ts';

// Undoing an import removes people on whom the user wrote nothing. What the user did with them all the same (looked at
// them in review, had them on plans, declined a circle for them) is set aside and restored with the import.

const day = z.nullable(z.string());
const personSnapshot = z.object({
  reviewedOn: day,
  handledOn: day,
  /** Snapshots from before the column have none. */
  settledOn: z._default(day, null),
  snoozedUntil: day,
  entries: z.array(planEntrySnapshot),
  answers: z.array(answerCheckSnapshot),
  declines: z.array(declinedCircleSnapshot),
});
type PersonSnapshot = z.infer<typeof personSnapshot>;

const columnsOfPerson = readStatement({ id: people.id }, (db, { id }) =>
  db
    .select(
      fields({
        reviewedOn: people.reviewedOn,
        handledOn: people.handledOn,
        settledOn: people.settledOn,
        snoozedUntil: people.snoozedUntil,
      }),
    )
    .from(people)
    .where(eq(people.id, id)),
);

const upsertSetAside = writeStatement({ id: setAsidePeople.id, image: setAsidePeople.image }, (db, values) =>
  db
    .insert(setAsidePeople)
    .values(values)
    .onConflictDoUpdate({ target: setAsidePeople.id, set: { image: excluded(setAsidePeople.image) } }),
);

/** Saves what would go with a person's row. The caller calls it before deleting the row. */
export function savePersonSnapshot(tx: WriteTransaction, id: PersonId): void {
  const columns = columnsOfPerson.get(tx, { id });
  if (!columns) return;
  const entries = snapshotPlanEntries(tx, id);
  const answers = snapshotAnswerChecks(tx, id);
  const declines = snapshotDeclinedCircles(tx, id);
  const isNothing = Object.values(columns).every((value) => value === null);
  if (isNothing && [entries, answers, declines].every((kept) => kept.length === 0)) return;
  upsertSetAside.run(tx, {
    id,
    image: JSON.stringify({ ...columns, entries, answers, declines } satisfies PersonSnapshot),
  });
}

const takeSetAside = returningStatement({ id: setAsidePeople.id }, (db, { id }) =>
  db
    .delete(setAsidePeople)
    .where(eq(setAsidePeople.id, id))
    .returning(fields({ image: setAsidePeople.image })),
);

const updateColumns = writeStatement(
  {
    id: people.id,
    reviewedOn: computed<string | null>(),
    handledOn: computed<string | null>(),
    settledOn: computed<string | null>(),
    snoozedUntil: computed<string | null>(),
  },
  (db, { id, ...values }) => db.update(people).set(values).where(eq(people.id, id)),
);

/** Restores what `savePersonSnapshot` saved. The caller calls it once the person's row is there again. */
export function restorePersonSnapshot(tx: WriteTransaction, id: PersonId): void {
  const kept = takeSetAside.value(tx, { id });
  if (kept === undefined) return;
  const { entries, answers, declines, ...columns } = parseStoredJson(
    personSnapshot,
    kept,
    'somebody whom an undone import took away',
  );
  updateColumns.run(tx, { ...columns, id });
  restorePlanEntries(tx, id, entries);
  restoreAnswerChecks(tx, id, answers);
  restoreDeclinedCircles(tx, id, declines);
}
