import { findByUniqueName, findByProfile } from './people-index.ts';
import type { PeopleIndex, NamedPerson } from './people-index.ts';
import { displayName } from '../people/person-name.ts';
import type { RecordContent } from '../records/record.ts';
import { recordText } from '../import/record-fields.ts';
import { recordKey } from './known-people.ts';
import type { ResolutionState, PartRef } from './resolution-state.ts';
import { updatePerson, skipRow, none, addRecord } from './resolution-state.ts';

/** Nothing is asked about them. */
export function resolveNamedRow(
  resolving: ResolutionState,
  named: PeopleIndex,
  place: PartRef,
  row: NamedPerson & { readonly line: number },
  record: RecordContent,
  what: string,
): void {
  const { line, names, slug } = row;
  // A profile that is unknown is someone else's than a namesake's.
  const known =
    slug === undefined ? (resolving.holderByName(record) ?? findByUniqueName(row, named)) : findByProfile(row, named);
  const isNote = record.kind === 'note';
  const name = displayName(names[0]);
  if (!known && slug === undefined && !(isNote && names.every((each) => named.withName(each).length === 0))) {
    skipRow(resolving, place, line, unclearNameReason(what, row, named), name);
    return;
  }
  const slugs = slug === undefined ? none : [slug];
  const facts = { names, slugs, emails: none, recordKeys: () => [recordKey(record.kind, recordText(record.fields))] };
  const key = slug === undefined ? `name/${name}` : `in/${slug}/${name}`;
  const personId = known?.id ?? resolving.ids.idFor(key, facts);
  named.add(updatePerson(resolving, personId, { names, slugs, isSecondary: true, ...(!isNote && { isHidden: true }) }));
  addRecord(resolving, place, line, personId, record, true);
}

export function unclearNameReason(what: string, { names }: NamedPerson, named: PeopleIndex): string {
  const isKnown = names.some((name) => named.withName(name).length > 0);
  return isKnown
    ? `The file has no profile link with ${what}, and several of your people have this name, so it is not clear who is meant. Note by hand what matters to you.`
    : `The file has no profile link with ${what}, and nobody among your people has this name. If you know who is meant, add them under this name and import the file again.`;
}
