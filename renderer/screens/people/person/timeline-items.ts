import type { Day } from '../../../../core/calendar/day.ts';
import type { Interaction } from '../../../../api/contract/people/interactions.ts';
import type { HistoryEvent } from '../../../../api/contract/people/people.ts';

type Endorsement = Extract<HistoryEvent, { kind: 'endorsement' }>;

/** Skills that were endorsed on the same day, as one event. */
type Endorsements = Omit<Endorsement, 'kind' | 'skill'> & {
  readonly kind: 'endorsements';
  readonly skills: readonly string[];
};

export type TimelineEvent = Exclude<HistoryEvent, Endorsement> | Endorsements;

/** A row of the timeline. */
export type TimelineItem =
  | { readonly kind: 'interaction'; readonly day: Day; readonly interaction: Interaction }
  /** `place` is unique among the events of a person. */
  | { readonly kind: 'event'; readonly day: Day | null; readonly event: TimelineEvent; readonly place: number };

/**
 * Merges interactions and events into one list, newest first. On the same day interactions come first; events without a
 * day come last. `interactions` are the newest ones, newest first; `hasAll` says whether they are all. If not, events
 * up to the day of the oldest of them are left out until more are loaded.
 */
export function timelineItems(
  interactions: readonly Interaction[],
  events: readonly HistoryEvent[],
  hasAll: boolean,
): readonly TimelineItem[] {
  const oldest = interactions.at(-1)?.day;
  const due = joinEndorsements(events)
    .map((event, place) => ({ kind: 'event', day: event.day, event, place }) as const)
    .filter(({ day }) => hasAll || (oldest !== undefined && day !== null && day > oldest));
  return [
    ...interactions.map((interaction) => ({ kind: 'interaction', day: interaction.day, interaction }) as const),
    ...due,
  ].toSorted((one, other) => (other.day ?? '').localeCompare(one.day ?? ''));
}

/** Joins endorsements of the same day and direction into one event, in the place of the first of them. */
function joinEndorsements(events: readonly HistoryEvent[]): readonly TimelineEvent[] {
  const skills = new Map<string, string[]>();
  const together: TimelineEvent[] = [];
  for (const event of events) {
    if (event.kind !== 'endorsement') {
      together.push(event);
      continue;
    }
    const { day, direction, skill } = event;
    const already = skills.get(`${day} ${direction}`);
    if (already) {
      already.push(skill);
      continue;
    }
    const first = [skill];
    skills.set(`${day} ${direction}`, first);
    together.push({ kind: 'endorsements', day, direction, skills: first });
  }
  return together;
}

/** The rows of one year. */
export type TimelineYear = {
  /** Null for items without a day. */
  readonly year: string | null;
  readonly items: readonly TimelineItem[];
};

/** Groups items by year; both are newest first. */
export function groupByYear(items: readonly TimelineItem[]): readonly TimelineYear[] {
  const years = new Map<string | null, TimelineItem[]>();
  for (const item of items) {
    const year = item.day?.slice(0, 4) ?? null;
    const already = years.get(year);
    if (already) already.push(item);
    else years.set(year, [item]);
  }
  return [...years].map(([year, ofYear]) => ({ year, items: ofYear }));
}
