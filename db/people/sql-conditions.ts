/**
 * SQL condition on `people`: has data that the user entered. Undoing an import keeps such people. Ignores what was entered
 * on people who were merged into them, and the days on which somebody was reviewed, handled or snoozed: these are set aside
 * with their person (`person-snapshot.ts`).
 */
export const hasUserData = `(notes <> '' OR circle IS NOT NULL OR rating IS NOT NULL OR muted_on IS NOT NULL
  OR archived_on IS NOT NULL OR brought_closer_on IS NOT NULL
  OR EXISTS (SELECT 1 FROM own_values WHERE person_id = people.id)
  OR EXISTS (SELECT 1 FROM interactions WHERE person_id = people.id AND imported = 0)
  OR EXISTS (SELECT 1 FROM follow_ups WHERE person_id = people.id)
  OR EXISTS (SELECT 1 FROM person_tags WHERE person_id = people.id)
  OR EXISTS (SELECT 1 FROM emails WHERE person_id = people.id AND import_id IS NULL)
  OR EXISTS (SELECT 1 FROM profile_slugs WHERE person_id = people.id AND import_id IS NULL))`;

/** SQL condition on `records`: an import that is not undone holds the record. */
export const isActiveRecord = `EXISTS (
  SELECT 1 FROM import_rows JOIN imports ON imports.id = import_id
  WHERE record_id = records.id AND undone_at IS NULL)`;
