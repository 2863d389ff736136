import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { KithClient } from '../../../../api/contract/contract.ts';
import type { PlanEntry } from '../../../../api/contract/plan/plan.ts';
import { addDays } from '../../../../core/calendar/day.ts';
import type { PersonId, WriteId } from '../../../../core/ids.ts';
import { anyWrite, perform, planWrite, unlessRefused } from '../any-write.ts';
import { minutesOf, openNetwork, people, setBudget, undo } from './opened-plan.ts';

/** Those of the entries' people who can be on no plan. */
async function goneFromPlans(client: KithClient, entries: readonly PlanEntry[]): Promise<Set<PersonId>> {
  const gone = new Set<PersonId>();
  for (const { person } of entries) {
    const known = await unlessRefused(() => client.people.get({ id: person.id }));
    if (!known || known.muted || known.archived || known.farewell !== null) gone.add(person.id);
  }
  return gone;
}

describe('whatever is done', () => {
  test('the plan stays within its budget, keeps what was handled, and adds at its end', async () => {
    const step = fc.oneof(
      { weight: 4, arbitrary: planWrite.map((planned) => ({ kind: 'write', write: planned }) as const) },
      { weight: 4, arbitrary: anyWrite.map((any) => ({ kind: 'write', write: any }) as const) },
      { weight: 2, arbitrary: fc.nat(20).map((back) => ({ kind: 'undo', back }) as const) },
      {
        weight: 1,
        arbitrary: fc.constantFrom(4, 6.5, 10, 16).map((minutes) => ({ kind: 'budget', minutes }) as const),
      },
      { weight: 1, arbitrary: fc.constantFrom(1, 30).map((days) => ({ kind: 'days', days }) as const) },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 20 }), async (steps) => {
        using kith = await openNetwork();
        const { client, clock } = kith;
        const written: WriteId[] = [];
        let last = await client.plan.today();
        const seen = new Set(last.entries.map(({ id }) => id));
        for (const each of steps) {
          if (each.kind === 'write') {
            const id = await perform(kith, each.write);
            if (id !== undefined) written.push(id);
          } else if (each.kind === 'undo') {
            const undoes = written[written.length - 1 - each.back];
            const undone =
              undoes === undefined ? undefined : await unlessRefused(() => undo(client, { undo: { writeId: undoes } }));
            if (undone) written.push(undone.undo.writeId);
          } else if (each.kind === 'budget') {
            await setBudget(client, each.minutes);
          } else {
            clock.turnTo(addDays(clock.today(), each.days));
          }
          const plan = await client.plan.today();
          const counted = plan.entries.filter(({ status }) => status === 'open' || status === 'done');
          expect(minutesOf(counted)).toBeLessThanOrEqual(plan.budgetMinutes);
          const ids = plan.entries.map(({ id }) => id);
          const besides = plan.entries.filter(({ part }) => part !== 'follow-up');
          expect(new Set(people(besides)).size).toBe(besides.length);
          const promises = plan.entries.filter(({ part, status }) => part === 'follow-up' && status === 'open');
          const due = (await client.followUps.open()).filter(({ dueOn }) => dueOn <= plan.day);
          expect(due.map(({ id }) => id)).toEqual(expect.arrayContaining(promises.map(({ followUp }) => followUp?.id)));
          if (each.kind === 'write' && last.day === plan.day) {
            const added = plan.entries.findIndex(({ id }) => !seen.has(id));
            expect(added === -1 ? [] : ids.slice(added).filter((id) => seen.has(id))).toEqual([]);
            // Who was deleted, muted, archived or said farewell to may be missing, and nobody else.
            const gone = await goneFromPlans(client, last.entries);
            const missing = last.entries.filter(({ id, person, part, status }) => {
              // What was promised may have been moved or deleted.
              const isPromise = part === 'follow-up' && status === 'open';
              return !ids.includes(id) && !gone.has(person.id) && !isPromise;
            });
            expect(missing).toEqual([]);
          }
          if (last.day !== plan.day) seen.clear();
          for (const id of ids) seen.add(id);
          last = plan;
        }
      }),
      { numRuns: 60 },
    );
  }, 120_000);
});
