import { findByProfile, findByUniqueName } from './find-person.ts';
import type { PeopleIndex } from './people-index.ts';
import type { NamedPerson } from './find-person.ts';
import { displayName } from '../people/person-name.ts';
import type { NamedRow } from '../import/common/named-row.ts';
import { recordKey, recordText } from '../import/record-fields.ts';
import { none } from '../collections/none.ts';
import type { PartRef, ResolutionState } from './resolution-state.ts';
import { addRecord, skipRow, updatePerson } from './resolution-state.ts';

/**
 * Resolves a row that only names somebody. Such rows never make questions: one whose person is not certain is skipped,
 * except that a row with an unknown profile, or a note on an unknown name, makes somebody new.
 */
export function resolveNamedRow(
  state: ResolutionState,
  peopleIndex: PeopleIndex,
  partRef: PartRef,
  { line, name, slug, record, rowInWords }: NamedRow,
): void {
  const names = [name];
  const person: NamedPerson = { names, ...(slug !== undefined && { slug }) };
  // Somebody with an unknown profile is not the known person of the same name.
  const known =
    slug === undefined
      ? (state.holderByName(record) ?? findByUniqueName(person, peopleIndex))
      : findByProfile(person, peopleIndex);
  const isNote = record.kind === 'note';
  const shownName = displayName(name);
  if (!known && slug === undefined && !(isNote && peopleIndex.withName(name).length === 0)) {
    skipRow(state, partRef, line, unclearNameReason(rowInWords, person, peopleIndex), shownName);
    return;
  }
  const slugs = slug === undefined ? none : [slug];
  const facts = { names, slugs, emails: none, recordKeys: () => [recordKey(record.kind, recordText(record.fields))] };
  const key = slug === undefined ? `name/${shownName}` : `in/${slug}/${shownName}`;
  const personId = known?.id ?? state.ids.idFor(key, facts);
  peopleIndex.add(
    updatePerson(state, personId, { names, slugs, isSecondary: true, ...(!isNote && { isHidden: true }) }),
  );
  addRecord(state, partRef, line, personId, record, true);
}

/** The reason for skipping a row whose name is that of nobody, or of several people. */
export function unclearNameReason(rowInWords: string, { names }: NamedPerson, peopleIndex: PeopleIndex): string {
  const isKnown = names.some((name) => peopleIndex.withName(name).length > 0);
  return isKnown
    ? `The file has no profile link with ${rowInWords}, and several of your people have this name, so it is not clear who is meant. Note by hand what matters to you.`
    : `The file has no profile link with ${rowInWords}, and nobody among your people has this name. If you know who is meant, add them under this name and import the file again.`;
}
