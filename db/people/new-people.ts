import { defaultRhythms } from '../../core/people/rhythm.ts';
import { dayNumber } from '../../core/calendar/day.ts';
import { fold } from '../../core/text/fold.ts';
import { fullName } from '../../core/people/full-name.ts';
import type { PersonId } from '../../core/ids.ts';
import { askedDay } from '../../core/import/messages/asked-day.ts';
import { deriveShownPerson } from '../../core/records/shown-person.ts';
import type { ImportedRecord } from '../../core/records/shown-person.ts';
import { memoizedFold } from '../../core/text/memoized-fold.ts';
import { factsOfContactDays } from '../../core/strength/tie-facts.ts';
import { importedContactDays, insertImportedInteractions } from './imported-interactions.ts';
import { messagesIn } from './imported-records.ts';
import { renewTags } from './shown-tags.ts';
import { writeFreeSlug } from './slug-claims.ts';
import { dayOfTies, tieColumns, tieOf } from './ties.ts';
import type { Renewal } from './shown-columns.ts';
import { shownParameters } from './shown-columns.ts';
import { writeStatement } from '../connection/statement.ts';
import { emails as emailsTable, people } from '../schema/schema.ts';

const insertPerson = writeStatement(
  {
    ...shownParameters,
    ...tieColumns,
  },
  (db, values) => db.insert(people).values(values),
);

const insertEmail = writeStatement(
  { personId: emailsTable.personId, address: emailsTable.address, importId: emailsTable.importId },
  (db, values) => db.insert(emailsTable).values(values),
);

/** Returns the function that writes people whose ids were never used before: it compares with nothing. */
export function newPersonWriter(work: Renewal): (id: PersonId, records: readonly ImportedRecord[]) => void {
  const { tx, today } = work;
  const folded = memoizedFold();
  // Between midnight and the first request everyone else still stands where they stood yesterday, and so do these.
  const t = dayNumber(dayOfTies(tx) ?? today);
  return (id, records) => {
    const shown = deriveShownPerson(records, new Map());
    if (!shown.isShownByImports) return;
    const { facts, emails, slugs } = shown;
    const [address] = [...emails.keys()].toSorted();
    const name = fullName(facts.firstName, facts.lastName, address);
    const nameKey = fold(name);
    const messages = messagesIn(records);
    const days = importedContactDays(messages);
    const tieFacts = factsOfContactDays(days);
    const lastMessage = days.findLast(({ direction, inGroup }) => direction !== 'out' && !inGroup)?.day ?? null;
    insertPerson.run(tx, {
      ...tieFacts,
      ...tieOf({ ...tieFacts, circle: null, rhythmDays: null, rating: null }, t, defaultRhythms),
      lastInboundMessage: lastMessage,
      askedOn: lastMessage !== null && askedDay(messages) === lastMessage ? lastMessage : null,
      id,
      firstName: facts.firstName,
      lastName: facts.lastName,
      name,
      nameKey,
      company: facts.company,
      companyKey: folded(facts.company),
      position: facts.position,
      jobSeenOn: shown.jobSeenOn,
      jobChangedOn: shown.jobChangedOn,
      connection: shown.connection,
      connectedOn: facts.connectedOn === '' ? null : facts.connectedOn,
      birthday: facts.birthday,
      phone: facts.phone,
      city: facts.city,
      website: facts.website,
      addedOn: shown.addedOn ?? today,
    });
    for (const [email, { importId }] of emails) insertEmail.run(tx, { personId: id, address: email, importId });
    let left = slugs.size;
    for (const [slug, { importId, seenOn }] of slugs) {
      left -= 1;
      if (!writeFreeSlug(tx, { id, slug, importId, seenOn, isCurrent: left === 0 })) work.unsettled.add(slug);
    }
    if (work.tagLabels.size > 0) renewTags(tx, id, records, work.tagLabels);
    insertImportedInteractions(tx, id, days);
  };
}
