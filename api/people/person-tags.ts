import { allTags, findTag, tagPeople, untagPeople } from '../../db/people/tags.ts';
import { procedures } from '../procedures.ts';
import { goneError, refusedError } from '../refusal.ts';
import { requirePeople } from './require-people.ts';
import { undoableWrite } from '../writes.ts';

/** The procedures that list, add and remove tags. */
export const tagProcedures = {
  addTag: procedures.people.addTag.handler(({ context, input }) =>
    undoableWrite(context, input.writeId, (tx) => {
      const { ids, people } = requirePeople(tx, input.ids);
      if (tagPeople(tx, ids, input.name) === undefined) {
        throw refusedError('A tag needs at least one letter or digit. Type another name.');
      }
      return { label: { kind: 'tagged', people, tag: input.name }, answer: {} };
    }),
  ),
  removeTag: procedures.people.removeTag.handler(({ context, input }) =>
    undoableWrite(context, input.writeId, (tx) => {
      const tag = findTag(tx, input.tag);
      if (!tag) throw goneError('This tag');
      const { ids, people } = requirePeople(tx, input.ids);
      untagPeople(tx, ids, input.tag);
      return { label: { kind: 'untagged', people, tag: tag.name }, answer: {} };
    }),
  ),
  tags: procedures.people.tags.handler(({ context }) => allTags(context.db)),
};
