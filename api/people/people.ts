import { profileSlugOf } from '../../core/people/profile-slug.ts';
import { personWithSlug } from '../../db/people/current-slug.ts';
import { idsOfPeople, pageOfPeople, peopleFoundBy } from '../../db/people/people-list.ts';
import { openIntroductionsOf } from '../../db/doors/introductions.ts';
import { deletePeople, findPerson } from '../../db/people/people.ts';
import { rhythmsOfCircles } from '../../db/people/rhythms.ts';
import { deleteUnusedTags } from '../../db/people/tags.ts';
import { merge, unmerge } from './merges.ts';
import { personHistory } from './person-history.ts';
import { foundRow } from './person-row.ts';
import { passHelpOf } from '../doors/introduction-writes.ts';
import { fillPlan } from '../plan/make-plan.ts';
import { procedures } from '../procedures.ts';
import { goneError } from '../refusal.ts';
import { personDetails } from './person-details.ts';
import { personFactWrites } from './person-facts.ts';
import { userColumnWrites } from './user-columns.ts';
import { tagProcedures } from './person-tags.ts';
import { ownLabelProcedures } from './own-labels.ts';
import { requirePeople } from './require-people.ts';
import { invertibleWrite, undoableWrite } from '../writes.ts';

export const people = {
  page: procedures.people.page.handler(({ context, input }) => {
    const { total, rows, search } = pageOfPeople(
      context.db,
      input.filter,
      input.sort,
      input.descending,
      input.offset,
      input.limit,
    );
    const shown = { today: context.clock.today(), rhythms: rhythmsOfCircles(context.db) };
    return { total, rows: rows.map((row) => foundRow(context.db, row, search, shown)) };
  }),
  ids: procedures.people.ids.handler(({ context, input }) => idsOfPeople(context.db, input.filter)),
  search: procedures.people.search.handler(({ context, input }) => {
    const shown = { today: context.clock.today(), rhythms: rhythmsOfCircles(context.db) };
    const { rows, search } = peopleFoundBy(context.db, input.query, input.limit);
    return rows.map((row) => foundRow(context.db, row, search, shown));
  }),
  ofProfile: procedures.people.ofProfile.handler(({ context: { db }, input }) => {
    const slug = profileSlugOf(input.address);
    const id = slug === undefined ? undefined : personWithSlug(db, slug);
    const person = id === undefined ? undefined : findPerson(db, id);
    return person ? { id: person.id, name: person.name } : null;
  }),
  get: procedures.people.get.handler(({ context, input }) => {
    const person = findPerson(context.db, input.id);
    if (!person) throw goneError('This person');
    return personDetails(context, person);
  }),
  strengthOverTime: procedures.people.strengthOverTime.handler(async ({ context, input }) => {
    const { personStrengthOverTime } = await import('./strength-over-time.ts');
    return personStrengthOverTime(context, input.id);
  }),
  history: procedures.people.history.handler(({ context: { db }, input }) => {
    if (!findPerson(db, input.id)) throw goneError('This person');
    return personHistory(db, input.id);
  }),
  ...personFactWrites,
  ...userColumnWrites,
  ...tagProcedures,
  ...ownLabelProcedures,
  delete: procedures.people.delete.handler(({ context, input }) =>
    undoableWrite(context, input.writeId, (tx) => {
      const { ids, people: whom } = requirePeople(tx, input.ids);
      const today = context.clock.today();
      const introduced = ids.flatMap((id) => openIntroductionsOf(tx, id));
      for (const introduction of introduced) passHelpOf(tx, introduction, today);
      deletePeople(tx, ids);
      deleteUnusedTags(tx);
      // The other side waits for nothing any more, and has no place on the plan for it.
      if (introduced.length > 0) fillPlan(tx, today);
      return { label: { kind: 'deleted', people: whom }, answer: {} };
    }),
  ),
  merge: procedures.people.merge.handler(({ context, input }) =>
    invertibleWrite(context, input.writeId, (tx) => merge(tx, input.into, input.from, context.clock.today())),
  ),
  unmerge: procedures.people.unmerge.handler(({ context, input }) =>
    invertibleWrite(context, input.writeId, (tx) => unmerge(tx, input.id, context.clock.today())),
  ),
};
