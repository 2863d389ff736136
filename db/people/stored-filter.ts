import * as z from 'zod/mini';

import { daySchema } from '../../core/calendar/day-schema.ts';
import type { GoalId, TagId } from '../../core/ids.ts';
import { circles } from '../../core/people/circle.ts';
import { tieStates } from '../../core/strength/tie.ts';
import { fold } from '../../core/text/fold.ts';
import type { Database } from '../connection/database.ts';
import { parseStoredJson } from '../connection/stored-json.ts';
import { findGoal } from '../doors/goals.ts';
import type { PeopleFilter } from './people-filter.ts';
import { findTag, findTagByKey } from './tags.ts';

const days = { from: z.optional(daySchema), to: z.optional(daySchema) };

/**
 * A filter of people as a named list stores it. Tags stand by name, so that a list finds a tag again that nobody carried
 * for a while; a goal stands with its words, which say what is missing once it is deleted.
 */
export const storedFilterSchema = z.object({
  query: z.optional(z.string()),
  states: z.optional(z.array(z.enum(tieStates))),
  circles: z.optional(z.array(z.union([z.enum(circles), z.literal('none')]))),
  tags: z.optional(z.array(z.string())),
  company: z.optional(z.string()),
  lastContact: z.optional(z.union([z.literal('never'), z.object({ ...days, orNever: z.optional(z.boolean()) })])),
  connected: z.optional(z.object(days)),
  goal: z.optional(z.object({ id: z.int(), text: z.string() })),
  archived: z.optional(z.boolean()),
});
type StoredFilter = z.infer<typeof storedFilterSchema>;

/** What a stored filter names that is not there any more. */
type GonePart = { readonly kind: 'tag' | 'goal'; readonly name: string };

/** A stored filter as it applies now: without the parts that are gone. */
export type FilterNow = {
  readonly filter: Omit<StoredFilter, 'tags' | 'goal'> & { readonly tags?: TagId[]; readonly goal?: GoalId };
  readonly gone: GonePart[];
};

/** Writes a filter as JSON to be stored. Undefined when it names a tag or a goal that is not there. */
export function filterAsStored(db: Database, filter: PeopleFilter): string | undefined {
  const { tags, goal, ...rest } = filter;
  let stored: { readonly [Part in keyof StoredFilter]: unknown } = rest;
  if (tags !== undefined) {
    const names = tags.flatMap((id) => findTag(db, id)?.name ?? []);
    if (names.length < tags.length) return undefined;
    stored = { ...stored, tags: names };
  }
  if (goal !== undefined) {
    const text = findGoal(db, goal)?.text;
    if (text === undefined) return undefined;
    stored = { ...stored, goal: { id: goal, text } };
  }
  return JSON.stringify(stored);
}

/**
 * Reads a filter that is stored as JSON.
 *
 * @throws DamagedValue
 */
export function readStoredFilter(db: Database, json: string): FilterNow {
  const { tags = [], goal, ...rest } = parseStoredJson(storedFilterSchema, json, 'a list');
  const gone: GonePart[] = [];
  const tagIds: TagId[] = [];
  for (const name of tags) {
    const id = findTagByKey(db, fold(name));
    if (id === undefined) gone.push({ kind: 'tag', name });
    else tagIds.push(id);
  }
  const goalId = goal && (goal.id as GoalId); // An id is a whole number in JSON.
  const isGoalThere = goalId !== undefined && findGoal(db, goalId) !== undefined;
  if (goal !== undefined && !isGoalThere) gone.push({ kind: 'goal', name: goal.text });
  const filter = {
    ...rest,
    ...(tagIds.length > 0 ? { tags: tagIds } : {}),
    ...(isGoalThere ? { goal: goalId } : {}),
  };
  return { filter, gone };
}
