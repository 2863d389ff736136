import type { ContractRouterClient } from '@orpc/contract';

import { appContract } from './app.ts';
import { circleSuggestionsContract } from './plan/circle-suggestions.ts';
import { goalsContract } from './doors/goals.ts';
import { howMetContract } from './doors/how-met.ts';
import { introductionsContract } from './doors/introductions.ts';
import { listsContract } from './people/lists.ts';
import { logLinesContract } from './people/log-lines.ts';
import { needsContract } from './doors/needs.ts';
import { exportsContract } from './export/exports.ts';
import { followUpsContract } from './plan/follow-ups.ts';
import { helpContract } from './outreach/help.ts';
import { importsContract } from './import/imports.ts';
import { insightsContract } from './insights/insights.ts';
import { interactionsContract } from './people/interactions.ts';
import { offersContract } from './outreach/offers.ts';
import { outreachContract } from './outreach/outreach.ts';
import { paletteContract } from './people/palette.ts';
import { peopleContract } from './people/people.ts';
import { planContract } from './plan/plan.ts';
import { settingsContract } from './settings.ts';
import { thinTiesContract } from './people/thin-ties.ts';
import { undoContract } from './undo/undo.ts';

/** Every procedure that pages can call. */
export const contract = {
  app: appContract,
  people: peopleContract,
  interactions: interactionsContract,
  thinTies: thinTiesContract,
  plan: planContract,
  followUps: followUpsContract,
  circleSuggestions: circleSuggestionsContract,
  insights: insightsContract,
  offers: offersContract,
  outreach: outreachContract,
  help: helpContract,
  needs: needsContract,
  introductions: introductionsContract,
  howMet: howMetContract,
  goals: goalsContract,
  lists: listsContract,
  logLines: logLinesContract,
  palette: paletteContract,
  imports: importsContract,
  exports: exportsContract,
  settings: settingsContract,
  undo: undoContract,
};

/** The contract as functions that pages call, over a port or over HTTP. */
export type KithClient = ContractRouterClient<typeof contract>;
