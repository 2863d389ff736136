import type { Day } from '../../../../core/calendar/day.ts';
import { addDays } from '../../../../core/calendar/day.ts';
import type { Direction } from '../../../../core/strength/interaction.ts';
import type { ContactDay } from '../../../../core/strength/tie-facts.ts';
import type { TieState } from '../../../../core/strength/tie.ts';
import { day } from '../calendar/day-arbitrary.ts';

export const today: Day = day('2026-11-23');

/** Contact in one direction on so many days before today. */
export function daysAgo(direction: Direction, ...days: readonly number[]): ContactDay[] {
  return days.map((number) => ({ day: addDays(today, -number), direction }));
}

/** So many days of contact at a fixed interval, the last one `last` days before today. */
export function every(interval: number, times: number, last: number, direction: Direction = 'both'): ContactDay[] {
  return daysAgo(direction, ...Array.from({ length: times }, (_, index) => last + index * interval));
}

type DesignedTie = {
  readonly name: string;
  readonly contactDays: readonly ContactDay[];
  /** To four decimals. */
  readonly strength: string;
  /** Without circle and rating. */
  readonly state: TieState;
};

/** The ties by which the formula and its thresholds were set. */
export const designedTies: readonly DesignedTie[] = [
  { name: 'nothing; or only connected', contactDays: [], strength: '0.0000', state: 'thin' },
  { name: 'one inbound day, 1095', contactDays: daysAgo('in', 1095), strength: '0.0081', state: 'thin' },
  {
    name: 'twelve messages on one day, both ways, 60',
    contactDays: Array.from({ length: 12 }, (_, index) => daysAgo(index % 2 === 0 ? 'in' : 'out', 60)).flat(),
    strength: '0.1489',
    state: 'thin',
  },
  { name: 'both ways on 62, 61, 60', contactDays: daysAgo('both', 62, 61, 60), strength: '0.1308', state: 'fading' },
  {
    name: 'outbound only on 130, 100, 70, 40, 10',
    contactDays: daysAgo('out', 130, 100, 70, 40, 10),
    strength: '0.0484',
    state: 'thin',
  },
  { name: 'both ways weekly, 52 times, last 5', contactDays: every(7, 52, 5), strength: '0.9866', state: 'strong' },
  { name: 'the same, last 180', contactDays: every(7, 52, 180), strength: '0.1515', state: 'fading' },
  { name: 'both ways monthly, 24 times, last 35', contactDays: every(30, 24, 35), strength: '0.9062', state: 'strong' },
  { name: 'one coffee, 10', contactDays: daysAgo('both', 10), strength: '0.3429', state: 'thin' },
  { name: 'one coffee, 400', contactDays: daysAgo('both', 400), strength: '0.0351', state: 'thin' },
  { name: 'one inbound day, 3, never answered', contactDays: daysAgo('in', 3), strength: '0.3323', state: 'thin' },
  {
    name: 'inbound weekly, 52 times, last 5, never answered',
    contactDays: every(7, 52, 5, 'in'),
    strength: '0.3106',
    state: 'thin',
  },
];
