import { procedures } from '../procedures.ts';

// The modules are loaded by the first call and not at every start, since they make the start slower.
export const insights = {
  statesByMonth: procedures.insights.statesByMonth.handler(async ({ context }) => {
    const { statesByMonth } = await import('./states-by-month.ts');
    const { months, sentence } = await statesByMonth(context);
    return { months: [...months], sentence };
  }),
  weeklySummary: procedures.insights.weeklySummary.handler(async ({ context }) => {
    const { weeklySummary } = await import('./weekly-summary.ts');
    return weeklySummary(context);
  }),
  outreachDays: procedures.insights.outreachDays.handler(async ({ context }) => {
    const { outreachDays } = await import('./outreach-days.ts');
    return outreachDays(context);
  }),
  reach: procedures.insights.reach.handler(async ({ context }) => {
    const { networkReach } = await import('./reach.ts');
    return networkReach(context);
  }),
};
