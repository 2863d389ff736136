import type { ReactNode } from 'react';
import { createContext, use, useCallback, useEffect, useMemo, useState } from 'react';
import { useLocation } from 'wouter';

/** The file that was dropped somewhere on the window and waits for the import screen. */
export type DroppedFile = {
  readonly file: File | null;
  /** Leaves a file for the import screen, and goes there. */
  readonly give: (file: File) => void;
  readonly taken: () => void;
};

const DroppedFileContext = createContext<DroppedFile>({ file: null, give: () => {}, taken: () => {} });

export function useDroppedFile(): DroppedFile {
  return use(DroppedFileContext);
}

/** Takes a file that is dropped anywhere on the window to the import. */
export function FileDropProvider({ children }: { readonly children: ReactNode }) {
  const [, navigate] = useLocation();
  const [file, setFile] = useState<File | null>(null);
  const [over, setOver] = useState(false);

  const give = useCallback(
    (given: File) => {
      setFile(given);
      navigate('/import');
    },
    [navigate],
  );
  const taken = useCallback(() => setFile(null), []);

  useEffect(() => {
    const bringsFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
    const hover = (event: DragEvent): void => {
      if (!bringsFile(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      // Only leaving the window leads to nothing.
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      if (!bringsFile(event)) return;
      event.preventDefault();
      setOver(false);
      const dropped = event.dataTransfer?.files[0];
      if (dropped) give(dropped);
    };
    window.addEventListener('dragover', hover);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', hover);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [give]);

  const dropped = useMemo(() => ({ file, give, taken }), [file, give, taken]);
  return (
    <DroppedFileContext value={dropped}>
      {children}
      {over && (
        <div className="pointer-events-none fixed inset-0 z-50 flex items-center justify-center bg-paper/95">
          <p className="rounded-sheet px-16 py-12 font-serif text-heading outline-2 outline-offset-8 outline-accent outline-dashed">
            Drop it to import
          </p>
        </div>
      )}
    </DroppedFileContext>
  );
}
