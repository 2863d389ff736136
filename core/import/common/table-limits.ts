// The most that is read of a table: more than any list of people that somebody has.

/** In rows. */
export const tableRowLimit = 200_000;
/** In characters: about 200,000 rows of the longest kind. */
export const tableSizeLimit = 60_000_000;
/** In columns. */
export const tableColumnLimit = 2000;
/** The header is looked for within so many records. LinkedIn's preamble takes three. */
export const headerSearchLimit = 50;
