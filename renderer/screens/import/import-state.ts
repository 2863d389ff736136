import type { PersonId } from '../../../core/ids.ts';
import type {
  CommitEvent,
  ImportChoices,
  ImportPreview,
  ImportQuestion,
} from '../../../api/contract/import/imports.ts';

/** For each answered question, the person of the row; null for somebody else. */
export type ImportAnswers = ReadonlyMap<ImportQuestion['key'], PersonId | null>;

/** The share that is done, 0 to 1, and the milliseconds left; null while not known. */
export type ImportProgress = { readonly share: number | null; readonly millisecondsLeft: number | null };

/** What a finished import did: rows taken in, or Kith's own export restored. */
export type ImportResult = Extract<CommitEvent, { kind: 'committed' | 'restored' }>;

/** A preview with the choices and answers of the user. */
export type PreviewState = {
  readonly kind: 'preview';
  readonly preview: ImportPreview;
  /** What the user chose last. */
  readonly choices: ImportChoices;
  /** The choices that `preview` was made for; they differ from `choices` while a new preview is being made. */
  readonly madeFor: ImportChoices;
  readonly answers: ImportAnswers;
  /** Why the last choice or the import itself failed, as a sentence. */
  readonly problem: string | null;
  /** Whether an import of this preview was started and then cancelled. */
  readonly cancelled: boolean;
};

/** Where the import is between choosing files and what they did. */
export type ImportState =
  /** `ended` says how the last import ended, where that is worth a sentence. */
  | { readonly kind: 'none'; readonly ended: 'cancelled' | 'finished-before-cancelled' | null }
  | ({
      readonly kind: 'reading';
      /** The name of the file or archive, or how many files there are. */
      readonly fileName: string;
      /** The file that is being read now: one of them, or one in the archive. */
      readonly inside: string | null;
      readonly rows: number;
    } & ImportProgress)
  | PreviewState
  | ({ readonly kind: 'committing'; readonly fileName: string; readonly cancelling: boolean } & ImportProgress)
  | { readonly kind: 'done'; readonly result: ImportResult }
  /** Nothing was changed; the sentence says why and what to do. */
  | { readonly kind: 'refused'; readonly sentence: string };

/** Holds the state of the import. */
export type ImportStateStore = {
  readonly state: () => ImportState;
  readonly show: (next: ImportState) => void;
  /** Returns what ends the subscription. */
  readonly subscribe: (listener: () => void) => () => void;
};

/** Creates a store in which no import is under way. */
export function createImportStateStore(): ImportStateStore {
  const listeners = new Set<() => void>();
  let state: ImportState = { kind: 'none', ended: null };
  return {
    state: () => state,
    show: (next) => {
      state = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The state while it is a preview. */
export function shownPreview(store: ImportStateStore): PreviewState | undefined {
  const state = store.state();
  return state.kind === 'preview' ? state : undefined;
}
