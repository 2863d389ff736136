/** An empty list that is shared, so that none is made for each of many thousands of rows. */
export const none: readonly never[] = [];
