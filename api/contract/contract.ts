import type { ContractRouterClient } from '@orpc/contract';

import { appContract } from './app.ts';
import { circleSuggestionsContract } from './circle-suggestions.ts';
import { exportsContract } from './exports.ts';
import { followUpsContract } from './follow-ups.ts';
import { importsContract } from './imports.ts';
import { insightsContract } from './insights.ts';
import { interactionsContract } from './interactions.ts';
import { offersContract } from './offers.ts';
import { peopleContract } from './people.ts';
import { planContract } from './plan.ts';
import { settingsContract } from './settings.ts';
import { thinTiesContract } from './thin-ties.ts';
import { undoContract } from './undo.ts';

/** Everything that can be asked of Kith. */
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
  imports: importsContract,
  exports: exportsContract,
  settings: settingsContract,
  undo: undoContract,
};

/** What the pages hold: the contract as functions, over a port or over HTTP. */
export type KithClient = ContractRouterClient<typeof contract>;
