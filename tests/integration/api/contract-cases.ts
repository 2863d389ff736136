import path from 'node:path';
import { addDays } from '../../../core/calendar/day.ts';
import type {
  FollowUpId,
  GoalId,
  HelpId,
  InteractionId,
  IntroductionId,
  ListId,
  NeedId,
  OfferId,
  PersonId,
  PlanEntryId,
  TagId,
  WriteId,
} from '../../../core/ids.ts';
import type { Connected } from '../hosts/connections.ts';
import { aWednesday, nobody } from './opened-kith.ts';

// What the suite of the contract asks: of each procedure that writes something that it does, and something it refuses.

export const fixture = (name: string) => path.join(import.meta.dirname, '..', '..', 'fixtures', 'connections', name);

/** A small network behind a transport: Ana, whom the user wrote to five days ago, Bo, and a plan for today. */
export type Network = Connected & {
  readonly ana: PersonId;
  readonly bo: PersonId;
  /** Snoozed. */
  readonly cy: PersonId;
  readonly contact: InteractionId;
  readonly tag: TagId;
  /** “Friends”: who is in a circle. */
  readonly list: ListId;
  readonly offer: OfferId;
  /** Someone at Acme. */
  readonly goal: GoalId;
  /** Of Ana. */
  readonly need: NeedId;
  /** Of Ana to Bo, for that need; nobody was asked yet. */
  readonly introduction: IntroductionId;
  /** On the plan, for Bo. */
  readonly entry: PlanEntryId;
  /** For Ana, in a week. */
  readonly followUp: FollowUpId;
  /** Offered to Ana. */
  readonly help: HelpId;
};

/** Who wrote and asks again: `undo` is there where the write can be undone. */
export type Answer = { readonly undo?: { readonly writeId: WriteId; readonly label: string } };

export const sentence = /^\p{Lu}.*\.$/u;
export const wroteOn = addDays(aWednesday, -5);
export const draft = { medium: 'message', subject: '', text: 'Hi Bo,\n\nHow is the oven?', offer: null } as const;
export const contactFacts = { kind: 'message', direction: 'out', day: wroteOn, note: 'About her talk' } as const;

export const nothingLogged = { people: [], contact: null, promises: [], help: [], introduced: [] } as const;

/** Of each write: something to ask for that it does. */
export const goodWrites = {
  'people.create': () => ({
    facts: { firstName: 'Zoë', lastName: 'Holm', company: 'Acme', position: 'Baker', connectedOn: aWednesday },
    emails: ['Zoe@example.org', ''],
    profileUrl: 'https://de.linkedin.com/in/Zo%C3%AB/?x=1',
  }),
  'people.editFacts': ({ ana }) => ({ id: ana, facts: { company: 'Bolt', connectedOn: null } }),
  'people.useImportedFact': ({ ana }) => ({ id: ana, fact: 'company' }),
  'people.setProfile': ({ ana }) => ({ id: ana, profileUrl: 'linkedin.com/in/ana-of-acme?x=1' }),
  'people.setLabel': ({ ana }) => ({ id: ana, label: ' Boat ', value: 'die Möwe' }),
  'people.useImportedLabel': ({ ana }) => ({ id: ana, label: 'Boat' }),
  'people.setEmails': ({ ana }) => ({ id: ana, emails: ['ana@example.org', 'Ana@example.org'] }),
  'people.setNotes': ({ ana }) => ({ id: ana, notes: 'Two\nlines' }),
  'people.setCircle': ({ ana, bo }) => ({ ids: [ana, bo, nobody], circle: 'close' }),
  'people.setRating': ({ ana, bo }) => ({ ids: [ana, bo], rating: 5 }),
  'people.addTag': ({ ana, bo }) => ({ ids: [ana, bo], name: 'Berlin' }),
  'people.removeTag': ({ ana, tag }) => ({ ids: [ana], tag }),
  'people.setMuted': ({ bo }) => ({ ids: [bo], muted: true }),
  'people.snooze': ({ bo }) => ({ ids: [bo], until: addDays(aWednesday, 9) }),
  'people.endSnooze': ({ cy }) => ({ ids: [cy] }),
  'people.setFarewell': ({ bo }) => ({ ids: [bo], farewell: 'by-choice' }),
  'people.setRhythm': ({ ana, bo }) => ({ ids: [ana, bo], days: 45 }),
  'people.setArchived': ({ bo }) => ({ ids: [bo], archived: true }),
  'people.setConnectionEnded': ({ bo }) => ({ ids: [bo], ended: true }),
  'people.delete': ({ ana, bo }) => ({ ids: [ana, bo] }),
  'interactions.log': ({ bo }) => ({ ...contactFacts, personId: bo, followUp: { text: 'Send it', dueOn: aWednesday } }),
  'interactions.edit': ({ contact, ana, bo }) => ({ ...contactFacts, id: contact, kind: 'call', people: [ana, bo] }),
  'interactions.delete': ({ contact }) => ({ id: contact }),
  'logLines.keep': ({ ana, bo }) => ({
    ...nothingLogged,
    people: [{ id: ana }, { id: bo }, { name: 'Li Wei' }],
    contact: { kind: 'meeting', direction: 'both', day: wroteOn, note: '', with: [0, 2] },
    promises: [{ to: 2, text: 'the deck', dueOn: aWednesday }],
    help: [{ with: 1, direction: 'from-them', kind: 'introduction', text: 'An intro', status: 'given', on: wroteOn }],
    introduced: [{ person: 2, by: 1, on: null }],
  }),
  'thinTies.review': ({ ana, bo }) => ({ ids: [ana, bo], decision: { kind: 'bring-closer', circle: 'inner' } }),
  'plan.done': ({ entry }) => ({ id: entry, interaction: { ...contactFacts, day: aWednesday }, minutesSpent: 1.7 }),
  'followUps.add': ({ bo }) => ({ personId: bo, text: ' Read the draft ', dueOn: addDays(aWednesday, 2) }),
  'followUps.done': ({ followUp }) => ({ id: followUp, interaction: { ...contactFacts, day: aWednesday } }),
  'followUps.change': ({ followUp }) => ({ id: followUp, dueOn: aWednesday }),
  'followUps.delete': ({ followUp }) => ({ id: followUp }),
  'plan.snooze': ({ entry }) => ({ id: entry, until: addDays(aWednesday, 7) }),
  'plan.skip': ({ entry }) => ({ id: entry }),
  'plan.notThisPerson': ({ entry }) => ({ id: entry }),
  'plan.answer': ({ ana }) => ({ personId: ana, wroteOn, answer: { kind: 'answered', on: aWednesday } }),
  'plan.answerAll': ({ ana, bo }) => ({
    answers: [ana, bo].map((personId) => ({ personId, wroteOn })),
    answer: 'not-yet',
  }),
  'plan.noAnswerNeeded': ({ bo }) => ({ personId: bo }),
  'circleSuggestions.answer': ({ ana, bo }) => ({ circle: 'close', put: [ana], decline: [bo] }),
  'outreach.sent': ({ bo, offer }) => ({
    ...draft,
    personId: bo,
    day: aWednesday,
    offer: { offerId: offer, text: 'Read a draft' },
    minutesSpent: 2.5,
  }),
  'help.add': ({ bo }) => ({
    personId: bo,
    direction: 'from-them',
    kind: 'time',
    text: 'Showed me the bakery',
    status: 'given',
    on: wroteOn,
  }),
  'help.setStatus': ({ help }) => ({
    id: help,
    status: 'accepted',
    promise: { text: 'Read the draft', dueOn: aWednesday },
  }),
  'help.edit': ({ help }) => ({ id: help, kind: 'time', text: 'An hour', on: wroteOn }),
  'help.delete': ({ help }) => ({ id: help }),
  'offers.add': () => ({ offers: [{ text: 'Proof-read' }, { text: 'Cook' }] }),
  'offers.edit': ({ offer }) => ({ id: offer, text: 'Read two drafts' }),
  'offers.remove': ({ offer }) => ({ id: offer }),
  'needs.add': ({ bo }) => ({ personId: bo, text: ' An oven ', saidOn: wroteOn, holdsUntil: aWednesday }),
  'needs.edit': ({ need }) => ({ id: need, text: 'A CFO', saidOn: wroteOn, holdsUntil: null }),
  'needs.setClosed': ({ need }) => ({ id: need, closed: true }),
  'needs.delete': ({ need }) => ({ id: need }),
  'introductions.create': ({ ana, cy, need }) => ({ firstId: cy, secondId: ana, needId: need, about: 'Moss' }),
  'introductions.edit': ({ introduction }) => ({ id: introduction, about: 'Bread', discreet: false }),
  'introductions.swap': ({ introduction }) => ({ id: introduction }),
  'introductions.step': ({ introduction }) => ({ id: introduction, step: 'ask-first', on: wroteOn }),
  'introductions.delete': ({ introduction }) => ({ id: introduction }),
  'introductions.sent': ({ introduction }) => ({
    ...draft,
    id: introduction,
    addressee: 'first',
    day: aWednesday,
  }),
  'howMet.set': ({ ana, cy }) => ({ personId: ana, text: 'At a regatta', introducedBy: cy, metOn: wroteOn }),
  'goals.add': () => ({ text: ' CFO in fintech ' }),
  'goals.edit': ({ goal }) => ({ id: goal, text: 'Procurement at hospitals in Bavaria' }),
  'goals.setClosed': ({ goal }) => ({ id: goal, closed: true }),
  'goals.delete': ({ goal }) => ({ id: goal }),
  'lists.save': ({ tag }) => ({ name: ' Bakers ', filter: { tags: [tag], circles: ['none'], lastContact: 'never' } }),
  'lists.change': ({ list }) => ({ id: list, filter: { query: 'bak' } }),
  'lists.rename': ({ list }) => ({ id: list, name: 'Close friends' }),
  'lists.delete': ({ list }) => ({ id: list }),
  'settings.set': () => ({ changes: { budgetMinutes: 12.5, theme: 'dark', ownCompany: ' Acme ' } }),
} satisfies Record<string, (network: Network) => object>;
