/** Something that competes for a place. At most one contender of a group gets one; null means a group of its own. */
export type Contender = { readonly group: string | null };

/** Compares two contenders: below 0 if `a` comes first, and never 0 for two different ones. */
export type Order<T> = (a: T, b: T) => number;

/**
 * Keeps the first `capacity` contenders of a stream by an order, at most one of each group: the first of each group, and of
 * these the first ones. A contender that drops out never comes back, since those before it are only replaced by better ones.
 */
export class TopKPerGroup<T extends Contender> {
  /** Sorted by the order. */
  readonly kept: T[] = [];
  readonly #capacity: number;
  readonly #order: Order<T>;

  constructor(capacity: number, order: Order<T>) {
    this.#capacity = capacity;
    this.#order = order;
  }

  /** The last contender kept, before which a new one must come; undefined while places are free. */
  get toBeat(): T | undefined {
    return this.kept.length < this.#capacity ? undefined : this.kept.at(-1);
  }

  /** Keeps the contender if it comes before one that is kept, or a place is free. */
  offer(contender: T): void {
    if (this.#capacity < 1) return;
    const sameGroup = contender.group === null ? -1 : this.kept.findIndex((other) => other.group === contender.group);
    const rival = sameGroup === -1 ? this.toBeat : this.kept[sameGroup];
    if (rival !== undefined) {
      if (this.#order(contender, rival) > 0) return;
      this.kept.splice(sameGroup === -1 ? this.kept.length - 1 : sameGroup, 1);
    }
    let place = this.kept.length;
    while (place > 0) {
      const before = this.kept[place - 1];
      if (before === undefined || this.#order(before, contender) < 0) break;
      place -= 1;
    }
    this.kept.splice(place, 0, contender);
  }
}
