/** The settings that decide whom the plan takes and how ties are judged. A change of them is a step that can be undone. */
export const planSettings = ['budgetMinutes', 'newTieShare', 'ownCompany', 'rhythms'] as const;
export type PlanSetting = (typeof planSettings)[number];
