import type { KithClient } from '../../../api/contract/contract.ts';
import type { Draft } from '../../../api/contract/outreach/outreach.ts';
import type { Instant } from '../../../core/calendar/day.ts';
import { media } from '../../../core/outreach/medium.ts';
import { isGone } from '../../app/error-sentence.ts';
import { draftStorageKey } from '../../app/use-draft.ts';
import { placeKey, placeOfKey } from './draft-place.ts';
import type { DraftPlace } from './draft-place.ts';

/** A draft as this window has it. */
export type KeptDraft = {
  readonly draft: Draft;
  /** Whether more stands in it than what it began with; what has not begun is kept as no draft. */
  readonly isBegun: boolean;
  /** `late` when the file could not take it at the first try; it is tried again. */
  readonly state: 'saved' | 'unsaved' | 'late';
  /** When the file had it; null until then. */
  readonly savedAt: Instant | null;
};

type SaveDraft = (input: {
  readonly place: DraftPlace;
  readonly draft: Draft | null;
}) => Promise<{ readonly at: Instant }>;

type PlacedDraft = KeptDraft & { readonly place: DraftPlace };

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
  /** By the key of the place, as `#held` is. */
  readonly #kept = new Map<string, PlacedDraft>();
  /** Drafts that are being sent, and must not be saved meanwhile: they would come back once they are sent. */
  readonly #held = new Set<string>();
  readonly #listeners = new Set<() => void>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #saving: Promise<void> | undefined;

  constructor(save: SaveDraft, storage: Storage) {
    this.#save = save;
    this.#storage = storage;
    this.#takeOver();
  }

  /** Returns what was typed there in this window; undefined if nothing was. The same object until it changes. */
  of(place: DraftPlace): KeptDraft | undefined {
    return this.#kept.get(placeKey(place));
  }

  /** Has the shape that `useSyncExternalStore` takes. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Takes in what was typed, and saves it shortly. */
  type(place: DraftPlace, draft: Draft, isBegun: boolean): void {
    this.#storage.setItem(storageKey(place), JSON.stringify({ draft, isBegun }));
    const state = this.of(place)?.state === 'late' ? 'late' : 'unsaved';
    this.#set({ place, draft, isBegun, state, savedAt: null });
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
  async hold(place: DraftPlace): Promise<void> {
    this.#held.add(placeKey(place));
    await this.#saving;
  }

  /** Saves the draft again, because it was not sent after all. */
  release(place: DraftPlace): void {
    this.#held.delete(placeKey(place));
    void this.saveNow();
  }

  /** Forgets a draft that was sent. */
  forget(place: DraftPlace): void {
    this.#held.delete(placeKey(place));
    this.#kept.delete(placeKey(place));
    this.#storage.removeItem(storageKey(place));
    this.#tell();
  }

  /**
   * Sends a draft with `send`, without saving it meanwhile. Once `text` is sent the draft is forgotten, unless more was typed
   * since; if it was not sent, it is saved again.
   */
  async send<Answer>(place: DraftPlace, text: string, send: () => Promise<Answer>): Promise<Answer> {
    await this.hold(place);
    try {
      const answer = await send();
      const newest = this.of(place);
      if (newest === undefined || newest.draft.text.trim() === text) this.forget(place);
      else this.release(place);
      return answer;
    } catch (error) {
      this.release(place);
      throw error;
    }
  }

  async #saveAll(): Promise<void> {
    const failed = new Set<string>();
    for (;;) {
      const next = [...this.#kept].find(
        ([key, { state }]) => state !== 'saved' && !this.#held.has(key) && !failed.has(key),
      );
      if (next === undefined) return;
      const [key, { place, draft, isBegun }] = next;
      let savedAt: Instant;
      try {
        ({ at: savedAt } = await this.#save({ place, draft: isBegun ? draft : null }));
      } catch (error) {
        // The person or the introduction is gone, so that there is nothing left to keep it for.
        if (isGone(error)) this.forget(place);
        else {
          this.#set({ ...(this.#kept.get(key) ?? next[1]), state: 'late' });
          this.#timer ??= setTimeout(() => void this.saveNow(), retryPause);
          // Those to others may be saved all the same.
          failed.add(key);
        }
        continue;
      }
      // Newer text goes out next.
      if (this.#kept.get(key)?.draft !== draft) continue;
      this.#storage.removeItem(storageKey(place));
      this.#set({ place, draft, isBegun, state: 'saved', savedAt });
    }
  }

  /** Takes over what the page that was here before could not save. */
  #takeOver(): void {
    const names = Array.from({ length: this.#storage.length }, (_, index) => this.#storage.key(index) ?? '');
    for (const name of names.filter((each) => each.startsWith(storagePrefix))) {
      const read = readStored(this.#storage.getItem(name) ?? '');
      const place = placeOfKey(name.slice(storagePrefix.length));
      if (read && place) this.type(place, read.draft, read.isBegun);
    }
  }

  #set(kept: PlacedDraft): void {
    this.#kept.set(placeKey(kept.place), kept);
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

const storagePrefix = draftStorageKey('written-');

function storageKey(place: DraftPlace): string {
  return `${storagePrefix}${placeKey(place)}`;
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
  const keeper = new DraftKeeper((input) => saveDraft(client, input), window.sessionStorage);
  keepers.set(client, keeper);
  return keeper;
}

function saveDraft(client: KithClient, { place, draft }: Parameters<SaveDraft>[0]): ReturnType<SaveDraft> {
  if (place.kind === 'person') return client.outreach.saveDraft({ personId: place.personId, draft });
  const { introductionId: id, addressee } = place;
  if (draft === null) return client.introductions.saveDraft({ id, addressee, draft });
  const { medium, subject, text } = draft;
  return client.introductions.saveDraft({ id, addressee, draft: { medium, subject, text } });
}
