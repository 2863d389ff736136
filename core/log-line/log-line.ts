/** What a part of a line can say. */
export const understoodParts = ['person', 'kind', 'day', 'promise', 'help', 'introduction'] as const;
export type UnderstoodPart = (typeof understoodParts)[number];
