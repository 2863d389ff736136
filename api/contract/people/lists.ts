import * as z from 'zod/mini';

import { procedure } from '../base.ts';
import { line, listId, undoable, writeId } from '../values.ts';
import { peopleFilter } from './people-filter.ts';

const list = z.object({
  id: listId,
  name: z.string(),
  /** Who is in it, without what is gone. */
  filter: peopleFilter,
  /** What its filter names that is not there any more: a tag that nobody carries, a goal that was deleted. */
  gone: z.array(z.object({ kind: z.enum(['tag', 'goal']), name: z.string() })),
  /** How many pass its filter. */
  people: z.int(),
});
export type NamedList = z.infer<typeof list>;

const listName = line.check(z.minLength(1), z.maxLength(60));

export const listsContract = {
  /** Lists the named lists by name, with the number of their people. */
  all: procedure.output(z.array(list)),
  /** Saves a filter as a list. Refuses a name that another list has. */
  save: procedure
    .input(z.object({ writeId, name: listName, filter: peopleFilter }))
    .output(z.extend(undoable, { id: listId })),
  /** Gives a list another filter. */
  change: procedure.input(z.object({ writeId, id: listId, filter: peopleFilter })).output(undoable),
  /** Gives a list another name. Refuses one that another list has. */
  rename: procedure.input(z.object({ writeId, id: listId, name: listName })).output(undoable),
  /** Deletes a list; its people stay. */
  delete: procedure.input(z.object({ writeId, id: listId })).output(undoable),
};
