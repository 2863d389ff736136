/**
 * What became of an entry of a plan: still open, done, put off to a later day, skipped for this day; or, with
 * `not-this-person`, the person is left out of plans from then on.
 */
export const entryStatuses = ['open', 'done', 'snoozed', 'skipped', 'not-this-person'] as const;
export type EntryStatus = (typeof entryStatuses)[number];
