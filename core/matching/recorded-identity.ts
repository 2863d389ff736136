import type { Day } from '../calendar/day.ts';
import { none } from '../collections/none.ts';
import type { PersonId } from '../ids.ts';
import type { KnownPerson } from '../people/known-person.ts';
import type { PersonName } from '../people/person-name.ts';
import type { ProfileSlug } from '../people/profile-slug.ts';
import type { OwnField } from '../people/shown-facts.ts';
import type { RecordContent } from '../records/record.ts';

// How somebody is recognised who is not shown as themselves: by their records, and by what the user typed of them.

/** Collects from someone's records, given oldest first, what helps to recognise them; the newest values stand first. */
export function identityFromRecords(id: PersonId, records: readonly RecordContent[]): KnownPerson {
  const names = new Map<string, PersonName>();
  const slugs = new Set<ProfileSlug>();
  const emails = new Set<string>();
  let connectedOn: Day | null = null;
  let company: string | null = null;
  let position: string | null = null;
  for (const { kind, fields } of records.toReversed()) {
    if (kind === 'missing') continue;
    if (fields.slug !== undefined) slugs.add(fields.slug);
    const name =
      kind === 'messages' || kind === 'invitation'
        ? { firstName: fields.name, lastName: '' }
        : { firstName: fields.firstName ?? '', lastName: fields.lastName ?? '' };
    if (name.firstName !== '' || name.lastName !== '') names.set(`${name.firstName}\n${name.lastName}`, name);
    if (kind === 'card') for (const email of fields.emails ?? none) emails.add(email);
    if (kind === 'connection') {
      if (fields.email !== undefined) emails.add(fields.email);
      connectedOn ??= fields.connectedOn ?? null;
    }
    if (kind === 'connection' || kind === 'card') {
      company ??= fields.company || null;
      position ??= fields.position || null;
    }
  }
  return { id, names: [...names.values()], slugs: [...slugs], emails: [...emails], connectedOn, company, position };
}

/**
 * Adds what undone imports said of a person to what is left of them, which is only what the user wrote. An import that
 * brings them again then finds them.
 */
export function withUndoneRecords(person: KnownPerson, undone: KnownPerson): KnownPerson {
  return {
    id: person.id,
    names: [...person.names.filter(({ firstName, lastName }) => firstName !== '' || lastName !== ''), ...undone.names],
    slugs: [...new Set([...person.slugs, ...undone.slugs])],
    emails: [...new Set([...person.emails, ...undone.emails])],
    connectedOn: person.connectedOn ?? undone.connectedOn,
    company: person.company ?? undone.company,
    position: person.position ?? undone.position,
  };
}

/** The facts that the user typed of a person, by field. */
export type OwnFacts = Readonly<Partial<Record<OwnField, string>>>;

/** Puts the facts that the user typed before those of imports. */
export function withOwnFacts(person: KnownPerson, own: OwnFacts): KnownPerson {
  const [first] = person.names;
  const firstName = own.firstName ?? first?.firstName ?? '';
  const lastName = own.lastName ?? first?.lastName ?? '';
  const isNamed = firstName !== '' || lastName !== '';
  return {
    ...person,
    names: isNamed ? [{ firstName, lastName }, ...person.names] : person.names,
    // The field is written as a day or left empty.
    connectedOn: (own.connectedOn as Day | undefined) || person.connectedOn,
    company: own.company || person.company,
    position: own.position || person.position,
  };
}
