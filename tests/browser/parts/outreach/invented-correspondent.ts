import type { Correspondent, Draft } from '../../../../api/contract/outreach/outreach.ts';
import type { PlanEntry } from '../../../../api/contract/plan/plan.ts';
import { asDay, asId } from '../../screens/people/person/invented-person.ts';
import { nameOf } from '../../screens/plan/invented-plan.ts';

/** What the writing page shows of the person of that number, with what a test gives it. */
export function inventedCorrespondent(number: number, given: Partial<Correspondent> = {}): Correspondent {
  const name = nameOf(number);
  const [firstName = '', lastName = ''] = name.split(' ');
  return {
    person: {
      id: asId(number),
      name,
      firstName,
      lastName,
      company: 'Larkholm Rail',
      position: 'Engineer',
      circle: null,
      state: 'fading',
      tieInWords: 'You wrote to each other every month until March.',
      connectedOn: asDay('2021-05-03'),
      lastContact: asDay('2026-03-20'),
      tags: ['timetables'],
      notes: 'Collects old timetables.',
      emails: [`${firstName.toLowerCase()}@larkholm.example`],
      profileUrl: `https://www.linkedin.com/in/person-${number}`,
      conversationUrl: null,
      muted: false,
    },
    entry: {
      // A brand exists in types only.
      id: number as PlanEntry['id'],
      minutes: 2,
      part: 'known-tie',
      reason: 'You were in touch monthly until March.',
      asked: null,
      owesAnswer: false,
      followUp: null,
    },
    between: [
      {
        kind: 'message',
        day: asDay('2026-03-20'),
        direction: 'in',
        text: 'The new timetable goes live in June, and I have never slept so little. Do you still have the drawings of the old bridge?',
      },
      { kind: 'message', day: asDay('2026-03-18'), direction: 'out', text: 'How is the timetable coming along?' },
      {
        kind: 'contact',
        id: (number * 10) as Extract<Correspondent['between'][number], { kind: 'contact' }>['id'],
        day: asDay('2025-11-02'),
        as: 'meeting',
        direction: 'both',
        note: 'Coffee at the depot',
        messages: 0,
      },
    ],
    changes: ['Now at Larkholm Rail, seen in November.'],
    media: ['message', 'email'],
    greeting: `Hi ${firstName},`,
    details: [
      {
        key: 'note',
        label: 'From your notes',
        shown: 'Collects old timetables',
        text: 'I remember you collect old timetables.',
      },
      {
        key: 'said',
        label: 'What they last wrote',
        shown: 'The drawings of the old bridge',
        text: 'You asked about the drawings of the old bridge.',
      },
    ],
    offers: [
      {
        key: 'offer-1',
        offerId: 1 as NonNullable<NonNullable<Draft['offer']>['offerId']>,
        kind: 'feedback',
        offer: 'Read a draft with fresh eyes',
        label: 'Because their title says engineer',
        text: 'If it would help, I could read a draft with fresh eyes.',
        fits: true,
      },
      {
        key: 'offer-2',
        offerId: 2 as NonNullable<NonNullable<Draft['offer']>['offerId']>,
        kind: 'introduction',
        offer: 'Introduce people who plan trains',
        label: '',
        text: 'I know two people who plan trains for a living, and would gladly introduce you.',
        fits: false,
      },
    ],
    questions: [{ key: 'work', label: '', text: 'What are you working on these days?' }],
    subject: 'Old timetables',
    wroteBefore: [{ day: asDay('2026-03-18'), text: 'How is the timetable coming along?' }],
    draft: null,
    // Exactly the form of an instant.
    readAt: '2026-11-23T08:00:00.000Z' as Correspondent['readAt'],
    check: {
      notes: ['Collects old timetables.'],
      last: ['The new timetable goes live in June.'],
      isFirstMessage: false,
      owesFavour: false,
    },
    ...given,
  };
}
