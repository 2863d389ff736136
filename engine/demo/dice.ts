/** Random values that depend on a seed alone: the same seed gives the same values. */
export type Dice = {
  /** Returns a number of at least 0 and below 1. */
  readonly next: () => number;
  /** Returns a whole number from `least` to `most`, both included. */
  readonly between: (least: number, most: number) => number;
  /** Returns true with this probability. */
  readonly chance: (probability: number) => boolean;
  /** Returns an item of `list`, which must not be empty. */
  readonly pick: <Item>(list: readonly Item[]) => Item;
};

/** Creates dice from a whole number, by the generator mulberry32, which is good enough for invented people. */
export function createDice(seed: number): Dice {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    between,
    chance: (probability) => next() < probability,
    pick: <Item>(list: readonly Item[]): Item => {
      // The index is below the length, so this is an item of the list.
      return list[Math.floor(next() * list.length)] as Item;
    },
  };
}

/** Shuffles `values` in place; every order is equally likely. */
export function shuffle(values: Uint8Array, dice: Dice): void {
  for (let last = values.length - 1; last > 0; last -= 1) {
    const other = dice.between(0, last);
    const held = values[last] ?? 0;
    values[last] = values[other] ?? 0;
    values[other] = held;
  }
}
