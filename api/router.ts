import { app } from './app.ts';
import { circleSuggestions } from './circle-suggestions.ts';
import { exporting } from './exports.ts';
import { followUps } from './follow-ups.ts';
import { imports } from './imports.ts';
import { insights } from './insights.ts';
import { interactions } from './interactions.ts';
import { offers } from './offers.ts';
import { people } from './people.ts';
import { plan } from './plan.ts';
import { kith } from './procedures.ts';
import { settings } from './settings.ts';
import { thinTies } from './thin-ties.ts';
import { undo } from './undo.ts';

/** Everything that can be asked of Kith, answered. */
export const router = kith.router({
  app,
  people,
  interactions,
  thinTies,
  plan,
  followUps,
  circleSuggestions,
  insights,
  offers,
  imports,
  exports: exporting,
  settings,
  undo,
});
