import type { Person } from '../../../../../api/contract/people/people.ts';

/** An id or a day as the engine gives them: a brand exists in types only. */
export function asId(id: number): Person['id'] {
  return id as Person['id'];
}

export function asDay(day: string): Person['addedOn'] {
  return day as Person['addedOn'];
}

/** Somebody from an import, with what a test gives them. */
export function inventedPerson(given: Partial<Person> = {}): Person {
  return {
    id: asId(1),
    name: 'Bo Berg',
    firstName: 'Bo',
    lastName: 'Berg',
    company: 'Acme',
    position: 'Engineer',
    circle: null,
    strength: 0,
    state: 'thin',
    byOwnRating: false,
    lastContact: null,
    connectedOn: asDay('2021-05-03'),
    muted: false,
    farewell: null,
    farewellOn: null,
    ownRhythm: null,
    ownFacts: [],
    importedFacts: ['firstName', 'lastName', 'company', 'position', 'connectedOn'],
    tags: [],
    emails: [],
    profileUrl: null,
    replacedProfile: false,
    notes: '',
    rating: null,
    birthday: '',
    phone: '',
    city: '',
    website: '',
    connection: 'connected',
    jobSeenOn: null,
    addedOn: asDay('2021-05-03'),
    reviewedOn: null,
    snoozedUntil: null,
    archived: false,
    tieInWords: 'Thin. Connected five years ago, never talked.',
    interactions: 0,
    ownLabels: [],
    otherFacts: [],
    merged: [],
    ...given,
  };
}
