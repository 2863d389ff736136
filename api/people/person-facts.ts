import type { PersonId } from '../../core/ids.ts';
import { profileSlugOf } from '../../core/people/profile-slug.ts';
import type { ProfileSlug } from '../../core/people/profile-slug.ts';
import { factNames } from '../../core/people/shown-facts.ts';
import type { FactName } from '../../core/people/shown-facts.ts';
import type { WriteTransaction } from '../../db/connection/database.ts';
import { insertSlug, personWithSlug } from '../../db/people/current-slug.ts';
import { findPerson, insertPerson } from '../../db/people/people.ts';
import { replaceEmails } from '../../db/people/emails.ts';
import { renewPeople } from '../../db/people/shown-person.ts';
import { deleteOwnValue, setOwnValue } from '../../db/people/own-values.ts';
import { deleteOwnProfile, setOwnProfile } from '../../db/people/own-profile.ts';
import { derivedPerson } from '../../db/people/derived-person.ts';
import type { PersonFacts } from '../contract/people/people.ts';
import { requirePeople, requirePerson } from './require-people.ts';
import { procedures } from '../procedures.ts';
import { refusedError } from '../refusal.ts';
import { undoableWrite } from '../writes.ts';

/** The procedures that add a person and change a person's facts. */
export const personFactWrites = {
  create: procedures.people.create.handler(({ context, input }) =>
    undoableWrite(context, input.writeId, (tx) => {
      const addresses = cleanAddresses(input.emails ?? []);
      const slug =
        input.profileUrl === undefined || input.profileUrl.trim() === '' ? undefined : readSlug(input.profileUrl);
      const { firstName = '', lastName = '' } = input.facts;
      if (firstName === '' && lastName === '' && addresses.length === 0) {
        throw refusedError('Give them a name or an e-mail address first.');
      }
      const holder = slug === undefined ? undefined : personWithSlug(tx, slug);
      if (holder !== undefined) {
        throw refusedError(takenSentence(tx, holder));
      }
      const today = context.clock.today();
      const id = insertPerson(tx, today);
      replaceEmails(tx, id, addresses);
      if (slug !== undefined) insertSlug(tx, id, slug, today);
      storeFacts(tx, id, input.facts);
      renewPeople(tx, [id], today);
      return { label: { kind: 'person-added', name: findPerson(tx, id)?.name ?? null }, answer: { id } };
    }),
  ),
  editFacts: procedures.people.editFacts.handler(({ context, input }) =>
    undoableWrite(context, input.writeId, (tx) => {
      const before = requirePerson(tx, input.id);
      storeFacts(tx, input.id, input.facts);
      renewPeople(tx, [input.id], context.clock.today());
      return { label: { kind: 'person-changed', name: before.name }, answer: {} };
    }),
  ),
  useImportedFact: procedures.people.useImportedFact.handler(({ context, input }) =>
    undoableWrite(context, input.writeId, (tx) => {
      const before = requirePerson(tx, input.id);
      deleteOwnValue(tx, input.id, input.fact);
      renewPeople(tx, [input.id], context.clock.today());
      return { label: { kind: 'person-changed', name: before.name }, answer: {} };
    }),
  ),
  setProfile: procedures.people.setProfile.handler(({ context, input }) =>
    undoableWrite(context, input.writeId, (tx) => {
      const { name } = requirePerson(tx, input.id);
      const today = context.clock.today();
      if (input.profileUrl.trim() === '') {
        if (!deleteOwnProfile(tx, input.id)) {
          throw refusedError('This profile came with an import. Type another one to put in its place.');
        }
      } else {
        const slug = readSlug(input.profileUrl);
        const holder = personWithSlug(tx, slug);
        if (holder !== undefined && holder !== input.id) throw refusedError(takenSentence(tx, holder));
        setOwnProfile(tx, input.id, slug, today);
      }
      renewPeople(tx, [input.id], today);
      return { label: { kind: 'person-changed', name }, answer: {} };
    }),
  ),
  setEmails: procedures.people.setEmails.handler(({ context, input }) =>
    undoableWrite(context, input.writeId, (tx) => {
      const before = requirePerson(tx, input.id);
      replaceEmails(tx, input.id, cleanAddresses(input.emails));
      // A person without a name is shown by their address.
      renewPeople(tx, [input.id], context.clock.today());
      return { label: { kind: 'emails-changed', name: before.name }, answer: {} };
    }),
  ),
  setConnectionEnded: procedures.people.setConnectionEnded.handler(({ context, input }) =>
    undoableWrite(context, input.writeId, (tx) => {
      const { ids, people } = requirePeople(tx, input.ids);
      const today = context.clock.today();
      for (const id of ids) {
        deleteOwnValue(tx, id, 'connection');
        if (input.ended) setOwnValue(tx, id, 'connection', 'ended');
        // Not needed where imports say the same.
        else if (derivedPerson(tx, id).connection !== 'connected') setOwnValue(tx, id, 'connection', 'connected');
      }
      renewPeople(tx, ids, today);
      return { label: { kind: 'connection-set', people, ended: input.ended }, answer: {} };
    }),
  ),
};

function storeFacts(
  tx: WriteTransaction,
  id: PersonId,
  facts: { readonly [Name in FactName]?: PersonFacts[Name] | undefined },
): void {
  for (const fact of factNames) {
    const value = facts[fact];
    if (value !== undefined) setOwnValue(tx, id, fact, value ?? '');
  }
}

function takenSentence(tx: WriteTransaction, holder: PersonId): string {
  return `${findPerson(tx, holder)?.name ?? 'Someone'} has this LinkedIn profile already.`;
}

/** Reads the slug of a profile's address. @throws REFUSED when the text is no address of a LinkedIn profile. */
function readSlug(address: string): ProfileSlug {
  const slug = profileSlugOf(address);
  if (slug === undefined) {
    throw refusedError('This is no LinkedIn profile. It looks like https://www.linkedin.com/in/name/.');
  }
  return slug;
}

/** Drops empty addresses and lowers the others. @throws REFUSED when one is no e-mail address. */
function cleanAddresses(addresses: readonly string[]): string[] {
  return addresses
    .filter((address) => address !== '')
    .map((address) => {
      if (!/^[^\s@]+@[^\s@]+$/.test(address))
        throw refusedError(`“${address}” is no e-mail address. Correct it or clear it.`);
      return address.toLowerCase();
    });
}
