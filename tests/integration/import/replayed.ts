import type { Day } from '../../../core/calendar/day.ts';
import { importAnyFile, turn } from './import-any-file.ts';
import { newWriteId } from './kith-with-imports.ts';
import type { Kith } from './kith-with-imports.ts';
import type { Hands, Key, Log, Writing } from './step-log.ts';
import { add } from './perform-steps.ts';
import { personWithKey } from './replayed-people.ts';
import { renew, takeAway, writeOn } from './user-writings.ts';

/**
 * Does once more what remains of it. Imports that were undone are left out; unless the user wrote on somebody of whom
 * only they spoke: then these come in and are undone at once, so that whoever was written on can stand in, with nothing
 * to show but what the user writes.
 */
export async function replay(kith: Kith, log: Log, today: Day, undoneOnes: 'left-out' | 'at-once'): Promise<Hands> {
  const hands: Hands = new Map();
  /** What no import may bring again. */
  const unwanted: { readonly key: Key; readonly writing: Writing }[] = [];
  for (const { day, done } of log) {
    kith.setToday(day);
    switch (done.kind) {
      case 'import': {
        if (done.isUndone && undoneOnes === 'left-out') break;
        const { importId } = await importAnyFile(kith, done.file, done.marked);
        if (done.isUndone) await turn(kith, importId, 'undo');
        break;
      }
      case 'add':
        if (!done.isTakenBack) await add(kith, hands, done.key);
        break;
      case 'write': {
        if (done.isTakenBack) break;
        const { key, writing } = done;
        const id = personWithKey(kith, hands, key);
        await writeOn(kith, id, writing);
        renew(kith, id);
        if (writing.kind === 'no-email' || writing.kind === 'replace-contact') unwanted.push({ key, writing });
        if (writing.kind === 'email') {
          const isBack = (other: (typeof unwanted)[number]): boolean =>
            other.key === key && other.writing.kind === 'no-email' && other.writing.address === writing.address;
          unwanted.splice(0, unwanted.length, ...unwanted.filter((other) => !isBack(other)));
        }
        break;
      }
      case 'merge': {
        if (done.isApart) break;
        const into = personWithKey(kith, hands, done.into);
        const from = personWithKey(kith, hands, done.from);
        await kith.client.people.merge({ writeId: newWriteId(), into, from });
        break;
      }
    }
  }
  kith.setToday(today);
  await kith.client.app.overview();
  for (const { key, writing } of unwanted) await takeAway(kith, hands, key, writing);
  return hands;
}
