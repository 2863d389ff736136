import type { ContactList } from './contact-list.ts';
import { inOrder } from './contact-list.ts';

/** Outbound ties that a person needs before the cut to be looked at: whom they themselves wrote to. */
const outboundTiesOfAnEgo = 5;

/** What came of a tie within the horizon, as bits. */
export const happenings = { theyReachedOut: 1, egoReachedOut: 2 } as const;

/**
 * Ties at a cut, each from the side of one of the two (the ego): the facts that the ego's Kith would hold on the morning of
 * the cut, one column each, and what came then. Days are those of the list; one without contact in its direction is -1.
 */
export type KnownTies = {
  readonly count: number;
  /** How many people are egos. */
  readonly egos: number;
  readonly ego: Int32Array;
  readonly inboundDays: Int32Array;
  readonly outboundDays: Int32Array;
  /** Distinct days with contact in either direction. */
  readonly contactDays: Int32Array;
  readonly firstIn: Int32Array;
  readonly lastIn: Int32Array;
  readonly lastOut: Int32Array;
  /** Any of `happenings` on the days from the cut up to, not including, the cut plus the horizon. */
  readonly happened: Uint8Array;
};

/**
 * The ties known at the start of day `cut`. History is every day before it; the `horizon` days from it on are what came.
 * Egos are those who reached out to at least five people before the cut; their ties are with everyone they had any contact
 * with before it. The ties of one ego stand together, by name of the other.
 */
export function knownTiesAt(list: ContactList, cut: number, horizon: number): KnownTies {
  const reachedOutTo = new Int32Array(list.people.length);
  forEachTie(list, cut, horizon, ({ first, second, firstsDays, secondsDays }) => {
    if (firstsDays.count > 0) reachedOutTo[first] = (reachedOutTo[first] ?? 0) + 1;
    if (secondsDays.count > 0) reachedOutTo[second] = (reachedOutTo[second] ?? 0) + 1;
  });
  const isEgo = (person: number): boolean => (reachedOutTo[person] ?? 0) >= outboundTiesOfAnEgo;

  let count = 0;
  forEachTie(list, cut, horizon, ({ first, second, contactDays }) => {
    if (contactDays > 0) count += (isEgo(first) ? 1 : 0) + (isEgo(second) ? 1 : 0);
  });

  const column = (): Int32Array => new Int32Array(count);
  const found = {
    ego: column(),
    inboundDays: column(),
    outboundDays: column(),
    contactDays: column(),
    firstIn: column(),
    lastIn: column(),
    lastOut: column(),
    happened: new Uint8Array(count),
  };
  let at = 0;
  const add = (ego: number, inbound: DaysOfOne, outbound: DaysOfOne, contactDays: number): void => {
    found.ego[at] = ego;
    found.inboundDays[at] = inbound.count;
    found.outboundDays[at] = outbound.count;
    found.contactDays[at] = contactDays;
    found.firstIn[at] = inbound.first;
    found.lastIn[at] = inbound.last;
    found.lastOut[at] = outbound.last;
    found.happened[at] =
      (inbound.later ? happenings.theyReachedOut : 0) | (outbound.later ? happenings.egoReachedOut : 0);
    at += 1;
  };
  forEachTie(list, cut, horizon, ({ first, second, firstsDays, secondsDays, contactDays }) => {
    if (contactDays === 0) return;
    if (isEgo(first)) add(first, secondsDays, firstsDays, contactDays);
    if (isEgo(second)) add(second, firstsDays, secondsDays, contactDays);
  });

  const order = inOrder(found.ego, list.people.length, null);
  const sorted = <Column extends Int32Array | Uint8Array>(column_: Column): Column => {
    const copy = column_.slice();
    for (let index = 0; index < count; index += 1) column_[index] = copy[order[index] ?? 0] ?? 0;
    return column_;
  };
  return {
    count,
    egos: reachedOutTo.reduce((egos, ties) => egos + (ties >= outboundTiesOfAnEgo ? 1 : 0), 0),
    ego: sorted(found.ego),
    inboundDays: sorted(found.inboundDays),
    outboundDays: sorted(found.outboundDays),
    contactDays: sorted(found.contactDays),
    firstIn: sorted(found.firstIn),
    lastIn: sorted(found.lastIn),
    lastOut: sorted(found.lastOut),
    happened: sorted(found.happened),
  };
}

/** The days on which one of the two reached out to the other, before the cut; and whether they did so within the horizon. */
type DaysOfOne = { count: number; first: number; last: number; later: boolean };

type Tie = {
  first: number;
  second: number;
  readonly firstsDays: DaysOfOne;
  readonly secondsDays: DaysOfOne;
  contactDays: number;
};

/** Shows `visit` every tie of the list, also those without contact before the cut. The tie shown is changed afterwards. */
function forEachTie(list: ContactList, cut: number, horizon: number, visit: (tie: Readonly<Tie>) => void): void {
  const none = (): DaysOfOne => ({ count: 0, first: -1, last: -1, later: false });
  const tie: Tie = { first: -1, second: -1, firstsDays: none(), secondsDays: none(), contactDays: 0 };
  let lastDay = -1;
  for (let index = 0; index < list.day.length; index += 1) {
    const first = list.first[index] ?? 0;
    const second = list.second[index] ?? 0;
    if (first !== tie.first || second !== tie.second) {
      if (index > 0) visit(tie);
      tie.first = first;
      tie.second = second;
      Object.assign(tie.firstsDays, none());
      Object.assign(tie.secondsDays, none());
      tie.contactDays = 0;
      lastDay = -1;
    }
    const day = list.day[index] ?? 0;
    const days = list.bySecond[index] === 1 ? tie.secondsDays : tie.firstsDays;
    if (day >= cut) {
      if (day < cut + horizon) days.later = true;
      continue;
    }
    if (day !== lastDay) tie.contactDays += 1;
    lastDay = day;
    // However much a day held, it counts once.
    if (day === days.last) continue;
    days.count += 1;
    if (days.first < 0) days.first = day;
    days.last = day;
  }
  if (list.day.length > 0) visit(tie);
}
