import { expect } from 'vitest';

import type { SessionDone } from './session-journey.ts';

/** Expects what the journey through the session leads to; `begunWith` is whoever was written to before the kill. */
export function expectSession(done: SessionDone, begunWith: string): void {
  const { resumed, opened, summary, writtenTo, first } = done;
  expect(resumed.name).toBe(begunWith);
  expect(resumed.text).toMatch(/\n\nHalf a sen$/);
  expect(new Set(writtenTo).size).toBe(3);
  const addresses = [
    /^https:\/\/www\.linkedin\.com\/in\/ada-kowalska-\d+\/?$/,
    /^mailto:ada\d+@firm\.example\?subject=&body=.+Could%20this/,
  ];
  expect(opened).toHaveLength(addresses.length);
  for (const [index, address] of addresses.entries()) expect(opened[index]).toMatch(address);
  expect(summary).toMatch(/^Three people heard from you in .+; one of them was offered help\.$/);
  expect(first.contact).toContain('Half a sentence, and the rest of it.');
  expect(first.help).toMatch(/you offered to read a draft of (theirs|yours|Ada)/i);
}
