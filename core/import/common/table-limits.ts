// The most that is read of a table: more than any list of people or contacts that somebody has.

/** Rows. */
export const tableRowLimit = 200_000;
/** Characters: about what 200,000 rows with a text of the longest kind take. */
export const tableSizeLimit = 60_000_000;
/** Columns. */
export const tableColumnLimit = 2000;
/** The header stands within this many records; a preamble of LinkedIn's takes three. */
export const headerSearchLimit = 50;
