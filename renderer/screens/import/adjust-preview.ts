import type { KithClient } from '../../../api/contract/contract.ts';
import { errorSentence, isRefusal } from '../../app/error-sentence.ts';
import { shownPreview } from './import-state.ts';
import type { ImportStateStore, PreviewState } from './import-state.ts';

/** How long the user must make no further choice before a new preview is made, in milliseconds. */
const choicePatience = 250;

/** Makes new previews as the user changes the choices. */
export type PreviewAdjustment = {
  /** Makes a new preview once the user has made no further choice for a moment. */
  readonly adjustSoon: (signal: AbortSignal) => void;
  /** Cancels a scheduled preview. One that is already requested ends by its signal. */
  readonly forget: () => void;
};

/** Creates the adjustment of the previews in a store. */
export function createPreviewAdjustment(client: KithClient, store: ImportStateStore): PreviewAdjustment {
  let timer: ReturnType<typeof setTimeout> | undefined;
  // The signal of the import whose choices are being followed.
  let following: AbortSignal | undefined;

  /** Requests previews until the one that is shown has the newest choices. */
  async function adjust(signal: AbortSignal): Promise<void> {
    if (following === signal) return;
    following = signal;
    for (;;) {
      const asked = shownPreview(store);
      if (!asked || signal.aborted || asked.choices === asked.madeFor) break;
      // One after the other, or an older answer could come last.
      await adjustOnce(client, store, asked, signal);
    }
    if (following === signal) following = undefined;
  }

  return {
    adjustSoon: (signal) => {
      clearTimeout(timer);
      timer = setTimeout(() => void adjust(signal), choicePatience);
    },
    forget: () => clearTimeout(timer),
  };
}

async function adjustOnce(
  client: KithClient,
  store: ImportStateStore,
  { preview: { previewId }, choices }: PreviewState,
  signal: AbortSignal,
): Promise<void> {
  function decline(sentence: string): void {
    const now = shownPreview(store);
    // Newer choices are requested next, and may be possible.
    if (now?.choices === choices) store.show({ ...now, choices: now.madeFor, problem: sentence });
  }
  try {
    const events = await client.imports.adjust({ previewId, choices }, { signal });
    for await (const event of events) {
      const now = shownPreview(store);
      if (signal.aborted || !now) return;
      if (event.kind === 'progress') continue;
      if (event.kind === 'refused') decline(event.message);
      else store.show({ ...now, preview: event.preview, madeFor: choices, problem: null });
      return;
    }
    // The answer ended without a preview or a refusal; asking again and again would not help.
    decline(errorSentence(undefined));
  } catch (error) {
    if (signal.aborted) return;
    // A preview that the engine no longer has cannot be imported either.
    if (isRefusal(error)) store.show({ kind: 'refused', sentence: errorSentence(error) });
    else decline(errorSentence(error));
  }
}
