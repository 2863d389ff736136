/** Chance that can be thrown again: the same seed gives the same throws. */
export type Dice = {
  /** At least 0, below 1. */
  readonly next: () => number;
  /** A whole number from `least` to `most`, both included. */
  readonly between: (least: number, most: number) => number;
  readonly chance: (probability: number) => boolean;
  /** One of `list`, which must not be empty. */
  readonly pick: <Item>(list: readonly Item[]) => Item;
};

/** Dice for the whole number `seed`: the generator mulberry32, which is plenty for invented people. */
export function diceOf(seed: number): Dice {
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

/** Puts `values` into another order, in place: each order is as likely as any other. */
export function shuffle(values: Uint8Array, dice: Dice): void {
  for (let last = values.length - 1; last > 0; last -= 1) {
    const other = dice.between(0, last);
    const held = values[last] ?? 0;
    values[last] = values[other] ?? 0;
    values[other] = held;
  }
}
