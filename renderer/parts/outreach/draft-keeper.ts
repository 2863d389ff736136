import type { KithClient } from '../../../api/contract/contract.ts';
import type { Draft } from '../../../api/contract/outreach/outreach.ts';
import type { Instant } from '../../../core/calendar/day.ts';
import { media } from '../../../core/outreach/medium.ts';
import type { PersonId } from '../../../core/ids.ts';
import { isGone } from '../../app/error-sentence.ts';
import { draftStorageKey } from '../../app/use-draft.ts';

/** A draft as this window has it. */
export type KeptDraft = {
  readonly draft: Draft;
  /** Whether more stands in it than a greeting; what has not begun is kept as no draft. */
  readonly isBegun: boolean;
  /** `late` when the file could not take it at the first try; it is tried again. */
  readonly state: 'saved' | 'unsaved' | 'late';
  /** When the file had it; null until then. */
  readonly savedAt: Instant | null;
};

type SaveDraft = (input: {
  readonly personId: PersonId;
  readonly draft: Draft | null;
}) => Promise<{ readonly at: Instant }>;

/** How long after the first unsaved keystroke the draft is saved, in milliseconds: while the user goes on typing too. */
const savePause = 250;
/** How long a failed save waits until it is tried again, in milliseconds. */
const retryPause = 2000;

/**
 * Keeps the drafts of this window in the file. Saves go out one at a time, and each takes the newest text. Until a save is
 * confirmed, the storage of the window has the draft too, so that a reload of the page loses nothing.
 */
export class DraftKeeper {
  readonly #save: SaveDraft;
  readonly #storage: Storage;
  readonly #kept = new Map<PersonId, KeptDraft>();
  /** Drafts that are being sent, and must not be saved meanwhile: they would come back once they are sent. */
  readonly #held = new Set<PersonId>();
  readonly #listeners = new Set<() => void>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #saving: Promise<void> | undefined;

  constructor(save: SaveDraft, storage: Storage) {
    this.#save = save;
    this.#storage = storage;
    this.#takeOver();
  }

  /** Returns what was typed for a person in this window; undefined if nothing was. The same object until it changes. */
  of(personId: PersonId): KeptDraft | undefined {
    return this.#kept.get(personId);
  }

  /** Has the shape that `useSyncExternalStore` takes. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Takes in what was typed, and saves it shortly. */
  type(personId: PersonId, draft: Draft, isBegun: boolean): void {
    this.#storage.setItem(storageKey(personId), JSON.stringify({ draft, isBegun }));
    const state = this.#kept.get(personId)?.state === 'late' ? 'late' : 'unsaved';
    this.#set(personId, { draft, isBegun, state, savedAt: null });
    this.#timer ??= setTimeout(() => void this.saveNow(), savePause);
  }

  /** Saves what is not saved yet, without waiting for a pause. */
  saveNow(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#saving ??= this.#saveAll().finally(() => {
      this.#saving = undefined;
    });
    return this.#saving;
  }

  /** Stops saving a draft that is about to be sent; resolves once no save of it is on its way. */
  async hold(personId: PersonId): Promise<void> {
    this.#held.add(personId);
    await this.#saving;
  }

  /** Saves the draft again, because it was not sent after all. */
  release(personId: PersonId): void {
    this.#held.delete(personId);
    void this.saveNow();
  }

  /** Forgets a draft that was sent. */
  forget(personId: PersonId): void {
    this.#held.delete(personId);
    this.#kept.delete(personId);
    this.#storage.removeItem(storageKey(personId));
    this.#tell();
  }

  async #saveAll(): Promise<void> {
    const failed = new Set<PersonId>();
    for (;;) {
      const next = [...this.#kept].find(
        ([id, { state }]) => state !== 'saved' && !this.#held.has(id) && !failed.has(id),
      );
      if (next === undefined) return;
      const [personId, { draft, isBegun }] = next;
      let savedAt: Instant;
      try {
        ({ at: savedAt } = await this.#save({ personId, draft: isBegun ? draft : null }));
      } catch (error) {
        // The person is gone, so that there is nobody left to keep it for.
        if (isGone(error)) this.forget(personId);
        else {
          this.#set(personId, { ...(this.#kept.get(personId) ?? next[1]), state: 'late' });
          this.#timer ??= setTimeout(() => void this.saveNow(), retryPause);
          // Those to others may be saved all the same.
          failed.add(personId);
        }
        continue;
      }
      // Newer text goes out next.
      if (this.#kept.get(personId)?.draft !== draft) continue;
      this.#storage.removeItem(storageKey(personId));
      this.#set(personId, { draft, isBegun, state: 'saved', savedAt });
    }
  }

  /** Takes over what the page that was here before could not save. */
  #takeOver(): void {
    const names = Array.from({ length: this.#storage.length }, (_, index) => this.#storage.key(index) ?? '');
    for (const name of names.filter((each) => each.startsWith(storagePrefix))) {
      const read = readStored(this.#storage.getItem(name) ?? '');
      // The name holds the id of a person, as this class wrote it.
      const personId = Number(name.slice(storagePrefix.length)) as PersonId;
      if (read) this.type(personId, read.draft, read.isBegun);
    }
  }

  #set(personId: PersonId, kept: KeptDraft): void {
    this.#kept.set(personId, kept);
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

const storagePrefix = draftStorageKey('written-');

function storageKey(personId: PersonId): string {
  return `${storagePrefix}${personId}`;
}

type StoredDraft = Pick<KeptDraft, 'draft' | 'isBegun'>;

/** Reads a stored draft; undefined if it is none. */
function readStored(json: string): StoredDraft | undefined {
  try {
    const read: unknown = JSON.parse(json);
    return isStoredDraft(read) ? read : undefined;
  } catch {
    return undefined;
  }
}

function isStoredDraft(value: unknown): value is StoredDraft {
  if (typeof value !== 'object' || value === null || !('draft' in value && 'isBegun' in value)) return false;
  const { draft, isBegun } = value;
  if (typeof isBegun !== 'boolean' || typeof draft !== 'object' || draft === null) return false;
  if (!('text' in draft && 'subject' in draft && 'medium' in draft && 'offer' in draft)) return false;
  const { text, subject, medium } = draft;
  return typeof text === 'string' && typeof subject === 'string' && media.some((each) => each === medium);
}

const keepers = new WeakMap<KithClient, DraftKeeper>();

/** Returns the one keeper of the drafts that go to this engine. */
export function draftKeeperOf(client: KithClient): DraftKeeper {
  const known = keepers.get(client);
  if (known) return known;
  const keeper = new DraftKeeper((input) => client.outreach.saveDraft(input), window.sessionStorage);
  keepers.set(client, keeper);
  return keeper;
}
