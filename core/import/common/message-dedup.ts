/**
 * Remembers which messages the files of one import hold, so that each counts once. A message has no id, and may rightly
 * stand twice in one file: it is new when it has occurred in its own file more often than in any one file before. A message
 * is known by a hash of 53 bits: among a million messages, the probability that two are taken for one is 1 in 18,000.
 */
export type MessageDedup = {
  /** Begins another file. */
  beginFile(): void;
  /** Counts the message with this hash (`hashText`, of all that it says) in its file; true if it is new. */
  countIfNew(hash: number): boolean;
  /** Forgets the messages of the current file, since it is not taken in. */
  forgetFile(): void;
};

const firstCapacity = 65_536;
/** Counts are kept up to here, and files up to 2,047. */
const most = 0x1f_ffff;

/** Creates a dedup that knows no message yet. */
export function createMessageDedup(): MessageDedup {
  // Open addressing, with what belongs together in one place: the hash plus 1, so that zero is none, and in one number
  // of 53 bits the file that had it last, the most that a file before that one had, and how many that one had.
  let capacity = 0;
  let slots = new Float64Array(0);
  let size = 0;
  let file = 0;

  function slotOf(key: number): number {
    const mask = capacity - 1;
    let slot = key & mask;
    for (;;) {
      const held = slots[2 * slot];
      if (held === key || held === 0) return 2 * slot;
      slot = (slot + 1) & mask;
    }
  }

  function grow(): void {
    const before = slots;
    capacity = capacity === 0 ? firstCapacity : 4 * capacity;
    slots = new Float64Array(2 * capacity);
    for (let at = 0; at < before.length; at += 2) {
      const key = before[at] ?? 0;
      if (key === 0) continue;
      const slot = slotOf(key);
      slots[slot] = key;
      slots[slot + 1] = before[at + 1] ?? 0;
    }
  }

  return {
    beginFile() {
      file += 1;
    },
    countIfNew(hash) {
      if (2 * size >= capacity) grow();
      const key = hash + 1;
      const slot = slotOf(key);
      if (slots[slot] === 0) {
        slots[slot] = key;
        slots[slot + 1] = packed(file, 0, 1);
        size += 1;
        return true;
      }
      const value = slots[slot + 1] ?? 0;
      const isOfThisFile = fileIn(value) === file;
      const before = isOfThisFile ? beforeIn(value) : Math.max(beforeIn(value), seenIn(value));
      const seen = isOfThisFile ? Math.min(seenIn(value) + 1, most) : 1;
      slots[slot + 1] = packed(file, before, seen);
      return seen > before;
    },
    forgetFile() {
      for (let at = 1; at < slots.length; at += 2) {
        const value = slots[at] ?? 0;
        if (value !== 0 && fileIn(value) === file) slots[at] = packed(file, beforeIn(value), 0);
      }
    },
  };
}

function packed(file: number, before: number, seen: number): number {
  return (file * (most + 1) + before) * (most + 1) + seen;
}

function fileIn(value: number): number {
  return Math.floor(value / (most + 1) ** 2);
}

function beforeIn(value: number): number {
  return Math.floor(value / (most + 1)) % (most + 1);
}

function seenIn(value: number): number {
  return value % (most + 1);
}
