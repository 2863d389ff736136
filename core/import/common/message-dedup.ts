/**
 * Finds the messages that several files of one import hold, so that each counts once. Messages have no id, and two equal
 * ones in one file are two messages: a message is new if its file has had it more often than any one file before. Messages
 * are compared by hashes of 53 bits: among a million messages, the probability that any two share one is 1 in 18,000.
 */
export type MessageDedup = {
  /** Begins the next file. */
  beginFile(): void;
  /** Counts a message of the current file, given by a hash of all its content (`hashText`); true if it is new. */
  countIfNew(hash: number): boolean;
  /** Forgets the messages of the current file, if it is not taken in after all. */
  forgetFile(): void;
};

const firstCapacity = 65_536;
/** The largest count that is kept. The number of files can be up to 2,047. */
const maxCount = 0x1f_ffff;

/** Creates a dedup without any messages. */
export function createMessageDedup(): MessageDedup {
  // A hash table with open addressing. Each slot has two numbers: the hash plus 1, so that 0 means empty; and packed into 53
  // bits, the last file with the message, its largest count in any file before that one, and its count in that one.
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
        slots[slot + 1] = packSlot(file, 0, 1);
        size += 1;
        return true;
      }
      const value = slots[slot + 1] ?? 0;
      const isOfThisFile = fileOfSlot(value) === file;
      const before = isOfThisFile ? countBefore(value) : Math.max(countBefore(value), countInFile(value));
      const count = isOfThisFile ? Math.min(countInFile(value) + 1, maxCount) : 1;
      slots[slot + 1] = packSlot(file, before, count);
      return count > before;
    },
    forgetFile() {
      for (let at = 1; at < slots.length; at += 2) {
        const value = slots[at] ?? 0;
        if (value !== 0 && fileOfSlot(value) === file) slots[at] = packSlot(file, countBefore(value), 0);
      }
    },
  };
}

function packSlot(file: number, before: number, count: number): number {
  return (file * (maxCount + 1) + before) * (maxCount + 1) + count;
}

function fileOfSlot(value: number): number {
  return Math.floor(value / (maxCount + 1) ** 2);
}

function countBefore(value: number): number {
  return Math.floor(value / (maxCount + 1)) % (maxCount + 1);
}

function countInFile(value: number): number {
  return value % (maxCount + 1);
}
