import { networkCounts } from '../db/people.ts';
import { kith } from './procedures.ts';
import { currentSettings } from './settings.ts';

export const app = {
  overview: kith.app.overview.handler(({ context }) => ({
    ...context.app,
    ...networkCounts(context.db),
    today: context.clock.today(),
    offersAsked: currentSettings(context).offersAsked,
  })),
};
