/** True, in a query, of `records` that an import said which is not undone. */
export const isLive = `EXISTS (
  SELECT 1 FROM import_rows JOIN imports ON imports.id = import_id
  WHERE record_id = records.id AND undone_at IS NULL)`;
