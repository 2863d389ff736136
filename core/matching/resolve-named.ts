import { onlyPersonNamed, personWithProfile } from './named-people.ts';
import type { NamedPeople, SomebodyNamed } from './named-people.ts';
import { nameInWords } from '../people/person-name.ts';
import type { RecordContent } from '../records/record.ts';
import { recordText } from '../import/record-fields.ts';
import { recordKey } from './known-people.ts';
import type { Resolving, Place } from './resolving.ts';
import { learn, skip, none, addRecord } from './resolving.ts';

/** Nothing is asked about them. */
export function resolveNamed(
  resolving: Resolving,
  named: NamedPeople,
  place: Place,
  row: SomebodyNamed & { readonly line: number },
  record: RecordContent,
  what: string,
): void {
  const { line, names, slug } = row;
  // A profile that is unknown is someone else's than a namesake's.
  const known =
    slug === undefined
      ? (resolving.holderByName(record) ?? onlyPersonNamed(row, named))
      : personWithProfile(row, named);
  const isNote = record.kind === 'note';
  const name = nameInWords(names[0]);
  if (!known && slug === undefined && !(isNote && names.every((each) => named.withName(each).length === 0))) {
    skip(resolving, place, line, whyNotByName(what, row, named), name);
    return;
  }
  const slugs = slug === undefined ? none : [slug];
  const identifying = { names, slugs, emails: none, texts: () => [recordKey(record.kind, recordText(record.fields))] };
  const key = slug === undefined ? `name/${name}` : `in/${slug}/${name}`;
  const personId = known?.id ?? resolving.ids.idFor(key, identifying);
  named.add(learn(resolving, personId, { names, slugs, isAside: true, ...(!isNote && { isUnseen: true }) }));
  addRecord(resolving, place, line, personId, record, true);
}

export function whyNotByName(what: string, { names }: SomebodyNamed, named: NamedPeople): string {
  const isKnown = names.some((name) => named.withName(name).length > 0);
  return isKnown
    ? `The file has no profile link with ${what}, and several of your people have this name, so it is not clear who is meant. Note by hand what matters to you.`
    : `The file has no profile link with ${what}, and nobody among your people has this name. If you know who is meant, add them under this name and import the file again.`;
}
