import { beforeAll, describe, expect, test } from 'vitest';
import { contract } from '../../../api/contract/contract.ts';
import { addDays } from '../../../core/calendar/day.ts';
import type { FileHandle } from '../../../core/ids.ts';
import { rowsOf } from '../db/contents.ts';
import type { Connect } from '../hosts/connections.ts';
import { procedureAt, proceduresOf } from './asked-procedures.ts';
import { aWednesday, newWriteId } from './opened-kith.ts';
import { goodWrites, sentence, contactFacts, draft, wroteOn, fixture } from './contract-cases.ts';
import type { Network, Answer } from './contract-cases.ts';
import { badInputs, gone } from './contract-bad-inputs.ts';
import { createContractNetwork, openContractNetwork } from './contract-network.ts';
import type { KeptNetwork } from './contract-network.ts';
import { refusals } from './contract-refusals.ts';

/**
 * What every transport must do for every procedure of the contract: take what is right, refuse what is not in words,
 * do a repeated write once, undo and do again, stream an import.
 */
export function contractSuite(name: string, connect: Connect): void {
  const asked = new Set<string>();

  let kept: KeptNetwork | undefined;
  const openNetwork = (): Promise<Network> => {
    if (!kept) throw new Error('It was created before the first test.');
    return openContractNetwork(connect, kept, asked);
  };

  const ask = ({ client }: Network, place: string, input: object): Promise<unknown> =>
    procedureAt(client, place)(input);

  describe(`the contract over ${name}`, () => {
    beforeAll(async () => {
      kept = await createContractNetwork(connect, asked);
    });

    test.each(Object.entries(goodWrites))('%s is done once however often it is asked for', async (place, inputFor) => {
      await using network = await openNetwork();
      const { db } = network.engine.context;
      const before = rowsOf(db);
      const input = { writeId: newWriteId(), ...inputFor(network) };
      const first = (await ask(network, place, input)) as Answer; // every write's answer is of this form
      const after = rowsOf(db);
      expect(after).not.toEqual(before);
      expect(await ask(network, place, input)).toEqual(first);
      expect(rowsOf(db)).toEqual(after);

      expect(first.undo).toEqual({ writeId: input.writeId, label: expect.stringMatching(/\S/) as unknown });
      const takeBack = { writeId: newWriteId(), undoes: input.writeId };
      const undone = await network.client.undo.apply(takeBack);
      expect(rowsOf(db)).toEqual(before);
      expect(await network.client.undo.apply(takeBack)).toEqual(undone);
      expect(rowsOf(db)).toEqual(before);
      await expect(network.client.undo.apply({ writeId: newWriteId(), undoes: input.writeId })).rejects.toMatchObject({
        code: 'REFUSED',
        message: expect.stringMatching(sentence) as unknown,
      });
      const redone = await network.client.undo.apply({ writeId: newWriteId(), undoes: undone.undo.writeId });
      expect(redone.undo.label).toBe(first.undo?.label);
      expect(rowsOf(db)).toEqual(after);
    });

    test.each(Object.entries(badInputs))(
      '%s refuses what it cannot take, and changes nothing',
      async (place, input) => {
        await using network = await openNetwork();
        const before = rowsOf(network.engine.context.db);
        await expect(ask(network, place, input)).rejects.toMatchObject({ code: 'BAD_REQUEST', status: 400 });
        expect(rowsOf(network.engine.context.db)).toEqual(before);
        expect(network.connection.state()).toEqual({ kind: 'open' });
      },
    );

    test.each(Object.entries(gone))('%s says when what it is about is gone', async (place, input) => {
      await using network = await openNetwork();
      const before = rowsOf(network.engine.context.db);
      await expect(ask(network, place, { writeId: newWriteId(), ...input })).rejects.toMatchObject({
        code: 'GONE',
        status: 404,
        defined: true,
        message: expect.stringMatching(sentence) as unknown,
      });
      expect(rowsOf(network.engine.context.db)).toEqual(before);
    });

    test.each(Object.entries(refusals))('%s is refused in a sentence', async (_what, [place, inputFor, words]) => {
      await using network = await openNetwork();
      const before = rowsOf(network.engine.context.db);
      await expect(ask(network, place, { writeId: newWriteId(), ...inputFor(network) })).rejects.toMatchObject({
        code: 'REFUSED',
        status: 422,
        defined: true,
        message: expect.stringMatching(words) as unknown,
      });
      expect(rowsOf(network.engine.context.db)).toEqual(before);
    });

    test('a refused write may be asked for again under its id, put right', async () => {
      await using network = await openNetwork();
      const writeId = newWriteId();
      const { ana, client } = network;
      await expect(client.people.setEmails({ writeId, id: ana, emails: ['ana'] })).rejects.toThrow('ana');
      await client.people.setEmails({ writeId, id: ana, emails: ['ana@example.org'] });
      expect((await client.people.get({ id: ana })).emails).toEqual(['ana@example.org']);
    });

    test('a profile that someone has is not given to another', async () => {
      await using network = await openNetwork();
      const profileUrl = 'linkedin.com/in/cleo';
      const create = { facts: { firstName: 'Cleo' }, profileUrl };
      await network.client.people.create({ writeId: newWriteId(), ...create });
      await expect(network.client.people.create({ writeId: newWriteId(), ...create })).rejects.toThrow(
        'Cleo has this LinkedIn profile already.',
      );
    });

    test('an entry that was handled is not handled again', async () => {
      await using network = await openNetwork();
      const { client, entry } = network;
      await client.plan.skip({ writeId: newWriteId(), id: entry });
      await expect(client.plan.skip({ writeId: newWriteId(), id: entry })).rejects.toThrow(/handled already/);
    });

    test('what is shown of the network fits together', async () => {
      await using network = await openNetwork();
      const { client, ana, bo, cy, contact, tag, list: friends, help, introduction, goal } = network;
      expect(await client.introductions.open()).toMatchObject([{ id: introduction, first: { id: ana } }]);
      expect(await client.introductions.ofPerson({ personId: bo })).toMatchObject([{ id: introduction }]);
      expect(await client.needs.open()).toMatchObject([{ personId: ana, name: 'Ana Hale', text: 'A carpenter' }]);
      expect(await client.goals.list()).toMatchObject([{ id: goal, text: 'Someone at Acme', closedOn: null }]);
      expect(await client.goals.doors()).toMatchObject([{ id: goal, matches: { people: [{ id: ana }] } }]);
      expect(await client.howMet.ofPerson({ personId: ana })).toMatchObject({ introducedBy: null, introduced: [] });
      expect(await client.app.overview()).toMatchObject({
        today: aWednesday,
        dataFolder: network.folder,
        demo: false,
        people: 3,
        byState: { strong: 0, steady: 0, fading: 0, thin: 3 },
        thinToReview: 3,
        offersAsked: false,
      });
      const list = { filter: {}, sort: 'name', descending: false, offset: 0, limit: 1 } as const;
      const page = await client.people.page(list);
      expect(page).toMatchObject({ total: 3, rows: [{ id: ana, name: 'Ana Hale', tags: ['friend'] }] });
      expect(await client.people.ids({ filter: { tags: [tag] } })).toEqual([ana]);
      const circles = ['inner', 'close', 'wider'];
      expect(await client.lists.all()).toEqual([
        { id: friends, name: 'Friends', filter: { circles }, gone: [], people: 0 },
      ]);
      expect((await client.people.search({ query: 'bak' })).map(({ id }) => id)).toEqual([bo]);
      const answer = { text: 'bak', purpose: 'anything' } as const;
      expect(await client.palette.answer(answer)).toMatchObject({ people: [{ id: bo }] });
      expect(await client.people.get({ id: ana })).toMatchObject({
        name: 'Ana Hale',
        company: 'Acme',
        ownFacts: ['firstName', 'lastName', 'company'],
        tags: [{ id: tag, name: 'friend' }],
        state: 'thin',
        lastContact: wroteOn,
        interactions: 1,
        tieInWords: expect.stringMatching(/^Thin\. .*\.$/) as unknown,
      });
      expect(await client.interactions.ofPerson({ personId: ana, offset: 0, limit: 10 })).toEqual({
        total: 1,
        rows: [{ ...contactFacts, id: contact, with: [], sent: null, imported: null }],
      });
      expect(await client.help.ofPerson({ personId: ana })).toMatchObject([
        { id: help, status: 'offered', sentence: expect.stringMatching(/read a draft/) as unknown, promise: null },
      ]);
      expect(await client.outreach.saveDraft({ personId: bo, draft })).toMatchObject({ saved: true });
      expect(await client.outreach.drafts()).toMatchObject([{ personId: bo, name: 'Bo Lund', text: draft.text }]);
      expect(await client.outreach.lately()).toEqual([]);
      expect(await client.outreach.correspondent({ personId: bo })).toMatchObject({
        person: { id: bo, firstName: 'Bo', position: 'Baker' },
        entry: { minutes: expect.any(Number) as unknown },
        between: [],
        draft,
      });
      expect(await client.outreach.saveSession({ personId: bo, seconds: 12, ended: false })).toMatchObject({
        state: 'going',
        personId: bo,
      });
      expect(await client.outreach.session()).toMatchObject({ day: aWednesday, seconds: 12, state: 'going' });
      const next = await client.thinTies.nextToReview({ limit: 20 });
      expect(next).toMatchObject({ left: 3, people: [{ why: expect.stringMatching(sentence) as unknown }, {}, {}] });
      expect(await client.thinTies.nextToReview({ company: 'ACME', limit: 20 })).toMatchObject({ left: 1 });
      expect(await client.thinTies.companies({ limit: 5 })).toEqual([
        { company: 'Acme', people: 1 },
        { company: 'Bolt', people: 1 },
      ]);
      expect(await client.plan.today()).toMatchObject({
        day: aWednesday,
        budgetMinutes: 10,
        answers: [{ personId: ana, wroteOn }],
        entries: [
          { person: { id: bo, name: 'Bo Lund' }, status: 'open' },
          { person: { id: cy }, status: 'snoozed' },
        ],
      });
      expect((await client.undo.list({ offset: 0, limit: 1 })).steps).toMatchObject([
        { isUndone: false, obstacle: '' },
      ]);
      expect([await client.plan.birthdays(), await client.imports.oldLinkedinData()]).toEqual([[], null]);
      const promised = { text: 'Send the paper', dueOn: addDays(aWednesday, 7), doneOn: null };
      expect(await client.followUps.open()).toMatchObject([{ ...promised, person: { id: ana, company: 'Acme' } }]);
      expect(await client.followUps.ofPerson({ personId: ana })).toMatchObject([promised]);
      expect(await client.followUps.parsePromise({ line: 'call Bo, tomorrow' })).toEqual({
        text: 'call Bo',
        dueOn: addDays(aWednesday, 1),
      });
      expect(await client.circleSuggestions.list()).toEqual([]);
      for (const part of ['statesByMonth', 'weeklySummary', 'outreachDays', 'reach'] as const) {
        expect(await client.insights[part]()).toMatchObject({ sentence: expect.stringMatching(sentence) as unknown });
      }
      expect(await client.settings.get()).toEqual({
        budgetMinutes: 10,
        newTieShare: 0.6,
        ownCompany: '',
        offersAsked: false,
        invitationLength: 200,
        silencedRules: [],
        rhythms: { inner: 30, close: 90, wider: 180 },
        oldDataPutAway: null,
        theme: 'system',
        recentCommands: [],
        recentPeople: [],
      });
      expect(await client.imports.list()).toEqual([]);
    });

    test('an import streams its preview and its commit, and a repeated commit gives the first answer', async () => {
      await using network = await openNetwork();
      const { client, engine } = network;
      const file = engine.files.register(fixture('2022-preamble.csv'));
      const seen = await last(await client.imports.preview({ files: [file] }));
      if (seen.kind !== 'preview') throw new Error(`The file is a good one: ${JSON.stringify(seen)}`);
      const { previewId, counts } = seen.preview;
      expect(counts).toEqual({ read: 4, created: 4, updated: 0, unchanged: 0, skipped: 0 });
      const commit = { writeId: newWriteId(), previewId, answers: [] };
      const committed = await last(await client.imports.commit(commit));
      expect(committed).toMatchObject({ kind: 'committed', counts });
      const after = rowsOf(engine.context.db);
      expect(await last(await client.imports.commit(commit))).toEqual(committed);
      expect(rowsOf(engine.context.db)).toEqual(after);
      expect(await client.imports.list()).toMatchObject([{ fileName: '2022-preamble.csv', counts, undone: null }]);
      expect(await client.people.ofProfile({ address: 'linkedin.com/in/zo%C3%AB-no-one' })).toBeNull();
      expect((await client.people.search({ query: '小明' })).map((person) => person.name)).toEqual(['王小明']);
    });

    test('an import is adjusted before it is committed, undone after it, and brought back', async () => {
      await using network = await openNetwork();
      const { client, engine } = network;
      const before = rowsOf(engine.context.db);
      const file = engine.files.register(fixture('2022-preamble.csv'));
      const seen = await last(await client.imports.preview({ files: [file] }));
      if (seen.kind !== 'preview') throw new Error(`The file is a good one: ${JSON.stringify(seen)}`);
      const { previewId, parts } = seen.preview;
      const choose = (included: boolean) =>
        client.imports.adjust({
          previewId,
          choices: {
            parts: parts.map(({ part }) => ({ part, included })),
            owner: null,
            keepTexts: false,
            markMissing: null,
          },
        });
      expect(await last(await choose(false))).toMatchObject({ kind: 'preview', preview: { counts: { read: 0 } } });
      expect(await last(await choose(true))).toEqual(seen);
      expect(await client.imports.skips({ previewId, query: '', offset: 0, limit: 10 })).toEqual({
        total: 0,
        rows: [],
      });
      const committed = await last(await client.imports.commit({ writeId: newWriteId(), previewId, answers: [] }));
      if (committed.kind !== 'committed') throw new Error('It was not committed.');
      const { importId: id } = committed;

      const undo = { writeId: newWriteId(), id };
      const undone = await last(await client.imports.undo(undo));
      expect(undone).toMatchObject({ kind: 'done', people: 4, stayed: 0, undo: { writeId: undo.writeId } });
      expect(rowsOf(engine.context.db)['people']).toEqual(before['people']);
      expect(await last(await client.imports.undo(undo))).toEqual(undone);
      const refusal = { kind: 'refused', message: expect.stringMatching(sentence) as unknown };
      expect(await last(await client.imports.undo({ writeId: newWriteId(), id }))).toEqual(refusal);
      await client.undo.apply({ writeId: newWriteId(), undoes: undo.writeId });
      expect(await client.app.overview()).toMatchObject({ people: 7 });
      expect(await last(await client.imports.redo({ writeId: newWriteId(), id }))).toEqual(refusal);
      await last(await client.imports.undo({ writeId: newWriteId(), id }));
      expect(await last(await client.imports.redo({ writeId: newWriteId(), id }))).toMatchObject({
        kind: 'done',
        people: 4,
      });
    });

    test('two people are made one and taken apart, and either is undone', async () => {
      await using network = await openNetwork();
      const { client, ana, bo } = network;
      const merged = await client.people.merge({ writeId: newWriteId(), into: ana, from: bo });
      expect(await client.people.get({ id: ana })).toMatchObject({ merged: [{ id: bo, name: 'Bo Lund' }] });
      const apart = await client.undo.apply({ writeId: newWriteId(), undoes: merged.undo.writeId });
      expect(await client.people.get({ id: bo })).toMatchObject({ name: 'Bo Lund', company: 'Bolt' });
      await client.undo.apply({ writeId: newWriteId(), undoes: apart.undo.writeId });
      await client.people.unmerge({ writeId: newWriteId(), id: bo });
      expect(await client.app.overview()).toMatchObject({ people: 3 });
      const [contact] = (await client.interactions.ofPerson({ personId: ana, offset: 0, limit: 10 })).rows;
      if (!contact) throw new Error('There was contact with Ana.');
      expect(await client.interactions.texts({ id: contact.id })).toEqual([]);
      expect(await client.people.history({ id: ana })).toEqual([]);
    });

    test('a file that is none of the known ones, a forgotten preview and an unknown handle end in a sentence', async () => {
      await using network = await openNetwork();
      const { client, engine } = network;
      const before = rowsOf(engine.context.db);
      const refusal = { kind: 'refused', message: expect.stringMatching(sentence) as unknown };
      const photo = engine.files.register(fixture('refused-photo.csv'));
      expect(await last(await client.imports.preview({ files: [photo] }))).toEqual(refusal);
      // What a page might make up.
      const guess = '/etc/passwd' as FileHandle;
      expect(await last(await client.imports.preview({ files: [guess] }))).toEqual(refusal);

      const file = engine.files.register(fixture('2022-preamble.csv'));
      const seen = await last(await client.imports.preview({ files: [file] }));
      const previewId = seen.kind === 'preview' ? seen.preview.previewId : '';
      await client.imports.discard({ previewId });
      const commit = { writeId: newWriteId(), previewId, answers: [] };
      expect(await last(await client.imports.commit(commit))).toEqual(refusal);
      expect(rowsOf(engine.context.db)).toEqual(before);
    });

    test('an export streams how far it is and ends with a file, known by its handle', async () => {
      await using network = await openNetwork();
      const { client, engine } = network;
      const before = rowsOf(engine.context.db);
      for (const what of ['everything', 'people-vcard'] as const) {
        const made = await last(await client.exports.make({ what }));
        if (made.kind !== 'ready') throw new Error(`There is nothing in the way of it: ${JSON.stringify(made)}`);
        expect(made.fileName).toContain(aWednesday);
        expect(engine.outgoing.take(made.file)).toMatchObject({ size: made.bytes });
      }
      expect(rowsOf(engine.context.db)).toEqual(before);
    });

    test('a look around shows other people, and leaves the file as it was', async () => {
      await using network = await openNetwork();
      const { client, engine } = network;
      const before = rowsOf(engine.context.db);
      await client.app.lookAround();
      const around = await client.app.overview();
      expect(around).toMatchObject({ demo: true, lookingAround: true });
      expect(around.people).toBeGreaterThan(100);
      const [someone] = await client.people.ids({ filter: {} });
      if (someone === undefined) throw new Error('There are people in the demo.');
      await client.people.delete({ writeId: newWriteId(), ids: [someone] });
      await client.app.leaveDemo();
      expect(await client.app.overview()).toMatchObject({ demo: false, lookingAround: false, people: 3 });
      expect(rowsOf(engine.context.db)).toEqual(before);
    });

    test('every procedure was asked above', () => {
      expect([...asked].toSorted()).toEqual(proceduresOf(contract).toSorted());
      const writes = [
        ...Object.keys(goodWrites),
        'imports.commit',
        'imports.undo',
        'imports.redo',
        'people.merge',
        'people.unmerge',
        'undo.apply',
      ];
      expect(Object.keys(badInputs)).toEqual(expect.arrayContaining(writes));
    });
  });
}

async function last<Event>(events: AsyncIterable<Event>): Promise<Event> {
  let newest: Event | undefined;
  for await (const event of events) newest = event;
  if (newest === undefined) throw new Error('The stream was empty.');
  return newest;
}
