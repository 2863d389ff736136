/**
 * Remembers which messages the files of one import hold, so that each counts once: a message has no id, and may rightly
 * stand twice in one file. It is admitted when it occurs in its own file more often, up to there, than in any one file
 * before. A message is told by 53 bits of what it says: among a million, the probability that two are taken for one is
 * 1 in 18,000.
 */
export type MessageMemory = {
  /** Says that what follows is of another file. */
  beginFile(): void;
  /** Whether a message with this hash (`textHash` of 53 bits, of all that it says) is to be counted. */
  admit(hash: number): boolean;
  /** Forgets what the file at hand held, since it is not taken in. */
  forgetFile(): void;
};

const firstCapacity = 1024;

export function createMessageMemory(): MessageMemory {
  // Open addressing in flat arrays: some 30 bytes a message. Zero is no key.
  let capacity = firstCapacity;
  let keys = new Float64Array(capacity);
  /** The most that a file before had. */
  let before = new Int32Array(capacity);
  /** How many the file in `seenIn` had. */
  let seen = new Int32Array(capacity);
  let seenIn = new Int32Array(capacity);
  let size = 0;
  let file = 0;

  function slotOf(key: number): number {
    const mask = capacity - 1;
    let slot = key & mask;
    for (;;) {
      const held = keys[slot];
      if (held === key || held === 0) return slot;
      slot = (slot + 1) & mask;
    }
  }

  function grow(): void {
    const [oldKeys, oldBefore, oldSeen, oldSeenIn] = [keys, before, seen, seenIn];
    capacity *= 2;
    keys = new Float64Array(capacity);
    before = new Int32Array(capacity);
    seen = new Int32Array(capacity);
    seenIn = new Int32Array(capacity);
    for (const [index, key] of oldKeys.entries()) {
      if (key === 0) continue;
      const slot = slotOf(key);
      keys[slot] = key;
      before[slot] = oldBefore[index] ?? 0;
      seen[slot] = oldSeen[index] ?? 0;
      seenIn[slot] = oldSeenIn[index] ?? 0;
    }
  }

  return {
    beginFile() {
      file += 1;
    },
    admit(hash) {
      const key = hash + 1;
      const slot = slotOf(key);
      if (keys[slot] === 0) {
        keys[slot] = key;
        seen[slot] = 1;
        seenIn[slot] = file;
        size += 1;
        if (2 * size > capacity) grow();
        return true;
      }
      const had = seen[slot] ?? 0;
      const most = before[slot] ?? 0;
      if (seenIn[slot] === file) {
        seen[slot] = had + 1;
        return had + 1 > most;
      }
      const newMost = Math.max(most, had);
      before[slot] = newMost;
      seen[slot] = 1;
      seenIn[slot] = file;
      return newMost < 1;
    },
    forgetFile() {
      for (const [slot, inFile] of seenIn.entries()) if (inFile === file) seen[slot] = 0;
    },
  };
}
