import type { Context } from './context.ts';
import { settings as settingsSchema } from './contract/settings.ts';
import type { Settings } from './contract/settings.ts';
import { procedures } from './procedures.ts';
import { renewTiesOfCircles } from '../db/people/ties.ts';
import { storeSetting, storedSettings } from '../db/settings.ts';
import { planSettings } from '../core/plan/plan-settings.ts';
import type { WriteTransaction } from '../db/connection/database.ts';
import type { Undo } from './contract/values.ts';
import { plainWrite, undoableWrite } from './writes.ts';

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
  set: procedures.settings.set.handler(({ context, input: { writeId, changes } }) => {
    const store = (tx: WriteTransaction): Settings => {
      for (const [name, value] of Object.entries(changes)) storeSetting(tx, name, value);
      if (changes.rhythms !== undefined) renewTiesOfCircles(tx, context.clock.today());
      return currentSettings({ db: tx });
    };
    const ofPlan = planSettings.filter((name) => changes[name] !== undefined);
    return ofPlan.length === 0
      ? plainWrite<Settings & { undo?: Undo }>(context, writeId, store)
      : undoableWrite(context, writeId, (tx) => ({
          label: { kind: 'plan-settings-changed', settings: ofPlan },
          answer: store(tx),
        }));
  }),
};
