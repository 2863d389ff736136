import type { Direction } from '../../core/strength/interaction.ts';
import type { Dice } from './dice.ts';

/** The name of a shape that contact with a person had over the years. */
export type ShapeName = keyof typeof shapes;

/** One contact, in days before today. */
export type PastContact = { readonly daysAgo: number; readonly direction: Direction };

type Shape = {
  /** How many people of a thousand have this shape. */
  readonly share: number;
  /** When they connected, in days before today. */
  readonly connected: readonly [least: number, most: number];
  /** The number of contacts, unless more are asked for. */
  readonly contacts: readonly [least: number, most: number];
  /** People of this shape get more contacts when the network is to have more. */
  readonly grows: boolean;
  readonly history: (count: number, connectedDaysAgo: number, dice: Dice) => PastContact[];
};

const everyDirection: readonly Direction[] = ['both', 'both', 'in', 'out'];

/** The shapes of contact. The first seven are thin ties, three quarters of all; the others are or were stronger. */
export const shapes = {
  'never talked': {
    share: 430,
    connected: [12, 2900],
    contacts: [0, 0],
    grows: false,
    history: () => [],
  },
  'wrote, long ago, without an answer': {
    share: 56,
    connected: [120, 2900],
    contacts: [1, 4],
    grows: false,
    history: (count, connected, dice) => within(count, 60, connected, ['out'], dice),
  },
  'wrote, not long ago, without an answer': {
    share: 7,
    connected: [25, 1500],
    contacts: [1, 1],
    grows: false,
    history: (count, _connected, dice) => within(count, 2, 20, ['out'], dice),
  },
  'was written to, long ago, and never answered': {
    share: 60,
    connected: [150, 2900],
    contacts: [1, 5],
    grows: false,
    history: (count, connected, dice) => within(count, 75, connected, ['in'], dice),
  },
  'was written to, not long ago': {
    share: 7,
    connected: [60, 2000],
    contacts: [1, 2],
    grows: false,
    history: (count, _connected, dice) => within(count, 1, 45, ['in'], dice),
  },
  'a few words once': {
    share: 130,
    connected: [40, 2900],
    contacts: [2, 3],
    grows: false,
    history: (count, connected, dice) => {
      const begun = dice.between(30, connected);
      // One day each: an answer on the day itself or on one of the next.
      return Array.from({ length: count }, (_, index) => ({
        daysAgo: Math.max(begun - (index === 0 ? 0 : dice.between(0, 3)), 22),
        direction: index === 1 ? 'in' : 'out',
      }));
    },
  },
  'knew each other until long ago': {
    share: 60,
    connected: [2050, 2920],
    contacts: [8, 18],
    grows: false,
    history: (count, connected, dice) => within(count, 1900, connected, everyDirection, dice),
  },
  weekly: {
    share: 20,
    connected: [900, 2920],
    contacts: [130, 330],
    grows: true,
    history: (count, connected, dice) => rhythm(count, 7, dice.between(1, 7), connected, dice),
  },
  monthly: {
    share: 35,
    connected: [700, 2920],
    contacts: [20, 70],
    grows: true,
    history: (count, connected, dice) => rhythm(count, 30, dice.between(3, 28), connected, dice),
  },
  'monthly, and has not answered yet': {
    share: 5,
    connected: [700, 2920],
    contacts: [20, 70],
    grows: true,
    history: (count, connected, dice) => [
      { daysAgo: dice.between(3, 15), direction: 'out' },
      ...rhythm(count - 1, 30, dice.between(30, 45), connected, dice),
    ],
  },
  'every season': {
    share: 45,
    connected: [900, 2920],
    contacts: [7, 11],
    grows: false,
    history: (count, connected, dice) => rhythm(count, 85, dice.between(10, 60), connected, dice),
  },
  'a project together just now': {
    share: 25,
    connected: [90, 1200],
    contacts: [12, 34],
    grows: true,
    history: (count, _connected, dice) => endWithBoth(within(count, dice.between(2, 12), 85, everyDirection, dice)),
  },
  'now and then': {
    share: 20,
    connected: [400, 2500],
    contacts: [5, 6],
    grows: false,
    history: (count, connected, dice) =>
      endWithBoth([
        ...within(count - 2, 60, Math.min(connected, 900), ['both'], dice),
        ...within(2, 15, 75, ['both'], dice),
      ]),
  },
  'projects together, some time ago': {
    share: 55,
    connected: [700, 2900],
    contacts: [14, 46],
    grows: true,
    history: (count, connected, dice) => {
      const last = dice.between(190, Math.min(1500, connected - 150));
      const first = dice.between(last, connected - 120);
      const inFirst = dice.between(0, Math.floor(count / 2));
      return endWithBoth([
        ...within(inFirst, first, first + 110, everyDirection, dice),
        ...within(count - inFirst, last, last + 110, everyDirection, dice),
      ]);
    },
  },
  'a rhythm that broke': {
    share: 45,
    connected: [1500, 2920],
    contacts: [18, 60],
    grows: true,
    history: (count, connected, dice) => rhythm(count, 25, dice.between(330, 1000), connected, dice),
  },
} as const satisfies Record<string, Shape>;

/** Invents contacts at random times between two days, both in days before today. */
function within(
  count: number,
  least: number,
  most: number,
  directions: readonly Direction[],
  dice: Dice,
): PastContact[] {
  return Array.from({ length: count }, () => ({
    daysAgo: dice.between(least, most),
    direction: dice.pick(directions),
  }));
}

/**
 * Invents contacts about `step` days apart, or closer if the time since they met is too short. The newest one is in both
 * directions, so that nobody owes an answer.
 */
function rhythm(count: number, step: number, last: number, connected: number, dice: Dice): PastContact[] {
  const between = Math.min(step, (connected - last) / count);
  return Array.from({ length: count }, (_, index) => {
    const jitter = index === 0 ? 0 : (dice.next() - 0.5) * 0.6 * between;
    return {
      daysAgo: last + Math.max(Math.round(index * between + jitter), 0),
      direction: index === 0 ? 'both' : dice.pick(everyDirection),
    };
  });
}

function endWithBoth(contacts: readonly PastContact[]): PastContact[] {
  const newest = Math.min(...contacts.map((contact) => contact.daysAgo));
  return contacts.map((contact) => (contact.daysAgo === newest ? { ...contact, direction: 'both' } : contact));
}
