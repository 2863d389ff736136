// The most that is read of a table: more than any list of people that somebody has.

/** The most rows of a table. */
export const tableRowLimit = 200_000;
/** The most characters of a file: about 200,000 rows of the longest kind. */
export const tableSizeLimit = 60_000_000;
/** The most columns of a table. */
export const tableColumnLimit = 2000;
/** The number of records among which the header is looked for. LinkedIn's preamble takes three. */
export const headerSearchLimit = 50;
