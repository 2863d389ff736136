import type { KithClient } from '../../../api/contract/contract.ts';
import type { CommitEvent, ImportPreview, ImportQuestion } from '../../../api/contract/import/imports.ts';
import type { FileHandle, Host } from '../../app/host.ts';
import { isRefusal, errorSentence } from '../../app/error-sentence.ts';
import { newWriteId } from '../../app/undo-history.tsx';
import { unsaid } from './import-choices.ts';
import type { ImportChoices } from './import-choices.ts';
import { filesInFigures } from './import-counts.ts';
import { timeLeft } from './time-left.ts';

/** By question: who it is, or null for someone else. A question not answered yet is left out. */
export type Answers = ReadonlyMap<ImportQuestion['key'], ImportQuestion['candidates'][number]['personId'] | null>;

/** How far something has come: 0 to 1, and the milliseconds left; null while it is not known. */
export type HowFar = { readonly share: number | null; readonly left: number | null };

type Committed = Extract<CommitEvent, { kind: 'committed' }>;
/** What a commit came to; of Kith's own export, that it came back. */
export type CameOf = Extract<CommitEvent, { kind: 'committed' | 'restored' }>;

export type PreviewState = {
  readonly kind: 'preview';
  readonly preview: ImportPreview;
  /** What the user said. */
  readonly choices: ImportChoices;
  /** What was said when this preview was made; another than `choices` while a new one is on its way. */
  readonly madeFor: ImportChoices;
  readonly answers: Answers;
  /** Why the last choice could not be followed, as a sentence. */
  readonly problem: string | null;
  /** It was about to be imported, and that was broken off. */
  readonly brokenOff: boolean;
};

/** How far the import has come that is under way. */
export type ImportState =
  /** `note`: what became of the last one, where that is worth a word. */
  | { readonly kind: 'none'; readonly note: string | null }
  | ({
      readonly kind: 'reading';
      /** The file or archive; of several, how many. */
      readonly fileName: string;
      /** The one of them, or in it, that is being read now. */
      readonly inside: string | null;
      readonly rows: number;
    } & HowFar)
  | PreviewState
  | ({ readonly kind: 'committing'; readonly fileName: string; readonly stopping: boolean } & HowFar)
  | { readonly kind: 'done'; readonly cameOf: CameOf }
  /** Nothing was changed; the sentence says why and what to do. */
  | { readonly kind: 'refused'; readonly sentence: string };

export type ImportRun = {
  readonly state: () => ImportState;
  /** Returns what ends the subscription. */
  readonly subscribe: (listener: () => void) => () => void;
} & ImportActions;

/** What the user can do. */
export type ImportActions = {
  /** Reads files for a preview, and lets go of what was under way; but a commit is not broken off by it. */
  readonly start: (files: readonly File[]) => void;
  /** Follows what the user says of the preview; it stays in sight meanwhile. */
  readonly choose: (choices: ImportChoices) => void;
  readonly answer: (answers: Answers) => void;
  readonly commit: () => void;
  /** Back to the beginning, with nothing imported. A commit under way is broken off, and leaves nothing behind. */
  readonly cancel: () => void;
};

export type ImportRunParts = {
  readonly client: KithClient;
  readonly register: Host['register'];
  /** Called when what is kept may have changed. */
  readonly changed: () => Promise<void>;
  readonly committed: (committed: Committed, fileName: string) => void;
};

/** As many as the engine takes at once. */
const mostFiles = 100;
/** How long further choices are waited for before they are followed, in milliseconds. */
const choicePatience = 250;

export const nothingChanged = 'Nothing was changed.';
const finishedAlready = 'It was finished before it could be stopped. It can be undone below.';

/** The import under way: one at a time, from choosing files to what it did. */
export function createImportRun({ client, register, changed, committed }: ImportRunParts): ImportRun {
  const listeners = new Set<() => void>();
  let state: ImportState = { kind: 'none', note: null };
  let control = new AbortController();
  let waiting: ReturnType<typeof setTimeout> | undefined;
  // The one whose choices are being followed now.
  let following: AbortSignal | undefined;

  function show(next: ImportState): void {
    state = next;
    for (const listener of listeners) listener();
  }

  // What is shown changes while something is waited for, which the compiler cannot know.
  function shown(): ImportState {
    return state;
  }

  function inPreview(): PreviewState | undefined {
    const now = shown();
    return now.kind === 'preview' ? now : undefined;
  }

  /** Ends what is under way, and gives the signal for what comes instead. */
  function letGo(): AbortSignal {
    control.abort();
    control = new AbortController();
    clearTimeout(waiting);
    // The engine forgets by itself too; failing to tell it is no news.
    if (state.kind === 'preview') client.imports.discard({ previewId: state.preview.previewId }).catch(() => {});
    return control.signal;
  }

  async function read(files: readonly File[], signal: AbortSignal): Promise<void> {
    const [only] = files;
    const fileName = files.length === 1 && only ? only.name : filesInFigures(files.length);
    const estimate = timeLeft();
    show({ kind: 'reading', fileName, inside: null, rows: 0, share: null, left: null });
    try {
      const handles: FileHandle[] = [];
      for (const file of files) {
        // One after the other: an upload must not compete with itself.
        handles.push(await register(file));
        if (signal.aborted) return;
      }
      const events = await client.imports.preview({ files: handles }, { signal });
      for await (const event of events) {
        if (signal.aborted) return;
        if (event.kind === 'progress') {
          const share = event.totalBytes > 0 ? Math.min(1, event.bytes / event.totalBytes) : null;
          const left = share === null ? null : estimate(share, performance.now());
          show({ kind: 'reading', fileName, inside: event.fileName, rows: event.rows, share, left });
        } else if (event.kind === 'refused') show({ kind: 'refused', sentence: event.message });
        else {
          const choices = unsaid(event.preview);
          const { preview } = event;
          show({
            kind: 'preview',
            preview,
            choices,
            madeFor: choices,
            answers: new Map(),
            problem: null,
            brokenOff: false,
          });
        }
      }
      if (!signal.aborted && shown().kind === 'reading') show({ kind: 'refused', sentence: errorSentence(undefined) });
    } catch (error) {
      if (!signal.aborted) show({ kind: 'refused', sentence: errorSentence(error) });
    }
  }

  /** Asks for the preview under what was chosen until it is the newest choice that is shown. */
  async function follow(signal: AbortSignal): Promise<void> {
    if (following === signal) return;
    following = signal;
    for (;;) {
      const asked = inPreview();
      if (!asked || signal.aborted || asked.choices === asked.madeFor) break;
      // One answer after the other, or an older one could come last.
      await followOnce(asked, signal);
    }
    if (following === signal) following = undefined;
  }

  async function followOnce({ preview: { previewId }, choices }: PreviewState, signal: AbortSignal): Promise<void> {
    function decline(sentence: string): void {
      const now = inPreview();
      // What was said since is asked next, and may do.
      if (now?.choices === choices) show({ ...now, choices: now.madeFor, problem: sentence });
    }
    try {
      const events = await client.imports.adjust({ previewId, choices }, { signal });
      for await (const event of events) {
        const now = inPreview();
        if (signal.aborted || !now) return;
        if (event.kind === 'progress') continue;
        if (event.kind === 'refused') decline(event.message);
        else show({ ...now, preview: event.preview, madeFor: choices, problem: null });
        return;
      }
      // It ended without a word; asking for ever would not help.
      decline(errorSentence(undefined));
    } catch (error) {
      if (signal.aborted) return;
      // A preview that the engine no longer has cannot be imported either.
      if (isRefusal(error)) show({ kind: 'refused', sentence: errorSentence(error) });
      else decline(errorSentence(error));
    }
  }

  async function commit(foreseen: PreviewState, { signal }: AbortController): Promise<void> {
    const { preview, answers } = foreseen;
    const { fileName, previewId, questions } = preview;
    const estimate = timeLeft();
    show({ kind: 'committing', fileName, stopping: false, share: null, left: null });
    let before: ReadonlySet<unknown> | undefined;
    try {
      before = new Set((await client.imports.list()).map(({ id }) => id));
      if (!signal.aborted) {
        const events = await client.imports.commit(
          {
            writeId: newWriteId(),
            previewId,
            answers: questions.flatMap(({ key }) => {
              const samePersonAs = answers.get(key);
              return samePersonAs === undefined ? [] : [{ question: key, samePersonAs }];
            }),
          },
          { signal },
        );
        for await (const event of events) {
          // Once it is done, nobody can stop it any more.
          if (event.kind === 'committed' || event.kind === 'restored') {
            show({ kind: 'done', cameOf: event });
            if (event.kind === 'committed') committed(event, fileName);
          } else if (signal.aborted) break;
          else if (event.kind === 'refused') show({ ...foreseen, problem: event.message, brokenOff: false });
          else {
            const share = event.total > 0 ? Math.min(1, event.done / event.total) : null;
            const left = share === null ? null : estimate(share, performance.now());
            show({ kind: 'committing', fileName, stopping: false, share, left });
          }
        }
      }
    } catch (error) {
      if (!signal.aborted) show({ ...foreseen, problem: errorSentence(error), brokenOff: false });
    }
    if (shown().kind === 'committing') {
      if (await wasFaster(before)) show({ kind: 'none', note: finishedAlready });
      else {
        // Back to what would be imported, with every answer, for whoever wants to change something first.
        control = new AbortController();
        show({ ...foreseen, problem: null, brokenOff: true });
      }
    }
    await changed();
  }

  /** Whether a commit that was broken off was done all the same, since the engine was faster. */
  async function wasFaster(before: ReadonlySet<unknown> | undefined): Promise<boolean> {
    if (before === undefined) return false;
    try {
      const after = await client.imports.list();
      return after.some(({ id }) => !before.has(id));
    } catch {
      // Whatever keeps the engine from answering is told by the page around.
      return false;
    }
  }

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: (files) => {
      if (state.kind === 'committing' || files.length === 0) return;
      const signal = letGo();
      if (files.length > mostFiles) {
        const sentence = `These are ${filesInFigures(files.length)}, and Kith takes ${mostFiles} at once. Choose fewer, or the archive as one ZIP.`;
        show({ kind: 'refused', sentence });
      } else void read(files, signal);
    },
    choose: (choices) => {
      const now = inPreview();
      if (!now) return;
      show({ ...now, choices, problem: null });
      clearTimeout(waiting);
      const { signal } = control;
      waiting = setTimeout(() => void follow(signal), choicePatience);
    },
    answer: (answers) => {
      const now = inPreview();
      if (now) show({ ...now, answers });
    },
    commit: () => {
      const now = inPreview();
      if (now?.choices === now?.madeFor && now) void commit(now, control);
    },
    cancel: () => {
      if (state.kind === 'committing') {
        show({ ...state, stopping: true, left: null });
        control.abort();
        return;
      }
      const note = state.kind === 'reading' || state.kind === 'preview' ? nothingChanged : null;
      letGo();
      show({ kind: 'none', note });
    },
  };
}
