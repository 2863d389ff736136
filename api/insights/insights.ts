import { procedures } from '../procedures.ts';

// The modules are loaded by the first call and not at every start, since they make the start slower.
export const insights = {
  statesByMonth: procedures.insights.statesByMonth.handler(async ({ context }) => {
    const { statesByMonth } = await import('./network-insights.ts');
    const { months, sentence } = await statesByMonth(context);
    return { months: [...months], sentence };
  }),
  weeklySummary: procedures.insights.weeklySummary.handler(async ({ context }) => {
    const { recentWeeks } = await import('./network-insights.ts');
    return recentWeeks(context);
  }),
  outreachDays: procedures.insights.outreachDays.handler(async ({ context }) => {
    const { recentOutreachDays } = await import('./network-insights.ts');
    return recentOutreachDays(context);
  }),
  reach: procedures.insights.reach.handler(async ({ context }) => {
    const { networkReach } = await import('./network-insights.ts');
    return networkReach(context);
  }),
};
