import { addDays } from '../../core/calendar/day.ts';
import type { Day } from '../../core/calendar/day.ts';
import type { Addressee, Side } from '../../core/doors/introduction.ts';
import { stepOfSending, stepsOf, waitsFor } from '../../core/doors/introduction-steps.ts';
import { namesOfTwo } from '../../core/doors/introduction-words.ts';
import { beginIntroductionLetter, beginQuestion, beginReminder } from '../../core/doors/letter-beginning.ts';
import type { LetterBeginning, LetterFacts } from '../../core/doors/letter-beginning.ts';
import { isNameWithheld, withheldNames } from '../../core/doors/withheld-names.ts';
import type { Medium } from '../../core/outreach/medium.ts';
import type { InteractionId, PersonId } from '../../core/ids.ts';
import type { WriteTransaction } from '../../db/connection/database.ts';
import { readTogether, write } from '../../db/connection/database.ts';
import {
  deleteIntroductionDraft,
  findIntroductionDraft,
  storeIntroductionDraft,
} from '../../db/doors/introduction-drafts.ts';
import type { StoredIntroduction } from '../../db/doors/introductions.ts';
import { findNeed } from '../../db/doors/needs.ts';
import { insertSentText, sentTextsTo } from '../../db/outreach/sent-texts.ts';
import { emailsOf } from '../../db/people/emails.ts';
import { insertContact } from '../../db/people/interactions.ts';
import type { StoredPerson } from '../../db/people/people.ts';
import { recountTies } from '../../db/people/ties.ts';
import type { Context } from '../context.ts';
import type { IntroductionDraft } from '../contract/doors/introductions.ts';
import type { Correspondent } from '../contract/outreach/outreach.ts';
import { writingHabits } from '../outreach/writing-habits.ts';
import { interactionValues } from '../people/interactions.ts';
import { handleEntryByContact } from '../plan/handle-entry.ts';
import { procedures } from '../procedures.ts';
import { refusedError } from '../refusal.ts';
import { undoableWrite } from '../writes.ts';
import { storeStep, waitOnceMore } from './introduction-writes.ts';
import { requireIntroduction } from './require-introduction.ts';
import { shownPersonAtDoor } from './shown-person-at-door.ts';
import { peopleOfTwo } from './shown-introduction.ts';
import type { PeopleOfTwo } from './shown-introduction.ts';

/** The procedures that write about an introduction. */
export const letterProcedures = {
  letter: procedures.introductions.letter.handler(async ({ context, input }) => {
    const { db } = context;
    const { correspondentOf } = await import('../outreach/correspondent.ts');
    const habits = writingHabits(db);
    return readTogether(db, () => {
      const { addressee } = input;
      const introduction = requireIntroduction(db, input.id);
      const { to, other } = sidesOf(peopleOfTwo(db, introduction), addressee);
      const correspondent = correspondentOf(context, to, habits, null);
      const otherOne = correspondentOf(context, other, habits, null);
      const draft = findIntroductionDraft(db, introduction.id, addressee);
      const facts: LetterFacts = {
        to: { ...to, greeting: correspondent.greeting },
        other: { ...other, greeting: otherOne.greeting },
        need: needOf(context, introduction, to.id),
        about: introduction.about,
      };
      const otherEmails = addressee === 'both' ? emailsOf(db, other.id) : [];
      const medium = mediumFor(addressee, correspondent, otherEmails);
      const beginning = beginningOf(introduction, addressee, facts);
      return {
        correspondent,
        other: shownPersonAtDoor(db, other),
        otherEmails,
        beginning: { ...beginning, medium, subject: medium === 'email' ? beginning.subject : '' },
        draft: draft === undefined ? null : { medium: draft.medium, subject: draft.subject, text: draft.text },
        withheld: isWithheld(introduction, addressee) ? withheldNames(other, to) : [],
      };
    });
  }),
  // As with drafts to people, no write that is remembered.
  saveDraft: procedures.introductions.saveDraft.handler(async ({ context, input }) => {
    const { db, writes } = context;
    const saved = await writes.run(() =>
      write(db, (tx) => keepDraft(tx, context, requireIntroduction(tx, input.id), input.addressee, input.draft)),
    );
    return { saved, at: context.clock.now() };
  }),
  sent: procedures.introductions.sent.handler(({ context, input }) =>
    undoableWrite(context, input.writeId, (tx) => {
      const before = requireIntroduction(tx, input.id);
      if (input.text.trim() === '') throw refusedError('Nothing is written yet. Write something first, then send it.');
      const { addressee, day: on } = input;
      const people = peopleOfTwo(tx, before);
      const names = namesOfTwo(people.first, people.second);
      const today = context.clock.today();
      const contacts = logSent(tx, context, people, input);
      if (addressee !== 'both' && waitsFor(before.status) === addressee) {
        waitOnceMore(tx, before, people, { on, side: addressee, contact: contacts[addressee] ?? null }, context);
      } else {
        storeStep(tx, context, before, people, { step: stepOfSending(addressee), on, contacts });
      }
      deleteIntroductionDraft(tx, before.id, addressee);
      recountTies(
        tx,
        receiversOf(people, addressee).map(({ person }) => person.id),
        today,
      );
      return { label: { kind: 'introduction-sent', ...names, addressee }, answer: {} };
    }),
  ),
};

/** The side to whom a letter goes (of both, the first), and the other. */
function sidesOf({ first, second }: PeopleOfTwo, addressee: Addressee): { to: StoredPerson; other: StoredPerson } {
  return addressee === 'second' ? { to: second, other: first } : { to: first, other: second };
}

/** Whether a letter must not name the other side. */
function isWithheld(introduction: StoredIntroduction, addressee: Addressee): boolean {
  return addressee !== 'both' && isNameWithheld(introduction, addressee);
}

function beginningOf(introduction: StoredIntroduction, addressee: Addressee, facts: LetterFacts): LetterBeginning {
  if (addressee === 'both') return beginIntroductionLetter(facts);
  const discreet = isWithheld(introduction, addressee);
  if (waitsFor(introduction.status) === addressee) return beginReminder(facts, { discreet });
  return beginQuestion(facts, {
    discreet,
    otherAgreed: addressee === 'second' && introduction.status === 'first-agreed',
  });
}

function needOf({ db }: Pick<Context, 'db'>, { needId }: StoredIntroduction, to: PersonId): LetterFacts['need'] {
  const need = needId === null ? undefined : findNeed(db, needId);
  return need === undefined ? null : { text: need.text, isOf: need.personId === to ? 'to' : 'other' };
}

/** The medium with which a draft begins: mail to both where both have an address; an invitation to connect is no letter. */
function mediumFor(addressee: Addressee, { media }: Correspondent, otherEmails: readonly string[]): Medium {
  const letters = media.filter((medium) => medium !== 'invitation');
  if (addressee === 'both' && letters.includes('email') && otherEmails.length > 0) return 'email';
  return letters[0] ?? 'message';
}

/** Stores a draft; deletes it if nothing is written in it. Returns whether there is a draft now. */
function keepDraft(
  tx: WriteTransaction,
  { clock }: Pick<Context, 'clock'>,
  introduction: StoredIntroduction,
  addressee: Addressee,
  draft: IntroductionDraft | null,
): boolean {
  if (draft === null || (draft.text.trim() === '' && draft.subject.trim() === '')) {
    deleteIntroductionDraft(tx, introduction.id, addressee);
    return false;
  }
  const { medium, subject, text } = draft;
  const before = findIntroductionDraft(tx, introduction.id, addressee);
  if (before === undefined && wasSent(tx, { clock }, introduction, addressee, text)) return false;
  const isSame = before?.medium === medium && before.subject === subject && before.text === text;
  if (!isSame) {
    storeIntroductionDraft(tx, {
      introductionId: introduction.id,
      addressee,
      medium,
      subject,
      text,
      changedAt: clock.now(),
    });
  }
  return true;
}

/** Whether a text was just sent: a window saves it once more that was closed before it knew. */
function wasSent(
  tx: WriteTransaction,
  { clock }: Pick<Context, 'clock'>,
  introduction: StoredIntroduction,
  addressee: Addressee,
  text: string,
): boolean {
  if (stepsOf(introduction.status).includes(stepOfSending(addressee))) return false;
  const [last] = sentTextsTo(tx, addressee === 'second' ? introduction.secondId : introduction.firstId, 1);
  return last !== undefined && last.text.trim() === text.trim() && last.sentOn >= addDays(clock.today(), -1);
}

type Receiver = { readonly side: Side; readonly person: StoredPerson };

function receiversOf({ first, second }: PeopleOfTwo, addressee: Addressee): readonly Receiver[] {
  const both: readonly Receiver[] = [
    { side: 'first', person: first },
    { side: 'second', person: second },
  ];
  return both.filter(({ side }) => addressee === 'both' || side === addressee);
}

/**
 * Logs what was sent as contact with whoever received it, an introduction to both as one contact, and keeps the text. Returns
 * the contact of each side; an invitation to connect is none.
 */
function logSent(
  tx: WriteTransaction,
  { clock }: Pick<Context, 'clock'>,
  people: PeopleOfTwo,
  { addressee, day, medium, subject, text }: IntroductionDraft & { readonly addressee: Addressee; readonly day: Day },
): Partial<Record<Side, InteractionId>> {
  const today = clock.today();
  const now = clock.now();
  const kind = addressee === 'both' ? 'introduction' : medium === 'email' ? 'email' : 'message';
  const values = interactionValues({ kind, direction: 'out', day, note: '' }, today);
  const receivers = receiversOf(people, addressee);
  const ids =
    medium === 'invitation'
      ? []
      : insertContact(
          tx,
          receivers.map(({ person }) => person.id),
          values,
          now,
        );
  const contacts: Partial<Record<Side, InteractionId>> = {};
  for (const [index, { side, person }] of receivers.entries()) {
    const interactionId = ids[index] ?? null;
    insertSentText(tx, { personId: person.id, interactionId, sentOn: values.day, medium, subject, text });
    if (interactionId === null) continue;
    contacts[side] = interactionId;
    handleEntryByContact(tx, person.id, { ...values, id: interactionId }, { now, today });
  }
  return contacts;
}
