import { app } from './app.ts';
import { circleSuggestions } from './plan/circle-suggestions.ts';
import { exportProcedures } from './export/exports.ts';
import { followUps } from './plan/follow-ups.ts';
import { goals } from './doors/goals.ts';
import { howMet } from './doors/how-met.ts';
import { introductions } from './doors/introductions.ts';
import { lists } from './people/lists.ts';
import { logLines } from './people/log-lines.ts';
import { needs } from './doors/needs.ts';
import { help } from './outreach/help.ts';
import { imports } from './import/imports.ts';
import { insights } from './insights/insights.ts';
import { interactions } from './people/interactions.ts';
import { offers } from './outreach/offers.ts';
import { outreach } from './outreach/outreach.ts';
import { palette } from './people/palette.ts';
import { people } from './people/people.ts';
import { plan } from './plan/plan.ts';
import { procedures } from './procedures.ts';
import { settings } from './settings.ts';
import { thinTies } from './people/thin-ties.ts';
import { undo } from './undo/undo.ts';

/** Every procedure of the contract with its handler. */
export const router = procedures.router({
  app,
  people,
  interactions,
  thinTies,
  plan,
  followUps,
  circleSuggestions,
  insights,
  offers,
  outreach,
  help,
  needs,
  introductions,
  howMet,
  goals,
  lists,
  logLines,
  palette,
  imports,
  exports: exportProcedures,
  settings,
  undo,
});
