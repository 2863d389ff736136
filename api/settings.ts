import type { Context } from './context.ts';
import { settings as settingsSchema } from './contract/settings.ts';
import type { Settings } from './contract/settings.ts';
import { procedures } from './procedures.ts';
import { renewTiesOfCircles } from '../db/people/ties.ts';
import { storeSetting, storedSettings } from '../db/settings.ts';
import { plainWrite } from './writes.ts';

/** Reads the settings. A stored value that this version of Kith does not accept counts as not set. */
export function currentSettings({ db }: Pick<Context, 'db'>): Settings {
  const stored = storedSettings(db);
  const all = settingsSchema.safeParse(stored);
  if (all.success) return all.data;
  for (const issue of all.error.issues) delete stored[String(issue.path[0])];
  return settingsSchema.parse(stored);
}

export const settings = {
  get: procedures.settings.get.handler(({ context }) => currentSettings(context)),
  set: procedures.settings.set.handler(({ context, input }) =>
    plainWrite(context, input.writeId, (tx) => {
      for (const [name, value] of Object.entries(input.changes)) storeSetting(tx, name, value);
      if (input.changes.rhythms !== undefined) renewTiesOfCircles(tx, context.clock.today());
      return currentSettings({ db: tx });
    }),
  ),
};
