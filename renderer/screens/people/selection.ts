import type { PersonId } from '../../../core/ids.ts';

/** The people that are selected, and the row from which a range reaches; null before any row was selected. */
export type Selection = {
  readonly ids: ReadonlySet<PersonId>;
  readonly anchor: number | null;
};

export const nobodySelected: Selection = { ids: new Set(), anchor: null };

/** Selects the person, or takes them out when they are selected. */
export function toggleSelected(selection: Selection, id: PersonId, index: number): Selection {
  const ids = new Set(selection.ids);
  if (!ids.delete(id)) ids.add(id);
  return { ids, anchor: index };
}

/** Selects all of these as well. */
export function extendSelection(selection: Selection, ids: Iterable<PersonId>, anchor = selection.anchor): Selection {
  return { ids: new Set([...selection.ids, ...ids]), anchor };
}
