import { addDays } from '../../../core/calendar/day.ts';
import type { PersonId, WriteId } from '../../../core/ids.ts';
import { mergeTargets } from '../../../db/people/merged-people.ts';
import { importAnyFile, turn } from './import-any-file.ts';
import { newWriteId } from './kith-with-imports.ts';
import type { Kith } from './kith-with-imports.ts';
import { keyOf, shownPeople } from './replayed-people.ts';
import { chosenWriting, writeOn } from './user-writings.ts';
import type { Done, Hands, Key, Log, Step } from './step-log.ts';
import { choose, firstDay, importsOf } from './step-log.ts';

/** Does the steps, each on a day of its own, and tells what was done. `afterEach` looks at what came of it. */
export async function perform(
  kith: Kith,
  steps: readonly Step[],
  afterEach: () => void | Promise<void>,
): Promise<{ log: Log; hands: Hands }> {
  const log: Log = [];
  const hands: Hands = new Map();
  let last: { readonly writeId: WriteId; readonly takeBack: () => void } | undefined;
  const note = (done: Done): Done => {
    log.push({ day: kith.engine.context.clock.today(), done });
    return done;
  };
  let day = firstDay;
  for (const [index, one] of steps.entries()) {
    day = addDays(day, 1);
    kith.setToday(day);
    // Whatever is asked first on a new day.
    await kith.client.app.overview();
    const before: typeof last = last;
    last = undefined;
    switch (one.kind) {
      case 'import': {
        const { importId, marked } = await importAnyFile(kith, one.file, one.mark);
        note({ kind: 'import', file: one.file, marked, id: importId, isUndone: false });
        break;
      }
      case 'undo-import':
      case 'redo-import': {
        const isUndo = one.kind === 'undo-import';
        const import_ = choose(
          importsOf(log).filter(({ isUndone }) => isUndone !== isUndo),
          one.which,
        );
        if (!import_) break;
        const writeId = await turn(kith, import_.id, isUndo ? 'undo' : 'redo');
        import_.isUndone = isUndo;
        last = { writeId, takeBack: () => (import_.isUndone = !isUndo) };
        break;
      }
      case 'merge': {
        const people = shownPeople(kith, hands);
        const into = choose(people, one.into);
        const from = choose(
          people.filter((each) => each !== into),
          one.from,
        );
        if (!into || !from) break;
        const { undo } = await kith.client.people.merge({ writeId: newWriteId(), into: into.id, from: from.id });
        const merge = { kind: 'merge', into: into.key, from: from.key, fromId: from.id, isApart: false } as const;
        const done = note({ ...merge });
        last = { writeId: undo.writeId, takeBack: () => void (done.kind === 'merge' && (done.isApart = true)) };
        break;
      }
      case 'unmerge': {
        const merge = choose(
          log.flatMap(({ done }) => (done.kind === 'merge' && !done.isApart ? [done] : [])),
          one.which,
        );
        if (!merge) break;
        const end = mergeTargets(kith.engine.context.db).get(merge.fromId);
        const { undo } = await kith.client.people.unmerge({ writeId: newWriteId(), id: merge.fromId });
        merge.isApart = true;
        last = {
          writeId: undo.writeId,
          takeBack: () => {
            const into = end === undefined ? merge.into : keyOf(kith, hands, end);
            note({ ...merge, into, isApart: false });
          },
        };
        break;
      }
      case 'add': {
        // Once any file has named somebody with this profile, adding them is refused, or would be in the replay.
        const isNamed = log.some(
          ({ done }) => done.kind === 'import' && JSON.stringify(done.file).includes(`"${one.key}"`),
        );
        if (isNamed || [...hands.values()].includes(one.key)) break;
        const added = await add(kith, hands, one.key);
        const done = note({ kind: 'add', key: one.key, isTakenBack: false });
        last = {
          writeId: added.writeId,
          takeBack: () => {
            if (done.kind === 'add') done.isTakenBack = true;
            hands.delete(added.id);
          },
        };
        break;
      }
      case 'write': {
        const person = choose(shownPeople(kith, hands), one.who);
        const writing = person && (await chosenWriting(kith, person.id, one.what, one.value, index));
        const writeId = writing && (await writeOn(kith, person.id, writing));
        if (!person || !writing || !writeId) break;
        const done = note({ kind: 'write', key: person.key, writing, isTakenBack: false });
        last = { writeId, takeBack: () => void (done.kind === 'write' && (done.isTakenBack = true)) };
        break;
      }
      case 'take-back':
        if (!before) break;
        await kith.client.undo.apply({ writeId: newWriteId(), undoes: before.writeId });
        before.takeBack();
        break;
    }
    await afterEach();
  }
  return { log, hands };
}

export async function add(kith: Kith, hands: Hands, key: Key): Promise<{ id: PersonId; writeId: WriteId }> {
  const { id, undo } = await kith.client.people.create({
    writeId: newWriteId(),
    ...(key === 'gus'
      ? { facts: { firstName: 'Gus', lastName: 'Hale' }, profileUrl: 'https://www.linkedin.com/in/gus' }
      : { facts: { firstName: key, lastName: 'Quist' } }),
  });
  hands.set(id, key);
  return { id, writeId: undo.writeId };
}
