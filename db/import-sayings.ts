import type { Day } from '../core/day.ts';
import type { PersonId } from '../core/ids.ts';
import { matchCards, matchConnections, nameInWords, shownAs } from '../core/matching.ts';
import type { KnownPerson, Match, MatchAnswer, MatchedRow, PersonName } from '../core/matching.ts';
import { messagesSaid } from '../core/message-days.ts';
import type { MessagesSaid } from '../core/message-days.ts';
import { matchWriter, namedPeople, onlyPersonNamed, personWithProfile } from '../core/named-people.ts';
import type { NamedPeople, SomebodyNamed } from '../core/named-people.ts';
import { isOwner } from '../core/owner.ts';
import type { OwnerFacts } from '../core/owner.ts';
import type { ProfileSlug } from '../core/profile-slug.ts';
import type { LeftOutRow, MessageParty, MessagesRead, ReadPart } from '../core/read-part.ts';
import type { RecordKind, SaidRecord } from '../core/record.ts';
import {
  cardFields,
  connectionFields,
  endorsementFields,
  invitationFields,
  noteFields,
  recommendationFields,
  recordText,
} from '../core/said-facts.ts';
import type { Database } from './database.ts';
import { idGiver } from './import-new-ids.ts';
import type { IdGiver } from './import-new-ids.ts';
import { knownPeople, recordKey } from './import-known-people.ts';
import type { KnownPeople, PersonInFile } from './import-known-people.ts';

/** The answers to an import's questions, by their keys. */
export type ImportAnswers = ReadonlyMap<string, MatchAnswer>;

/** A part of an import that the user wants, with its number among all parts. */
export type PartToImport = { readonly part: number; readonly read: ReadPart };

/** What one row says of one person; or, of messages, all rows with them. */
export type Saying = {
  readonly personId: PersonId;
  readonly record: SaidRecord;
  /** The fields of the record, as they are kept. */
  readonly fields: string;
  readonly part: number;
  readonly line: number;
};

/** The row of a question, or one of those whom it may be. */
export type SideOfQuestion = {
  readonly name: string;
  readonly company: string;
  readonly position: string;
  readonly email: string;
  readonly slug: ProfileSlug | undefined;
  readonly connectedOn: Day | null;
};

/** A row of which only the user can tell whether it is someone in the file. */
export type OpenQuestion = {
  readonly key: string;
  readonly part: number;
  readonly line: number;
  readonly row: SideOfQuestion;
  /** Why it may be one of the candidates, in words. */
  readonly evidence: string;
  /** The likeliest first. Some may be known from this import only. */
  readonly candidates: readonly PersonInFile[];
};

export type FoundSayings = {
  /** Parts in order, rows in order. What a part says twice is in it once; several parts may say the same. */
  readonly sayings: readonly Saying[];
  /** Who was never heard of before this import. */
  readonly newIds: ReadonlySet<PersonId>;
  readonly questions: readonly OpenQuestion[];
  /** For each of the given parts, in their order: what is left out beside what its reader skipped. */
  readonly leftOut: readonly (readonly LeftOutRow[])[];
  /** Everyone in the file. */
  readonly people: ReadonlyMap<PersonId, PersonInFile>;
  /** Of each part with messages, who its parties are, by their index. The user and those left out are not among them. */
  readonly parties: ReadonlyMap<number, ReadonlyMap<number, PersonId>>;
  /** Whom the list of connections no longer has though an earlier one that counts did; nobody without a list. */
  readonly missing: readonly PersonId[];
  /** The part of the list. */
  readonly missingPart: number;
  /** No list that counts has a later day of connecting, so that missing from this one means something. */
  readonly isNewerList: boolean;
};

/** The likeliest come first. */
const candidatesShown = 20;

/**
 * Finds of whom every row of an import speaks, and what it says of them. A question without an answer counts as someone
 * new. The same for the same parts, owner, answers and file; who is new has the same id under other answers too.
 *
 * A row is matched with everyone in the file and with whom earlier rows brought: lists of connections first, then
 * address books, then messages, then what only names people.
 */
export function findSayings(
  db: Database,
  parts: readonly PartToImport[],
  owner: OwnerFacts | undefined,
  answers: ImportAnswers,
): FoundSayings {
  const known = knownPeople(db);
  const ids = idGiver(db, known.away);
  let found = matchParts(db, known, ids, parts, owner, new Map());
  // Ids are given without regard to the answers first: an answer must not change whom another one means.
  if (answers.size > 0) found = matchParts(db, known, ids, parts, owner, answers);
  const sayings = found.sayings.flat();
  return {
    sayings,
    newIds: ids.newAmong(sayings.map(({ personId }) => personId)),
    questions: found.questions,
    leftOut: found.leftOut.map((rows) => rows.toSorted((a, b) => a.line - b.line)),
    people: known.shown,
    parties: found.parties,
    ...missingFrom(db, parts, known, sayings),
  };
}

/** The state of going through the parts; what is found is by the order of the parts. */
type Finding = {
  readonly db: Database;
  readonly known: KnownPeople;
  readonly ids: IdGiver;
  readonly owner: OwnerFacts | undefined;
  readonly answers: ImportAnswers;
  /** All whom the next row may be, with what the rows before said. */
  readonly people: Map<PersonId, KnownPerson>;
  /** Whose each record of this import is. */
  readonly saidNow: Map<string, PersonId>;
  readonly sayings: Saying[][];
  readonly leftOut: LeftOutRow[][];
  readonly questions: OpenQuestion[];
  readonly parties: Map<number, Map<number, PersonId>>;
};

type Place = { readonly index: number; readonly part: number };

function matchParts(
  db: Database,
  known: KnownPeople,
  ids: IdGiver,
  parts: readonly PartToImport[],
  owner: OwnerFacts | undefined,
  answers: ImportAnswers,
): Finding {
  const finding: Finding = {
    db,
    known,
    ids,
    owner,
    answers,
    people: new Map(known.identities.map((person) => [person.id, person])),
    saidNow: new Map(),
    sayings: parts.map(() => []),
    leftOut: parts.map(() => []),
    questions: [],
    parties: new Map(),
  };
  const contents = parts.map(({ part, read }, index) => ({ place: { index, part }, read }));
  let lists = 0;
  for (const { place, read } of contents) {
    if (read.kind !== 'linkedin-connections') continue;
    findConnections(finding, place, read.connections, keyPrefix('', lists));
    lists += 1;
  }
  let books = 0;
  for (const { place, read } of contents) {
    if (!('cards' in read)) continue;
    findCards(finding, place, read.cards, keyPrefix('card/', books));
    books += 1;
  }
  const named = namedPeople(finding.people.values());
  const messages = contents.flatMap(({ place, read }) =>
    read.kind === 'linkedin-messages' ? [{ place, read: read.messages }] : [],
  );
  findWriters(finding, named, messages);
  for (const { place, read } of contents) findNamed(finding, named, place, read);
  return finding;
}

/** Several files of a kind may ask about the same name. */
function keyPrefix(kind: string, files: number): string {
  return files === 0 ? kind : `${kind}${files + 1}/`;
}

type Connections = Extract<ReadPart, { kind: 'linkedin-connections' }>['connections'];

function findConnections(finding: Finding, place: Place, read: Connections, prefix: string): void {
  const textOf = remembered((index) => {
    const row = read.rows[index];
    return row ? recordText(connectionFields(row, read.columns)) : '';
  });
  const matched = matchConnections(read.rows, [...finding.people.values()], {
    answers: finding.answers,
    keyPrefix: prefix,
    saidBefore: saidBefore(finding, 'connection', textOf),
  });
  for (const { row, match, place: at } of matched) {
    const { slug, email, connectedOn, company, position } = row;
    if (match.kind === 'duplicate') {
      leaveOut(finding, place, row.line, match.reason, rowInWords(row));
      continue;
    }
    const names = [row];
    const fields = connectionFields(row, read.columns);
    const text = recordText(fields);
    const emails = email === undefined ? none : [email];
    const brought = { names, slugs: slug === undefined ? none : [slug], emails, texts: [recordKey('connection', text)] };
    if (match.kind === 'question') {
      const side = sideOf(row, { company, position, email, slug, connectedOn });
      ask(finding, place, row.line, match, side);
    }
    const personId = personOf(finding, match, `${place.part}/${at}`, brought);
    if (match.kind === 'new' && match.slugHeldBy !== undefined && slug !== undefined) {
      giveUpSlug(finding, match.slugHeldBy, slug);
    }
    learn(finding, personId, { ...brought, connectedOn, company, position });
    say(finding, place, row.line, personId, { kind: 'connection', fields }, text);
  }
}

function findCards(
  finding: Finding,
  place: Place,
  cards: Extract<ReadPart, { cards: unknown }>['cards'],
  prefix: string,
): void {
  const textOf = remembered((index) => {
    const card = cards[index];
    return card ? recordText(cardFields(card)) : '';
  });
  const matched = matchCards(cards, [...finding.people.values()], {
    answers: finding.answers,
    keyPrefix: prefix,
    saidBefore: saidBefore(finding, 'card', textOf),
  });
  const rowsOf = new Map<number, (typeof matched)[number]['row'][]>();
  for (const { row, place: at } of matched) {
    const rows = rowsOf.get(at);
    if (rows) rows.push(row);
    else rowsOf.set(at, [row]);
  }
  const asked = new Set<number>();
  for (const { row, match, place: at } of matched) {
    const { slug, emails, company, position } = row;
    if (match.kind === 'duplicate') {
      leaveOut(finding, place, row.line, match.reason, rowInWords(row) || emails.join(', '));
      continue;
    }
    const fields = cardFields(row);
    const text = recordText(fields);
    if (match.kind === 'question' && !asked.has(at)) {
      asked.add(at);
      ask(finding, place, row.line, match, sideOf(row, { company, position, email: emails[0], slug }));
    }
    const all = rowsOf.get(at) ?? [row];
    const personId = personOf(finding, match, `${place.part}/${at}`, {
      names: all,
      slugs: all.flatMap((one) => one.slug ?? none),
      emails: all.flatMap((one) => one.emails),
      texts: all.map((one) => recordKey('card', recordText(cardFields(one)))),
    });
    const slugs = slug === undefined ? none : [slug];
    learn(finding, personId, { names: [row], slugs, emails, company, position });
    say(finding, place, row.line, personId, { kind: 'card', fields }, text);
  }
}

/**
 * Looks up who had exactly these records: from imports that count, and from the earlier files of this one. Reads the
 * records once, and only when it is asked.
 */
function saidBefore(
  { db, saidNow }: Finding,
  kind: RecordKind,
  textOf: (index: number) => string,
): (rowIndexes: readonly number[]) => ReadonlyMap<number, readonly PersonId[]> {
  return (rowIndexes) => {
    const idsByText = new Map<string, PersonId[]>();
    for (const index of rowIndexes) {
      const now = saidNow.get(recordKey(kind, textOf(index)));
      idsByText.set(textOf(index), now === undefined ? [] : [now]);
    }
    const kept = db.$client
      .prepare<[RecordKind], { personId: PersonId; fields: string }>(
        `SELECT DISTINCT person_id AS personId, fields
         FROM records JOIN import_rows ON record_id = records.id JOIN imports ON imports.id = import_id
         WHERE kind = ? AND undone_at IS NULL ORDER BY records.id`,
      )
      .iterate(kind);
    for (const { personId, fields } of kept) idsByText.get(fields)?.push(personId);
    return new Map(rowIndexes.map((index) => [index, idsByText.get(textOf(index)) ?? none]));
  };
}

type PartOfMessages = { readonly place: Place; readonly read: MessagesRead };
type Writer = PartOfMessages & { readonly said: MessagesSaid; readonly party: MessageParty };

/** Those with a profile first, all that share one together; then those by name alone, who may be among them. */
function findWriters(finding: Finding, named: NamedPeople, parts: readonly PartOfMessages[]): void {
  const { owner } = finding;
  if (!owner) return;
  const writers = parts.flatMap(({ place, read }): Writer[] =>
    messagesSaid(read, (party) => isOwner(owner, party)).flatMap((said) => {
      const party = read.parties[said.party];
      return party ? [{ place, read, said, party }] : [];
    }),
  );
  const bySlug = new Map<ProfileSlug, Writer[]>();
  const byName: Writer[] = [];
  for (const writer of writers) {
    const { slug } = writer.party;
    const group = slug === undefined ? byName : bySlug.get(slug);
    if (group) group.push(writer);
    else if (slug !== undefined) bySlug.set(slug, [writer]);
  }
  findBySlug(finding, named, bySlug);

  for (const { place } of parts) {
    const own = byName.filter((writer) => writer.place === place);
    const namesakes = new Map<string, number>();
    for (const { party } of own) namesakes.set(party.name, (namesakes.get(party.name) ?? 0) + 1);
    const found = own.map((writer) => ({ writer, person: onlyPersonNamed(somebodyIn(writer), named) }));
    const times = new Map<PersonId, number>();
    for (const { person } of found) if (person) times.set(person.id, (times.get(person.id) ?? 0) + 1);
    for (const { writer, person } of found) {
      if (person && times.get(person.id) === 1) sayMessages(finding, writer, person.id);
      else leaveOutNameless(finding, writer, person ? 'several-in-file' : undefined, named);
    }
  }
}
