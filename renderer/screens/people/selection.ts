import type { PersonRow } from '../../../api/contract/people/people.ts';

export type PersonId = PersonRow['id'];

/** The people that were picked out, and the row from which a range reaches. */
export type Selection = {
  readonly ids: ReadonlySet<PersonId>;
  readonly anchor: number | null;
};

export const nobody: Selection = { ids: new Set(), anchor: null };

/** Picks the person out, or puts them back. */
export function toggled(selection: Selection, id: PersonId, index: number): Selection {
  const ids = new Set(selection.ids);
  if (!ids.delete(id)) ids.add(id);
  return { ids, anchor: index };
}

/** Picks out all of these as well. */
export function extended(selection: Selection, ids: Iterable<PersonId>, anchor = selection.anchor): Selection {
  return { ids: new Set([...selection.ids, ...ids]), anchor };
}
