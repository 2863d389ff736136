import { expect } from 'vitest';

import type { DoorsDone } from './doors-journey.ts';

/** Expects what the journey through two introductions leads to. */
export function expectDoors({ proposed, declined, story, before, after, undone }: DoorsDone): void {
  expect(proposed.toSorted()).toEqual(['Bo Lindqvist', 'Chiara Conti']);
  const [declines, agrees] = proposed;
  expect(declined).toContain('Ana Kern was not asked');
  expect(before).toContain('a CFO');
  for (const said of [`${agrees.split(' ')[0]} said yes.`, 'Ana said yes.', 'You introduced them.', 'It went well.'])
    expect(story).toContain(said);
  expect(story).not.toContain(declines.split(' ')[0]);
  expect(after).not.toContain('CFO');
  expect(after).not.toContain('With');
  expect(undone).toBe(11);
}
