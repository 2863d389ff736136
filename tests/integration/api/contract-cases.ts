import path from 'node:path';
import { addDays } from '../../../core/calendar/day.ts';
import type {
  FollowUpId,
  GoalId,
  HelpId,
  InteractionId,
  ListId,
  OfferId,
  PersonId,
  PlanEntryId,
  TagId,
  WriteId,
} from '../../../core/ids.ts';
import type { Connected } from '../hosts/connections.ts';
import { aWednesday, newWriteId, nobody } from './opened-kith.ts';

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

const nothingLogged = { people: [], contact: null, promises: [], help: [], introduced: [] } as const;

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
  'interactions.edit': ({ contact }) => ({ ...contactFacts, id: contact, kind: 'call' }),
  'interactions.setPeople': ({ contact, ana, bo }) => ({ id: contact, people: [ana, bo] }),
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

/** Of each procedure that takes something: what it cannot take. */
export const badInputs = {
  'people.page': { filter: {}, sort: 'shoe size', descending: false, offset: 0, limit: 10 },
  'people.ids': { filter: { states: ['neglected'] } },
  'people.search': { query: 'x'.repeat(201) },
  'people.ofProfile': { address: 'x'.repeat(1001) },
  'people.get': { id: 1.5 },
  'people.create': { writeId: 'mine', facts: {} },
  'people.editFacts': { writeId: newWriteId(), id: 1, facts: { connectedOn: '2026-02-30' } },
  'people.useImportedFact': { writeId: newWriteId(), id: 1, fact: 'strength' },
  'people.setProfile': { writeId: newWriteId(), id: 1, profileUrl: 'x'.repeat(1001) },
  'people.setLabel': { writeId: newWriteId(), id: 1, label: ' ', value: 'x' },
  'people.useImportedLabel': { writeId: newWriteId(), id: 1, label: 'x'.repeat(61) },
  'people.setEmails': { writeId: newWriteId(), id: 1, emails: 'a@example.org' },
  'people.setNotes': { writeId: newWriteId(), id: 1, notes: 'x'.repeat(100_001) },
  'people.setCircle': { writeId: newWriteId(), ids: [1], circle: 'outer' },
  'people.setRating': { writeId: newWriteId(), ids: [1], rating: 6 },
  'people.addTag': { writeId: newWriteId(), ids: [1], name: '   ' },
  'people.removeTag': { writeId: newWriteId(), ids: [], tag: 1 },
  'people.setMuted': { writeId: newWriteId(), ids: [1], muted: 'yes' },
  'people.snooze': { writeId: newWriteId(), ids: [1], until: 'soon' },
  'people.endSnooze': { writeId: newWriteId(), ids: 'all' },
  'people.setFarewell': { writeId: newWriteId(), ids: [1], farewell: 'gone' },
  'people.setRhythm': { writeId: newWriteId(), ids: [1], days: 0 },
  'people.setArchived': { ids: [1], archived: true },
  'people.setConnectionEnded': { writeId: newWriteId(), ids: ['1'], ended: true },
  'people.delete': { writeId: newWriteId(), ids: [0] },
  'interactions.ofPerson': { personId: 1, offset: 0, limit: 501 },
  'interactions.log': { writeId: newWriteId(), personId: 1, kind: 'like', direction: 'in', day: aWednesday, note: '' },
  'interactions.edit': { writeId: newWriteId(), id: 1, kind: 'call', direction: 'in', day: 'today', note: '' },
  'interactions.setPeople': { writeId: newWriteId(), id: 1, people: [] },
  'interactions.delete': { writeId: newWriteId(), id: -1 },
  'logLines.read': { line: 'x'.repeat(501) },
  'logLines.keep': { writeId: newWriteId(), ...nothingLogged, people: [] },
  'thinTies.nextToReview': { limit: 0 },
  'thinTies.companies': { limit: 'all' },
  'thinTies.review': { writeId: newWriteId(), ids: [1], decision: { kind: 'know-well', rating: 3 } },
  'followUps.parsePromise': { line: 'x'.repeat(501) },
  'followUps.ofPerson': { personId: 'Ana' },
  'followUps.add': { writeId: newWriteId(), personId: 1, text: '  ', dueOn: aWednesday },
  'followUps.done': { writeId: newWriteId(), id: 1, interaction: { kind: 'call' } },
  'followUps.change': { writeId: newWriteId(), id: 1, dueOn: 'Friday' },
  'followUps.delete': { writeId: newWriteId(), id: 0 },
  'plan.done': { writeId: newWriteId(), id: 1, minutesSpent: 3 },
  'plan.snooze': { writeId: newWriteId(), id: 1, until: '2026-6-1' },
  'plan.skip': { writeId: newWriteId() },
  'plan.notThisPerson': { id: 1 },
  'plan.answer': { writeId: newWriteId(), personId: 1, wroteOn, answer: { kind: 'answered' } },
  'plan.answerAll': { writeId: newWriteId(), answers: [], answer: 'not-yet' },
  'plan.noAnswerNeeded': { writeId: newWriteId() },
  'circleSuggestions.answer': { writeId: newWriteId(), circle: 'outer', put: [], decline: [] },
  'outreach.correspondent': { personId: 'Ana' },
  'outreach.saveDraft': { personId: 1, draft: { ...draft, text: 'x'.repeat(100_001) } },
  'outreach.sent': { ...draft, writeId: newWriteId(), personId: 1, day: 'today' },
  'outreach.saveSession': { personId: null, seconds: -1, ended: false },
  'help.ofPerson': { personId: 0 },
  'help.add': {
    writeId: newWriteId(),
    personId: 1,
    direction: 'to-them',
    kind: 'money',
    text: 'x',
    status: 'given',
    on: aWednesday,
  },
  'help.setStatus': { writeId: newWriteId(), id: 1, status: 'forgotten' },
  'help.edit': { writeId: newWriteId(), id: 1, kind: 'time', text: ' ', on: aWednesday },
  'help.delete': { writeId: newWriteId(), id: 1.5 },
  'lists.save': { writeId: newWriteId(), name: '  ', filter: {} },
  'lists.change': { writeId: newWriteId(), id: 1, filter: { tags: [] } },
  'lists.rename': { writeId: newWriteId(), id: 1, name: 'x'.repeat(61) },
  'lists.delete': { writeId: newWriteId(), id: 0 },
  'offers.add': { writeId: newWriteId(), offers: [] },
  'offers.edit': { writeId: newWriteId(), id: 1, text: '' },
  'offers.remove': { writeId: newWriteId(), id: null },
  'goals.match': { text: 'x'.repeat(501) },
  'goals.add': { writeId: newWriteId(), text: ' ' },
  'goals.edit': { writeId: newWriteId(), id: 1, text: '' },
  'goals.setClosed': { writeId: newWriteId(), id: 1, closed: 'yes' },
  'goals.delete': { writeId: newWriteId(), id: 0 },
  'people.history': { id: 'one' },
  'people.merge': { writeId: newWriteId(), into: 1 },
  'people.unmerge': { writeId: newWriteId(), id: 0 },
  'interactions.texts': { id: 1.5 },
  'imports.preview': { files: [] },
  'imports.adjust': { previewId: 'one', choices: { parts: [], owner: null, keepTexts: 'yes', markMissing: null } },
  'imports.skips': { previewId: 'one', query: '', offset: -1, limit: 10 },
  'imports.undo': { writeId: newWriteId(), id: 'one' },
  'imports.redo': { id: 1 },
  'imports.commit': { writeId: newWriteId(), previewId: 'one', answers: [{ question: 'one' }] },
  'imports.discard': {},
  'exports.make': { what: 'the passwords' },
  'settings.set': { writeId: newWriteId(), changes: { budgetMinutes: 10.3 } },
  'undo.apply': { writeId: newWriteId(), undoes: 'the last one' },
} as const;

/** What is asked about something that is not there. */
export const gone = {
  'circleSuggestions.answer': { circle: 'close', put: [nobody], decline: [] },
  'people.get': { id: nobody },
  'people.history': { id: nobody },
  'people.strengthOverTime': { id: nobody },
  'people.merge': { into: nobody, from: nobody + 1 },
  'people.unmerge': { id: nobody },
  'interactions.texts': { id: nobody },
  'people.editFacts': { id: nobody, facts: {} },
  'people.setLabel': { id: nobody, label: 'Boat', value: '' },
  'people.useImportedLabel': { id: nobody, label: 'Boat' },
  'people.useImportedFact': { id: nobody, fact: 'company' },
  'people.setEmails': { id: nobody, emails: [] },
  'people.setNotes': { id: nobody, notes: '' },
  'people.setCircle': { ids: [nobody], circle: null },
  'people.setRating': { ids: [nobody], rating: null },
  'people.addTag': { ids: [nobody], name: 'Berlin' },
  'people.removeTag': { ids: [nobody], tag: nobody },
  'people.setMuted': { ids: [nobody], muted: true },
  'people.snooze': { ids: [nobody], until: addDays(aWednesday, 9) },
  'people.endSnooze': { ids: [nobody] },
  'people.setFarewell': { ids: [nobody], farewell: null },
  'people.setRhythm': { ids: [nobody], days: null },
  'people.setArchived': { ids: [nobody, nobody], archived: true },
  'people.setConnectionEnded': { ids: [nobody], ended: true },
  'people.delete': { ids: [nobody] },
  'interactions.log': { ...contactFacts, personId: nobody },
  'interactions.edit': { ...contactFacts, id: nobody },
  'interactions.setPeople': { id: nobody, people: [nobody] },
  'interactions.delete': { id: nobody },
  'logLines.keep': {
    ...nothingLogged,
    people: [{ id: nobody }],
    promises: [{ to: 0, text: 'the deck', dueOn: aWednesday }],
  },
  'thinTies.review': { ids: [nobody], decision: { kind: 'next' } },
  'followUps.add': { personId: nobody, text: 'Call', dueOn: aWednesday },
  'followUps.done': { id: nobody },
  'followUps.change': { id: nobody, text: 'Call' },
  'followUps.delete': { id: nobody },
  'plan.done': { id: nobody, interaction: contactFacts },
  'plan.snooze': { id: nobody, until: addDays(aWednesday, 1) },
  'plan.skip': { id: nobody },
  'plan.notThisPerson': { id: nobody },
  'plan.answer': { personId: nobody, wroteOn, answer: { kind: 'not-yet' } },
  'plan.answerAll': { answers: [{ personId: nobody, wroteOn }], answer: 'not-yet' },
  'plan.noAnswerNeeded': { personId: nobody },
  'outreach.correspondent': { personId: nobody },
  'outreach.saveDraft': { personId: nobody, draft },
  'outreach.sent': { ...draft, personId: nobody, day: aWednesday },
  'help.add': {
    personId: nobody,
    direction: 'to-them',
    kind: 'time',
    text: 'An hour',
    status: 'offered',
    on: aWednesday,
  },
  'help.setStatus': { id: nobody, status: 'given' },
  'help.edit': { id: nobody, kind: 'time', text: 'An hour', on: aWednesday },
  'help.delete': { id: nobody },
  'lists.change': { id: nobody, filter: {} },
  'lists.rename': { id: nobody, name: 'Friends' },
  'lists.delete': { id: nobody },
  'offers.edit': { id: nobody, text: 'Read' },
  'offers.remove': { id: nobody },
  'goals.edit': { id: nobody, text: 'CFO' },
  'goals.setClosed': { id: nobody, closed: true },
  'goals.delete': { id: nobody },
  'undo.apply': { undoes: newWriteId() },
} as const;

export const refusals: Record<string, [string, (network: Network) => object, RegExp]> = {
  'someone without a name or an address': [
    'people.create',
    () => ({ facts: { company: 'Acme' } }),
    /name or an e-mail/,
  ],
  'what is no LinkedIn profile': [
    'people.create',
    () => ({ facts: { firstName: 'A' }, profileUrl: 'https://example.org/in/a' }),
    /linkedin\.com\/in/,
  ],
  'what is no address': ['people.setEmails', ({ ana }) => ({ id: ana, emails: ['ana at home'] }), /ana at home/],
  'a list of a name that another has': ['lists.save', () => ({ name: 'FRIENDS', filter: {} }), /“Friends”/],
  'a tag without a letter': ['people.addTag', ({ ana }) => ({ ids: [ana], name: '!?' }), /letter/],
  'a contact of the day after tomorrow': [
    'interactions.log',
    ({ ana }) => ({ ...contactFacts, personId: ana, day: addDays(aWednesday, 2) }),
    /not come yet/,
  ],
  'a line of which nothing can be kept': [
    'logLines.keep',
    ({ ana }) => ({ ...nothingLogged, people: [{ id: ana }] }),
    /Nothing in this line/,
  ],
  'a promise to somebody who is not in the line': [
    'logLines.keep',
    ({ ana }) => ({
      ...nothingLogged,
      people: [{ id: ana }],
      promises: [{ to: 1, text: 'Call', dueOn: aWednesday }],
    }),
    /not in it/,
  ],
  'somebody who introduced themselves in a line': [
    'logLines.keep',
    ({ ana }) => ({ ...nothingLogged, people: [{ id: ana }], introduced: [{ person: 0, by: 0, on: null }] }),
    /introduces themselves/,
  ],
  'a contact moved into the future': [
    'interactions.edit',
    ({ contact }) => ({ ...contactFacts, id: contact, day: addDays(aWednesday, 300) }),
    /not come yet/,
  ],
  'snoozing until today': ['plan.snooze', ({ entry }) => ({ id: entry, until: aWednesday }), /after today/],
  'a promise for a day that has passed': [
    'followUps.add',
    ({ ana }) => ({ personId: ana, text: 'Call', dueOn: addDays(aWednesday, -1) }),
    /has passed/,
  ],
  'moving a promise into the past': [
    'followUps.change',
    ({ followUp }) => ({ id: followUp, dueOn: addDays(aWednesday, -1) }),
    /has passed/,
  ],
  'an answer before the question': [
    'plan.answer',
    ({ ana }) => ({ personId: ana, wroteOn, answer: { kind: 'answered', on: addDays(wroteOn, -1) } }),
    /before you wrote/,
  ],
  'sending an empty page': [
    'outreach.sent',
    ({ bo }) => ({ ...draft, personId: bo, day: aWednesday, text: ' \n' }),
    /Write something/,
  ],
  'a promise of help that was passed': [
    'help.setStatus',
    ({ help }) => ({ id: help, status: 'passed', promise: { text: 'Read it', dueOn: aWednesday } }),
    /accepted first/,
  ],
  'help that is yet to come': [
    'help.add',
    ({ bo }) => ({
      personId: bo,
      direction: 'from-them',
      kind: 'time',
      text: 'An hour',
      status: 'given',
      on: addDays(aWednesday, 2),
    }),
    /not come yet/,
  ],
};
