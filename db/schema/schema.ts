// What is kept: all tables. `npm run migration` turns a change of them into the next migration and makes its tables
// strict. The full-text table `people_search` stands in a migration of its own, since drizzle has no word for it.

export * from './people.ts';
export * from './doors.ts';
export * from './interactions.ts';
export * from './imports.ts';
export * from './plan.ts';
export * from './outreach.ts';
export * from './settings.ts';
export * from './undo.ts';
export * from './last-ids.ts';
