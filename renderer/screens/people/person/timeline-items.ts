import type { Day } from '../../../../core/calendar/day.ts';
import type { Interaction } from '../../../../api/contract/people/interactions.ts';
import type { HistoryEvent } from '../../../../api/contract/people/people.ts';

type Endorsement = Extract<HistoryEvent, { kind: 'endorsement' }>;

/** Skills that were endorsed together, in one line. */
type Endorsements = Omit<Endorsement, 'kind' | 'skill'> & {
  readonly kind: 'endorsements';
  readonly skills: readonly string[];
};

export type TimelineEvent = Exclude<HistoryEvent, Endorsement> | Endorsements;

export type TimelineItem =
  | { readonly kind: 'interaction'; readonly day: Day; readonly interaction: Interaction }
  /** `place` is its own among the person's events, however many of them are due. */
  | { readonly kind: 'event'; readonly day: Day | null; readonly event: TimelineEvent; readonly place: number };

/**
 * Contact and events in one list, newest first; on one day contact comes first, and what has no day comes last.
 *
 * @param interactions the newest of them, newest first
 * @param hasAll whether these are all. If not, events from before the oldest of them, and of its day, wait for their turn.
 */
export function timelineItems(
  interactions: readonly Interaction[],
  events: readonly HistoryEvent[],
  hasAll: boolean,
): readonly TimelineItem[] {
  const oldest = interactions.at(-1)?.day;
  const due = togetherEndorsed(events)
    .map((event, place) => ({ kind: 'event', day: event.day, event, place }) as const)
    .filter(({ day }) => hasAll || (oldest !== undefined && day !== null && day > oldest));
  return [
    ...interactions.map((interaction) => ({ kind: 'interaction', day: interaction.day, interaction }) as const),
    ...due,
  ].toSorted((one, other) => (other.day ?? '').localeCompare(one.day ?? ''));
}

/** Each event as it is, but endorsements of one day and direction as one, where the first of them was. */
function togetherEndorsed(events: readonly HistoryEvent[]): readonly TimelineEvent[] {
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

export type TimelineYear = {
  /** Null for what has no day. */
  readonly year: string | null;
  readonly items: readonly TimelineItem[];
};

/** The items come newest first, and so do the years. */
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
