import type { Day } from '../../core/calendar/day.ts';
import type { PersonId } from '../../core/ids.ts';
import { changesInWords } from '../../core/outreach/changes.ts';
import { suggestSubject } from '../../core/outreach/mail.ts';
import type { Medium } from '../../core/outreach/medium.ts';
import { jobChangeOf, owesAnswer } from '../../core/plan/entry-reason.ts';
import { reasonsInWords } from '../../core/plan/reasons.ts';
import type { ImportedRecord } from '../../core/records/shown-person.ts';
import { rhythmOf } from '../../core/people/rhythm.ts';
import { tieInWords } from '../../core/strength/tie-words.ts';
import { findHowMet } from '../../db/doors/how-met.ts';
import { threadsOfTwo } from '../../db/outreach/conversation.ts';
import { findDraft } from '../../db/outreach/drafts.ts';
import { slugOf } from '../../db/people/current-slug.ts';
import { newestJobChange } from '../../db/people/derived-person.ts';
import { emailsOf } from '../../db/people/emails.ts';
import { importedRecordsOf } from '../../db/people/imported-records.ts';
import { threadUrl } from '../../db/people/messages.ts';
import type { StoredPerson } from '../../db/people/people.ts';
import { rhythmsOfCircles } from '../../db/people/rhythms.ts';
import { tagsOf } from '../../db/people/tags.ts';
import { entriesOf, hasOpenEntry } from '../../db/plan/plan-entries.ts';
import type { Context } from '../context.ts';
import type { Correspondent } from '../contract/outreach/outreach.ts';
import { profileUrlOrNull } from '../people/profile-url.ts';
import { findOpenEntry } from '../plan/open-entry.ts';
import { lineAsked, shownParts } from '../plan/shown-plan.ts';
import { lastThingsWith, shownBetween } from './last-things.ts';
import { namesWithheldFrom } from './names-withheld.ts';
import { suggestionsFor } from './suggestions.ts';
import type { WritingHabits } from './writing-habits.ts';

const mostWrittenBefore = 20;

/** Returns all that the writing page shows of a person; `offeredLast` is what was offered to the person before in the row. */
export function correspondentOf(
  { db, clock, locale }: Context,
  person: StoredPerson,
  habits: WritingHabits,
  offeredLast: Parameters<typeof suggestionsFor>[0]['offeredLast'],
): Correspondent {
  const { id } = person;
  const today = clock.today();
  const records = importedRecordsOf(db, id);
  const last = lastThingsWith(db, id, records, today);
  const tags = tagsOf(db, id).map(({ name }) => name);
  const importedNotes = notesIn(records);
  const entry = openEntryOf({ db, locale }, id, today);
  const job = person.jobChangedOn === null ? null : jobChangeOf(person, newestJobChange(db, id, records)?.from);
  const thread = threadsOfTwo(records).find((one) => one.id !== '');
  const emails = emailsOf(db, id);
  const profileUrl = profileUrlOrNull(slugOf(db, id));
  const conversationUrl = thread === undefined ? null : threadUrl(thread.id);
  const draft = findDraft(db, id);
  const written = last.messages.filter(({ direction }) => direction === 'out');
  return {
    person: {
      id,
      name: person.name,
      firstName: person.firstName,
      lastName: person.lastName,
      company: person.company,
      position: person.position,
      circle: person.circle,
      state: person.tieState,
      tieInWords: tieInWords(
        { ...person, facts: person, rhythm: rhythmOf(person, rhythmsOfCircles(db)) },
        today,
        locale,
      ),
      connectedOn: person.connectedOn,
      lastContact: person.lastContact,
      tags,
      notes: person.notes,
      emails,
      profileUrl,
      conversationUrl,
      muted: person.mutedOn !== null,
    },
    entry,
    between: shownBetween(last, today, locale),
    changes: changesInWords({ job, connectedOn: person.connectedOn }, today, locale),
    media: mediaFor(person, { profileUrl, conversationUrl, emails }),
    ...suggestionsFor(
      {
        person,
        entry,
        last,
        tags,
        importedNotes,
        job,
        howMet: findHowMet(db, id),
        offeredLast,
        // Hardly anybody is being introduced, and the look at each costs as much as their e-mail addresses.
        withheld: habits.beingIntroduced.has(id) ? namesWithheldFrom(db, person) : [],
      },
      habits,
      today,
      locale,
    ),
    subject: suggestSubject({ detail: null, offer: draft?.offerText ?? null }),
    wroteBefore: written.slice(0, mostWrittenBefore).map(({ on, text }) => ({ day: on, text })),
    draft: draft === undefined ? null : shownDraft(draft),
    readAt: clock.now(),
    check: {
      notes: [person.notes, ...importedNotes].filter((note) => note !== ''),
      last: [
        ...last.messages.map(({ text }) => text),
        ...last.contacts.map(({ note }) => note),
        // Whom the user introduces them to is no detail of theirs, and a name that may not be told yet.
        ...last.promises.filter(({ introductionId }) => introductionId === null).map(({ text }) => text),
        ...last.help.filter(({ introductionId }) => introductionId === null).map(({ text }) => text),
      ].filter((text) => text !== ''),
      isFirstMessage: person.outboundDays === 0 && written.length === 0,
      owesFavour: last.help.some(({ direction, status }) => direction === 'to-them' && status === 'given'),
    },
  };
}

function shownDraft(draft: NonNullable<ReturnType<typeof findDraft>>): Correspondent['draft'] {
  const { medium, subject, text, offerId, offerText, changedAt } = draft;
  return { medium, subject, text, offer: offerText === null ? null : { offerId, text: offerText }, changedAt };
}

/** A person's open entry on today's plan; of several, what is promised first. */
function openEntryOf(
  { db, locale }: Pick<Context, 'db' | 'locale'>,
  personId: PersonId,
  today: Day,
): Correspondent['entry'] {
  if (!hasOpenEntry(db, personId, today)) return null;
  const entries = entriesOf(db, today);
  const entry = findOpenEntry(entries, personId);
  if (entry === undefined) return null;
  // Worded among the others, as on Today.
  const reasons = entries.map(({ reason }) => reason);
  const { followUpId, followUpDueOn } = entry;
  return {
    id: entry.id,
    minutes: entry.minutes,
    part: shownParts[entry.part],
    reason: reasonsInWords(reasons, entry.day, locale)[entries.indexOf(entry)] ?? '',
    asked: lineAsked(db, entry),
    owesAnswer: owesAnswer(entry.reason),
    followUp:
      followUpId === null || followUpDueOn === null || entry.offerText === null
        ? null
        : { id: followUpId, text: entry.offerText, dueOn: followUpDueOn },
  };
}

/** The notes that imports hold of a person: LinkedIn's, those of address books, and of columns that are called notes. */
function notesIn(records: readonly ImportedRecord[]): string[] {
  const notes = records.toReversed().flatMap(({ record }): string[] => {
    switch (record.kind) {
      case 'note':
        return [record.fields.text];
      case 'card':
        return [record.fields.note ?? '', ...noteColumns(record.fields.other)];
      case 'connection':
        return noteColumns(record.fields.other);
      case 'messages':
      case 'invitation':
      case 'endorsement':
      case 'recommendation':
      case 'missing':
        return [];
    }
  });
  return [...new Set(notes)].filter((note) => note.trim() !== '');
}

function noteColumns(other: Readonly<Record<string, string>> = {}): string[] {
  return Object.entries(other).flatMap(([name, value]) =>
    /\b(?:note|notes|notiz|notizen|comment|comments)\b/i.test(name) ? [value] : [],
  );
}

/** The media that reach a person, the best first. */
function mediaFor(
  { connection }: StoredPerson,
  { profileUrl, conversationUrl, emails }: Pick<Correspondent['person'], 'profileUrl' | 'conversationUrl' | 'emails'>,
): Medium[] {
  const media: Medium[] = [];
  // A conversation shows that a message reaches them, unless they are no longer connected.
  const isConnected = connection === 'connected' || (connection !== 'ended' && conversationUrl !== null);
  if (profileUrl !== null && !isConnected) media.push('invitation');
  if (profileUrl !== null || conversationUrl !== null) media.push('message');
  if (emails.length > 0) media.push('email');
  return media;
}
