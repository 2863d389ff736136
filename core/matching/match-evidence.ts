import type { Day } from '../calendar/day.ts';
import type { KnownPerson } from '../people/known-person.ts';
import { listInWords } from '../text/sentence-parts.ts';
import type { ProfileSlug } from '../people/profile-slug.ts';

// The sentences that tell the user why a row may be a known person and why that is not certain.

/** Says that the profile link is that of a known person with another name. */
export function sharedLinkEvidence(inFile: string, here: string): string {
  return `The profile link is the same, but the names differ: ${inFileAndHere(inFile, here)}. A link that someone gave up can become another person's.`;
}

/** Says that several known people have the name. */
export function severalNamesakesEvidence(count: number): string {
  return `${count} people here have this name, and nothing in the file tells which of them it is, if any.`;
}

/** Says that the e-mail address is that of a known person with another name. */
export function sharedAddressEvidence(inFile: string, here: string): string {
  return `The e-mail address is the same, but the names differ: ${inFileAndHere(inFile, here)}. People sometimes share an address.`;
}

/** Says that the e-mail addresses are those of several known people. */
export function severalAddressesEvidence(count: number): string {
  return `Its e-mail addresses are those of ${count} people here, and nothing in the file tells which of them it is, if any.`;
}

function inFileAndHere(inFile: string, here: string): string {
  return `${inFile} in the file, ${here} here`;
}

type RowFacts = {
  readonly slug?: ProfileSlug;
  readonly connectedOn?: Day;
  readonly company?: string;
};

/** Says that the name is that of a known person, and what speaks against their being the same. */
export function nameEvidence(row: RowFacts, person: KnownPerson): string {
  const shared = [
    'name',
    ...(row.connectedOn !== undefined && row.connectedOn === person.connectedOn ? ['day of connecting'] : []),
    ...(row.company !== undefined && row.company.toLowerCase() === person.company?.toLowerCase() ? ['company'] : []),
  ];
  const same = shared.length === 1 ? 'The name is the same' : `The ${listInWords(shared)} are the same`;
  if (row.slug !== undefined && person.slugs.length > 0) {
    return `${same}, but the profile links differ. Links change, and two people can have one name.`;
  }
  if (row.connectedOn !== undefined && person.connectedOn !== null && row.connectedOn !== person.connectedOn) {
    return `${same}, but the file has ${row.connectedOn} as the day of connecting, and ${person.connectedOn} is known here.`;
  }
  return `${same}, but there is no profile link or e-mail address that both have. Two people can have one name.`;
}
