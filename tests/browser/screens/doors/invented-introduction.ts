import type { Introduction, IntroductionLetter } from '../../../../api/contract/doors/introductions.ts';
import type { PersonAtDoor } from '../../../../api/contract/doors/person-at-door.ts';
import { inventedCorrespondent } from '../../parts/outreach/invented-correspondent.ts';
import { asDay, asId } from '../people/person/invented-person.ts';
import { nameOf } from '../plan/invented-plan.ts';

/** The person of that number, as lists of doors show them. */
export function inventedPersonAtDoor(number: number): PersonAtDoor {
  return {
    id: asId(number),
    name: nameOf(number),
    company: 'Larkholm Rail',
    position: 'Engineer',
    state: 'steady',
    strength: 0.4,
    profileUrl: `https://www.linkedin.com/in/person-${number}`,
  };
}

/** An introduction of the first two people that was thought of, with what a test gives it. */
export function inventedIntroduction(given: Partial<Introduction> = {}): Introduction {
  return {
    // A brand exists in types only.
    id: 7 as Introduction['id'],
    first: inventedPersonAtDoor(1),
    second: inventedPersonAtDoor(2),
    need: null,
    about: 'Old timetables',
    discreet: true,
    status: 'thought-of',
    steps: ['ask-first', 'withdraw'],
    writesTo: 'first',
    sentence: 'You thought of it today; nobody was asked yet.',
    story: [{ day: asDay('2026-11-23'), text: 'You thought of introducing them.' }],
    goesOnIn: null,
    askAgainOn: null,
    followUpId: null,
    isOver: false,
    ...given,
  };
}

/** The letter to the first of them, with what a test gives it. */
export function inventedLetter(given: Partial<IntroductionLetter> = {}): IntroductionLetter {
  return {
    correspondent: inventedCorrespondent(1),
    other: inventedPersonAtDoor(2),
    otherEmails: [],
    beginning: { medium: 'message', subject: '', text: 'Hi Ana,\n\nI know somebody whom you might like to meet.' },
    draft: null,
    withheld: [],
    ...given,
  };
}
