import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createMessageDedup } from '../../../../../core/import/common/message-dedup.ts';

function timesIn(hashes: readonly number[]): Map<number, number> {
  const times = new Map<number, number>();
  for (const hash of hashes) times.set(hash, (times.get(hash) ?? 0) + 1);
  return times;
}

test('of each message as many are admitted as the one file has that has most', () => {
  const hash = fc.oneof(fc.nat({ max: 5 }), fc.integer({ min: 0, max: 2 ** 53 - 1 }));
  fc.assert(
    fc.property(fc.array(fc.array(hash, { maxLength: 40 }), { maxLength: 5 }), (files) => {
      const dedup = createMessageDedup();
      const admitted = files.flatMap((file) => {
        dedup.beginFile();
        return file.filter((each) => dedup.countIfNew(each));
      });
      const most = new Map<number, number>();
      for (const file of files) {
        for (const [each, times] of timesIn(file)) most.set(each, Math.max(times, most.get(each) ?? 0));
      }
      expect(timesIn(admitted)).toEqual(most);
    }),
  );
});

test('many thousands are told apart', () => {
  const dedup = createMessageDedup();
  const hashes = Array.from({ length: 20_000 }, (_, index) => index * 4096);
  dedup.beginFile();
  expect(hashes.every((hash) => dedup.countIfNew(hash))).toBe(true);
  dedup.beginFile();
  expect(hashes.some((hash) => dedup.countIfNew(hash))).toBe(false);
});

test('a file that is forgotten hides nothing, and what was before it is remembered', () => {
  const dedup = createMessageDedup();
  dedup.beginFile();
  expect([1, 2].map((hash) => dedup.countIfNew(hash))).toEqual([true, true]);
  dedup.beginFile();
  expect([2, 3, 3].map((hash) => dedup.countIfNew(hash))).toEqual([false, true, true]);
  dedup.forgetFile();
  dedup.beginFile();
  expect([1, 2, 2, 3, 3].map((hash) => dedup.countIfNew(hash))).toEqual([false, false, true, true, true]);
});
