import { addDays, parseDay } from '../../core/calendar/day.ts';
import type { Day } from '../../core/calendar/day.ts';
import type { PersonId } from '../../core/ids.ts';
import type { Locale } from '../../core/locale.ts';
import type { ImportedRecord } from '../../core/records/shown-person.ts';
import type { InteractionKind } from '../../core/strength/interaction.ts';
import type { KeptMessage } from '../../core/outreach/details.ts';
import { fold } from '../../core/text/fold.ts';
import type { Database } from '../../db/connection/database.ts';
import { newestKeptTexts, threadsOfTwo } from '../../db/outreach/conversation.ts';
import { helpOf } from '../../db/outreach/help.ts';
import type { ListedHelp } from '../../db/outreach/help.ts';
import { sentTextsTo } from '../../db/outreach/sent-texts.ts';
import { firstContactOf, interactionsOf } from '../../db/people/interactions.ts';
import type { StoredInteraction } from '../../db/people/interactions.ts';
import { followUpsOf } from '../../db/plan/follow-ups.ts';
import type { StoredFollowUp } from '../../db/plan/follow-ups.ts';
import type { Between } from '../contract/outreach/outreach.ts';
import { shownFollowUp } from '../plan/shown-follow-up.ts';
import { shownHelp } from './shown-help.ts';

/** The last things between the user and a person, each list from the newest to the oldest. */
export type LastThings = {
  /** Messages, e-mails and notes of invitations whose texts are kept. */
  readonly messages: readonly KeptMessage[];
  /** What the user logged, and days of imported messages whose texts are not kept. */
  readonly contacts: readonly StoredInteraction[];
  /** What is promised, and what was promised and done lately. */
  readonly promises: readonly StoredFollowUp[];
  readonly help: readonly ListedHelp[];
  /** The first contact ever; null without any. */
  readonly first: { readonly on: Day; readonly kind: InteractionKind } | null;
};

const mostShown = 30;
/** How many contact days are looked at to find as many as are shown; those with kept texts are left out. */
const mostContacts = 60;
/** For how long a promise that was kept is shown. */
const daysOfDonePromises = 90;

/** Collects the last things between the user and a person. */
export function lastThingsWith(
  db: Database,
  personId: PersonId,
  records: readonly ImportedRecord[],
  today: Day,
): LastThings {
  const imported = newestKeptTexts(db, personId, threadsOfTwo(records), mostShown).flatMap(
    ({ sentAt, direction, text }): KeptMessage[] => {
      const on = parseDay(sentAt.slice(0, 10));
      return on === undefined ? [] : [{ on, direction, text }];
    },
  );
  const importedOn = new Set(imported.map(({ on }) => on));
  const sent = sentTextsTo(db, personId, mostShown);
  const sentWith = new Set(sent.map(({ interactionId }) => interactionId));
  const sentMessages = sent
    .filter(({ sentOn, text }) => !importedOn.has(sentOn) || !isAmong(text, sentOn, imported))
    .map(({ sentOn, text }): KeptMessage => ({ on: sentOn, direction: 'out', text }));
  const interactions = interactionsOf(db, personId, 0, mostContacts);
  const messages = [...sentMessages, ...imported].toSorted((a, b) => b.on.localeCompare(a.on));
  const toldByText = new Set(messages.map(({ on, direction }) => `${direction} ${on}`));
  /** Whether the texts of that day say all that the contact says. */
  const isToldByText = ({ kind, day, direction, note }: StoredInteraction): boolean =>
    note === '' &&
    (kind === 'message' || kind === 'email') &&
    (direction === 'both' ? ['in', 'out'] : [direction]).every((way) => toldByText.has(`${way} ${day}`));
  return {
    messages,
    contacts: interactions.filter(
      (contact) =>
        !(sentWith.has(contact.id) && contact.note === '') &&
        !(contact.imported && (contact.inGroup || importedOn.has(contact.day))) &&
        !isToldByText(contact),
    ),
    promises: followUpsOf(db, personId).filter(
      ({ doneOn }) => doneOn === null || doneOn >= addDays(today, -daysOfDonePromises),
    ),
    help: helpOf(db, personId),
    first: (interactions.length < mostContacts ? firstOf(interactions) : firstContactOf(db, personId)) ?? null,
  };
}

/** The first of all of a person's interactions, which go from the newest to the oldest. */
function firstOf(interactions: readonly StoredInteraction[]): ReturnType<typeof firstContactOf> {
  const oldest = interactions.at(-1);
  return oldest && { on: oldest.day, kind: oldest.kind };
}

/** Whether an import brought this text as well; spaces and signs are not compared. */
function isAmong(text: string, on: Day, messages: readonly KeptMessage[]): boolean {
  const folded = fold(text);
  return messages.some((message) => message.on === on && message.direction === 'out' && fold(message.text) === folded);
}

/** The last things between the two as pages show them, newest first. */
export function shownBetween(
  { messages, contacts, promises, help }: LastThings,
  today: Day,
  locale: Locale,
): Between[] {
  const all: Between[] = [
    ...messages.map(({ on, direction, text }): Between => ({ kind: 'message', day: on, direction, text })),
    ...contacts.map(({ id, day, kind, direction, note, messages: count }): Between => ({
      kind: 'contact',
      id,
      day,
      as: kind,
      direction,
      note,
      messages: count,
    })),
    ...promises.map((promise): Between => ({
      kind: 'promise',
      day: promise.doneOn ?? promise.promisedOn,
      followUp: shownFollowUp(promise),
    })),
    ...help.map((line): Between => ({ kind: 'help', day: line.changedOn, help: shownHelp(line, today, locale) })),
  ];
  return all.toSorted((a, b) => b.day.localeCompare(a.day)).slice(0, mostShown);
}

/** Returns what a person said: what they wrote, then what is logged of talks with them, each newest first. */
export function saidBy({ messages, contacts }: LastThings): string[] {
  return [
    ...messages.filter(({ direction }) => direction === 'in').map(({ text }) => text),
    ...contacts
      .filter(({ imported, direction, note }) => !imported && note !== '' && direction !== 'out')
      .map(({ note }) => note),
  ];
}
