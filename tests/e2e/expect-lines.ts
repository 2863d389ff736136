import { expect } from 'vitest';

import type { LinesLogged } from './palette-journey.ts';

/** Checks what became of ten lines that were logged through the palette. */
export function expectLines({ told, between, promisedToAna, usedLast, graceAfterUndo }: LinesLogged): void {
  expect(told).toHaveLength(10);
  expect(told[0]).toContain('Ana Hale and João Prado');
  expect(between.ana).toMatch(/You met.*with João Prado/s);
  expect(between.joao).toMatch(/You met.*with Ana Hale/s);
  expect(promisedToAna).toContain('deck');
  expect(between.grace).toContain('with Ingrid Solheim');
  expect(between.grace.match(/You talked on the phone/g)).toHaveLength(2);
  expect(usedLast).toContain('Dark theme');
  expect(graceAfterUndo).not.toContain('Ingrid');
}
