import type { Day } from '../../core/calendar/day.ts';
import type { InteractionId, PersonId } from '../../core/ids.ts';
import type { LogLine, NameFinder } from '../../core/log-line/log-line.ts';
import { splitName } from '../../core/people/name-parts.ts';
import type { UndoLabel } from '../../core/undo/undo-label.ts';
import type { Database, WriteTransaction } from '../../db/connection/database.ts';
import { findHowMet, storeHowMet } from '../../db/doors/how-met.ts';
import type { HowMet } from '../../db/doors/how-met.ts';
import { insertHelp } from '../../db/outreach/help.ts';
import { isCompanyOfPeople, peopleOfName } from '../../db/people/named-people.ts';
import type { PersonOfName } from '../../db/people/named-people.ts';
import { setOwnValue } from '../../db/people/own-values.ts';
import { insertPerson, setUserColumn } from '../../db/people/people.ts';
import { renewPeople } from '../../db/people/shown-person.ts';
import type { Context } from '../context.ts';
import type { KeptLogLine, LogLineReading } from '../contract/people/log-lines.ts';
import { refuseDayAhead } from '../day-ahead.ts';
import { addFollowUp } from '../plan/follow-up-writes.ts';
import { procedures } from '../procedures.ts';
import { refusedError } from '../refusal.ts';
import { undoableWrite } from '../writes.ts';
import { interactionValues } from './interactions.ts';
import { labelledNames, logContact } from './log-contact.ts';
import { requirePerson } from './require-people.ts';

export const logLines = {
  read: procedures.logLines.read.handler(({ context, input }) => readLine(context, input.line)),
  keep: procedures.logLines.keep.handler(({ context, input }) =>
    undoableWrite(context, input.writeId, (tx) => {
      refuseNothing(input);
      const today = context.clock.today();
      const people = input.people.map((person) =>
        'id' in person ? requirePerson(tx, person.id) : addPerson(tx, person.name, today),
      );
      const personAt = (number: number): (typeof people)[number] => {
        const person = people[number];
        if (person === undefined) throw refusedError('This line speaks of somebody who is not in it. Write it again.');
        return person;
      };
      const contacts = keepContact(tx, input.contact, personAt, context);
      for (const { to, text, dueOn } of input.promises) addFollowUp(tx, personAt(to).id, { text, dueOn }, today);
      for (const { with: number, direction, kind, text, status, on } of input.help) {
        refuseDayAhead(on, today);
        const { id: personId } = personAt(number);
        const line = { personId, direction, kind, text, status, offeredOn: on, changedOn: on };
        insertHelp(tx, {
          ...line,
          offerId: null,
          interactionId: contacts.get(personId) ?? null,
          followUpId: null,
          introductionId: null,
        });
      }
      for (const { person, by, on } of input.introduced) {
        keepIntroduced(
          tx,
          { personId: personAt(person).id, introducedBy: personAt(by).id, metOn: on, text: '' },
          today,
        );
      }
      if (input.contact === null) keepNote(tx, input, personAt);
      return {
        label: labelOf(
          input,
          people.map(({ name }) => name),
        ),
        answer: { ids: [...contacts.values()], people: people.map(({ id }) => id) },
      };
    }),
  ),
};

/** Reads a line in plain words, among the people of the file. */
export async function readLine({ db, clock, locale }: Context, line: string): Promise<LogLineReading> {
  // The reader and its patterns are loaded at the first line.
  const { readLogLine } = await import('../../core/log-line/read-log-line.ts');
  return shownReading(readLogLine(line, namesIn(db), { today: clock.today(), locale }));
}

/** A reading as the contract has it, whose lists are its own. */
function shownReading({
  people,
  contact,
  promises,
  help,
  introduced,
  understood,
  note,
}: LogLine<PersonOfName>): LogLineReading {
  return {
    people: people.map((person) => ({ ...person, candidates: [...person.candidates] })),
    contact: contact && { ...contact, days: [...contact.days], with: [...contact.with] },
    note,
    promises: promises.map((promise) => ({ ...promise, days: [...promise.days] })),
    help: [...help],
    introduced: [...introduced],
    understood: [...understood],
  };
}

function namesIn(db: Database): NameFinder<PersonOfName> {
  return {
    find: (words) => peopleOfName(db, words),
    isCompany: (words) => isCompanyOfPeople(db, words.join(' ')),
  };
}

/** Checks what is to be kept of a line. @throws REFUSED when there is nothing. */
function refuseNothing({ contact, promises, help, introduced }: KeptLogLine): void {
  if (contact !== null || promises.length + help.length + introduced.length > 0) return;
  throw refusedError('Nothing in this line can be kept yet. Say what it was: a call, a meeting, a promise.');
}

/** Adds somebody whom the line names for the first time. */
function addPerson(tx: WriteTransaction, written: string, today: Day): { id: PersonId; name: string } {
  const id = insertPerson(tx, today);
  const { firstName, lastName } = splitName(written);
  setOwnValue(tx, id, 'firstName', firstName);
  setOwnValue(tx, id, 'lastName', lastName);
  renewPeople(tx, [id], today);
  return requirePerson(tx, id);
}

/** Logs the contact of a line, if it tells of one, and maps who was there to their interactions. */
function keepContact(
  tx: WriteTransaction,
  contact: KeptLogLine['contact'],
  personAt: (number: number) => { readonly id: PersonId },
  context: Context,
): Map<PersonId, InteractionId> {
  if (contact === null) return new Map();
  const there = [...new Set(contact.with.map((number) => personAt(number).id))];
  const ids = logContact(tx, there, interactionValues(contact, context.clock.today()), context);
  return new Map(there.flatMap((id, index) => (ids[index] === undefined ? [] : [[id, ids[index]]])));
}

/**
 * Keeps the note of a line without contact where the user looks for it: as how they met whoever was introduced, unless they
 * wrote of that before, and otherwise below their notes about each person of whom the line says something.
 */
function keepNote(
  tx: WriteTransaction,
  { note = '', promises, help, introduced }: KeptLogLine,
  personAt: (number: number) => { readonly id: PersonId },
): void {
  if (note === '') return;
  const met = introduced.map(({ person }) => person);
  const others = [...promises.map(({ to }) => to), ...help.map((each) => each.with)];
  for (const id of new Set((met.length > 0 ? met : others).map((number) => personAt(number).id))) {
    const howMet = findHowMet(tx, id);
    if (met.length > 0 && howMet?.text === '') storeHowMet(tx, { ...howMet, text: note });
    else {
      const { notes } = requirePerson(tx, id);
      setUserColumn(tx, [id], 'notes', notes === '' ? note : `${notes}\n${note}`);
    }
  }
}

/** Keeps by whom somebody was introduced to the user; what the user wrote of it before stays, and so does the day. */
function keepIntroduced(tx: WriteTransaction, met: HowMet, today: Day): void {
  if (met.personId === met.introducedBy) throw refusedError('Nobody introduces themselves. Choose somebody else.');
  if (met.metOn !== null) refuseDayAhead(met.metOn, today);
  const before = findHowMet(tx, met.personId);
  storeHowMet(tx, { ...met, text: before?.text ?? met.text, metOn: before?.metOn ?? met.metOn });
}

function labelOf({ contact, people }: KeptLogLine, names: readonly string[]): UndoLabel {
  const there = contact === null ? people.map((_, number) => number) : [...new Set(contact.with)];
  const name = labelledNames(there.flatMap((number) => names[number] ?? []));
  return contact === null ? { kind: 'line-kept', name } : { kind: 'contact-logged', name };
}
