import { addDays } from '../calendar/day.ts';
import type { Day } from '../calendar/day.ts';
import type { Direction } from '../strength/interaction.ts';
import { restDays } from './rest-days.ts';

/**
 * Tells whether contact that the user logs handles the person's entry on today's plan: they reached out, so lately that a
 * plan made now would leave the person out.
 */
export function contactHandlesEntry(
  contact: { readonly day: Day; readonly direction: Direction },
  today: Day,
): boolean {
  return contact.direction !== 'in' && contact.day >= addDays(today, -restDays);
}
