import { and, eq, exists, isNotNull, isNull, ne, or, sql } from 'drizzle-orm';
import type { SQL, SQLWrapper } from 'drizzle-orm';

import type { StatementBuilder } from '../connection/statement.ts';
import {
  drafts,
  emails,
  followUps,
  help,
  howMet,
  importRows,
  imports,
  interactions,
  introductions,
  needs,
  ownLabels,
  ownValues,
  people,
  personTags,
  profileSlugs,
  records,
  sentTexts,
} from '../schema/schema.ts';

/**
 * SQL condition on `people`: neither archived nor with a farewell, so that Kith may plan, suggest and propose them by itself.
 * All others come up only where the user looks for them.
 */
export const mayBeBroughtUp = mayBeBroughtUpIn(people);

/** The same of people under another name of their table. */
export function mayBeBroughtUpIn(table: Readonly<Record<'archivedOn' | 'farewell', SQLWrapper>>): SQL {
  return sql`(${table.archivedOn} IS NULL AND ${table.farewell} IS NULL)`;
}

/**
 * SQL condition on `people`: has data that the user entered. Undoing an import keeps such people. Ignores what was entered
 * on people who were merged into them, and the days on which somebody was reviewed, handled, settled or snoozed: these are set aside
 * with their person (`person-snapshot.ts`).
 */
export function hasUserData(db: StatementBuilder): SQL {
  const rowsIn = (
    table:
      | typeof ownValues
      | typeof ownLabels
      | typeof interactions
      | typeof followUps
      | typeof personTags
      | typeof emails
      | typeof profileSlugs
      | typeof drafts
      | typeof sentTexts
      | typeof help
      | typeof needs
      | typeof howMet,
    condition?: SQL,
  ): SQL =>
    exists(
      db
        .select({ personId: table.personId })
        .from(table)
        .where(and(eq(table.personId, people.id), condition)),
    );
  const anyData = or(
    ne(people.notes, ''),
    isNotNull(people.circle),
    isNotNull(people.rating),
    isNotNull(people.mutedOn),
    isNotNull(people.archivedOn),
    isNotNull(people.broughtCloserOn),
    isNotNull(people.rhythmDays),
    isNotNull(people.farewell),
    isNotNull(people.farewellOn),
    rowsIn(ownValues),
    rowsIn(ownLabels),
    rowsIn(interactions, eq(interactions.imported, false)),
    rowsIn(followUps),
    rowsIn(drafts),
    rowsIn(sentTexts),
    rowsIn(help),
    rowsIn(needs),
    rowsIn(howMet),
    exists(db.select({ id: howMet.personId }).from(howMet).where(eq(howMet.introducedBy, people.id))),
    exists(db.select({ id: introductions.id }).from(introductions).where(eq(introductions.firstId, people.id))),
    exists(db.select({ id: introductions.id }).from(introductions).where(eq(introductions.secondId, people.id))),
    rowsIn(personTags, isNull(personTags.importId)),
    rowsIn(emails, isNull(emails.importId)),
    rowsIn(profileSlugs, isNull(profileSlugs.importId)),
  );
  return sql`${anyData}`;
}

/** SQL condition on `records`: an import that is not undone holds the record. */
export function isActiveRecord(db: StatementBuilder): SQL {
  return exists(
    db
      .select({ id: imports.id })
      .from(importRows)
      .innerJoin(imports, eq(imports.id, importRows.importId))
      .where(and(eq(importRows.recordId, records.id), isNull(imports.undoneAt))),
  );
}

/** SQL condition on `people`: an import that is not undone has a record of the person. */
export function hasActiveRecord(db: StatementBuilder): SQL {
  return exists(
    db
      .select({ id: records.id })
      .from(records)
      .innerJoin(importRows, eq(importRows.recordId, records.id))
      .innerJoin(imports, eq(imports.id, importRows.importId))
      .where(and(eq(records.personId, people.id), isNull(imports.undoneAt))),
  );
}
