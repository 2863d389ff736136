import type { Day } from '../../core/calendar/day.ts';
import type { PersonId } from '../../core/ids.ts';
import type { KnownPerson } from '../../core/people/known-person.ts';
import { appendTo } from '../../core/collections/multimap.ts';
import { matchCards } from '../../core/matching/match-cards.ts';
import { matchConnections } from '../../core/matching/match-connections.ts';
import type { Match, MatchAnswer } from '../../core/matching/match.ts';
import { messagesSaid } from '../../core/import/messages/message-days.ts';
import type { PartySaid } from '../../core/import/messages/message-days.ts';
import { matchWriter, namedPeople, onlyPersonNamed, personWithProfile } from '../../core/matching/named-people.ts';
import type { NamedPeople, SomebodyNamed } from '../../core/matching/named-people.ts';
import type { OwnerFacts } from '../../core/matching/owner-facts.ts';
import { isOwner } from '../../core/matching/owner.ts';
import { nameInWords, wholeName } from '../../core/people/person-name.ts';
import type { PersonName } from '../../core/people/person-name.ts';
import type { ProfileSlug } from '../../core/people/profile-slug.ts';
import type { SkippedRow } from '../../core/import/common/reader.ts';
import type { ParsedFile } from '../../core/import/parsed-file.ts';
import type { MessageParty, MessagesRead } from '../../core/import/messages/messages-content.ts';
import type { RecordKind, SaidRecord } from '../../core/records/record.ts';
import { memoizeByIndex } from '../../core/collections/memoize-by-index.ts';
import { kindsThatName, rowsNaming } from '../../core/matching/rows-that-name.ts';
import { cardFields, connectionFields, recordText } from '../../core/import/record-fields.ts';
import { uniteMessages } from '../../core/import/messages/merge-message-files.ts';
import { collectGarbage } from '../connection/collect-garbage.ts';
import type { Database } from '../connection/database.ts';
import { knownIdentities, recordKey } from './known-identities.ts';
import type { KnownPeople, PersonInFile } from './known-identities.ts';
import { idGiver } from './new-identities.ts';
import type { Brought, IdGiver } from './new-identities.ts';
import { isActiveRecord } from '../people/sql-conditions.ts';
import { missingFromList } from './missing-connections.ts';
import type { MissingFromList } from './missing-connections.ts';

/** The answers to an import's questions, by their keys. */
export type ImportAnswers = ReadonlyMap<string, MatchAnswer>;

/** A part of an import that the user wants, with its number among all parts. */
export type PartToImport = { readonly part: number; readonly read: ParsedFile };

/** What one row says of one person; or, of messages, all rows with them. */
export type Saying = {
  readonly personId: PersonId;
  readonly record: SaidRecord;
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

export type FoundSayings = MissingFromList & {
  /** Parts in order, rows in order. What a part says twice is in it once; several parts may say the same. */
  readonly sayings: readonly Saying[];
  /** Who was never heard of before this import. */
  readonly newIds: ReadonlySet<PersonId>;
  readonly questions: readonly OpenQuestion[];
  /** For each of the given parts, in their order: what is left out beside what its reader skipped. */
  readonly leftOut: readonly (readonly SkippedRow[])[];
  /** Everyone in the file. */
  readonly people: ReadonlyMap<PersonId, PersonInFile>;
  /** Of each part with messages, who its parties are, by their index. The user and those left out are not among them. */
  readonly parties: ReadonlyMap<number, ReadonlyMap<number, PersonId>>;
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
  const known = knownIdentities(db);
  const ids = idGiver(db, known.away);
  let found = matchParts(db, known, ids, parts, owner, new Map());
  // Ids are given without regard to the answers first: an answer must not change whom another one means.
  if (answers.size > 0) found = matchParts(db, known, ids, parts, owner, answers);
  const sayings = found.sayings.flatMap((ofPart) => ofPart.toSorted((a, b) => a.line - b.line));
  return {
    sayings,
    newIds: ids.newAmong(sayings.map(({ personId }) => personId)),
    questions: found.questions,
    leftOut: found.leftOut.map((rows) => rows.toSorted((a, b) => a.line - b.line)),
    people: known.shown,
    parties: found.parties,
    ...missingFromList(db, parts, known, sayings),
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
  /** Where each record of this import was said first, and of whom. */
  readonly saidNow: Map<string, { readonly personId: PersonId; readonly part: number; readonly line: number }>;
  readonly sayings: Saying[][];
  readonly leftOut: SkippedRow[][];
  readonly questions: OpenQuestion[];
  readonly parties: Map<number, Map<number, PersonId>>;
  /** Who alone had exactly this record, where a row names its person by name only. */
  readonly saidByName: (record: SaidRecord) => KnownPerson | undefined;
};

/** A part, by its place among the given ones and by its number. */
type Place = { readonly index: number; readonly part: number };

function matchParts(
  db: Database,
  known: KnownPeople,
  ids: IdGiver,
  parts: readonly PartToImport[],
  owner: OwnerFacts | undefined,
  answers: ImportAnswers,
): Finding {
  const people = new Map(known.identities.map((person) => [person.id, person]));
  const finding: Finding = {
    db,
    known,
    ids,
    owner,
    answers,
    people,
    saidByName: namedBefore(db, people),
    saidNow: new Map(),
    sayings: parts.map(() => []),
    leftOut: parts.map(() => []),
    questions: [],
    parties: new Map(),
  };
  const contents = parts.map(({ part, read }, index) => ({ place: { index, part }, read }));
  const lists = contents.flatMap(({ place, read }) =>
    read.kind === 'linkedin-connections' ? [{ place, connections: read.connections }] : [],
  );
  for (const [at, { place, connections }] of lists.entries()) {
    findConnections(finding, place, connections, { prefix: keyPrefix('', at), isOneOfMany: lists.length > 1 });
  }
  const books = contents.flatMap(({ place, read }) => ('cards' in read ? [{ place, cards: read.cards }] : []));
  for (const [at, { place, cards }] of books.entries()) {
    findCards(finding, place, cards, { prefix: keyPrefix('card/', at), isOneOfMany: books.length > 1 });
  }
  if (known.shown.size === 0) collectGarbage();
  const named = namedPeople(finding.people.values());
  const messages = contents.flatMap(({ place, read }) =>
    read.kind === 'linkedin-messages' ? [{ place, read: read.messages }] : [],
  );
  findWriters(finding, named, messages);
  for (const kind of kindsThatName) {
    const rows = contents.flatMap(({ place, read }) =>
      read.kind === kind ? rowsNaming(read).map((row) => ({ place, ...row })) : [],
    );
    // Those with a profile first: who they are does not hang on who else is known.
    for (const { place, row, record, what } of rows)
      if (row.slug !== undefined) findOne(finding, named, place, row, record, what);
    for (const { place, row, record, what } of rows)
      if (row.slug === undefined) findOne(finding, named, place, row, record, what);
  }
  return finding;
}

/** Several files of a kind may ask about the same name. */
function keyPrefix(kind: string, files: number): string {
  return files === 0 ? kind : `${kind}${files + 1}/`;
}

type Connections = Extract<ParsedFile, { kind: 'linkedin-connections' }>['connections'];

type FileOfKind = {
  /** Stands before the keys of its questions. */
  readonly prefix: string;
  /** Whether there are other files of its kind, which may say the same. */
  readonly isOneOfMany: boolean;
};

function findConnections(finding: Finding, place: Place, read: Connections, { prefix, isOneOfMany }: FileOfKind): void {
  const textOf = memoizeByIndex((index) => {
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
    const emails = email === undefined ? none : [email];
    const brought = {
      names,
      slugs: slug === undefined ? none : [slug],
      emails,
      texts: () => [recordKey('connection', recordText(fields))],
    };
    if (match.kind === 'question') {
      const side = sideOf(row, { company, position, email, slug, connectedOn });
      ask(finding, place, row.line, match, side);
    }
    const personId = personOf(finding, match, `${place.part}/${at}`, brought);
    if (match.kind === 'new' && match.slugHeldBy !== undefined && slug !== undefined) {
      giveUpSlug(finding, match.slugHeldBy, slug);
    }
    learn(finding, personId, { ...brought, connectedOn, company, position });
    say(finding, place, row.line, personId, { kind: 'connection', fields }, isOneOfMany);
  }
}

function findCards(
  finding: Finding,
  place: Place,
  cards: Extract<ParsedFile, { cards: unknown }>['cards'],
  { prefix, isOneOfMany }: FileOfKind,
): void {
  const textOf = memoizeByIndex((index) => {
    const card = cards[index];
    return card ? recordText(cardFields(card)) : '';
  });
  const matched = matchCards(cards, [...finding.people.values()], {
    answers: finding.answers,
    keyPrefix: prefix,
    saidBefore: saidBefore(finding, 'card', textOf),
  });
  const rowsOf = new Map<number, (typeof matched)[number]['row'][]>();
  for (const { row, place: at } of matched) appendTo(rowsOf, at, row);
  const asked = new Set<number>();
  for (const { row, match, place: at } of matched) {
    const { slug, emails, company, position } = row;
    if (match.kind === 'duplicate') {
      leaveOut(finding, place, row.line, match.reason, rowInWords(row) || emails.join(', '));
      continue;
    }
    const fields = cardFields(row);
    if (match.kind === 'question' && !asked.has(at)) {
      asked.add(at);
      ask(finding, place, row.line, match, sideOf(row, { company, position, email: emails[0], slug }));
    }
    const all = rowsOf.get(at) ?? [row];
    const personId = personOf(finding, match, `${place.part}/${at}`, {
      names: all,
      slugs: all.flatMap((one) => one.slug ?? none),
      emails: all.flatMap((one) => one.emails),
      texts: () => all.map((one) => recordKey('card', recordText(cardFields(one)))),
    });
    const slugs = slug === undefined ? none : [slug];
    learn(finding, personId, { names: [row], slugs, emails, company, position });
    say(finding, place, row.line, personId, { kind: 'card', fields }, isOneOfMany);
  }
}

/**
 * Looks up who had exactly these records: from imports that count, and from the earlier files of this one. Reads the
 * records once, and only when it is asked.
 */
function saidBefore(
  { db, known, saidNow }: Finding,
  kind: RecordKind,
  textOf: (index: number) => string,
): (rowIndexes: readonly number[]) => ReadonlyMap<number, readonly PersonId[]> {
  return (rowIndexes) => {
    const idsByText = new Map<string, PersonId[]>();
    for (const index of rowIndexes) {
      const key = recordKey(kind, textOf(index));
      idsByText.set(textOf(index), [saidNow.get(key)?.personId ?? none, known.stayed.get(key) ?? none].flat());
    }
    const kept = db.$client
      .prepare<[RecordKind], { personId: PersonId; fields: string }>(
        `SELECT person_id AS personId, fields FROM records WHERE kind = ? AND ${isActiveRecord} ORDER BY id`,
      )
      .iterate(kind);
    for (const { personId, fields } of kept) idsByText.get(fields)?.push(personId);
    return new Map(rowIndexes.map((index) => [index, idsByText.get(textOf(index)) ?? none]));
  };
}

/** Said again, it is of the same person again: it need not be looked for among all names. */
function namedBefore(
  db: Database,
  people: ReadonlyMap<PersonId, KnownPerson>,
): (record: SaidRecord) => KnownPerson | undefined {
  let holders: Map<string, PersonId | undefined> | undefined;
  return (record) => {
    if (!holders) {
      holders = new Map();
      const kept = db.$client.prepare<[], { personId: PersonId; kind: RecordKind; fields: string }>(
        `SELECT person_id AS personId, kind, fields FROM records
         WHERE kind IN ('invitation', 'note', 'endorsement', 'recommendation')
           AND fields ->> 'slug' IS NULL AND ${isActiveRecord}`,
      );
      for (const { personId, kind, fields } of kept.iterate()) {
        const key = recordKey(kind, fields);
        holders.set(key, holders.has(key) ? undefined : personId);
      }
    }
    const holder = holders.get(recordKey(record.kind, recordText(record.fields)));
    return holder === undefined ? undefined : people.get(holder);
  };
}

type PartOfMessages = { readonly place: Place; readonly read: MessagesRead };
type Writer = { readonly place: Place; readonly party: MessageParty; readonly said: PartySaid };

/**
 * Those with a profile first; then those with a name alone, who may be among them. All files of messages are taken
 * together, since each message is in one of them only.
 */
function findWriters(finding: Finding, named: NamedPeople, parts: readonly PartOfMessages[]): void {
  const { owner } = finding;
  if (!owner || parts.length === 0) return;
  const { messages, partyOf, firstNamedIn } = uniteMessages(parts.map(({ read }) => read));
  const withProfile = new Map<ProfileSlug, Writer[]>();
  const namedOnly: Writer[] = [];
  for (const said of messagesSaid(messages, isOwner(owner, messages))) {
    const party = messages.parties[said.party];
    const place = parts[firstNamedIn[said.party]?.file ?? -1]?.place;
    if (!party || !place) continue;
    const writer = { place, party, said };
    if (party.slug === undefined) namedOnly.push(writer);
    else withProfile.set(party.slug, [...(withProfile.get(party.slug) ?? []), writer]);
  }
  const writers = new Map<number, PersonId>();
  findByProfile(finding, named, withProfile, writers);
  findByName(finding, named, namedOnly, writers);
  for (const [file, { place }] of parts.entries()) {
    const ofPart = (partyOf[file] ?? []).map((party, index) => [index, writers.get(party)] as const);
    finding.parties.set(place.part, new Map(ofPart.flatMap(([index, id]) => (id === undefined ? [] : [[index, id]]))));
  }
}

function findByProfile(
  finding: Finding,
  named: NamedPeople,
  writersBySlug: ReadonlyMap<ProfileSlug, readonly Writer[]>,
  writersFound: Map<number, PersonId>,
): void {
  const groups = [...writersBySlug].map(([slug, writers]) => ({
    slug,
    writers,
    names: writers.map(({ party }) => wholeName(party.name)),
    isSomeone: writers.some(({ said }) => said.wroteBothWays),
  }));
  const taken = new Set<PersonId>();
  for (const group of groups) {
    const person = personWithProfile(group, named);
    if (person) taken.add(person.id);
  }
  // All of them before anybody of this file is known: two people in it are two.
  const matches = groups.map((group) => matchWriter(group, named, finding.answers, ({ id }) => taken.has(id)));
  for (const [index, { slug, writers, names, isSomeone }] of groups.entries()) {
    const [first] = writers;
    const match = matches[index];
    if (!first || !match) continue;
    if (match.kind === 'question') {
      ask(finding, first.place, first.party.line, match, sideOf(wholeName(first.party.name), { slug }));
    }
    const texts = () => writers.map(({ said }) => recordKey('messages', recordText(said.fields)));
    const personId = personOf(finding, match, `in/${slug}`, { names, slugs: [slug], emails: none, texts });
    named.add(learn(finding, personId, { names, slugs: [slug], isAside: true, ...(!isSomeone && { isUnseen: true }) }));
    for (const writer of writers) sayMessages(finding, writer, personId, writersFound);
  }
}

/** Somebody of whom a file has no profile is whoever alone has the name, among the people and in the file. */
function findByName(
  finding: Finding,
  named: NamedPeople,
  writers: readonly Writer[],
  writersFound: Map<number, PersonId>,
): void {
  const found = writers.map((writer) => {
    const somebody = { names: [wholeName(writer.party.name)] };
    return { writer, somebody, person: onlyPersonNamed(somebody, named) };
  });
  const times = new Map<PersonId, number>();
  for (const { person } of found) if (person) times.set(person.id, (times.get(person.id) ?? 0) + 1);
  for (const { writer, somebody, person } of found) {
    const { place, party, said } = writer;
    if (person && times.get(person.id) === 1) {
      sayMessages(finding, writer, person.id, writersFound);
    } else if (said.messages > 0) {
      // What they wrote in groups is told of the others there.
      const reason = person
        ? 'The file has no profile link with these messages, and writes the name of one of your people in several ways, so it is not clear whose they are. Write it in one way in the file and import it again.'
        : whyNotByName('these messages', somebody, named);
      leaveOut(finding, place, party.line, reason, party.name, said.messages);
    }
  }
}

function sayMessages(
  finding: Finding,
  { place, party, said }: Writer,
  personId: PersonId,
  writersFound: Map<number, PersonId>,
): void {
  writersFound.set(said.party, personId);
  say(finding, place, party.line, personId, { kind: 'messages', fields: said.fields }, false);
}

/** Nothing is asked about them. */
function findOne(
  finding: Finding,
  named: NamedPeople,
  place: Place,
  row: SomebodyNamed & { readonly line: number },
  record: SaidRecord,
  what: string,
): void {
  const { line, names, slug } = row;
  // A profile that is unknown is someone else's than a namesake's.
  const known =
    slug === undefined ? (finding.saidByName(record) ?? onlyPersonNamed(row, named)) : personWithProfile(row, named);
  const isNote = record.kind === 'note';
  const name = nameInWords(names[0]);
  if (!known && slug === undefined && !(isNote && names.every((each) => named.withName(each).length === 0))) {
    leaveOut(finding, place, line, whyNotByName(what, row, named), name);
    return;
  }
  const slugs = slug === undefined ? none : [slug];
  const brought = { names, slugs, emails: none, texts: () => [recordKey(record.kind, recordText(record.fields))] };
  const key = slug === undefined ? `name/${name}` : `in/${slug}/${name}`;
  const personId = known?.id ?? finding.ids.idFor(key, brought);
  named.add(learn(finding, personId, { names, slugs, isAside: true, ...(!isNote && { isUnseen: true }) }));
  say(finding, place, line, personId, record, true);
}

function whyNotByName(what: string, { names }: SomebodyNamed, named: NamedPeople): string {
  const isKnown = names.some((name) => named.withName(name).length > 0);
  return isKnown
    ? `The file has no profile link with ${what}, and several of your people have this name, so it is not clear who is meant. Note by hand what matters to you.`
    : `The file has no profile link with ${what}, and nobody among your people has this name. If you know who is meant, add them under this name and import the file again.`;
}

function personOf({ ids }: Finding, match: Match, key: string, brought: Brought): PersonId {
  return match.kind === 'same' ? match.personId : ids.idFor(key, brought);
}

/** `mayComeAgain`: other rows may say the same. */
function say(
  finding: Finding,
  place: Place,
  line: number,
  personId: PersonId,
  record: SaidRecord,
  mayComeAgain: boolean,
): void {
  const { saidNow, sayings } = finding;
  const { index, part } = place;
  if (mayComeAgain) {
    const key = recordKey(record.kind, recordText(record.fields));
    const before = saidNow.get(key);
    if (!before) {
      saidNow.set(key, { personId, part, line });
    } else if (before.personId === personId && before.part === part) {
      const reason = `This row is the same as line ${before.line}. There is nothing to do.`;
      leaveOut(finding, place, line, reason, nameInWords(finding.people.get(personId)?.names[0]));
      return;
    }
  }
  sayings[index]?.push({ personId, record, part, line });
}

type Learnt = {
  readonly names: readonly PersonName[];
  readonly slugs: readonly ProfileSlug[];
  readonly emails?: readonly string[];
  readonly connectedOn?: Day | undefined;
  readonly company?: string | undefined;
  readonly position?: string | undefined;
  /** Names and slugs are told beside something else: they come after those that are known. */
  readonly isAside?: boolean;
  /** It makes nobody someone who is shown. */
  readonly isUnseen?: boolean;
};

/** Adds to a person, or to nobody yet, what a row tells of them, so that later rows find them by it. */
function learn({ people }: Finding, id: PersonId, learnt: Learnt): KnownPerson {
  const { names, slugs, emails = none, connectedOn, company, position, isAside = false, isUnseen = false } = learnt;
  const before = people.get(id);
  const newNames = names.filter(
    ({ firstName, lastName }) =>
      (firstName !== '' || lastName !== '') &&
      before?.names.some((known) => known.firstName === firstName && known.lastName === lastName) !== true,
  );
  const newEmails = before ? emails.filter((email) => !before.emails.includes(email)) : emails;
  const isKnown =
    before !== undefined &&
    newNames.length === 0 &&
    newEmails.length === 0 &&
    slugs.every((slug) => (isAside ? before.slugs.includes(slug) : before.slugs[0] === slug)) &&
    (connectedOn === undefined || connectedOn === before.connectedOn) &&
    (company === undefined || company === before.company) &&
    (position === undefined || position === before.position) &&
    (before.unseen !== true || isUnseen);
  // Nearly always, in a newer export of the same list.
  if (isKnown) return before;
  const person: KnownPerson = {
    id,
    names: [...(before?.names ?? none), ...newNames.map(({ firstName, lastName }) => ({ firstName, lastName }))],
    slugs: before ? [...new Set(isAside ? [...before.slugs, ...slugs] : [...slugs, ...before.slugs])] : slugs,
    emails: before ? [...before.emails, ...newEmails] : emails,
    connectedOn: connectedOn ?? before?.connectedOn ?? null,
    company: company ?? before?.company ?? null,
    position: position ?? before?.position ?? null,
    ...(before?.partOf !== undefined && { partOf: before.partOf }),
    ...((before ? before.unseen === true && isUnseen : isUnseen) && { unseen: true as const }),
  };
  people.set(id, person);
  return person;
}

/** Someone else has it now: it is one that they had. */
function giveUpSlug({ people }: Finding, holder: PersonId, slug: ProfileSlug): void {
  const person = people.get(holder);
  if (!person) return;
  people.set(holder, { ...person, slugs: [...person.slugs.filter((other) => other !== slug), slug] });
}

function leaveOut({ leftOut }: Finding, place: Place, line: number, reason: string, said: string, rows = 1): void {
  leftOut[place.index]?.push({ line, rows, reason, said });
}

type Question = Extract<Match, { kind: 'question' }>;

function ask(finding: Finding, { part }: Place, line: number, question: Question, row: SideOfQuestion): void {
  const { key, evidence, personIds } = question;
  const candidates = personIds.slice(0, candidatesShown).flatMap((id) => inFile(finding, id) ?? none);
  finding.questions.push({ key, part, line, row, evidence, candidates });
}

/** As they are in the file; or as this import brings them. */
function inFile({ known, people }: Finding, id: PersonId): PersonInFile | undefined {
  const shown = known.shown.get(id);
  if (shown) return shown;
  const person = people.get(id);
  if (!person) return undefined;
  const [name = { firstName: '', lastName: '' }] = person.names;
  const { company, position, connectedOn, slugs } = person;
  return {
    ...person,
    shown: {
      firstName: name.firstName,
      lastName: name.lastName,
      company: company ?? '',
      position: position ?? '',
      connectedOn: connectedOn ?? '',
    },
    connection: null,
    lastContact: null,
    currentSlug: slugs[0],
  };
}

type SideFacts = { readonly [Fact in keyof Omit<SideOfQuestion, 'name'>]?: SideOfQuestion[Fact] | undefined };

function sideOf(name: PersonName, { company, position, email, slug, connectedOn }: SideFacts): SideOfQuestion {
  return {
    name: nameInWords(name),
    company: company ?? '',
    position: position ?? '',
    email: email ?? '',
    slug,
    connectedOn: connectedOn ?? null,
  };
}

type RowInWords = PersonName & { readonly company?: string; readonly position?: string };

function rowInWords({ firstName, lastName, company, position }: RowInWords): string {
  return [firstName, lastName, company, position].filter(Boolean).join(', ');
}

const none: readonly never[] = [];
