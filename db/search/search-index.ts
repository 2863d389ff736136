import { and, eq, ne, sql } from 'drizzle-orm';

import { fold } from '../../core/text/fold.ts';
import { memoizedFold } from '../../core/text/memoized-fold.ts';
import { phoneWords } from '../../core/people/phone-words.ts';
import type { PersonId } from '../../core/ids.ts';
import type { Database, WriteTransaction } from '../connection/database.ts';
import { isInJsonList } from '../connection/json-list.ts';
import {
  computed,
  fields,
  firstValue,
  handWrittenRead,
  handWrittenWrite,
  readStatement,
} from '../connection/statement.ts';
import { mergeTargets } from '../people/merged-people.ts';
import {
  emails,
  howMet,
  interactions,
  messages,
  needs,
  ownLabels,
  people,
  personTags,
  tags,
} from '../schema/schema.ts';
import { importedTextsOf } from './record-words.ts';
import { learnWords } from './slip-words.ts';
import { areTextsStale, takeStalePeople, takeStaleTexts } from './stale-people.ts';
import type { IndexPart } from './stale-people.ts';

/** A few hundredths of a second. */
const peopleAtOnce = 500;

/** Indexes the facts and messages anew of everyone who is found by other words since this transaction began. */
export function renewSearchIndex(tx: WriteTransaction): void {
  while (renewSomeFactsOrMessages(tx));
}

/**
 * Indexes the texts of everyone anew in whose texts something was written. Whatever reads the index of texts calls it first;
 * writes do not wait for it.
 */
export function renewTextIndex(db: Database): void {
  if (!areTextsStale(db)) return;
  // There is one connection, so what runs inside a transaction is part of it; only the type says so.
  const tx = db as WriteTransaction;
  const renew = (): void => {
    while (renewSomeTexts(tx));
  };
  if (db.$client.inTransaction) renew();
  else db.$client.transaction(renew).immediate();
}

const personNotIndexed = handWrittenRead(
  {},
  { id: people.id },
  // With the condition outside: beside the people it would be tried for each of them. The index's own table is asked, since SQLite
  // takes a while to open the index itself.
  `SELECT id FROM (SELECT id FROM people LIMIT 1) WHERE NOT EXISTS (SELECT 1 FROM people_search_docsize)`,
);

/** Tells whether the index is empty although there are people: everyone is to be marked. */
export function isSearchIndexMissing(db: Database): boolean {
  return personNotIndexed.get(db, {}) !== undefined;
}

/** Indexes some of all those people anew, texts too: a few hundredths of a second of work. Returns whether there may be more. */
export function renewSomeOfSearchIndex(tx: WriteTransaction): boolean {
  return renewSomeFactsOrMessages(tx) || renewSomeTexts(tx);
}

function renewSomeFactsOrMessages(tx: WriteTransaction): boolean {
  const stale = takeStalePeople(tx, peopleAtOnce);
  if (stale === undefined) return false;
  renewPart(tx, stale.part, stale.ids);
  return true;
}

function renewSomeTexts(tx: WriteTransaction): boolean {
  const stale = takeStaleTexts(tx, peopleAtOnce);
  if (stale.length === 0) return false;
  renewPart(tx, 'texts', stale);
  return true;
}

function renewPart(tx: WriteTransaction, part: IndexPart, marked: readonly PersonId[]): void {
  const identities = identitiesOfMarked(tx, marked);
  const ids = [...identities.keys()].toSorted((a, b) => a - b);
  for (const id of indexed[part].values(tx, { ids: JSON.stringify(ids) })) deletions[part].run(tx, { id });
  insertions[part](tx, ids, identities);
}

/** Maps the people as whom those marked are shown, and those marked themselves, to all ids of theirs. */
function identitiesOfMarked(tx: WriteTransaction, marked: readonly PersonId[]): Map<PersonId, PersonId[]> {
  const ends = mergeTargets(tx);
  const identities = new Map<PersonId, PersonId[]>(marked.map((id) => [id, [id]]));
  for (const id of marked) {
    const end = ends.get(id);
    if (end !== undefined) identities.set(end, [end]);
  }
  for (const [id, end] of ends) identities.get(end)?.push(id);
  return identities;
}

// By hand, since drizzle has no words for full text.
const list = { ids: computed<string>() };
const found = { id: computed<PersonId>() };
const indexed = {
  facts: handWrittenRead(
    list,
    found,
    'SELECT people_search.rowid AS id FROM json_each(@ids) CROSS JOIN people_search WHERE people_search.rowid = value',
  ),
  texts: handWrittenRead(
    list,
    found,
    'SELECT people_search_texts.rowid AS id FROM json_each(@ids) CROSS JOIN people_search_texts WHERE people_search_texts.rowid = value',
  ),
  messages: handWrittenRead(
    list,
    found,
    'SELECT people_search_messages.rowid AS id FROM json_each(@ids) CROSS JOIN people_search_messages WHERE people_search_messages.rowid = value',
  ),
} as const satisfies Record<IndexPart, unknown>;

const deletions = {
  facts: handWrittenWrite({ id: people.id }, 'DELETE FROM people_search WHERE rowid = @id'),
  texts: handWrittenWrite({ id: people.id }, 'DELETE FROM people_search_texts WHERE rowid = @id'),
  messages: handWrittenWrite({ id: people.id }, 'DELETE FROM people_search_messages WHERE rowid = @id'),
} as const satisfies Record<IndexPart, unknown>;

type Identities = ReadonlyMap<PersonId, readonly PersonId[]>;

const insertions: Readonly<
  Record<IndexPart, (tx: WriteTransaction, ids: readonly PersonId[], identities: Identities) => void>
> = { facts: insertFacts, texts: insertTexts, messages: insertMessages };

const searchedFacts = readStatement({ ids: computed<string>() }, (db, { ids }) => {
  const tagNames = db
    .select(fields({ names: sql<string | null>`group_concat(${tags.name}, ' ')` }))
    .from(personTags)
    .innerJoin(tags, eq(tags.id, personTags.tagId))
    .where(eq(personTags.personId, people.id));
  const addresses = db
    .select(fields({ addresses: sql<string | null>`group_concat(${emails.address}, ' ')` }))
    .from(emails)
    .where(eq(emails.personId, people.id));
  const labels = db
    .select(fields({ texts: sql<string | null>`group_concat(${ownLabels.label} || ' ' || ${ownLabels.value}, ' ')` }))
    .from(ownLabels)
    .where(and(eq(ownLabels.personId, people.id), ne(ownLabels.value, '')));
  const needTexts = db
    .select(fields({ texts: sql<string | null>`group_concat(${needs.text}, ' ')` }))
    .from(needs)
    .where(eq(needs.personId, people.id));
  const met = db
    .select(fields({ text: howMet.text }))
    .from(howMet)
    .where(eq(howMet.personId, people.id));
  return db
    .select(
      fields({
        id: people.id,
        name: people.name,
        company: people.company,
        position: people.position,
        notes: people.notes,
        phone: people.phone,
        city: people.city,
        website: people.website,
        tags: firstValue(tagNames),
        emails: firstValue(addresses),
        labels: firstValue(labels),
        needs: firstValue(needTexts),
        howMet: firstValue(met),
      }),
    )
    .from(people)
    .where(isInJsonList(people.id, ids));
});

const insertFact = handWrittenWrite(
  {
    id: people.id,
    name: computed<string>(),
    nickname: computed<string>(),
    company: computed<string>(),
    position: computed<string>(),
    email: computed<string>(),
    tags: computed<string>(),
    notes: computed<string>(),
    imported: computed<string>(),
  },
  `INSERT INTO people_search (rowid, name, nickname, company, position, email, tags, notes, imported)
   VALUES (@id, @name, @nickname, @company, @position, @email, @tags, @notes, @imported)`,
);

function insertFacts(tx: WriteTransaction, ids: readonly PersonId[], identities: Identities): void {
  const imported = importedTextsOf(tx, [...identities.values()].flat());
  const folded = memoizedFold();
  for (const row of searchedFacts.all(tx, { ids: JSON.stringify(ids) })) {
    const { id, notes } = row;
    const texts = (identities.get(id) ?? []).flatMap((identity) => imported.get(identity) ?? []);
    const nickname = fold(textOf(texts.filter(({ where }) => where === 'nickname')));
    const words = { name: fold(row.name), nickname, company: folded(row.company), position: folded(row.position) };
    insertFact.run(tx, {
      id,
      ...words,
      email: folded(row.emails ?? ''),
      tags: folded(row.tags ?? ''),
      notes: [notes, row.needs ?? '', row.howMet ?? '']
        .filter((text) => text !== '')
        .map(fold)
        .join(' '),
      imported: [
        ...shownFactsOf(row).map(folded),
        fold(textOf(texts.filter(({ where }) => where !== 'nickname'))),
      ].join(' '),
    });
    learnWords(tx, words);
  }
}

type FactsBesides = {
  readonly phone: string;
  readonly city: string;
  readonly website: string;
  readonly labels: string | null;
};

/** The facts that have no column of their own in the index. */
function shownFactsOf({ phone, city, website, labels }: FactsBesides): string[] {
  if (phone === '' && city === '' && website === '' && labels === null) return [];
  return [phone, ...phoneWords(phone), city, website, labels ?? ''].filter((text) => text !== '');
}

function textOf(texts: readonly { readonly text: string }[]): string {
  return texts.map(({ text }) => text).join('\n');
}

type TextColumn = 'log' | 'promises' | 'sent';

const writtenTexts = handWrittenRead(
  { ids: computed<string>() },
  { personId: interactions.personId, column: computed<TextColumn>(), text: interactions.note },
  `SELECT person_id AS personId, 'log' AS column, note AS text FROM interactions
   WHERE person_id IN (SELECT value FROM json_each(@ids)) AND note <> ''
   UNION ALL SELECT person_id, 'promises', text FROM follow_ups WHERE person_id IN (SELECT value FROM json_each(@ids))
   UNION ALL SELECT person_id, 'sent', subject || char(10) || text FROM sent_texts
   WHERE person_id IN (SELECT value FROM json_each(@ids))`,
);

const insertText = handWrittenWrite(
  { id: people.id, log: computed<string>(), promises: computed<string>(), sent: computed<string>() },
  'INSERT INTO people_search_texts (rowid, log, promises, sent) VALUES (@id, @log, @promises, @sent)',
);

function insertTexts(tx: WriteTransaction, ids: readonly PersonId[]): void {
  const written = new Map<PersonId, Record<TextColumn, string[]>>();
  for (const { personId: id, column, text } of writtenTexts.all(tx, { ids: JSON.stringify(ids) })) {
    const texts = written.get(id) ?? { log: [], promises: [], sent: [] };
    // Each by itself: one in another script would slow down the folding of all.
    texts[column].push(fold(text));
    written.set(id, texts);
  }
  for (const id of ids) {
    const texts = written.get(id);
    if (texts === undefined) continue;
    insertText.run(tx, {
      id,
      log: texts.log.join(' '),
      promises: texts.promises.join(' '),
      sent: texts.sent.join(' '),
    });
  }
}

const isShown = readStatement({ id: people.id }, (db, { id }) =>
  db
    .select(fields({ id: people.id }))
    .from(people)
    .where(eq(people.id, id)),
);

const keptMessages = handWrittenRead(
  { identities: computed<string>() },
  { text: messages.text },
  `SELECT text FROM messages
   WHERE person_id IN (SELECT value FROM json_each(@identities))
     AND EXISTS (SELECT 1 FROM import_messages JOIN imports ON imports.id = import_messages.import_id
       WHERE import_messages.message_id = messages.id AND imports.undone_at IS NULL)`,
);

const insertMessage = handWrittenWrite(
  { id: people.id, messages: computed<string>() },
  'INSERT INTO people_search_messages (rowid, messages) VALUES (@id, @messages)',
);

function insertMessages(tx: WriteTransaction, ids: readonly PersonId[], identities: Identities): void {
  // One person after the other, since their messages may be many.
  for (const id of ids) {
    const texts = keptMessages.values(tx, { identities: JSON.stringify(identities.get(id) ?? [id]) });
    if (texts.length === 0 || isShown.value(tx, { id }) === undefined) continue;
    insertMessage.run(tx, { id, messages: fold(texts.join('\n')) });
  }
}
