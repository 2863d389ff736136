import type { Day } from '../core/day.ts';
import { fold } from '../core/fold.ts';
import type { ImportId, PersonId, RecordId } from '../core/ids.ts';
import type { ConnectionRow } from '../core/linkedin-connections.ts';
import type { WriteTransaction } from './database.ts';
import { jobDays } from './import-changes.ts';
import type { PersonChanges } from './import-changes.ts';
import type { PersonInFile } from './import-known-people.ts';
import type { SaidFacts } from './import-record.ts';
import { indexPeople } from './people-search.ts';
import { fullName } from '../core/full-name.ts';

/** Writes the rows of one import, one after the other. */
export type ImportRowWriter = {
  readonly create: (row: ConnectionRow, said: SaidFacts, record: string) => void;
  readonly update: (person: PersonInFile, changes: PersonChanges) => void;
  /** Keeps which line said what of someone who was there before, whether it changed anything or not. */
  readonly keep: (person: PersonInFile, line: number, record: string) => void;
  /** Makes what changed up to now findable. To be called now and then, and after the last row. */
  readonly index: () => void;
};

/** For the import `importId` of the day `seenOn`. By prepared statements, since an import writes tens of thousands. */
export function importRowWriter(tx: WriteTransaction, importId: ImportId, seenOn: Day): ImportRowWriter {
  const { $client } = tx;
  const insertPerson = $client.prepare(
    `INSERT INTO people (first_name, last_name, name, name_key, company, company_key, position, job_seen_on, connection,
       connected_on, added_on)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'connected', ?, ?)`,
  );
  const insertSearch = $client.prepare(
    "INSERT INTO people_search (rowid, name, company, position, tags, notes) VALUES (?, ?, ?, ?, '', '')",
  );
  const insertRecord = $client.prepare('INSERT INTO records (person_id, fields) VALUES (?, ?)');
  const insertImportRow = $client.prepare('INSERT INTO import_rows (import_id, line, record_id) VALUES (?, ?, ?)');
  const insertEmail = $client.prepare('INSERT INTO emails (person_id, address, import_id) VALUES (?, ?, ?)');
  const giveUpSlug = $client.prepare('UPDATE profile_slugs SET current = 0 WHERE slug = ? AND current = 1');
  const ageSlugs = $client.prepare('UPDATE profile_slugs SET current = 0 WHERE person_id = ? AND current = 1');
  const insertSlug = $client.prepare(
    `INSERT INTO profile_slugs (person_id, slug, current, seen_on, import_id) VALUES (?, ?, 1, ?, ?)
     ON CONFLICT (person_id, slug) DO UPDATE SET current = 1, seen_on = excluded.seen_on`,
  );
  const findRecord = $client
    .prepare<[PersonId, string], RecordId>('SELECT id FROM records WHERE person_id = ? AND fields = ?')
    .pluck();
  const saidFirst = $client
    .prepare<[PersonId, ImportId, string, string], Day | null>(
      `SELECT min(seen_on) FROM records JOIN import_rows ON record_id = records.id JOIN imports ON imports.id = import_id
       WHERE person_id = ? AND import_id < ?
         AND coalesce(fields ->> 'company', '') = ? AND coalesce(fields ->> 'position', '') = ?`,
    )
    .pluck();
  const updatePerson = $client.prepare(
    `UPDATE people SET first_name = @firstName, last_name = @lastName, name = @name, name_key = @nameKey,
       company = @company, company_key = @companyKey, position = @position, connected_on = @connectedOn,
       job_seen_on = @jobSeenOn, job_changed_on = @jobChangedOn
     WHERE id = @id`,
  );
  const connect = $client.prepare("UPDATE people SET connection = 'connected' WHERE id = ?");
  const firstEmail = $client
    .prepare<[PersonId], string | null>('SELECT min(address) FROM emails WHERE person_id = ?')
    .pluck();
  const folded = rememberedFolds();
  const changedWords: PersonId[] = [];

  const takeSlug = (id: PersonId, slug: string): void => {
    giveUpSlug.run(slug);
    insertSlug.run(id, slug, seenOn, importId);
  };

  return {
    create({ line, slug, email }, { firstName = '', lastName = '', company = '', position = '', connectedOn }, record) {
      const name = fullName(firstName, lastName);
      const nameKey = fold(name);
      const companyKey = folded(company);
      const jobSeenOn = company === '' && position === '' ? null : seenOn;
      const id = insertPerson.run(
        firstName,
        lastName,
        name,
        nameKey,
        company,
        companyKey,
        position,
        jobSeenOn,
        connectedOn ?? null,
        seenOn,
      ).lastInsertRowid as PersonId; // the row id of the person just made
      insertSearch.run(id, nameKey, companyKey, folded(position));
      if (slug !== undefined) takeSlug(id, slug);
      if (email !== undefined) insertEmail.run(id, email, importId);
      insertImportRow.run(importId, line, insertRecord.run(id, record).lastInsertRowid);
    },
    update({ id, shown: before, jobSeenOn, jobChangedOn }, { shown, becomesConnected, newEmail, newSlug }) {
      if (newEmail !== undefined) insertEmail.run(id, newEmail, importId);
      if (newSlug !== undefined) {
        ageSlugs.run(id);
        takeSlug(id, newSlug);
      }
      if (becomesConnected) connect.run(id);
      const after = shown ?? before;
      const isNameless = after.firstName === '' && after.lastName === '';
      if (!shown && !(isNameless && newEmail !== undefined)) return;
      const days =
        after.company === before.company && after.position === before.position
          ? { jobSeenOn, jobChangedOn }
          : jobDays(
              { ...before, jobSeenOn, jobChangedOn },
              after,
              seenOn,
              ({ company, position }) => saidFirst.get(id, importId, company, position) ?? undefined,
            );
      const name = fullName(after.firstName, after.lastName, (isNameless && firstEmail.get(id)) || undefined);
      updatePerson.run({
        id,
        firstName: after.firstName,
        lastName: after.lastName,
        name,
        nameKey: fold(name),
        company: after.company,
        companyKey: folded(after.company),
        position: after.position,
        connectedOn: after.connectedOn === '' ? null : after.connectedOn,
        ...days,
      });
      changedWords.push(id);
    },
    keep({ id }, line, record) {
      insertImportRow.run(importId, line, findRecord.get(id, record) ?? insertRecord.run(id, record).lastInsertRowid);
    },
    index() {
      indexPeople(tx, changedWords.splice(0));
    },
  };
}

/** Thousands share their company or position, so each is folded once. */
function rememberedFolds(): (text: string) => string {
  const folds = new Map<string, string>([['', '']]);
  return (text) => {
    let known = folds.get(text);
    if (known === undefined) folds.set(text, (known = fold(text)));
    return known;
  };
}
