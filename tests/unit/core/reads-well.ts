import { expect } from 'vitest';

/** That a sentence made from data is one: counted right, whole, calm, and without reproach. */
export function expectToReadWell(said: string): void {
  expect(said).toMatch(/^[A-Z].*\.$/su);
  expect(said).not.toMatch(/\b(?:no|0|1) (?:days|weeks|months|years|plans|times|people|ties)\b/);
  expect(said).not.toMatch(/\b(?:one|a) (?:days|weeks|months|years|plans|times)\b|\b1 (?:day|week|month|year)\b/);
  expect(said).not.toMatch(/\bin 0\b| {2}|\.\.| [.,;]|undefined|null|NaN|Infinity|-\d/);
  expect(said).not.toMatch(/overdue|past due|missed|neglect|forgot|should have|streak|!/i);
}
