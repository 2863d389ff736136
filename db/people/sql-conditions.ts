/**
 * True, in a query, of `people` on whom the user wrote or logged something, or of whom they said something: then no undo
 * takes them away. Of those who were merged into them it says nothing.
 */
export const hasUserData = `(notes <> '' OR circle IS NOT NULL OR rating IS NOT NULL OR muted_on IS NOT NULL
  OR archived_on IS NOT NULL OR brought_closer_on IS NOT NULL
  OR EXISTS (SELECT 1 FROM own_values WHERE person_id = people.id)
  OR EXISTS (SELECT 1 FROM interactions WHERE person_id = people.id AND imported = 0)
  OR EXISTS (SELECT 1 FROM follow_ups WHERE person_id = people.id)
  OR EXISTS (SELECT 1 FROM person_tags WHERE person_id = people.id)
  OR EXISTS (SELECT 1 FROM emails WHERE person_id = people.id AND import_id IS NULL)
  OR EXISTS (SELECT 1 FROM profile_slugs WHERE person_id = people.id AND import_id IS NULL))`;
/** True, in a query, of `records` that an import said which is not undone. */
export const isActiveRecord = `EXISTS (
  SELECT 1 FROM import_rows JOIN imports ON imports.id = import_id
  WHERE record_id = records.id AND undone_at IS NULL)`;
