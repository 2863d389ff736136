import type { Circle } from '../../core/people/circle.ts';
import type { PersonId, WriteId } from '../../core/ids.ts';
import { capitalised, counted } from '../../core/text/plain-words.ts';
import { profileSlugOf, profileUrl } from '../../core/people/profile-slug.ts';
import type { ProfileSlug } from '../../core/people/profile-slug.ts';
import { factNames } from '../../core/people/shown-facts.ts';
import type { FactName } from '../../core/people/shown-facts.ts';
import { tieStrength } from '../../core/strength/strength.ts';
import { ratingDecides } from '../../core/strength/tie-state.ts';
import { tieInWords } from '../../core/strength/tie-words.ts';
import type { WriteTransaction } from '../../db/connection/database.ts';
import { countInteractionsOf } from '../../db/people/interactions.ts';
import { peopleMergedInto } from '../../db/people/merged-people.ts';
import { idsOfPeople, pageOfPeople, peopleFoundBy } from '../../db/people/people-list.ts';
import { indexPeople } from '../../db/people/people-search.ts';
import {
  deletePeople,
  emailsOf,
  findPerson,
  insertPerson,
  insertSlug,
  existingPeople,
  personWithSlug,
  replaceEmails,
  setUserColumn,
  slugOf,
} from '../../db/people/people.ts';
import type { StoredPerson, UserColumns } from '../../db/people/people.ts';
import { renewPeople } from '../../db/people/shown-person.ts';
import { dropOwnValue, ownValuesOf, setOwnValue } from '../../db/people/own-values.ts';
import { derivedPerson } from '../../db/people/derived-person.ts';
import { allTags, deleteUnusedTags, findTag, tagPeople, tagsOf, untagPeople } from '../../db/people/tags.ts';
import { renewTiesOf } from '../../db/people/ties.ts';
import type { Context } from '../context.ts';
import type { PersonFacts } from '../contract/people/people.ts';
import { requirePerson } from './interactions.ts';
import { mergeInto, mergeWrite, unmerge } from './merges.ts';
import { otherFactsOf, personHistory } from './person-history.ts';
import { personRow } from './person-row.ts';
import { kith, undoableWrite } from '../procedures.ts';
import { gone, refused } from '../refusal.ts';

export const people = {
  page: kith.people.page.handler(({ context, input }) => {
    const { total, rows } = pageOfPeople(
      context.db,
      input.filter,
      input.sort,
      input.descending,
      input.offset,
      input.limit,
    );
    const today = context.clock.today();
    return { total, rows: rows.map((row) => personRow(row, today)) };
  }),
  ids: kith.people.ids.handler(({ context, input }) => idsOfPeople(context.db, input.filter)),
  search: kith.people.search.handler(({ context, input }) => {
    const today = context.clock.today();
    return peopleFoundBy(context.db, input.query).map((row) => personRow(row, today));
  }),
  get: kith.people.get.handler(({ context, input }) => {
    const person = findPerson(context.db, input.id);
    if (!person) throw gone('This person');
    return personInFull(context, person);
  }),
  strengthOverTime: kith.people.strengthOverTime.handler(async ({ context, input }) => {
    const { personStrengthOverTime } = await import('./strength-over-time.ts');
    return personStrengthOverTime(context, input.id);
  }),
  history: kith.people.history.handler(({ context: { db }, input }) => {
    if (!findPerson(db, input.id)) throw gone('This person');
    return personHistory(db, input.id);
  }),
  create: kith.people.create.handler(({ context, input }) =>
    undoableWrite(context, input.writeId, (tx) => {
      const addresses = cleanAddresses(input.emails ?? []);
      const slug =
        input.profileUrl === undefined || input.profileUrl.trim() === '' ? undefined : readSlug(input.profileUrl);
      const { firstName = '', lastName = '' } = input.facts;
      if (firstName === '' && lastName === '' && addresses.length === 0) {
        throw refused('Give them a name or an e-mail address first.');
      }
      const holder = slug === undefined ? undefined : personWithSlug(tx, slug);
      if (holder !== undefined) {
        throw refused(`${findPerson(tx, holder)?.name ?? 'Someone'} has this LinkedIn profile already.`);
      }
      const today = context.clock.today();
      const id = insertPerson(tx, today);
      replaceEmails(tx, id, addresses);
      if (slug !== undefined) insertSlug(tx, id, slug, today);
      storeFacts(tx, id, input.facts);
      renewPeople(tx, [id], today);
      return { label: `${findPerson(tx, id)?.name ?? 'Person'} added`, answer: { id } };
    }),
  ),
  editFacts: kith.people.editFacts.handler(({ context, input }) =>
    undoableWrite(context, input.writeId, (tx) => {
      const before = requirePerson(tx, input.id);
      storeFacts(tx, input.id, input.facts);
      renewPeople(tx, [input.id], context.clock.today());
      return { label: `${before.name} changed`, answer: {} };
    }),
  ),
  useImportedFact: kith.people.useImportedFact.handler(({ context, input }) =>
    undoableWrite(context, input.writeId, (tx) => {
      const before = requirePerson(tx, input.id);
      dropOwnValue(tx, input.id, input.fact);
      renewPeople(tx, [input.id], context.clock.today());
      return { label: `${before.name} changed`, answer: {} };
    }),
  ),
  setEmails: kith.people.setEmails.handler(({ context, input }) =>
    undoableWrite(context, input.writeId, (tx) => {
      const before = requirePerson(tx, input.id);
      replaceEmails(tx, input.id, cleanAddresses(input.emails));
      // Someone without a name goes by their address.
      renewPeople(tx, [input.id], context.clock.today());
      return { label: `E-mail of ${before.name} changed`, answer: {} };
    }),
  ),
  setNotes: kith.people.setNotes.handler(({ context, input }) =>
    undoableWrite(context, input.writeId, (tx) => {
      const before = requirePerson(tx, input.id);
      setUserColumn(tx, [input.id], 'notes', input.notes);
      indexPeople(tx, [input.id]);
      return { label: `Notes on ${before.name} changed`, answer: {} };
    }),
  ),

  setCircle: kith.people.setCircle.handler(({ context, input }) =>
    setForPeople(context, input, 'circle', input.circle, (names) => circleLabel(names, input.circle)),
  ),
  setRating: kith.people.setRating.handler(({ context, input }) =>
    setForPeople(context, input, 'rating', input.rating, (names) =>
      input.rating === null ? `Rating of ${names} removed` : `${names} rated ${input.rating} of 5`,
    ),
  ),
  setMuted: kith.people.setMuted.handler(({ context, input }) =>
    setForPeople(context, input, 'mutedOn', input.muted ? context.clock.today() : null, (names) =>
      input.muted ? `${names} left be` : `${names} back on plans`,
    ),
  ),
  endSnooze: kith.people.endSnooze.handler(({ context, input }) =>
    setForPeople(context, input, 'snoozedUntil', null, (names) => `${names} back on plans`),
  ),
  setArchived: kith.people.setArchived.handler(({ context, input }) =>
    setForPeople(context, input, 'archivedOn', input.archived ? context.clock.today() : null, (names) =>
      input.archived ? `${names} archived` : `${names} back in the list`,
    ),
  ),
  setConnectionEnded: kith.people.setConnectionEnded.handler(({ context, input }) =>
    undoableWrite(context, input.writeId, (tx) => {
      const { ids, names } = requirePeople(tx, input.ids);
      const today = context.clock.today();
      for (const id of ids) {
        dropOwnValue(tx, id, 'connection');
        if (input.ended) setOwnValue(tx, id, 'connection', 'ended');
        // What imports say is enough where they say it.
        else if (derivedPerson(tx, id).connection !== 'connected') setOwnValue(tx, id, 'connection', 'connected');
      }
      renewPeople(tx, ids, today);
      const label = input.ended ? `${names} marked as no longer connected` : `${names} marked as connected`;
      return { label, answer: {} };
    }),
  ),
  addTag: kith.people.addTag.handler(({ context, input }) =>
    undoableWrite(context, input.writeId, (tx) => {
      const { ids, names } = requirePeople(tx, input.ids);
      if (tagPeople(tx, ids, input.name) === undefined) {
        throw refused('A tag needs at least one letter or digit. Type another name.');
      }
      indexPeople(tx, ids);
      return { label: `${names} tagged “${input.name}”`, answer: {} };
    }),
  ),
  removeTag: kith.people.removeTag.handler(({ context, input }) =>
    undoableWrite(context, input.writeId, (tx) => {
      const tag = findTag(tx, input.tag);
      if (!tag) throw gone('This tag');
      const { ids, names } = requirePeople(tx, input.ids);
      untagPeople(tx, ids, input.tag);
      indexPeople(tx, ids);
      return { label: `Tag “${tag.name}” taken from ${names}`, answer: {} };
    }),
  ),
  delete: kith.people.delete.handler(({ context, input }) =>
    undoableWrite(context, input.writeId, (tx) => {
      const { ids, names } = requirePeople(tx, input.ids);
      deletePeople(tx, ids);
      deleteUnusedTags(tx);
      indexPeople(tx, ids);
      return { label: `${names} deleted`, answer: {} };
    }),
  ),
  merge: kith.people.merge.handler(({ context, input }) =>
    mergeWrite(context, input.writeId, (tx) => mergeInto(tx, input.into, input.from, context.clock.today())),
  ),
  unmerge: kith.people.unmerge.handler(({ context, input }) =>
    mergeWrite(context, input.writeId, (tx) => unmerge(tx, input.id, context.clock.today())),
  ),
  tags: kith.people.tags.handler(({ context }) => allTags(context.db)),
};

function personInFull({ db, clock }: Context, stored: StoredPerson) {
  const { id, rating, circle } = stored;
  const today = clock.today();
  const slug = slugOf(db, id);
  const strength = tieStrength(stored, today);
  const own = ownValuesOf(db, id);
  const { imported } = derivedPerson(db, id);
  return {
    id,
    name: stored.name,
    firstName: stored.firstName,
    lastName: stored.lastName,
    company: stored.company,
    position: stored.position,
    circle,
    rating,
    strength: stored.strength,
    state: stored.tieState,
    byOwnRating: ratingDecides(strength, circle, rating),
    lastContact: stored.lastContact,
    connectedOn: stored.connectedOn,
    muted: stored.mutedOn !== null,
    archived: stored.archivedOn !== null,
    ownFacts: factNames.filter((fact) => own.has(fact)),
    importedFacts: factNames.filter((fact) => imported[fact] !== ''),
    tags: tagsOf(db, id),
    emails: emailsOf(db, id),
    profileUrl: slug === undefined ? null : profileUrl(slug),
    notes: stored.notes,
    connection: stored.connection,
    birthday: stored.birthday,
    jobSeenOn: stored.jobSeenOn,
    addedOn: stored.addedOn,
    reviewedOn: stored.reviewedOn,
    snoozedUntil: stored.snoozedUntil !== null && stored.snoozedUntil > today ? stored.snoozedUntil : null,
    tieInWords: tieInWords({ facts: stored, connectedOn: stored.connectedOn, circle, rating }, today),
    interactions: countInteractionsOf(db, id),
    otherFacts: otherFactsOf(db, id),
    merged: peopleMergedInto(db, id),
  };
}

/** Sets one thing for one or many, and renews what follows from it. */
function setForPeople<Name extends keyof UserColumns>(
  context: Context,
  input: { readonly writeId: WriteId; readonly ids: readonly PersonId[] },
  column: Name,
  value: UserColumns[Name],
  label: (names: string) => string,
) {
  return undoableWrite(context, input.writeId, (tx) => {
    const { ids, names } = requirePeople(tx, input.ids);
    setUserColumn(tx, ids, column, value);
    if (column === 'circle' || column === 'rating') renewTiesOf(tx, ids, context.clock.today());
    return { label: label(names), answer: {} };
  });
}

/** @throws GONE when none of them is there any more. */
function requirePeople(tx: WriteTransaction, ids: readonly PersonId[]): { ids: PersonId[]; names: string } {
  const known = existingPeople(tx, ids);
  const [first] = known;
  if (first === undefined) throw gone(ids.length === 1 ? 'This person' : 'Everyone you selected');
  const names =
    known.length === 1 ? (findPerson(tx, first)?.name ?? '') : capitalised(counted(known.length, 'person', 'people'));
  return { ids: known, names };
}

function circleLabel(names: string, circle: Circle | null): string {
  return circle === null ? `${names} taken out of their circle` : `${names} put in ${circle}`;
}

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

/** @throws REFUSED when the text is no address of a LinkedIn profile. */
function readSlug(address: string): ProfileSlug {
  const slug = profileSlugOf(address);
  if (slug === undefined) {
    throw refused('This is no LinkedIn profile. It looks like https://www.linkedin.com/in/name/.');
  }
  return slug;
}

/** @throws REFUSED when one of the texts is no address. */
function cleanAddresses(addresses: readonly string[]): string[] {
  return addresses
    .filter((address) => address !== '')
    .map((address) => {
      if (!/^[^\s@]+@[^\s@]+$/.test(address))
        throw refused(`“${address}” is no e-mail address. Correct it or clear it.`);
      return address.toLowerCase();
    });
}
