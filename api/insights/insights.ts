import { kith } from '../procedures.ts';

// What they are made from is loaded when first asked for, and not at every start.
export const insights = {
  states: kith.insights.states.handler(async ({ context }) => {
    const { statesByMonth } = await import('./network-insights.ts');
    const { months, sentence } = await statesByMonth(context);
    return { months: [...months], sentence };
  }),
  achieved: kith.insights.achieved.handler(async ({ context }) => {
    const { recentWeeks } = await import('./network-insights.ts');
    return recentWeeks(context);
  }),
  practice: kith.insights.practice.handler(async ({ context }) => {
    const { recentOutreachDays } = await import('./network-insights.ts');
    return recentOutreachDays(context);
  }),
  reach: kith.insights.reach.handler(async ({ context }) => {
    const { networkReach } = await import('./network-insights.ts');
    return networkReach(context);
  }),
};
