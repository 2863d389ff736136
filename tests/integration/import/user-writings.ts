import { circles } from '../../../core/people/circle.ts';
import { addDays } from '../../../core/calendar/day.ts';
import type { InteractionId, PersonId, TagId, WriteId } from '../../../core/ids.ts';
import { write } from '../../../db/connection/database.ts';
import { mergeTargets } from '../../../db/people/merged-people.ts';
import { renewPeople } from '../../../db/people/shown-person.ts';
import { derivedPerson } from '../../../db/people/derived-person.ts';
import { newWriteId } from './kith-with-imports.ts';
import type { Kith } from './kith-with-imports.ts';
import type { Hands, Key, Writing } from './step-log.ts';
import { choose, firstDay } from './step-log.ts';
import type { Person } from './replayed-people.ts';
import { idsWithKey } from './replayed-people.ts';

const facts = ['firstName', 'lastName', 'company', 'position', 'birthday'] as const;

const factValues = {
  firstName: ['Zoë', ''],
  lastName: ['Moss', ''],
  company: ['Her own studio', 'Acme', ''],
  position: ['Painter', ''],
  birthday: ['1970-01-01', ''],
} as const;

const directions = ['in', 'out'] as const;

const ratings = [1, 2, 3, 4, 5, null] as const;

const addresses = ['home@example.org', 'x@example.org', 'y@example.org'] as const;

/** Something to write that is not written yet; undefined when what was chosen would change nothing. */
export async function chosenWriting(
  kith: Kith,
  id: PersonId,
  what: number,
  value: number,
  index: number,
): Promise<Writing | undefined> {
  const { client } = kith;
  const person = await client.people.get({ id });
  const pick = <Value>(values: readonly Value[]): Value => {
    const chosen = choose(values, value);
    if (chosen === undefined) throw new Error('There is something to choose.');
    return chosen;
  };
  const fact = pick(facts);
  const day = addDays(firstDay, (value % 12) - 31);
  const contacts = (await client.interactions.ofPerson({ personId: id, offset: 0, limit: 100 })).rows.toSorted((a, b) =>
    a.day + a.note < b.day + b.note ? -1 : 1,
  );
  const contact = choose(contacts, value);
  const choices: (() => Writing | undefined)[] = [
    () => ({ kind: 'fact', fact, value: choose(factValues[fact], Math.floor(value / 5)) ?? '' }),
    () => (person.ownFacts.includes(fact) ? { kind: 'imported-fact', fact } : undefined),
    () => ({ kind: 'notes', notes: value % 4 === 0 ? '' : `note ${index}` }),
    () => ({ kind: 'circle', circle: pick([...circles, null]) }),
    () => ({ kind: 'rating', rating: pick(ratings) }),
    () => ({ kind: 'muted', muted: !person.muted }),
    () => ({ kind: 'tag', tag: pick(['friend', 'Berlin']) }),
    () => {
      const tag = choose(person.tags, value);
      return tag && { kind: 'untag', tag: tag.name };
    },
    () => ({ kind: 'email', address: pick(addresses) }),
    () => {
      const address = choose(person.emails, value);
      return address === undefined ? undefined : { kind: 'no-email', address };
    },
    () => ({ kind: 'ended' }),
    () => ({ kind: 'log', day, direction: pick(directions), note: `contact ${index}` }),
    ...[0, 1].map(() => (): Writing | undefined => {
      if (!contact) return undefined;
      const isDeleted = value % 3 === 0;
      if (contact.imported) {
        return { kind: 'replace-contact', was: contact.day, day, note: isDeleted ? null : `contact ${index}` };
      }
      return isDeleted
        ? { kind: 'delete-contact', was: contact.note }
        : { kind: 'edit-contact', was: contact.note, day, note: `contact ${index}` };
    }),
  ];
  const writing = choose(choices, what)?.();
  return writing && isNews(kith, id, writing, person) && !isLastWord(kith, id, writing) ? writing : undefined;
}

/**
 * Whether it may take away all that is left of somebody of whom imports say nothing (any more). They stay then, so that
 * nobody goes while the user writes on them, but only until they are derived anew.
 */
function isLastWord(kith: Kith, id: PersonId, writing: Writing): boolean {
  if (derivedPerson(kith.engine.context.db, id).isShownByImports) return false;
  return (
    writing.kind === 'untag' ||
    writing.kind === 'delete-contact' ||
    (writing.kind === 'notes' && writing.notes === '') ||
    (writing.kind === 'circle' && writing.circle === null) ||
    (writing.kind === 'rating' && writing.rating === null) ||
    (writing.kind === 'muted' && !writing.muted)
  );
}

/**
 * Whether it changes anything: pages do not send what is there already. Nor what a merge that can be taken apart gave,
 * once it was changed: nothing tells then that it is the user's word now.
 */
function isNews(kith: Kith, id: PersonId, writing: Writing, person: Person): boolean {
  const given = givenByMerges(kith);
  switch (writing.kind) {
    case 'notes':
      return writing.notes !== person.notes && !given.includes(writing.notes);
    case 'circle':
      return writing.circle !== person.circle && !given.includes(writing.circle);
    case 'rating':
      return writing.rating !== person.rating && !given.includes(writing.rating);
    case 'tag':
      return person.tags.every(({ name }) => name !== writing.tag) && given.length === 0;
    case 'email':
      return !person.emails.includes(writing.address) && !given.includes(writing.address);
    case 'ended':
      return person.connection !== 'ended';
    case 'muted':
      return given.length === 0;
    case 'log':
      return true;
    case 'fact':
    case 'imported-fact':
    case 'untag':
    case 'no-email':
    case 'edit-contact':
    case 'delete-contact':
    case 'replace-contact':
      return id === person.id;
  }
}

function givenByMerges(kith: Kith): unknown[] {
  return kith.engine.context.db.$client
    .prepare<[], string>('SELECT image FROM merged_people')
    .pluck()
    .all()
    .flatMap((image) => {
      // Written by a merge.
      const { after, emailsAfter } = JSON.parse(image) as { after: Record<string, unknown>; emailsAfter: unknown[] };
      return [...Object.values(after), ...emailsAfter];
    });
}

/** Undefined when there is nothing to write it on. */
export async function writeOn(kith: Kith, id: PersonId, writing: Writing): Promise<WriteId | undefined> {
  const { client, engine } = kith;
  const writeId = newWriteId();
  const ids = [id];
  const contactBy = (where: string, value: string): InteractionId | undefined =>
    engine.context.db.$client
      .prepare<[string], InteractionId>(`SELECT id FROM interactions WHERE ${where}`)
      .pluck()
      .get(value);
  switch (writing.kind) {
    case 'fact':
      return (await client.people.editFacts({ writeId, id, facts: { [writing.fact]: writing.value } })).undo.writeId;
    case 'imported-fact':
      return (await client.people.useImportedFact({ writeId, id, fact: writing.fact })).undo.writeId;
    case 'notes':
      return (await client.people.setNotes({ writeId, id, notes: writing.notes })).undo.writeId;
    case 'circle':
      return (await client.people.setCircle({ writeId, ids, circle: writing.circle })).undo.writeId;
    case 'rating':
      return (await client.people.setRating({ writeId, ids, rating: writing.rating })).undo.writeId;
    case 'muted':
      return (await client.people.setMuted({ writeId, ids, muted: writing.muted })).undo.writeId;
    case 'tag':
      return (await client.people.addTag({ writeId, ids, name: writing.tag })).undo.writeId;
    case 'untag': {
      const tag: TagId | undefined = (await client.people.tags()).find(({ name }) => name === writing.tag)?.id;
      return tag && (await client.people.removeTag({ writeId, ids, tag })).undo.writeId;
    }
    case 'email':
    case 'no-email': {
      const { emails } = await client.people.get({ id });
      const { address } = writing;
      if (emails.includes(address) === (writing.kind === 'email')) return undefined;
      const wanted = writing.kind === 'email' ? [...emails, address] : emails.filter((other) => other !== address);
      return (await client.people.setEmails({ writeId, id, emails: wanted })).undo.writeId;
    }
    case 'ended':
      return (await client.people.setConnectionEnded({ writeId, ids, ended: true })).undo.writeId;
    case 'log': {
      const { day, direction, note } = writing;
      return (await client.interactions.log({ writeId, personId: id, kind: 'email', direction, day, note })).undo
        .writeId;
    }
    case 'edit-contact': {
      const contact = contactBy('note = ?', writing.was);
      if (contact === undefined) return undefined;
      const { day, note } = writing;
      const edited = { writeId, id: contact, kind: 'call', direction: 'both', day, note } as const;
      return (await client.interactions.edit(edited)).undo.writeId;
    }
    case 'delete-contact': {
      const contact = contactBy('note = ?', writing.was);
      return contact && (await client.interactions.delete({ writeId, id: contact })).undo.writeId;
    }
    case 'replace-contact': {
      const { was, day, note } = writing;
      const contact = contactBy(`imported = 1 AND person_id = ${id} AND day = ?`, was);
      const facts_ = { kind: 'call', direction: 'both', day, note: note ?? '' } as const;
      if (contact === undefined) {
        return note === null
          ? undefined
          : (await client.interactions.log({ writeId, personId: id, ...facts_ })).undo.writeId;
      }
      return note === null
        ? (await client.interactions.delete({ writeId, id: contact })).undo.writeId
        : (await client.interactions.edit({ writeId, id: contact, ...facts_ })).undo.writeId;
    }
  }
}

export function renew(kith: Kith, id: PersonId): void {
  const { db, clock } = kith.engine.context;
  write(db, (tx) => renewPeople(tx, [id], clock.today()));
}

/** The user's word holds against imports that were not there in the replay when it was given. */
export async function takeAway(kith: Kith, hands: Hands, key: Key, writing: Writing): Promise<void> {
  const { $client } = kith.engine.context.db;
  const ends = mergeTargets(kith.engine.context.db);
  for (const identity of idsWithKey(kith, hands, key)) {
    const id = ends.get(identity) ?? identity;
    const has = (text: string, value: string): boolean =>
      $client.prepare<[PersonId, string], number>(text).get(id, value) !== undefined;
    if (writing.kind === 'no-email') {
      const { address } = writing;
      const isImported = 'SELECT 1 FROM emails WHERE person_id = ? AND address = ? AND import_id IS NOT NULL';
      if (has(isImported, address)) await writeOn(kith, id, { kind: 'no-email', address });
    } else if (writing.kind === 'replace-contact') {
      const { was } = writing;
      await writeOn(kith, id, { kind: 'replace-contact', was, day: was, note: null });
    }
  }
}
