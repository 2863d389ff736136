import { newestPersonId } from '../db/people/people.ts';
import type { Engine } from './engine.ts';

/**
 * Fills the file with the invented network if Kith was started with `--demo` and the file is empty. It is not empty when
 * the desktop's engine died and was started again.
 */
export async function fillDemoFile({ context }: Engine): Promise<void> {
  const { app, clock, db } = context;
  if (!app.demo || newestPersonId(db) !== 0) return;
  // Loaded only here, since all its names would slow every other start.
  const { fillDemo } = await import('./demo/fill-demo.ts');
  fillDemo(db, clock.today(), clock.now());
}
