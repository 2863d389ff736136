import { expect, test } from 'vitest';

import { SessionClock } from '../../../../../renderer/screens/outreach/session-clock.ts';

test('counts whole seconds while it runs, from where it was left', () => {
  let now = 1000;
  const clock = new SessionClock(60, () => now);
  now += 5000;
  expect(clock.seconds()).toBe(60);
  clock.run();
  now += 2900;
  expect(clock.seconds()).toBe(62);
  clock.run();
  clock.rest();
  now += 60_000;
  clock.rest();
  expect(clock.seconds()).toBe(62);
  clock.run();
  now += 100;
  expect(clock.seconds()).toBe(63);
});
