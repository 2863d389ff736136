import type { PersonId } from '../ids.ts';
import { messagesByParty } from '../import/messages/messages-by-party.ts';
import type { PartyMessages } from '../import/messages/messages-by-party.ts';
import { matchWriter, onlyPersonNamed, personWithProfile } from './named-people.ts';
import type { NamedPeople } from './named-people.ts';
import { isOwner } from './owner.ts';
import { wholeName } from '../people/person-name.ts';
import type { ProfileSlug } from '../people/profile-slug.ts';
import type { MessageParty, ParsedMessages } from '../import/messages/messages-content.ts';
import { mergeMessageFiles } from '../import/messages/merge-message-files.ts';
import type { Resolving, Place } from './resolving.ts';
import { whyNotByName } from './resolve-named.ts';
import { ask, learn, skip, none, personOf, addRecord, questionSideOf } from './resolving.ts';
import { recordText } from '../import/record-fields.ts';
import { recordKey } from './known-people.ts';

type PartOfMessages = { readonly place: Place; readonly read: ParsedMessages };

type Writer = { readonly place: Place; readonly party: MessageParty; readonly said: PartyMessages };

/**
 * Those with a profile first; then those with a name alone, who may be among them. All files of messages are taken
 * together, since each message is in one of them only.
 */
export function resolveWriters(resolving: Resolving, named: NamedPeople, parts: readonly PartOfMessages[]): void {
  const { owner } = resolving;
  if (!owner || parts.length === 0) return;
  const { messages, partyOf, firstNamedIn } = mergeMessageFiles(parts.map(({ read }) => read));
  const withProfile = new Map<ProfileSlug, Writer[]>();
  const namedOnly: Writer[] = [];
  for (const said of messagesByParty(messages, isOwner(owner, messages))) {
    const party = messages.parties[said.party];
    const place = parts[firstNamedIn[said.party]?.file ?? -1]?.place;
    if (!party || !place) continue;
    const writer = { place, party, said };
    if (party.slug === undefined) namedOnly.push(writer);
    else withProfile.set(party.slug, [...(withProfile.get(party.slug) ?? []), writer]);
  }
  const writers = new Map<number, PersonId>();
  findByProfile(resolving, named, withProfile, writers);
  findByName(resolving, named, namedOnly, writers);
  for (const [file, { place }] of parts.entries()) {
    const ofPart = (partyOf[file] ?? []).map((party, index) => [index, writers.get(party)] as const);
    resolving.parties.set(
      place.part,
      new Map(ofPart.flatMap(([index, id]) => (id === undefined ? [] : [[index, id]]))),
    );
  }
}

/** Somebody of whom a file has no profile is whoever alone has the name, among the people and in the file. */
function findByName(
  resolving: Resolving,
  named: NamedPeople,
  writers: readonly Writer[],
  writersFound: Map<number, PersonId>,
): void {
  const found = writers.map((writer) => {
    const somebody = { names: [wholeName(writer.party.name)] };
    return { writer, somebody, person: onlyPersonNamed(somebody, named) };
  });
  const times = new Map<PersonId, number>();
  for (const { person } of found) if (person) times.set(person.id, (times.get(person.id) ?? 0) + 1);
  for (const { writer, somebody, person } of found) {
    const { place, party, said } = writer;
    if (person && times.get(person.id) === 1) {
      sayMessages(resolving, writer, person.id, writersFound);
    } else if (said.messages > 0) {
      // What they wrote in groups is told of the others there.
      const reason = person
        ? 'The file has no profile link with these messages, and writes the name of one of your people in several ways, so it is not clear whose they are. Write it in one way in the file and import it again.'
        : whyNotByName('these messages', somebody, named);
      skip(resolving, place, party.line, reason, party.name, said.messages);
    }
  }
}

function sayMessages(
  resolving: Resolving,
  { place, party, said }: Writer,
  personId: PersonId,
  writersFound: Map<number, PersonId>,
): void {
  writersFound.set(said.party, personId);
  addRecord(resolving, place, party.line, personId, { kind: 'messages', fields: said.fields }, false);
}

function findByProfile(
  resolving: Resolving,
  named: NamedPeople,
  writersBySlug: ReadonlyMap<ProfileSlug, readonly Writer[]>,
  writersFound: Map<number, PersonId>,
): void {
  const groups = [...writersBySlug].map(([slug, writers]) => ({
    slug,
    writers,
    names: writers.map(({ party }) => wholeName(party.name)),
    isSomeone: writers.some(({ said }) => said.wroteBothWays),
  }));
  const taken = new Set<PersonId>();
  for (const group of groups) {
    const person = personWithProfile(group, named);
    if (person) taken.add(person.id);
  }
  // All of them before anybody of this file is known: two people in it are two.
  const matches = groups.map((group) => matchWriter(group, named, resolving.answers, ({ id }) => taken.has(id)));
  for (const [index, { slug, writers, names, isSomeone }] of groups.entries()) {
    const [first] = writers;
    const match = matches[index];
    if (!first || !match) continue;
    if (match.kind === 'question') {
      ask(resolving, first.place, first.party.line, match, questionSideOf(wholeName(first.party.name), { slug }));
    }
    const texts = () => writers.map(({ said }) => recordKey('messages', recordText(said.fields)));
    const personId = personOf(resolving, match, `in/${slug}`, { names, slugs: [slug], emails: none, texts });
    named.add(
      learn(resolving, personId, { names, slugs: [slug], isAside: true, ...(!isSomeone && { isUnseen: true }) }),
    );
    for (const writer of writers) sayMessages(resolving, writer, personId, writersFound);
  }
}
