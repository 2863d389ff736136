import { dayNumber } from '../../core/calendar/day.ts';
import { fold } from '../../core/text/fold.ts';
import { fullName } from '../../core/people/full-name.ts';
import type { PersonId } from '../../core/ids.ts';
import { deriveShownPerson } from '../../core/records/shown-person.ts';
import type { ImportedRecord } from '../../core/records/shown-person.ts';
import { memoizedFold } from '../connection/memoized-fold.ts';
import { factsOfContactDays } from '../../core/strength/tie-facts.ts';
import { importedContactDays, insertImportedInteractions } from './imported-interactions.ts';
import { messagesIn } from './imported-records.ts';
import { writeFreeSlug } from './slug-claims.ts';
import { dayOfTies, tieOfFacts } from './ties.ts';
import type { ShownColumns, Renewal } from './shown-columns.ts';
import { columnOfValue, valueNames } from './shown-columns.ts';

/** Writes people whose ids were never used before: nothing is there that could differ. */
export function newPersonWriter(work: Renewal): (id: PersonId, said: readonly ImportedRecord[]) => void {
  const { tx, today } = work;
  const { $client } = tx;
  const insertPerson = $client.prepare(
    `INSERT INTO people (id, ${valueNames.map((name) => columnOfValue[name]).join(', ')}, inbound_days, outbound_days,
       first_inbound, last_inbound, last_outbound, last_inbound_message, strength, tie_state)
     VALUES (@id, ${valueNames.map((name) => `@${name}`).join(', ')}, @inboundDays, @outboundDays,
       @firstInbound, @lastInbound, @lastOutbound, @lastInboundMessage, @strength, @tieState)`,
  );
  const insertSearch = $client.prepare(
    "INSERT INTO people_search (rowid, name, company, position, tags, notes) VALUES (?, ?, ?, ?, '', '')",
  );
  const insertEmail = $client.prepare('INSERT INTO emails (person_id, address, import_id) VALUES (?, ?, ?)');
  const folded = memoizedFold();
  // Between midnight and the first request everyone else still stands where they stood yesterday, and so do these.
  const t = dayNumber(dayOfTies(tx) ?? today);
  return (id, said) => {
    const shown = deriveShownPerson(said, new Map());
    if (!shown.isSomeone) return;
    const { facts, emails, slugs } = shown;
    const [address] = [...emails.keys()].toSorted();
    const name = fullName(facts.firstName, facts.lastName, address);
    const nameKey = fold(name);
    const days = importedContactDays(messagesIn(said));
    const tieFacts = factsOfContactDays(days);
    insertPerson.run({
      ...tieFacts,
      ...tieOfFacts(tieFacts, t),
      lastInboundMessage: days.findLast(({ direction, inGroup }) => direction !== 'out' && !inGroup)?.day ?? null,
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
      addedOn: shown.addedOn ?? today,
    } satisfies ShownColumns & Record<string, unknown>);
    insertSearch.run(id, nameKey, folded(facts.company), folded(facts.position));
    for (const [email, { importId }] of emails) insertEmail.run(id, email, importId);
    let left = slugs.size;
    for (const [slug, { importId, seenOn }] of slugs) {
      left -= 1;
      if (!writeFreeSlug(tx, { id, slug, importId, seenOn, isCurrent: left === 0 })) work.unsettled.add(slug);
    }
    insertImportedInteractions(tx, id, days);
  };
}
