import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createMessageMemory } from '../../../../../core/import/common/message-dedup.ts';

function timesIn(hashes: readonly number[]): Map<number, number> {
  const times = new Map<number, number>();
  for (const hash of hashes) times.set(hash, (times.get(hash) ?? 0) + 1);
  return times;
}

test('of each message as many are admitted as the one file has that has most', () => {
  const hash = fc.oneof(fc.nat({ max: 5 }), fc.integer({ min: 0, max: 2 ** 53 - 1 }));
  fc.assert(
    fc.property(fc.array(fc.array(hash, { maxLength: 40 }), { maxLength: 5 }), (files) => {
      const memory = createMessageMemory();
      const admitted = files.flatMap((file) => {
        memory.beginFile();
        return file.filter((each) => memory.admit(each));
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
  const memory = createMessageMemory();
  const hashes = Array.from({ length: 20_000 }, (_, index) => index * 4096);
  memory.beginFile();
  expect(hashes.every((hash) => memory.admit(hash))).toBe(true);
  memory.beginFile();
  expect(hashes.some((hash) => memory.admit(hash))).toBe(false);
});

test('a file that is forgotten hides nothing, and what was before it is remembered', () => {
  const memory = createMessageMemory();
  memory.beginFile();
  expect([1, 2].map((hash) => memory.admit(hash))).toEqual([true, true]);
  memory.beginFile();
  expect([2, 3, 3].map((hash) => memory.admit(hash))).toEqual([false, true, true]);
  memory.forgetFile();
  memory.beginFile();
  expect([1, 2, 2, 3, 3].map((hash) => memory.admit(hash))).toEqual([false, false, true, true, true]);
});
