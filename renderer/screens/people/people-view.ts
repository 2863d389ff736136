import type { PeopleFilter } from '../../../api/contract/people/people-filter.ts';
import type { ListId } from '../../../core/ids.ts';
import { beginsDescending } from '../../../core/people/people-sort.ts';
import type { PeopleOrder, PeopleSort } from '../../../core/people/people-sort.ts';
import { optionsOf } from '../../kit/options.ts';

/** Which people the list shows, and in which order. */
export type PeopleView = {
  readonly filter: PeopleFilter;
  /** The best matches come first while the user searches, unless they choose another order meanwhile. */
  readonly sort: PeopleOrder;
  readonly descending: boolean;
  /** The named list that was opened last; the filter may have changed since. */
  readonly list?: ListId | undefined;
  /** The sort that returns when the search is emptied. */
  readonly sortBefore?: { readonly sort: PeopleOrder; readonly descending: boolean };
};

/** Where the user is in the list. */
export type PeoplePlace = {
  /** How far the list is scrolled, in pixels. */
  readonly scrolled: number;
  /** The row that the keys act upon; null before a key was used. */
  readonly current: number | null;
};

export const sortOptions = optionsOf<PeopleSort>({
  name: 'name',
  strength: 'strength',
  'last-contact': 'last contact',
  connected: 'newest connection',
  company: 'company',
});

/** The same while the user searches. */
export const sortOptionsOfSearch = [{ value: 'best-match', label: 'best match' } as const, ...sortOptions];

/** Returns the view with another order, in the direction in which it begins. */
export function sortedBy(view: PeopleView, sort: PeopleOrder): PeopleView {
  if (sort === 'best-match') return bestMatchesFirst(view);
  const { sortBefore: _, ...rest } = view;
  return { ...rest, sort, descending: beginsDescending[sort] };
}

/** Returns what the engine is asked for. */
export function orderedFilter({
  filter,
  sort,
  descending,
}: PeopleView): Pick<PeopleView, 'filter' | 'sort' | 'descending'> {
  return { filter, sort, descending };
}

const everyone: PeopleView = { filter: {}, sort: 'name', descending: false };
const storageKey = 'kith-people-filter';
const top: PeoplePlace = { scrolled: 0, current: null };

// Kept for as long as the window is open, also when it reloads, so that the list is unchanged after a visit to a person.
let remembered: { view: PeopleView; place: PeoplePlace } = { view: viewBeforeReload(), place: top };
const listeners = new Set<() => void>();

/** The view with the filter that was shown before the page was loaded anew; everyone in a new window. */
function viewBeforeReload(): PeopleView {
  const stored = window.sessionStorage.getItem(storageKey);
  if (stored === null) return everyone;
  const filter = JSON.parse(stored) as PeopleFilter; // as this window wrote it
  return filter.query === undefined ? { ...everyone, filter } : bestMatchesFirst({ ...everyone, filter });
}

/** Returns the view that the list showed last. */
export function rememberedView(): PeopleView {
  return remembered.view;
}

/** Returns where the user was in the list last. */
export function rememberedPlace(): PeoplePlace {
  return remembered.place;
}

/** Remembers a view, at its top. */
export function rememberView(view: PeopleView): void {
  remembered = { view, place: top };
  window.sessionStorage.setItem(storageKey, JSON.stringify(view.filter));
  for (const listener of listeners) listener();
}

/** Calls `listener` whenever another view is remembered; the function that is returned ends that. */
export function onViewRemembered(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Remembers where the user is in the list. */
export function rememberPlace(place: Partial<PeoplePlace>): void {
  remembered = { ...remembered, place: { ...remembered.place, ...place } };
}

/** Returns the view with one part of its filter changed; undefined removes the part. */
export function withFilter<Part extends keyof PeopleFilter>(
  view: PeopleView,
  part: Part,
  value: PeopleFilter[Part] | undefined,
): PeopleView {
  const { [part]: before, ...rest } = view.filter;
  const filter = value === undefined ? rest : { ...rest, [part]: value };
  if (part !== 'query' || (before === undefined) === (value === undefined)) return { ...view, filter };
  return value === undefined ? sortedAsBefore({ ...view, filter }) : bestMatchesFirst({ ...view, filter });
}

/** Returns the view with several parts of its filter changed, in the same way. */
export function withParts(view: PeopleView, changes: PeopleFilter): PeopleView {
  const filter = setParts({ ...view.filter, ...changes });
  return { ...view, filter };
}

/** Returns the view with all people. */
export function withoutFilter(view: PeopleView): PeopleView {
  const { list: _, ...rest } = view;
  return sortedAsBefore({ ...rest, filter: {} });
}

/** Returns the view with those of a named list, in the order so far; the best matches first if it searches for words. */
export function viewOfList(
  view: PeopleView,
  { id, filter }: { readonly id: ListId; readonly filter: PeopleFilter },
): PeopleView {
  const opened = { ...sortedAsBefore(view), filter, list: id };
  return filter.query === undefined ? opened : bestMatchesFirst(opened);
}

/** Whether two filters set the same parts to the same. */
export function isSameFilter(one: PeopleFilter, other: PeopleFilter): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

/** The parts that are set, without those that are undefined. */
function setParts(filter: PeopleFilter): PeopleFilter {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
}

/** The same part or filter with its keys, and the values of its lists, in order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(String).toSorted((a, b) => (a < b ? -1 : 1));
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .map(([key, part]) => [key, sorted(part)] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
}

function bestMatchesFirst(view: PeopleView): PeopleView {
  const { sort, descending } = view;
  return { ...view, sort: 'best-match', descending: true, sortBefore: { sort, descending } };
}

function sortedAsBefore({ sortBefore, ...view }: PeopleView): PeopleView {
  if (view.sort !== 'best-match') return view;
  return { ...view, ...(sortBefore ?? { sort: everyone.sort, descending: everyone.descending }) };
}

/** Whether the view leaves anybody out. */
export function isFiltered({ filter }: PeopleView): boolean {
  return Object.keys(filter).length > 0;
}
