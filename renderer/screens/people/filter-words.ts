import type { PeopleFilter } from '../../../api/contract/people/people-filter.ts';
import type { Day } from '../../../core/calendar/day.ts';
import { formatPastDay } from '../../../core/calendar/format-day.ts';
import type { GoalId, TagId } from '../../../core/ids.ts';
import { listInWords } from '../../../core/text/sentence-parts.ts';
import { userLocale } from '../../app/user-locale.ts';
import { valuesOf } from '../../kit/options.ts';
import { circleNames } from '../../parts/circle-words.ts';
import { tieStateNames } from '../../parts/strength-mark.tsx';

/** A part of the filter that stands in the bar; the words that are searched for have a field of their own. */
export type FilterPart = Exclude<keyof PeopleFilter, 'query'>;

export const partNames: Readonly<Record<FilterPart, string>> = {
  states: 'Tie',
  circles: 'Circle',
  tags: 'Tags',
  company: 'Company',
  lastContact: 'Last contact',
  connected: 'Connected',
  goal: 'Door of',
  archived: 'Show',
};

/** The parts that the filter sets, in the order of the bar. */
export function partsOf(filter: PeopleFilter): FilterPart[] {
  return valuesOf(partNames).filter((part) => filter[part] !== undefined);
}

/** What the ids of a filter stand for. */
export type FilterNames = {
  readonly tags: readonly { readonly id: TagId; readonly name: string }[];
  readonly goals: readonly { readonly id: GoalId; readonly text: string }[];
};

/** Words what a part of a filter lets pass: "thin or fading", "until 3 May or never". */
export function partInWords(
  part: FilterPart,
  filter: PeopleFilter,
  names: FilterNames,
  today: Day | undefined,
): string {
  switch (part) {
    case 'states':
      return anyOf((filter.states ?? []).map((state) => tieStateNames[state].toLowerCase()));
    case 'circles':
      return anyOf(
        (filter.circles ?? []).map((circle) => (circle === 'none' ? 'none' : circleNames[circle].toLowerCase())),
      );
    case 'tags':
      return listInWords(
        (filter.tags ?? []).map((id) => names.tags.find((tag) => tag.id === id)?.name ?? 'one that is gone'),
      );
    case 'company':
      return `“${filter.company ?? ''}”`;
    case 'lastContact': {
      const { lastContact } = filter;
      if (lastContact === undefined || lastContact === 'never') return 'never';
      const days = daysInWords(lastContact, today);
      return lastContact.orNever === true ? `${days} or never` : days;
    }
    case 'connected':
      return daysInWords(filter.connected ?? {}, today);
    case 'goal':
      return `“${names.goals.find(({ id }) => id === filter.goal)?.text ?? 'a goal that is gone'}”`;
    case 'archived':
      return 'the archived';
  }
}

type Days = { readonly from?: Day | undefined; readonly to?: Day | undefined };

function daysInWords({ from, to }: Days, today: Day | undefined): string {
  const word = (day: Day): string => (today === undefined ? day : formatPastDay(day, today, userLocale));
  if (from !== undefined && to !== undefined) return `from ${word(from)} to ${word(to)}`;
  if (from !== undefined) return `since ${word(from)}`;
  return to === undefined ? 'any day' : `until ${word(to)}`;
}

/** Joins alternatives: "thin", "thin or fading", "inner, close or wider". */
function anyOf(words: readonly string[]): string {
  const last = words.at(-1);
  return words.length < 2 || last === undefined ? (last ?? '') : `${words.slice(0, -1).join(', ')} or ${last}`;
}
