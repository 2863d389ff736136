import * as fc from 'fast-check';
import type { Circle } from '../../../core/people/circle.ts';
import type { Day } from '../../../core/calendar/day.ts';
import type { ImportId, PersonId } from '../../../core/ids.ts';
import type { Rating } from '../../../core/strength/tie.ts';
import { anyFile, certain } from './any-files.ts';
import type { AnyFile } from './any-files.ts';

// What the user does with imports, people and merges; written down in a way that is free of ids, so that what remains of
// it can be done once more in an empty Kith.

/** Who somebody is in any Kith: their profile, else their address; or the name under which they were added. */
export type Key = string;

/** What the user writes on somebody. Notes are told apart, so that they can be found by them. */
export type Writing =
  | {
      readonly kind: 'fact';
      readonly fact: 'firstName' | 'lastName' | 'company' | 'position' | 'birthday';
      readonly value: string;
    }
  | { readonly kind: 'imported-fact'; readonly fact: 'firstName' | 'lastName' | 'company' | 'position' | 'birthday' }
  | { readonly kind: 'notes'; readonly notes: string }
  | { readonly kind: 'circle'; readonly circle: Circle | null }
  | { readonly kind: 'rating'; readonly rating: Rating | null }
  | { readonly kind: 'muted'; readonly muted: boolean }
  | { readonly kind: 'tag'; readonly tag: string }
  | { readonly kind: 'untag'; readonly tag: string }
  | { readonly kind: 'email'; readonly address: string }
  | { readonly kind: 'no-email'; readonly address: string }
  | { readonly kind: 'ended' }
  | { readonly kind: 'log'; readonly day: Day; readonly direction: 'in' | 'out'; readonly note: string }
  /** Of a contact that the user logged, or made their own. */
  | { readonly kind: 'edit-contact'; readonly was: string; readonly day: Day; readonly note: string }
  | { readonly kind: 'delete-contact'; readonly was: string }
  /** Of a contact that imports say; without a note it is deleted. */
  | { readonly kind: 'replace-contact'; readonly was: Day; readonly day: Day; readonly note: string | null };

/** What was done and still holds. */
export type Done =
  | {
      readonly kind: 'import';
      readonly file: AnyFile;
      readonly marked: boolean;
      readonly id: ImportId;
      isUndone: boolean;
    }
  | { readonly kind: 'add'; readonly key: Key; isTakenBack: boolean }
  | { readonly kind: 'write'; readonly key: Key; readonly writing: Writing; isTakenBack: boolean }
  | { readonly kind: 'merge'; readonly into: Key; readonly from: Key; readonly fromId: PersonId; isApart: boolean };

export type Log = { readonly day: Day; readonly done: Done }[];

const nat = fc.nat(1000);

export const step = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ kind: fc.constant('import' as const), file: anyFile(certain), mark: fc.constant(false) }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('undo-import' as const), which: nat }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('redo-import' as const), which: nat }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('merge' as const), into: nat, from: nat }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('unmerge' as const), which: nat }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('add' as const), key: fc.constantFrom('gus', 'Ivo') }) },
  { weight: 12, arbitrary: fc.record({ kind: fc.constant('write' as const), who: nat, what: nat, value: nat }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('take-back' as const) }) },
);

export type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

export const firstDay = '2026-02-01' as Day;

// a day that exists

/** Those who were added by hand, by the name under which they were. */
export type Hands = Map<PersonId, Key>;

export function importsOf(log: Log) {
  return log.flatMap(({ done }) => (done.kind === 'import' ? [done] : []));
}

export function choose<Item>(items: readonly Item[], which: number): Item | undefined {
  return items[which % Math.max(items.length, 1)];
}
