import type { KithClient } from '../../../../api/contract/contract.ts';
import type { PlanEntry } from '../../../../api/contract/plan/plan.ts';
import { addDays } from '../../../../core/calendar/day.ts';
import type { Day } from '../../../../core/calendar/day.ts';
import type { PlanEntryId, WriteId } from '../../../../core/ids.ts';
import { aWednesday, addPerson, newWriteId, openKith } from '../opened-kith.ts';
import type { OpenedKith } from '../opened-kith.ts';

export const later = (days: number): Day => addDays(aWednesday, days);

export const write = (day: Day) => ({ kind: 'message', direction: 'out', day, note: '' }) as const;

/** Twelve people at companies of their own, never in contact. */
export async function openNetwork(people = 12): Promise<OpenedKith> {
  const kith = openKith();
  for (let index = 0; index < people; index += 1) {
    const connectedOn = later(-400 - index);
    await addPerson(kith.client, { firstName: `P${index}`, company: `Company ${index}`, connectedOn });
  }
  return kith;
}

export const open = (entries: readonly PlanEntry[]) => entries.filter(({ status }) => status === 'open');

export const people = (entries: readonly PlanEntry[]) => entries.map(({ person }) => person.id);

export const minutesOf = (entries: readonly PlanEntry[]) => entries.reduce((sum, { minutes }) => sum + minutes, 0);

export function first(entries: readonly PlanEntry[]): PlanEntry {
  const [entry] = entries;
  if (!entry) throw new Error('The plan has an entry.');
  return entry;
}

export const done = (client: KithClient, id: PlanEntryId, day: Day = aWednesday) =>
  client.plan.done({ writeId: newWriteId(), id, interaction: write(day), minutesSpent: 2 });

export const setBudget = (client: KithClient, budgetMinutes: number) =>
  client.settings.set({ writeId: newWriteId(), changes: { budgetMinutes } });

export const undo = (client: KithClient, { undo: { writeId } }: { undo: { writeId: WriteId } }) =>
  client.undo.apply({ writeId: newWriteId(), undoes: writeId });
