import * as fc from 'fast-check';

import { addDays } from '../../../core/calendar/day.ts';
import type {
  FollowUpId,
  GoalId,
  HelpId,
  InteractionId,
  IntroductionId,
  ListId,
  NeedId,
  OfferId,
  PersonId,
  PlanEntryId,
  TagId,
} from '../../../core/ids.ts';
import type { Database } from '../../../db/connection/database.ts';
import type { OpenedKith } from './opened-kith.ts';

// What writes at random are put together from.

/** A write that can be undone, about whatever it finds when it is asked for. */
export type AnyWrite = {
  readonly ask: (kith: OpenedKith) => Promise<unknown>;
  readonly toString: () => string;
};

export function aWrite<Facts>(
  name: string,
  facts: fc.Arbitrary<Facts>,
  ask: (kith: OpenedKith, facts: Facts) => Promise<unknown>,
): fc.Arbitrary<AnyWrite> {
  return facts.map((chosen) => ({
    ask: (kith) => ask(kith, chosen),
    toString: () => `${name} ${JSON.stringify(chosen)}`,
  }));
}

/** Which of those that are there; they come and go, so that only a number can be chosen beforehand. */
export const which = fc.nat(5);
export type Ids = {
  readonly people: PersonId;
  readonly interactions: InteractionId;
  readonly tags: TagId;
  readonly offers: OfferId;
  readonly goals: GoalId;
  readonly needs: NeedId;
  readonly introductions: IntroductionId;
  readonly plan_entries: PlanEntryId;
  readonly follow_ups: FollowUpId;
  readonly help: HelpId;
  readonly lists: ListId;
};

export function idAt<Table extends keyof Ids>(db: Database, table: Table, at: number): Ids[Table] | undefined {
  const ids = db.$client.prepare<[], Ids[Table]>(`SELECT id FROM ${table} ORDER BY id`).pluck().all();
  return ids[at % Math.max(ids.length, 1)];
}

/** The places of some of the people who are there. */
export const some = fc.uniqueArray(fc.nat(7), { minLength: 1, maxLength: 3 });

export function idsAt(db: Database, places: readonly number[]): PersonId[] {
  return places.flatMap((at) => idAt(db, 'people', at) ?? []);
}

/** Text as people type it, and worse. */
export const typed = fc.oneof(
  fc.constantFrom('', 'João', "O'Brien", 'Łukasz', '王小明', 'Ёлкин', 'a', 'Strauß & Söhne', '"quoted" OR *', 'x\0y'),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);
export type Chosen<Arbitrary> = Arbitrary extends fc.Arbitrary<infer Value> ? Value : never;

export const nothing = Promise.resolve(undefined);

export const promise = fc.record({
  text: fc.constantFrom('Send the paper', 'Call about the flat', 'Introduce 王'),
  /** From today. */
  dueOn: fc.integer({ min: -1, max: 9 }),
});

export function promiseOn(kith: OpenedKith, { text, dueOn }: Chosen<typeof promise>) {
  return { text, dueOn: addDays(kith.clock.today(), dueOn) };
}
