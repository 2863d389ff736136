import type { Engine } from './engine.ts';

/**
 * Fills the file of a demo with the invented network, unless it was filled before: the desktop's engine may have died
 * and come back. Does nothing for anyone else.
 */
export async function fillIfDemo({ context }: Engine): Promise<void> {
  const { app, clock, db } = context;
  if (!app.demo || db.$client.prepare('SELECT 1 FROM people LIMIT 1').get() !== undefined) return;
  // Loaded only here, since all those names would slow every other start.
  const { fillDemo } = await import('./demo/fill-demo.ts');
  fillDemo(db, clock.today(), clock.now());
}
