import { addDays } from '../../../core/calendar/day.ts';
import { contactFacts, draft, nothingLogged, wroteOn } from './contract-cases.ts';
import type { Network } from './contract-cases.ts';
import { aWednesday } from './opened-kith.ts';

/** What is refused in a sentence: the procedure, what it is asked for, and words of the sentence. */
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
  'a step that does not come next': [
    'introductions.step',
    ({ introduction }) => ({ id: introduction, step: 'introduce', on: aWednesday }),
    /ask Ana before anything else/,
  ],
  'introducing two who are being introduced': [
    'introductions.create',
    ({ ana, bo }) => ({ firstId: bo, secondId: ana, needId: null, about: 'Bread' }),
    /being introduced already/,
  ],
  'a need that was said after today': [
    'needs.add',
    ({ ana }) => ({ personId: ana, text: 'A CFO', saidOn: addDays(aWednesday, 2), holdsUntil: null }),
    /not come yet/,
  ],
  'somebody who introduced themselves': [
    'howMet.set',
    ({ ana }) => ({ personId: ana, text: '', introducedBy: ana, metOn: null }),
    /introduces themselves/,
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
