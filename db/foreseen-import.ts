import type { Day } from '../core/day.ts';
import type { ImportId, PersonId, RecordId } from '../core/ids.ts';
import type { OwnerFacts } from '../core/owner.ts';
import { counted } from '../core/plain-words.ts';
import type { LeftOutRow, ReadPart } from '../core/read-part.ts';
import type { MessagesFields, RecordKind } from '../core/record.ts';
import { shownPerson } from '../core/shown-person.ts';
import type { Said, ShownPerson } from '../core/shown-person.ts';
import type { Database } from './database.ts';
import { findSayings } from './import-sayings.ts';
import type { FoundSayings, ImportAnswers, OpenQuestion, PartToImport, Saying } from './import-sayings.ts';
import { contactDaysShown } from './imported-interactions.ts';
import { recordsInFile } from './known-records.ts';
import type { KnownRecord } from './known-records.ts';
import { shownAs } from './merged-people.ts';
import { messagesSaidIn, saidOf } from './said.ts';
import { derivedPerson } from './shown-person.ts';

/** `read` is the sum of the others. A row that repeats an earlier one of its file counts as skipped. */
export type ImportCounts = {
  readonly read: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly skipped: number;
};

/** What the user wants of an import. */
export type ImportWishes = {
  /** Who the user is; undefined while nobody knows, and then messages and invitations wait. */
  readonly owner: OwnerFacts | undefined;
  readonly answers: ImportAnswers;
  /** Whether those whom a newer list no longer has are marked; null leaves it to their number. */
  readonly markMissing: boolean | null;
};

/** Somebody whom an import would create, as they would be shown. */
export type Newcomer = { readonly id: PersonId; readonly shown: ShownPerson };

export type MissingPeople = {
  /** Those of them who count as connected up to now. */
  readonly ids: readonly PersonId[];
  /** The names of the first few. */
  readonly names: readonly string[];
  /** Of everyone who counts as connected, 0 to 1. */
  readonly share: number;
  readonly mark: boolean;
};

/** What an import would do. Questions without an answer count as someone new. */
export type ForeseenImport = {
  readonly parts: readonly ForeseenPart[];
  readonly people: { readonly created: number; readonly updated: number };
  /** Days of contact that are added to people's timelines. */
  readonly contactDays: number;
  readonly questions: readonly OpenQuestion[];
  /** The first few whom it would create. */
  readonly newcomers: readonly Newcomer[];
  readonly missing: MissingPeople | undefined;
};

export type ForeseenPart = {
  readonly part: number;
  readonly counts: ImportCounts;
  /** In the order of the lines. */
  readonly leftOut: readonly LeftOutRow[];
  /** Of messages: with how many people there was contact. */
  readonly people: number;
};

/** What an import writes: everything follows from the sayings. */
export type ImportToWrite = ForeseenImport & {
  readonly found: FoundSayings;
  readonly sayings: readonly (Saying & { readonly recordId: RecordId | undefined })[];
  /** Who is shown anew; those in `fresh` with all that is said of them. */
  readonly affected: readonly PersonId[];
  readonly fresh: ReadonlyMap<PersonId, readonly Said[]>;
};

const newcomersShown = 5;
const missingNamed = 12;
/** From this share on, people are marked as missing only when the user says so. */
const largestQuietShare = 0.02;

/** Foresees what importing these parts would do, and writes nothing. The same for the same parts, wishes and file. */
export function foreseeImport(
  db: Database,
  parts: readonly PartToImport[],
  wishes: ImportWishes,
  seenOn: Day,
): ImportToWrite {
  const waits = ({ read }: PartToImport): boolean => wishes.owner === undefined && needsOwner(read);
  const found = findSayings(
    db,
    parts.filter((part) => !waits(part)),
    wishes.owner,
    wishes.answers,
  );
  const missing = missingPeople(db, found, wishes.markMissing);
  const known = recordsInFile(db);
  const importId = nextImportId(db);
  const ends = shownAs(db);
  const sayings = [...found.sayings, ...missingSayings(found, missing)].map((saying) => ({
    ...saying,
    record: saying.record,
    known: known
      .get(saying.personId)
      ?.find(({ kind, fields }) => kind === saying.record.kind && fields === saying.fields),
  }));

  const newSaid = new Map<PersonId, Said[]>();
  for (const { personId, record, known: knownRecord } of sayings) {
    if (knownRecord && saysNothingNew(knownRecord, known.get(personId) ?? [])) continue;
    const end = ends.get(personId) ?? personId;
    const said = { importId, seenOn, record };
    const list = newSaid.get(end);
    if (list) list.push(said);
    else newSaid.set(end, [said]);
  }

  const outcomes = new Map<PersonId, Outcome>();
  const fresh = new Map<PersonId, readonly Said[]>();
  for (const [id, said] of newSaid) {
    const isFresh = found.newIds.has(id);
    if (isFresh) fresh.set(id, said);
    outcomes.set(id, isFresh ? outcomeOfFresh(said) : outcomeOf(db, id, said));
  }

  const isShown = shownTeller(db, outcomes, ends);
  const counting = sayings.map(({ known: knownRecord, ...saying }) => ({
    saying,
    isNew: !(knownRecord && saysNothingNew(knownRecord, known.get(saying.personId) ?? [])),
    id: ends.get(saying.personId) ?? saying.personId,
  }));
  const countedPeople = new Set<PersonId>();
  const foreseenParts = parts.filter(isOfOthers).map((part): ForeseenPart => {
    const { read } = part;
    if (waits(part)) return waitingPart(part);
    const own = counting.filter(({ saying }) => saying.part === part.part && saying.record.kind !== 'missing');
    const leftOut = [...read.skipped, ...(found.leftOut[parts.filter((other) => !waits(other)).indexOf(part)] ?? [])];
    if (read.kind === 'linkedin-messages') return messagesPart(part, leftOut, own, known, isShown);
    const counts = { created: 0, updated: 0, unchanged: 0 };
    for (const { saying, isNew, id } of own) {
      const outcome = outcomes.get(id);
      const { kind } = saying.record;
      if (!isShown(id) && kind !== 'invitation') {
        leftOut.push(notAmongPeople(saying));
      } else if (kind !== 'connection' && kind !== 'card') {
        counts[isNew ? 'created' : 'unchanged'] += 1;
      } else if (outcome?.isCreated === true && !countedPeople.has(id)) {
        countedPeople.add(id);
        counts.created += 1;
      } else {
        counts[isNew && outcome?.isUpdated === true ? 'updated' : 'unchanged'] += 1;
      }
    }
    return partOf(part, counts, leftOut, 0);
  });

  const newcomers: Newcomer[] = [];
  let created = 0;
  let updated = 0;
  let contactDays = 0;
  for (const [id, outcome] of outcomes) {
    if (outcome.isCreated) created += 1;
    else if (outcome.isUpdated) updated += 1;
    if (outcome.isShown) contactDays += outcome.newDays;
    if (outcome.isCreated && newcomers.length < newcomersShown) newcomers.push({ id, shown: outcome.shown });
  }
  return {
    parts: foreseenParts,
    people: { created, updated },
    contactDays,
    questions: found.questions,
    newcomers,
    missing,
    found,
    sayings: sayings.map(({ known: knownRecord, ...saying }) => ({ ...saying, recordId: knownRecord?.id })),
    affected: [...outcomes.keys()],
    fresh,
  };
}

/** Whether the rows of a part mean nothing as long as nobody knows who the user is. */
export function needsOwner({ kind }: ReadPart): boolean {
  return kind === 'linkedin-messages';
}

/** A profile is the user's own, and none of its rows is about anybody else. */
function isOfOthers({ read }: PartToImport): boolean {
  return read.kind !== 'linkedin-profile';
}

function nextImportId(db: Database): ImportId {
  // What the next row of this table will be called.
  return db.$client.prepare<[], number>('SELECT coalesce(max(id), 0) + 1 FROM imports').pluck().get() as ImportId;
}

/** What an import makes of one person. */
type Outcome = {
  readonly isShown: boolean;
  readonly isCreated: boolean;
  readonly isUpdated: boolean;
  readonly newDays: number;
  readonly shown: ShownPerson;
};

function outcomeOfFresh(said: readonly Said[]): Outcome {
  const shown = shownPerson(said, new Map());
  const isShown = shown.isSomeone;
  return {
    isShown,
    isCreated: isShown,
    isUpdated: false,
    newDays: isShown ? contactDaysShown(messagesSaidIn(said)).length : 0,
    shown,
  };
}

function outcomeOf(db: Database, id: PersonId, newSaid: readonly Said[]): Outcome {
  const wasShown = db.$client.prepare('SELECT 1 FROM people WHERE id = ?').get(id) !== undefined;
  const saidBefore = saidOf(db, id);
  const said = [...saidBefore, ...newSaid];
  const before = derivedPerson(db, id, saidBefore);
  const shown = derivedPerson(db, id, said);
  const isShown = wasShown || shown.isSomeone;
  const days = (of: readonly Said[]): number => contactDaysShown(messagesSaidIn(of)).length;
  return {
    isShown,
    isCreated: !wasShown && isShown,
    isUpdated: wasShown && !isShownAlike(before, shown),
    newDays: isShown ? days(said) - (wasShown ? days(saidBefore) : 0) : 0,
    shown,
  };
}

function isShownAlike(one: ShownPerson, other: ShownPerson): boolean {
  return (
    one.connection === other.connection &&
    Object.entries(one.facts).every(([fact, value]) => other.facts[fact as keyof typeof other.facts] === value) &&
    one.emails.size === other.emails.size &&
    [...one.slugs.keys()].at(-1) === [...other.slugs.keys()].at(-1)
  );
}

/** Kinds of which the newest saying counts; of the others all do. */
const kindsInTurn: ReadonlySet<RecordKind> = new Set(['connection', 'card', 'missing']);

/** Whether saying a record once more changes nothing. */
function saysNothingNew(known: KnownRecord, ofPerson: readonly KnownRecord[]): boolean {
  if (!known.isLive) return false;
  if (!kindsInTurn.has(known.kind)) return true;
  return ofPerson.every(
    (other) => other === known || !other.isLive || !kindsInTurn.has(other.kind) || other.order < known.order,
  );
}

function missingPeople(
  db: Database,
  { missing, isNewerList }: FoundSayings,
  markMissing: boolean | null,
): MissingPeople | undefined {
  if (!isNewerList || missing.length === 0) return undefined;
  const connected = new Set(
    db.$client.prepare<[], PersonId>("SELECT id FROM people WHERE connection = 'connected'").pluck().all(),
  );
  const ends = shownAs(db);
  const ids = [...new Set(missing.map((id) => ends.get(id) ?? id))].filter((id) => connected.has(id));
  const share = connected.size === 0 ? 0 : ids.length / connected.size;
  const nameOf = db.$client.prepare<[PersonId], string>('SELECT name FROM people WHERE id = ?').pluck();
  const names = ids.slice(0, missingNamed).flatMap((id) => nameOf.get(id) ?? []);
  return { ids, names, share, mark: markMissing ?? share <= largestQuietShare };
}

/** Said again of those who are missing already, so that it holds when the import that said it first is undone. */
function missingSayings({ missing, missingPart }: FoundSayings, people: MissingPeople | undefined): Saying[] {
  if (people?.mark !== true) return [];
  return missing.map((personId) => ({
    personId,
    record: { kind: 'missing', fields: {} },
    fields: '{}',
    part: missingPart,
    line: 0,
  }));
}

type IsShown = (id: PersonId) => boolean;

function shownTeller(
  db: Database,
  outcomes: ReadonlyMap<PersonId, Outcome>,
  ends: ReadonlyMap<PersonId, PersonId>,
): IsShown {
  const isThere = db.$client.prepare<[PersonId], number>('SELECT 1 FROM people WHERE id = ?').pluck();
  return (id) => outcomes.get(ends.get(id) ?? id)?.isShown ?? isThere.get(ends.get(id) ?? id) === 1;
}

function notAmongPeople({ line, record }: Saying): LeftOutRow {
  const { fields } = record;
  const said = 'name' in fields ? fields.name : 'firstName' in fields ? `${fields.firstName} ${fields.lastName}` : '';
  return {
    line,
    rows: 1,
    reason: 'This is about someone who is not among your people. It is noted, and shown once they are.',
    said: said.trim(),
  };
}

function waitingPart(part: PartToImport): ForeseenPart {
  const { read } = part;
  const skipped = read.rowsRead - read.skipped.reduce((sum, { rows }) => sum + rows, 0);
  const reason = 'Kith does not know yet which of the people in it is you. Say so above.';
  return partOf(
    part,
    { created: 0, updated: 0, unchanged: 0 },
    [...read.skipped, ...(skipped > 0 ? [{ line: 1, rows: skipped, reason, said: '' }] : [])],
    0,
  );
}

function partOf(
  { part, read }: PartToImport,
  counts: { readonly created: number; readonly updated: number; readonly unchanged: number },
  leftOut: LeftOutRow[],
  people: number,
): ForeseenPart {
  const skipped = leftOut.reduce((sum, { rows }) => sum + rows, 0);
  const counted = counts.created + counts.updated + counts.unchanged + skipped;
  if (counted < read.rowsRead) {
    const reason = 'Nobody but you takes part in it, so there is nothing to keep.';
    leftOut.push({ line: 1, rows: read.rowsRead - counted, reason, said: '' });
  }
  return {
    part,
    people,
    leftOut: leftOut.toSorted((a, b) => a.line - b.line),
    counts: { ...counts, skipped: Math.max(skipped, read.rowsRead - counted + skipped), read: read.rowsRead },
  };
}

type CountedSaying = { readonly saying: Saying; readonly isNew: boolean; readonly id: PersonId };

/** Each message is one row: new, or known from an earlier import, or with someone who is not among the people. */
function messagesPart(
  part: PartToImport,
  leftOut: LeftOutRow[],
  sayings: readonly CountedSaying[],
  known: ReadonlyMap<PersonId, readonly KnownRecord[]>,
  isShown: IsShown,
): ForeseenPart {
  const { read } = part;
  if (read.kind !== 'linkedin-messages') throw new Error('These are no messages.');
  const sizes = new Map(read.messages.threads.map(({ id, messages }) => [id, messages]));
  const groups = new Map<string, GroupRows>();
  const people = new Set<PersonId>();
  let created = 0;
  let unchanged = 0;
  for (const { saying, isNew, id } of sayings) {
    if (saying.record.kind !== 'messages') continue;
    const { fields } = saying.record;
    const shown = isShown(id);
    if (shown) people.add(id);
    const before = isNew && shown ? knownMessages(known.get(saying.personId) ?? []) : undefined;
    let aside = 0;
    for (const thread of fields.threads) {
      if (thread.group === true) {
        const rows = groups.get(thread.id) ?? { isShown: false, isNew: false, line: saying.line, said: fields.name };
        const isNewThread = isNew && !(before?.groups.has(JSON.stringify(thread)) ?? false);
        groups.set(thread.id, { ...rows, isShown: rows.isShown || shown, isNew: rows.isNew || (shown && isNewThread) });
        continue;
      }
      for (const [day, inbound, outbound] of thread.days) {
        if (!shown) {
          aside += inbound + outbound;
          continue;
        }
        const [knownIn, knownOut] = before?.days.get(`${thread.id} ${day}`) ?? (isNew ? [0, 0] : [inbound, outbound]);
        const old = Math.min(inbound, knownIn) + Math.min(outbound, knownOut);
        unchanged += old;
        created += inbound + outbound - old;
      }
    }
    if (aside > 0) leftOut.push(unanswered(saying.line, aside, fields.name));
  }
  for (const [id, group] of groups) {
    const messages = sizes.get(id) ?? 0;
    if (!group.isShown) leftOut.push(groupOfOthers(group, messages));
    else if (group.isNew) created += messages;
    else unchanged += messages;
  }
  return partOf(part, { created, updated: 0, unchanged }, leftOut, people.size);
}

type GroupRows = { readonly isShown: boolean; readonly isNew: boolean; readonly line: number; readonly said: string };

type KnownMessages = {
  /** By conversation and day: in and out. */
  readonly days: ReadonlyMap<string, readonly [number, number]>;
  readonly groups: ReadonlySet<string>;
};

function knownMessages(records: readonly KnownRecord[]): KnownMessages {
  const days = new Map<string, readonly [number, number]>();
  const groups = new Set<string>();
  for (const { kind, fields, isLive } of records) {
    if (kind !== 'messages' || !isLive) continue;
    // Written by an import, with the fields of its kind.
    for (const thread of (JSON.parse(fields) as MessagesFields).threads) {
      if (thread.group === true) groups.add(JSON.stringify(thread));
      for (const [day, inbound, outbound] of thread.group === true ? [] : thread.days) {
        const [knownIn, knownOut] = days.get(`${thread.id} ${day}`) ?? [0, 0];
        days.set(`${thread.id} ${day}`, [Math.max(knownIn, inbound), Math.max(knownOut, outbound)]);
      }
    }
  }
  return { days, groups };
}

function unanswered(line: number, rows: number, said: string): LeftOutRow {
  const reason =
    rows === 1
      ? 'You are not connected, and it went one way only. It is noted, and counts once you are connected or both write.'
      : `You are not connected, and these ${counted(rows, 'message', 'messages')} went one way only. They are noted, and count once you are connected or both write.`;
  return { line, rows, reason, said };
}

function groupOfOthers({ line, said }: GroupRows, rows: number): LeftOutRow {
  return {
    line,
    rows,
    reason: 'Nobody in this group conversation is among your people. It is noted, and counts once one of them is.',
    said,
  };
}
