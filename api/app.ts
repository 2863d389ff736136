import { countNetwork } from '../db/people/people.ts';
import { countThinTiesToReview } from '../db/people/thin-ties.ts';
import { procedures } from './procedures.ts';
import { currentSettings } from './settings.ts';

export const app = {
  overview: procedures.app.overview.handler(({ context }) => ({
    ...context.app,
    demo: context.app.demo || context.lookAround.isOn(),
    lookingAround: context.lookAround.isOn(),
    ...countNetwork(context.db),
    thinToReview: countThinTiesToReview(context.db),
    today: context.clock.today(),
    offersAsked: currentSettings(context).offersAsked,
  })),
  lookAround: procedures.app.lookAround.handler(async ({ context }) => {
    await context.writes.run(() => context.lookAround.enter());
    return {};
  }),
  leaveDemo: procedures.app.leaveDemo.handler(async ({ context }) => {
    // Behind the gate, so that no write is under way in the file that is deleted.
    await context.writes.run(() => context.lookAround.leave());
    return {};
  }),
};
