import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import type { Day } from '../../../core/calendar/day.ts';
import type { PersonId } from '../../../core/ids.ts';
import { identitiesOf } from '../../../db/people/merged-people.ts';
import { importedRecordsOf } from '../../../db/people/imported-records.ts';
import { ownValuesOf } from '../../../db/people/own-values.ts';
import { expectDerivedIsTrue, expectFound } from './import-any-file.ts';
import { openKith } from './kith-with-imports.ts';
import type { Kith } from './kith-with-imports.ts';
import { replay } from './replayed.ts';
import { NobodyThere } from './replayed-people.ts';
import { perform } from './perform-steps.ts';
import { firstDay, step } from './step-log.ts';
import type { Log } from './step-log.ts';

// Left out: nobody is marked as missing (that is said of those whom lists had then, and once of merged people; a list
// that is brought back, or a merge that is taken apart later, changes nothing of it); questions are never answered (an
// answer stands for good, also when the import because of which it was asked is undone); people are not deleted; nobody
// is said to be connected again (what that writes hangs on what imports say then).

test('whatever is imported, written, merged, undone and brought back ends where replaying what remains does', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14, size: 'max' }), async (steps) => {
      using kith = openKith(firstDay);
      const { log } = await perform(kith, steps, () => expectDerivedIsTrue(kith));
      await expectFound(kith);
      using replayed = await replayedAs(log, kith.engine.context.clock.today());
      expect(await everyoneIn(kith)).toEqual(await everyoneIn(replayed));
    }),
    { numRuns: 15 },
  );
}, 120_000);

async function replayedAs(log: Log, today: Day): Promise<Kith> {
  for (const undoneOnes of ['left-out', 'at-once'] as const) {
    const kith = openKith(firstDay);
    try {
      await replay(kith, log, today, undoneOnes);
      return kith;
    } catch (error) {
      kith[Symbol.dispose]();
      if (!(error instanceof NobodyThere) || undoneOnes === 'at-once') throw error;
    }
  }
  throw new Error('There are two ways only.');
}

/** All that is shown of everyone, without ids, in an order that does not hang on them. */
async function everyoneIn(kith: Kith): Promise<unknown[]> {
  const { db } = kith.engine.context;
  const ids = db.$client.prepare<[], PersonId>('SELECT id FROM people').pluck().all();
  const people = await Promise.all(ids.map((id) => personIn(kith, id)));
  return people.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

async function personIn({ client, engine }: Kith, id: PersonId) {
  const { db } = engine.context;
  const { merged, tags, interactions: _, addedOn, jobSeenOn, ...person } = await client.people.get({ id });
  const { id: __, name, firstName, lastName, ...shown } = person;
  const facts = db.$client
    .prepare(
      `SELECT inbound_days, outbound_days, first_inbound, last_inbound, last_outbound, last_inbound_message,
         asked_on, job_changed_on, muted_on FROM people WHERE id = ?`,
    )
    .get(id);
  const contact = (await client.interactions.ofPerson({ personId: id, offset: 0, limit: 500 })).rows
    .map(({ id: ___, ...row }) => row)
    .toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  // Of whoever carries what the user wrote alone, the name is that by which they were known, and their days when.
  const isSpokenOf =
    importedRecordsOf(db, id).some(({ record }) => record.kind !== 'missing') ||
    identitiesOf(db, id).some((one) => ownValuesOf(db, one).has('addedOn'));
  const isOwnJob = person.ownFacts.includes('company') || person.ownFacts.includes('position');
  return {
    ...shown,
    ...(isSpokenOf && { name, firstName, lastName, addedOn }),
    // A job that the user gave is seen when it was, or when it was left as the only one.
    ...(isSpokenOf && !isOwnJob && { jobSeenOn }),
    own: [...ownValuesOf(db, id)].map((one) => one.join(' ')).toSorted(),
    facts,
    contact,
    tags: tags.map((tag) => tag.name),
    merged: merged.length,
    history: await client.people.history({ id }),
  };
}
