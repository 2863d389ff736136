/**
 * What became of an entry of a plan: still open, done, put off to a later day, skipped for this day; `settled`: their
 * message needs no answer; or, with `not-this-person`, the person is left out of plans from then on.
 */
export const entryStatuses = ['open', 'done', 'snoozed', 'skipped', 'settled', 'not-this-person'] as const;
export type EntryStatus = (typeof entryStatuses)[number];
