import { describe, expect, it } from 'vitest';

import { addDays } from '../../../../core/calendar/day.ts';
import type { WriteId } from '../../../../core/ids.ts';
import { addPerson, aWednesday, newWriteId } from '../opened-kith.ts';
import { rowsOf } from '../../db/contents.ts';
import { contactsOf, helpOf, openFollowUps, openPair, send, step } from './opened-pair.ts';
import type { Pair } from './opened-pair.ts';

describe('an introduction', () => {
  it('asks both sides, introduces them, and asks how it went', async () => {
    using pair = await openPair();
    const { kith, ana, petr, id } = pair;
    const { client, clock } = kith;
    expect(await client.introductions.get({ id })).toMatchObject({
      status: 'thought-of',
      steps: ['ask-first', 'withdraw'],
      writesTo: 'first',
      sentence: 'You thought of it today; nobody was asked yet.',
      need: { personId: ana, text: 'a CFO in fintech' },
      discreet: true,
    });

    await send(client, id, 'first', 'Would you like to meet somebody?');
    expect(await openFollowUps(client)).toEqual([['Ana Kern', 'Ask Ana again whether to meet Petr', '2026-06-17']]);
    expect(await helpOf(client, ana)).toEqual([['Introduce you to Petr', 'offered']]);
    expect(await contactsOf(client, ana)).toMatchObject([
      { kind: 'message', direction: 'out', sent: { text: 'Would you like to meet somebody?' } },
    ]);
    expect(await client.introductions.get({ id })).toMatchObject({
      status: 'asked-first',
      writesTo: null,
      askAgainOn: '2026-06-17',
      sentence: 'Ana was asked today.',
    });

    clock.turnTo(addDays(aWednesday, 2));
    await step(client, id, 'first-agrees', clock.today());
    expect(await openFollowUps(client)).toEqual([['Petr Novák', 'Ask Petr whether to meet Ana', '2026-06-12']]);
    expect(await helpOf(client, ana)).toEqual([['Introduce you to Petr', 'accepted']]);

    await step(client, id, 'ask-second', clock.today());
    await step(client, id, 'second-agrees', clock.today());
    expect(await openFollowUps(client)).toEqual([['Ana Kern', 'Introduce Ana and Petr', '2026-06-12']]);
    await client.introductions.sent({
      writeId: newWriteId(),
      id,
      addressee: 'both',
      day: clock.today(),
      medium: 'email',
      subject: 'Introduction',
      text: 'Ana, this is Petr.',
    });
    expect(await helpOf(client, ana)).toEqual([['Introduce you to Petr', 'given']]);
    expect(await helpOf(client, petr)).toEqual([['Introduce you to Ana', 'given']]);
    const [withAna] = await contactsOf(client, ana);
    expect(withAna).toMatchObject({ kind: 'introduction', with: [{ id: petr }], sent: { text: 'Ana, this is Petr.' } });
    const [withPetr] = await contactsOf(client, petr);
    expect(withPetr).toMatchObject({ kind: 'introduction', with: [{ id: ana }], sent: { text: 'Ana, this is Petr.' } });
    expect(await openFollowUps(client)).toEqual([['Ana Kern', 'Ask Ana how it went with Petr', '2026-06-26']]);

    clock.turnTo(addDays(aWednesday, 16));
    expect(await client.introductions.open()).toMatchObject([{ id, askAgainOn: clock.today() }]);
    await step(client, id, 'went-well', clock.today());
    expect(await openFollowUps(client)).toEqual([]);
    expect(await client.introductions.open()).toEqual([]);
    expect(await client.introductions.ofPerson({ personId: petr })).toMatchObject([{ id, isOver: true }]);
  });

  it('that one side declines is over, passes the help of both, and names no reason to the other', async () => {
    using pair = await openPair();
    const { kith, ana, petr, id } = pair;
    const { client } = kith;
    await step(client, id, 'ask-first');
    await step(client, id, 'first-agrees');
    await send(client, id, 'second');
    await step(client, id, 'second-declines');
    expect(await helpOf(client, ana)).toEqual([['Introduce you to Petr', 'passed']]);
    expect(await helpOf(client, petr)).toEqual([['Introduce you to Ana', 'passed']]);
    const [line] = await client.help.ofPerson({ personId: ana });
    expect(line?.sentence).toBe('Today you offered to introduce them to Petr; it did not come about.');
    expect(await openFollowUps(client)).toEqual([]);
    await expect(step(client, id, 'introduce')).rejects.toMatchObject({ code: 'REFUSED' });
  });

  it('is undone step by step, and at the end nothing of it is left', async () => {
    using pair = await openPair();
    const { kith, id } = pair;
    const { client } = kith;
    await client.plan.today();
    const states = [rowsOf(kith.db)];
    const undos = [];
    for (const take of [
      () => send(client, id, 'first'),
      () => step(client, id, 'first-agrees'),
      () => send(client, id, 'second'),
      () => send(client, id, 'second', 'Once more'),
      () => step(client, id, 'second-agrees'),
      () => send(client, id, 'both'),
      () => step(client, id, 'came-to-nothing'),
      () => client.introductions.delete({ writeId: newWriteId(), id }),
    ]) {
      undos.push((await take()).undo);
      states.push(rowsOf(kith.db));
    }
    states.pop();
    for (const undo of undos.toReversed()) {
      await client.undo.apply({ writeId: newWriteId(), undoes: undo.writeId });
      expect(rowsOf(kith.db)).toEqual(states.pop());
    }
  });

  it('waits a week more for a side that is asked again', async () => {
    using pair = await openPair();
    const { kith, id } = pair;
    const { client, clock } = kith;
    await send(client, id, 'first');
    clock.turnTo(addDays(aWednesday, 7));
    const day = clock.today();
    const letter = await client.introductions.letter({ id, addressee: 'first' });
    expect(letter.beginning.text).toContain('I asked you lately whether');
    await client.introductions.sent({ ...letter.beginning, writeId: newWriteId(), id, addressee: 'first', day });
    expect(await client.introductions.get({ id })).toMatchObject({ status: 'asked-first', askAgainOn: '2026-06-24' });
    expect(await openFollowUps(client)).toEqual([['Ana Kern', 'Ask Ana again whether to meet Petr', '2026-06-24']]);
  });

  it('keeps working when its follow-up is done, moved or deleted by hand', async () => {
    using pair = await openPair();
    const { kith, id } = pair;
    const { client } = kith;
    await step(client, id, 'ask-first');
    const [asked] = await client.followUps.open();
    if (!asked) throw new Error('It waits.');
    const dueOn = addDays(aWednesday, 3);
    await client.followUps.change({ writeId: newWriteId(), id: asked.id, dueOn });
    expect(await client.introductions.get({ id })).toMatchObject({ askAgainOn: dueOn, followUpId: asked.id });
    await client.followUps.done({ writeId: newWriteId(), id: asked.id });
    expect(await client.introductions.get({ id })).toMatchObject({ askAgainOn: null, followUpId: null });
    await step(client, id, 'first-agrees');
    expect(await openFollowUps(client)).toEqual([['Petr Novák', 'Ask Petr whether to meet Ana', aWednesday]]);
  });

  it('is refused for one person, for two who are being introduced, and for the need of somebody else', async () => {
    using pair = await openPair();
    const { kith, ana, petr, id } = pair;
    const { client } = kith;
    const bo = await addPerson(client, { firstName: 'Bo', lastName: 'Lind' });
    const create = { writeId: newWriteId(), firstId: petr, secondId: ana, needId: null, about: 'Talk' };
    await expect(client.introductions.create(create)).rejects.toThrow(
      'Petr Novák and Ana Kern are being introduced already. Go on with that introduction.',
    );
    await expect(client.introductions.create({ ...create, secondId: petr })).rejects.toMatchObject({ code: 'REFUSED' });
    const { need } = await client.introductions.get({ id });
    const ofAnother = { ...create, secondId: bo, needId: need?.id ?? null };
    await expect(client.introductions.create(ofAnother)).rejects.toThrow('Ana Kern looks for');
  });

  it('changes sides, with their drafts, until somebody was asked', async () => {
    using pair = await openPair();
    const { kith, ana, petr, id } = pair;
    const { client } = kith;
    const draft = { medium: 'message', subject: '', text: 'To Ana' } as const;
    await client.introductions.saveDraft({ id, addressee: 'first', draft });
    await client.introductions.swap({ writeId: newWriteId(), id });
    expect(await client.introductions.get({ id })).toMatchObject({ first: { id: petr }, second: { id: ana } });
    expect((await client.introductions.letter({ id, addressee: 'second' })).draft).toEqual(draft);
    await step(client, id, 'ask-first');
    await expect(client.introductions.swap({ writeId: newWriteId(), id })).rejects.toMatchObject({ code: 'REFUSED' });
  });
});

describe('undoing what was done about an introduction is refused,', () => {
  const refused = async (
    { kith: { client, db } }: Pair,
    { undo }: { readonly undo: { readonly writeId: WriteId } },
  ) => {
    const before = rowsOf(db);
    const undone = client.undo.apply({ writeId: newWriteId(), undoes: undo.writeId });
    await expect(undone).rejects.toThrow('Undo the later change first.');
    expect(rowsOf(db)).toEqual(before);
    const { steps } = await client.undo.list({ offset: 0, limit: 50 });
    return steps.find(({ writeId }) => writeId === undo.writeId)?.obstacle;
  };
  const later = 'What it did was changed again since. Undo the later change first.';

  it('when its sides changed places and one was asked since', async () => {
    using pair = await openPair();
    const { kith, id } = pair;
    const swapped = await kith.client.introductions.swap({ writeId: newWriteId(), id });
    await step(kith.client, id, 'ask-first');
    expect(await refused(pair, swapped)).toBe(later);
  });

  it.each(['done', 'delete'] as const)(
    'when a follow-up would come back (%s) that a step took the place of',
    async (how) => {
      using pair = await openPair();
      const { client } = pair.kith;
      await step(client, pair.id, 'ask-first');
      const [asked] = await client.followUps.open();
      if (!asked) throw new Error('It waits.');
      const closed = await client.followUps[how]({ writeId: newWriteId(), id: asked.id });
      const declined = await step(client, pair.id, 'first-declines');
      expect(await refused(pair, closed)).toBe(later);
      await client.undo.apply({ writeId: newWriteId(), undoes: declined.undo.writeId });
      await client.undo.apply({ writeId: newWriteId(), undoes: closed.undo.writeId });
      expect(await openFollowUps(client)).toHaveLength(1);
    },
  );

  it('when a follow-up would come back beside the one of a reminder', async () => {
    using pair = await openPair();
    const { client } = pair.kith;
    await step(client, pair.id, 'ask-first');
    const [asked] = await client.followUps.open();
    if (!asked) throw new Error('It waits.');
    const closed = await client.followUps.done({ writeId: newWriteId(), id: asked.id });
    await send(client, pair.id, 'first', 'Once more');
    await refused(pair, closed);
    expect(await openFollowUps(client)).toHaveLength(1);
  });

  it('when its help would fit an earlier step', async () => {
    using pair = await openPair();
    const { client } = pair.kith;
    await step(client, pair.id, 'ask-first');
    const [line] = await client.help.ofPerson({ personId: pair.ana });
    if (!line) throw new Error('It is help.');
    const passed = await client.help.setStatus({ writeId: newWriteId(), id: line.id, status: 'passed' });
    await step(client, pair.id, 'first-agrees');
    expect(await refused(pair, passed)).toBe(later);
  });

  it('when the two are being introduced anew', async () => {
    using pair = await openPair();
    const { kith, ana, petr, id } = pair;
    const again = { firstId: petr, secondId: ana, needId: null, about: 'Rowing' };
    const withdrawn = await step(kith.client, id, 'withdraw');
    const anew = await kith.client.introductions.create({ writeId: newWriteId(), ...again });
    await refused(pair, withdrawn);
    const deleted = await kith.client.introductions.delete({ writeId: newWriteId(), id: anew.id });
    await kith.client.introductions.create({ writeId: newWriteId(), ...again });
    await refused(pair, deleted);
    expect(await kith.client.introductions.open()).toHaveLength(1);
  });
});

describe('a letter', () => {
  it('to the first side leads with their need, and does not give the other away', async () => {
    using pair = await openPair();
    const { kith, ana, petr, id } = pair;
    const letter = await kith.client.introductions.letter({ id, addressee: 'first' });
    expect(letter).toMatchObject({
      correspondent: { person: { id: ana } },
      other: { id: petr },
      withheld: ['Petr', 'Novák'],
      draft: null,
      beginning: {
        medium: 'message',
        text: [
          'Hi Ana,',
          'You said that you are looking for a CFO in fintech. I thought of someone I know who is a CFO.',
          'Would you like me to introduce you? A short yes or no is all I need, and if it does not suit you, that is perfectly fine.',
        ].join('\n\n'),
      },
    });
  });

  it('to the second side may name the first, who has agreed', async () => {
    using pair = await openPair();
    const { kith, id } = pair;
    await step(kith.client, id, 'ask-first');
    await step(kith.client, id, 'first-agrees');
    const letter = await kith.client.introductions.letter({ id, addressee: 'second' });
    expect(letter.withheld).toEqual([]);
    expect(letter.beginning.text).toContain('Ana Kern, CEO at Globex. They would be glad to meet you.');
  });

  it('to both tells each who the other is, and steps back', async () => {
    using pair = await openPair();
    const { beginning, withheld } = await pair.kith.client.introductions.letter({ id: pair.id, addressee: 'both' });
    expect(withheld).toEqual([]);
    expect(beginning.text).toBe(
      [
        'Hi Ana, hi Petr,',
        'I am happy to bring the two of you together.',
        'Ana, this is Petr Novák, CFO at Payly.\nPetr, this is Ana Kern, CEO at Globex.',
        'Ana is looking for a CFO in fintech.',
        'I think you will have much to talk about. I leave the rest to the two of you, and would love to know how it goes.',
      ].join('\n\n'),
    );
  });

  it('is open where the user does not want discretion', async () => {
    using pair = await openPair();
    const { kith, id } = pair;
    await kith.client.introductions.edit({ writeId: newWriteId(), id, discreet: false });
    const letter = await kith.client.introductions.letter({ id, addressee: 'first' });
    expect(letter.withheld).toEqual([]);
    expect(letter.beginning.text).toContain('I thought of Petr Novák, CFO at Payly.');
  });

  it('keeps a draft for each addressee, and none of what was just sent', async () => {
    using pair = await openPair();
    const { kith, id } = pair;
    const { client } = kith;
    const draft = { medium: 'email', subject: 'Hello', text: 'Would you?' } as const;
    expect(await client.introductions.saveDraft({ id, addressee: 'first', draft })).toMatchObject({ saved: true });
    await client.introductions.saveDraft({ id, addressee: 'both', draft: { ...draft, text: 'You two' } });
    expect((await client.introductions.letter({ id, addressee: 'first' })).draft).toEqual(draft);
    await client.introductions.sent({ ...draft, writeId: newWriteId(), id, addressee: 'first', day: aWednesday });
    expect(await client.introductions.saveDraft({ id, addressee: 'first', draft })).toMatchObject({ saved: false });
    expect((await client.introductions.letter({ id, addressee: 'first' })).draft).toBeNull();
    expect((await client.introductions.letter({ id, addressee: 'both' })).draft).toMatchObject({ text: 'You two' });
  });
});
