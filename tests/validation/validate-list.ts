import type { ContactList, OtherLines, Unreadable } from './contact-list.ts';
import { happenings, knownTiesAt } from './known-ties.ts';
import type { KnownTies } from './known-ties.ts';
import { measures, silenceOf } from './measures.ts';
import type { MeasureId } from './measures.ts';
import type { Calibration } from './metrics.ts';
import { calibration, ranking } from './metrics.ts';

/** What may come within the horizon. */
export const outcomes = [
  { id: 'twoWayExchange', name: 'two-way exchange', of: (bits: number) => bits === both },
  { id: 'theyReachOut', name: 'they reach out', of: (bits: number) => (bits & happenings.theyReachedOut) !== 0 },
  { id: 'anyContact', name: 'any contact', of: (bits: number) => bits !== 0 },
] as const;

const both = happenings.theyReachedOut | happenings.egoReachedOut;

export type OutcomeId = (typeof outcomes)[number]['id'];

/** The ties that were silent after much contact, where recency and frequency disagree. */
export const silentAfterFrequent = { contactDays: 20, leastSilence: 90, mostSilence: 400 } as const;

/** Null where a figure means nothing: too few ties, or no probability. */
export type Figures = {
  readonly auc: number | null;
  readonly averagePrecision: number | null;
  readonly ece: number | null;
};

type OutcomeFigures = {
  /** Ties for which it came. */
  readonly came: number;
  readonly byMeasure: Readonly<Record<MeasureId, Figures>>;
};

/** The figures over some ties. Those of an outcome that came for none or for all of them are null. */
export type Group = { readonly ties: number; readonly byOutcome: Readonly<Record<OutcomeId, OutcomeFigures>> };

export type CutResult = {
  /** Percent of the span less the horizon. */
  readonly percent: number;
  /** History is the days before this one; the horizon begins with it. */
  readonly day: number;
  readonly egos: number;
  readonly all: Group;
  readonly silentAfterFrequent: Group;
  /** For each measure that is a probability, over all ties: the bins behind ECE; null where there are no ties. */
  readonly calibration: Readonly<Partial<Record<MeasureId, Readonly<Record<OutcomeId, Calibration | null>>>>>;
};

export type ListResult = {
  readonly kind: 'result';
  readonly people: number;
  readonly contacts: number;
  readonly span: number;
  readonly withThemselves: number;
  readonly otherLines: OtherLines;
  readonly cuts: readonly CutResult[];
};

/**
 * Holds strength and its rivals against what came after each cut of `list`.
 *
 * @param percents where to cut, each above 0 and at most 100, of the span less the horizon; whole days, rounded down
 * @param horizon days, at least 1
 */
export function validateList(list: ContactList, percents: readonly number[], horizon: number): ListResult | Unreadable {
  if (list.span <= horizon) {
    return {
      kind: 'unreadable',
      message: `It spans ${list.span} full days, and a horizon of ${horizon} leaves nothing before it. Please take a smaller --horizon.`,
    };
  }
  return {
    kind: 'result',
    people: list.people.length,
    contacts: list.day.length,
    span: list.span,
    withThemselves: list.withThemselves,
    otherLines: list.otherLines,
    cuts: percents.map((percent) => cutResult(list, percent, horizon)),
  };
}

function cutResult(list: ContactList, percent: number, horizon: number): CutResult {
  const day = Math.floor((percent * (list.span - horizon)) / 100);
  const ties = knownTiesAt(list, day, horizon);
  const scores = byId(measures, ({ of }) => of(ties, day, horizon));
  const came = byId(outcomes, ({ of }) => ties.happened.map((bits) => (of(bits) ? 1 : 0)));
  const silent = silentPlaces(ties, day);
  return {
    percent,
    day,
    egos: ties.egos,
    all: groupOf(scores, came),
    silentAfterFrequent: groupOf(
      byId(measures, ({ id }) => Float64Array.from(silent, (index) => scores[id][index] ?? 0)),
      byId(outcomes, ({ id }) => Uint8Array.from(silent, (index) => came[id][index] ?? 0)),
    ),
    calibration: byId(
      measures.filter(({ isProbability }) => isProbability),
      ({ id: measure }) => byId(outcomes, ({ id }) => calibration(scores[measure], came[id])),
    ),
  };
}

function silentPlaces(ties: KnownTies, day: number): readonly number[] {
  const { contactDays, leastSilence, mostSilence } = silentAfterFrequent;
  const places: number[] = [];
  for (let index = 0; index < ties.count; index += 1) {
    if ((ties.contactDays[index] ?? 0) < contactDays) continue;
    const silence = silenceOf(ties, index, day);
    if (silence >= leastSilence && silence <= mostSilence) places.push(index);
  }
  return places;
}

function groupOf(
  scores: Readonly<Record<MeasureId, Float64Array>>,
  came: Readonly<Record<OutcomeId, Uint8Array>>,
): Group {
  const figures = byId(measures, ({ id, isProbability }) => {
    const ascending = scores[id].toSorted();
    return byId(outcomes, ({ id: outcome }): Figures => {
      const ranked = ranking(scores[id], came[outcome], ascending);
      if (!ranked) return { auc: null, averagePrecision: null, ece: null };
      const ece = isProbability ? (calibration(scores[id], came[outcome])?.error ?? null) : null;
      return { auc: ranked.auc, averagePrecision: ranked.averagePrecision, ece };
    });
  });
  return {
    ties: came.anyContact.length,
    byOutcome: byId(outcomes, ({ id: outcome }) => ({
      came: came[outcome].reduce((sum, one) => sum + one, 0),
      byMeasure: byId(measures, ({ id }) => figures[id][outcome]),
    })),
  };
}

/** A record with a value for each item, under its id. */
export function byId<Item extends { readonly id: string }, Value>(
  items: readonly Item[],
  valueOf: (item: Item) => Value,
): Record<Item['id'], Value> {
  // Every id of `items` gets its value, and the record has no others.
  return Object.fromEntries(items.map((item) => [item.id, valueOf(item)])) as Record<Item['id'], Value>;
}
