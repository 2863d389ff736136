import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';

import { IdleSteps } from '../../../engine/idle-steps.ts';

beforeEach(() => {
  vi.useFakeTimers();
  onTestFinished(() => {
    vi.useRealTimers();
  });
});

/** Steps that write down what was done. */
function threeSteps(): { readonly done: number[]; readonly steps: AsyncGenerator<void, void> } {
  const done: number[] = [];
  async function* count(): AsyncGenerator<void, void> {
    for (const step of [1, 2, 3]) {
      done.push(step);
      yield;
    }
  }
  return { done, steps: count() };
}

test('nothing is done before the beginning, and all of it once nothing is asked', async () => {
  const { done, steps } = threeSteps();
  const idle = new IdleSteps(steps);
  idle.putOff();
  await vi.advanceTimersByTimeAsync(1000);
  expect(done).toEqual([]);
  idle.begin();
  await vi.advanceTimersByTimeAsync(1000);
  expect(done).toEqual([1, 2, 3]);
});

test('whatever is asked puts the next step off', async () => {
  const { done, steps } = threeSteps();
  const idle = new IdleSteps(steps);
  idle.begin();
  for (let asked = 0; asked < 10; asked += 1) {
    await vi.advanceTimersByTimeAsync(150);
    idle.putOff();
  }
  expect(done).toEqual([]);
  await vi.advanceTimersToNextTimerAsync();
  expect(done).toEqual([1]);
  idle.putOff();
  await vi.advanceTimersByTimeAsync(150);
  expect(done).toEqual([1]);
  await vi.advanceTimersByTimeAsync(1000);
  expect(done).toEqual([1, 2, 3]);
});

test('no step is done once it is cancelled, nor after one that fails', async () => {
  const { done, steps } = threeSteps();
  const cancelled = new IdleSteps(steps);
  cancelled.begin();
  await vi.advanceTimersToNextTimerAsync();
  cancelled.cancel();
  cancelled.putOff();
  await vi.advanceTimersByTimeAsync(1000);
  expect(done).toEqual([1]);

  const tried: string[] = [];
  async function* fail(): AsyncGenerator<void, void> {
    tried.push('first');
    yield;
    tried.push('second');
    throw new Error('full');
  }
  const failing = new IdleSteps(fail());
  failing.begin();
  await vi.advanceTimersByTimeAsync(1000);
  expect([tried, vi.getTimerCount()]).toEqual([['first', 'second'], 0]);
});
