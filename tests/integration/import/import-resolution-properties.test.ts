import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PersonId } from '../../../core/ids.ts';
import type { ParsedFile } from '../../../core/import/parsed-file.ts';
import { recordText } from '../../../core/import/record-fields.ts';
import type { RecordKind } from '../../../core/records/record.ts';
import type { ImportResolution } from '../../../db/import/import-resolution.ts';
import {
  cardsPart,
  connectionsPart,
  endorsementsPart,
  invitationsPart,
  messagesPart,
  notesPart,
  slugOf,
} from './read-parts.ts';
import { find, openFile, take } from './resolved-files.ts';

describe('properties', () => {
  const people = ['Anna Berg', 'Bo Lind', 'Cleo Voss', 'Dan Roy', 'Anna Lind'].map((name) => {
    const [firstName = '', lastName = ''] = name.split(' ');
    const slug = name.toLowerCase().replace(' ', '-');
    return { firstName, lastName, name, slug, email: `${slug}@example.org` };
  });
  const some = fc.subarray(people);
  const anyReads = fc
    .record({
      listed: some,
      wrote: fc.tuple(some, fc.infiniteStream(fc.boolean())),
      invited: some,
      noted: some,
      booked: some,
      endorsed: some,
    })
    .map(({ listed, wrote: [wrote, isAnswered], invited, noted, booked, endorsed }) => ({
      connections: listed.map(
        ({ firstName, lastName, slug, email }) => `${firstName},${lastName},${slug},${email},,,08 Feb 2021`,
      ),
      messages: wrote.map(({ name, slug }) => ({
        with: name,
        slug,
        inbound: 1,
        outbound: isAnswered.next().value === true ? 1 : 0,
      })),
      cards: booked.map(({ firstName, lastName, slug, email }) => ({
        firstName,
        lastName,
        slug: slugOf(slug),
        emails: [email],
      })),
      invitations: invited.map(({ name, slug }) => ({ name, slug })),
      notes: noted.map(({ name, slug }) => [name, slug] as const),
      endorsements: endorsed.map(({ name, slug }) => [name, slug] as const),
    }));
  type Reads = Parameters<Parameters<typeof anyReads.map>[0]>[0];
  const partsOf = (reads: Reads): ParsedFile[] => [
    connectionsPart(...reads.connections),
    messagesPart(...reads.messages),
    cardsPart(...reads.cards),
    invitationsPart(...reads.invitations),
    notesPart(...reads.notes),
    endorsementsPart(...reads.endorsements),
  ];

  type Said = { readonly personId: PersonId; readonly kind: RecordKind; readonly fields: string };
  const saidIn = ({ records }: ImportResolution): Said[] =>
    records.map(({ personId, record }) => ({ personId, kind: record.kind, fields: recordText(record.fields) }));

  /** What was said of each person, as texts, without their ids. */
  const groups = (sayings: readonly Said[]): string[] => {
    const byId = new Map<PersonId, string[]>();
    for (const { personId, kind, fields } of sayings) {
      const said = `${kind} ${fields.replaceAll(/\[\d{5},/g, '[')}`;
      byId.set(personId, [...(byId.get(personId) ?? []), said]);
    }
    return [...byId.values()].map((said) => said.toSorted().join('\n')).toSorted();
  };

  test('the order of the rows and of the files changes nothing but ids', () => {
    using file = openFile();
    fc.assert(
      fc.property(anyReads, (reads) => {
        const backwards = {
          connections: reads.connections.toReversed(),
          messages: reads.messages.toReversed(),
          cards: reads.cards.toReversed(),
          invitations: reads.invitations.toReversed(),
          notes: reads.notes.toReversed(),
          endorsements: reads.endorsements.toReversed(),
        };
        const found = find(file, partsOf(reads));
        expect(found.questions).toEqual([]);
        expect(groups(saidIn(find(file, partsOf(backwards).toReversed())))).toEqual(groups(saidIn(found)));
      }),
      { numRuns: 100 },
    );
  });

  test('files that come in one after the other, in any order, end in the same people; and again in nobody new', async () => {
    const inAnyOrder = anyReads.chain((reads) => {
      const parts = partsOf(reads);
      return fc.tuple(fc.constant(parts), fc.shuffledSubarray(parts, { minLength: parts.length }));
    });
    await fc.assert(
      fc.asyncProperty(inAnyOrder, async ([parts, shuffled]) => {
        using file = openFile();
        const atOnce = find(file, parts);
        for (const part of shuffled) await take(file, [part]);
        const kept = file.db.$client
          .prepare<[], { personId: PersonId; kind: RecordKind; fields: string }>(
            "SELECT person_id AS personId, kind, fields FROM records WHERE kind <> 'missing'",
          )
          .all();
        expect(groups(kept)).toEqual(groups(saidIn(atOnce)));
        expect(find(file, parts).newIds.size).toBe(0);
      }),
      { numRuns: 25 },
    );
  });
});
