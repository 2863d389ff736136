import type { PersonId } from '../ids.ts';
import { messagesByParty } from '../import/messages/messages-by-party.ts';
import type { PartyMessages } from '../import/messages/messages-by-party.ts';
import { matchWriter } from './match-writer.ts';
import { findByProfile, findByUniqueName } from './find-person.ts';
import type { PeopleIndex } from './people-index.ts';
import { createOwnerCheck } from './owner-check.ts';
import { undividedName } from '../people/person-name.ts';
import type { ProfileSlug } from '../people/profile-slug.ts';
import type { MessageParty, ParsedMessages } from '../import/messages/messages-content.ts';
import { mergeMessageFiles } from '../import/messages/merge-message-files.ts';
import type { PartRef, ResolutionState } from './resolution-state.ts';
import { unclearNameReason } from './resolve-named.ts';
import { addQuestion, addRecord, personIdFor, questionSideOf, skipRow, updatePerson } from './resolution-state.ts';
import { recordKey, recordText } from '../import/record-fields.ts';
import { none } from '../collections/none.ts';

type PartOfMessages = { readonly partRef: PartRef; readonly messages: ParsedMessages };

type Writer = { readonly partRef: PartRef; readonly party: MessageParty; readonly messagesOfParty: PartyMessages };

/**
 * Resolves the people who write or receive messages: those with a profile first; then those with only a name, who may be
 * among them. All files are resolved together, since each message counts in only one of them.
 */
export function resolveWriters(
  state: ResolutionState,
  peopleIndex: PeopleIndex,
  parts: readonly PartOfMessages[],
): void {
  const { owner } = state;
  if (!owner || parts.length === 0) return;
  const { messages, mergedParties, firstMentions } = mergeMessageFiles(parts.map((part) => part.messages));
  const withProfile = new Map<ProfileSlug, Writer[]>();
  const namedOnly: Writer[] = [];
  for (const messagesOfParty of messagesByParty(messages, createOwnerCheck(owner, messages))) {
    const party = messages.parties[messagesOfParty.party];
    const partRef = parts[firstMentions[messagesOfParty.party]?.file ?? -1]?.partRef;
    if (!party || !partRef) continue;
    const writer = { partRef, party, messagesOfParty };
    if (party.slug === undefined) namedOnly.push(writer);
    else withProfile.set(party.slug, [...(withProfile.get(party.slug) ?? []), writer]);
  }
  const personByParty = new Map<number, PersonId>();
  resolveByProfile(state, peopleIndex, withProfile, personByParty);
  resolveByName(state, peopleIndex, namedOnly, personByParty);
  for (const [file, { partRef }] of parts.entries()) {
    const ofPart = (mergedParties[file] ?? []).map((party, index) => [index, personByParty.get(party)] as const);
    state.parties.set(partRef.part, new Map(ofPart.flatMap(([index, id]) => (id === undefined ? [] : [[index, id]]))));
  }
}

/** Resolves writers without a profile: each is the one known person with the name, if nobody else in the files has it. */
function resolveByName(
  state: ResolutionState,
  peopleIndex: PeopleIndex,
  writers: readonly Writer[],
  personByParty: Map<number, PersonId>,
): void {
  const found = writers.map((writer) => {
    const somebody = { names: [undividedName(writer.party.name)] };
    return { writer, somebody, person: findByUniqueName(somebody, peopleIndex) };
  });
  const times = new Map<PersonId, number>();
  for (const { person } of found) if (person) times.set(person.id, (times.get(person.id) ?? 0) + 1);
  for (const { writer, somebody, person } of found) {
    const { partRef, party, messagesOfParty } = writer;
    if (person && times.get(person.id) === 1) {
      addMessagesRecord(state, writer, person.id, personByParty);
    } else if (messagesOfParty.messages > 0) {
      // Messages in groups count with the other people there, so nothing of them is skipped.
      const reason = person
        ? 'The file has no profile link with these messages, and writes the name of one of your people in several ways, so it is not clear whose they are. Write it in one way in the file and import it again.'
        : unclearNameReason('these messages', somebody, peopleIndex);
      skipRow(state, partRef, party.line, reason, party.name, messagesOfParty.messages);
    }
  }
}

function addMessagesRecord(
  state: ResolutionState,
  { partRef, party, messagesOfParty }: Writer,
  personId: PersonId,
  personByParty: Map<number, PersonId>,
): void {
  personByParty.set(messagesOfParty.party, personId);
  addRecord(state, partRef, party.line, personId, { kind: 'messages', fields: messagesOfParty.fields }, false);
}

function resolveByProfile(
  state: ResolutionState,
  peopleIndex: PeopleIndex,
  writersBySlug: ReadonlyMap<ProfileSlug, readonly Writer[]>,
  personByParty: Map<number, PersonId>,
): void {
  const groups = [...writersBySlug].map(([slug, writers]) => {
    const names = writers.map(({ party }) => undividedName(party.name));
    const isShown = writers.some(({ messagesOfParty }) => messagesOfParty.isTwoWay);
    return { slug, writers, names, isShown, known: findByProfile({ names, slug }, peopleIndex) };
  });
  const taken = new Set(groups.flatMap(({ known }) => known?.id ?? none));
  // All are matched before anybody of these files is added: two profiles in them are two people.
  const matches = groups.map((group) => matchWriter(group, peopleIndex, state.answers, ({ id }) => taken.has(id)));
  for (const [index, { slug, writers, names, isShown }] of groups.entries()) {
    const [first] = writers;
    const match = matches[index];
    if (!first || !match) continue;
    if (match.kind === 'question') {
      addQuestion(
        state,
        first.partRef,
        first.party.line,
        match,
        questionSideOf(undividedName(first.party.name), { slug }),
      );
    }
    const recordKeys = () =>
      writers.map(({ messagesOfParty }) => recordKey('messages', recordText(messagesOfParty.fields)));
    const personId = personIdFor(state, match, `in/${slug}`, { names, slugs: [slug], emails: none, recordKeys });
    peopleIndex.add(
      updatePerson(state, personId, {
        names,
        slugs: [slug],
        isSecondary: true,
        ...(!isShown && { isHidden: true }),
      }),
    );
    for (const writer of writers) addMessagesRecord(state, writer, personId, personByParty);
  }
}
