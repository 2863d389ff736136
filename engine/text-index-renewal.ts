import type { WriteGate } from '../api/write-gate.ts';
import type { Database } from '../db/connection/database.ts';
import { renewTextIndex } from '../db/search/search-index.ts';
import { areTextsStale } from '../db/search/stale-people.ts';

/** How long nothing is written before texts are indexed, in milliseconds: a next write should not wait for it. */
const restAfterWrite = 500;

/** Indexes texts anew once writing rests, so that the next search need not. */
export class TextIndexRenewal {
  readonly #db: () => Database;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(db: () => Database) {
    this.#db = db;
  }

  /** Plans it, after a write of the gate; a write that comes before puts it off. */
  planAfterWrite(writes: WriteGate): void {
    this.cancel();
    if (!this.#hasStaleTexts()) return;
    this.#timer = setTimeout(() => {
      // Where the disk is full, whoever searches next is told so.
      writes.run(() => renewTextIndex(this.#db())).catch(() => {});
    }, restAfterWrite);
    // Kith may end meanwhile; the marks stay in the file.
    this.#timer.unref();
  }

  /** Drops what is planned. */
  cancel(): void {
    clearTimeout(this.#timer);
  }

  #hasStaleTexts(): boolean {
    const db = this.#db();
    try {
      return db.$client.open && areTextsStale(db);
    } catch {
      // The write is over and is not to fail for this. Where the file cannot be read, whoever searches next is told so.
      return false;
    }
  }
}
