import type { PersonId } from '../ids.ts';
import { messagesByParty } from '../import/messages/messages-by-party.ts';
import type { PartyMessages } from '../import/messages/messages-by-party.ts';
import { findByProfile, findByUniqueName, matchWriter } from './people-index.ts';
import type { PeopleIndex } from './people-index.ts';
import { createOwnerTest } from './owner.ts';
import { undividedName } from '../people/person-name.ts';
import type { ProfileSlug } from '../people/profile-slug.ts';
import type { MessageParty, ParsedMessages } from '../import/messages/messages-content.ts';
import { mergeMessageFiles } from '../import/messages/merge-message-files.ts';
import type { ResolutionState, PartRef } from './resolution-state.ts';
import { unclearNameReason } from './resolve-named.ts';
import {
  addQuestion,
  updatePerson,
  skipRow,
  none,
  personIdFor,
  addRecord,
  questionSideOf,
} from './resolution-state.ts';
import { recordText } from '../import/record-fields.ts';
import { recordKey } from './known-people.ts';

type PartOfMessages = { readonly place: PartRef; readonly read: ParsedMessages };

type Writer = { readonly place: PartRef; readonly party: MessageParty; readonly messagesOfParty: PartyMessages };

/**
 * Those with a profile first; then those with a name alone, who may be among them. All files of messages are taken
 * together, since each message is in one of them only.
 */
export function resolveWriters(resolving: ResolutionState, named: PeopleIndex, parts: readonly PartOfMessages[]): void {
  const { owner } = resolving;
  if (!owner || parts.length === 0) return;
  const { messages, partyOf, firstNamedIn } = mergeMessageFiles(parts.map(({ read }) => read));
  const withProfile = new Map<ProfileSlug, Writer[]>();
  const namedOnly: Writer[] = [];
  for (const messagesOfParty of messagesByParty(messages, createOwnerTest(owner, messages))) {
    const party = messages.parties[messagesOfParty.party];
    const place = parts[firstNamedIn[messagesOfParty.party]?.file ?? -1]?.place;
    if (!party || !place) continue;
    const writer = { place, party, messagesOfParty };
    if (party.slug === undefined) namedOnly.push(writer);
    else withProfile.set(party.slug, [...(withProfile.get(party.slug) ?? []), writer]);
  }
  const writers = new Map<number, PersonId>();
  resolveByProfile(resolving, named, withProfile, writers);
  resolveByName(resolving, named, namedOnly, writers);
  for (const [file, { place }] of parts.entries()) {
    const ofPart = (partyOf[file] ?? []).map((party, index) => [index, writers.get(party)] as const);
    resolving.parties.set(
      place.part,
      new Map(ofPart.flatMap(([index, id]) => (id === undefined ? [] : [[index, id]]))),
    );
  }
}

/** Somebody of whom a file has no profile is whoever alone has the name, among the people and in the file. */
function resolveByName(
  resolving: ResolutionState,
  named: PeopleIndex,
  writers: readonly Writer[],
  writersFound: Map<number, PersonId>,
): void {
  const found = writers.map((writer) => {
    const somebody = { names: [undividedName(writer.party.name)] };
    return { writer, somebody, person: findByUniqueName(somebody, named) };
  });
  const times = new Map<PersonId, number>();
  for (const { person } of found) if (person) times.set(person.id, (times.get(person.id) ?? 0) + 1);
  for (const { writer, somebody, person } of found) {
    const { place, party, messagesOfParty } = writer;
    if (person && times.get(person.id) === 1) {
      addMessagesRecord(resolving, writer, person.id, writersFound);
    } else if (messagesOfParty.messages > 0) {
      // What they wrote in groups is told of the others there.
      const reason = person
        ? 'The file has no profile link with these messages, and writes the name of one of your people in several ways, so it is not clear whose they are. Write it in one way in the file and import it again.'
        : unclearNameReason('these messages', somebody, named);
      skipRow(resolving, place, party.line, reason, party.name, messagesOfParty.messages);
    }
  }
}

function addMessagesRecord(
  resolving: ResolutionState,
  { place, party, messagesOfParty }: Writer,
  personId: PersonId,
  writersFound: Map<number, PersonId>,
): void {
  writersFound.set(messagesOfParty.party, personId);
  addRecord(resolving, place, party.line, personId, { kind: 'messages', fields: messagesOfParty.fields }, false);
}

function resolveByProfile(
  resolving: ResolutionState,
  named: PeopleIndex,
  writersBySlug: ReadonlyMap<ProfileSlug, readonly Writer[]>,
  writersFound: Map<number, PersonId>,
): void {
  const groups = [...writersBySlug].map(([slug, writers]) => ({
    slug,
    writers,
    names: writers.map(({ party }) => undividedName(party.name)),
    isShown: writers.some(({ messagesOfParty }) => messagesOfParty.wroteBothWays),
  }));
  const taken = new Set<PersonId>();
  for (const group of groups) {
    const person = findByProfile(group, named);
    if (person) taken.add(person.id);
  }
  // All of them before anybody of this file is known: two people in it are two.
  const matches = groups.map((group) => matchWriter(group, named, resolving.answers, ({ id }) => taken.has(id)));
  for (const [index, { slug, writers, names, isShown }] of groups.entries()) {
    const [first] = writers;
    const match = matches[index];
    if (!first || !match) continue;
    if (match.kind === 'question') {
      addQuestion(
        resolving,
        first.place,
        first.party.line,
        match,
        questionSideOf(undividedName(first.party.name), { slug }),
      );
    }
    const recordKeys = () =>
      writers.map(({ messagesOfParty }) => recordKey('messages', recordText(messagesOfParty.fields)));
    const personId = personIdFor(resolving, match, `in/${slug}`, { names, slugs: [slug], emails: none, recordKeys });
    named.add(
      updatePerson(resolving, personId, {
        names,
        slugs: [slug],
        isSecondary: true,
        ...(!isShown && { isHidden: true }),
      }),
    );
    for (const writer of writers) addMessagesRecord(resolving, writer, personId, writersFound);
  }
}
