import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import Database from 'better-sqlite3';

import { dataPaths } from '../../engine/data-folder.ts';

/** Somebody of `prepareDoors` whom the user hardly knows, and the goal at whose door they stand. */
const goal = { text: 'someone at Firm 8', name: 'Ada8 Kowalska', company: 'Firm 8' } as const;

/** Names a door by keyboard: who fits is shown while it is typed, and stands on the page once it is kept. */
export async function nameDoor(page: Page): Promise<void> {
  await page.keyboard.press('g');
  await page.keyboard.press('d');
  await page.getByRole('heading', { level: 1, name: 'Doors' }).waitFor();
  await page.getByLabel('A door you hope for').waitFor();
  await page.keyboard.press('n');
  await page.keyboard.type(goal.text);
  await page.getByText(`One person you know is at ${goal.company}`).waitFor();
  await page.keyboard.press('Enter');
  const door = page.getByRole('region', { name: goal.text });
  await door.getByText(goal.name, { exact: true }).waitFor();
  await door.getByText('too early to ask').waitFor();
}

/** Makes the plan of today that of yesterday in a file that nothing has open, so that today is the day after. */
export function turnToTomorrow(folder: string): void {
  const db = new Database(dataPaths(folder).database);
  db.pragma('foreign_keys = OFF');
  db.exec("UPDATE plans SET day = date(day, '-1 day'); UPDATE plan_entries SET day = date(day, '-1 day')");
  db.close();
}

/** Reads on Today why somebody stands there who is at the door. */
export async function expectDoorOnPlan(page: Page): Promise<void> {
  const reason = page.getByText(`Works at ${goal.company}, which you hope to reach.`);
  await reason.first().waitFor();
  await expect.poll(() => reason.count()).toBe(1);
}
