import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { createContext, use, useMemo, useRef, useState } from 'react';

import type { ImportCounts, ImportPreview, ImportQuestion } from '../../../api/contract/imports.ts';
import { useKith } from '../../kit/kith.tsx';
import { sentenceOf } from '../../kit/sentence-of.ts';
import { newWriteId } from '../../kit/undo-history.tsx';

/** By question: who it is, or null for someone else. A question not answered yet is left out. */
export type Answers = ReadonlyMap<ImportQuestion['key'], ImportQuestion['candidates'][number]['personId'] | null>;

/** How far the import has come that is under way. */
export type ImportState =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading'; readonly fileName: string; readonly rows: number; readonly share: number | null }
  | { readonly kind: 'preview'; readonly preview: ImportPreview; readonly answers: Answers }
  | { readonly kind: 'committing'; readonly fileName: string; readonly share: number | null }
  | { readonly kind: 'done'; readonly counts: ImportCounts }
  /** Nothing was changed; the sentence says why and what to do. */
  | { readonly kind: 'refused'; readonly fileName: string; readonly sentence: string };

export type ImportWork = {
  readonly state: ImportState;
  /** Reads a file for the preview, and lets go of what was under way; but a commit is never broken off. */
  readonly start: (file: File) => void;
  readonly answer: (answers: Answers) => void;
  readonly commit: () => void;
  /** Back to the beginning, with nothing imported. */
  readonly cancel: () => void;
};

const ImportWorkContext = createContext<ImportWork | null>(null);

/** Holds the import above the screens, so that it goes on, and its answers stay, while the user looks elsewhere. */
export function ImportWorkProvider({ children }: { readonly children: ReactNode }) {
  const { client, host } = useKith();
  const queryClient = useQueryClient();
  const [state, setState] = useState<ImportState>({ kind: 'none' });
  const reading = useRef<AbortController | null>(null);

  const work = useMemo<ImportWork>(() => {
    function letGo(): void {
      reading.current?.abort();
      reading.current = null;
      // The engine forgets by itself too; failing to tell it is no news.
      if (state.kind === 'preview') client.imports.discard({ previewId: state.preview.previewId }).catch(() => {});
    }

    async function read(file: File): Promise<void> {
      const control = new AbortController();
      reading.current = control;
      const { signal } = control;
      const fileName = file.name;
      setState({ kind: 'reading', fileName, rows: 0, share: null });
      try {
        const handle = await host.register(file);
        const events = await client.imports.preview({ file: handle }, { signal });
        for await (const event of events) {
          if (signal.aborted) return;
          if (event.kind === 'progress') {
            const share = event.totalBytes > 0 ? event.bytes / event.totalBytes : null;
            setState({ kind: 'reading', fileName, rows: event.rows, share });
          } else if (event.kind === 'refused') setState({ kind: 'refused', fileName, sentence: event.message });
          else setState({ kind: 'preview', preview: event.preview, answers: new Map() });
        }
      } catch (error) {
        if (!signal.aborted) setState({ kind: 'refused', fileName, sentence: sentenceOf(error) });
      }
    }

    async function commit(preview: ImportPreview, answers: Answers): Promise<void> {
      const { fileName, previewId } = preview;
      setState({ kind: 'committing', fileName, share: null });
      try {
        const events = await client.imports.commit({
          writeId: newWriteId(),
          previewId,
          answers: [...answers].map(([question, samePersonAs]) => ({ question, samePersonAs })),
        });
        for await (const event of events) {
          if (event.kind === 'progress') {
            const share = event.totalRows > 0 ? event.rows / event.totalRows : null;
            setState({ kind: 'committing', fileName, share });
          } else if (event.kind === 'refused') setState({ kind: 'refused', fileName, sentence: event.message });
          else setState({ kind: 'done', counts: event.counts });
        }
      } catch (error) {
        setState({ kind: 'refused', fileName, sentence: sentenceOf(error) });
      }
      await queryClient.invalidateQueries();
    }

    return {
      state,
      start: (file) => {
        if (state.kind === 'committing') return;
        letGo();
        void read(file);
      },
      answer: (answers) => {
        if (state.kind === 'preview') setState({ ...state, answers });
      },
      commit: () => {
        if (state.kind === 'preview') void commit(state.preview, state.answers);
      },
      cancel: () => {
        if (state.kind === 'committing') return;
        letGo();
        setState({ kind: 'none' });
      },
    };
  }, [client, host, queryClient, state]);
  return <ImportWorkContext value={work}>{children}</ImportWorkContext>;
}

export function useImportWork(): ImportWork {
  const work = use(ImportWorkContext);
  if (!work) throw new Error('useImportWork needs an ImportWorkProvider around it.');
  return work;
}
