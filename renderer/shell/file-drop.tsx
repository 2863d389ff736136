import type { ReactNode } from 'react';
import { useEffect, useEffectEvent, useState } from 'react';
import { useLocation } from 'wouter';

import { useImport } from '../screens/import/import-provider.tsx';

/** Starts an import of files that are dropped anywhere on the window. */
export function FileDrop({ children }: { readonly children: ReactNode }) {
  const { start } = useImport();
  const [, navigate] = useLocation();
  const [over, setOver] = useState(false);
  const take = useEffectEvent((files: readonly File[]) => {
    start(files);
    navigate('/import');
  });

  useEffect(() => {
    const bringsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
    const hover = (event: DragEvent): void => {
      if (!bringsFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      // Leaving the window leads to no other element.
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      if (!bringsFiles(event)) return;
      event.preventDefault();
      setOver(false);
      const dropped = [...(event.dataTransfer?.files ?? [])];
      if (dropped.length > 0) take(dropped);
    };
    window.addEventListener('dragover', hover);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', hover);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, []);

  return (
    <>
      {children}
      {over && (
        <div className="pointer-events-none fixed inset-0 z-50 flex items-center justify-center bg-paper/95">
          <p className="rounded-sheet px-16 py-12 font-serif text-heading outline-2 outline-offset-8 outline-accent outline-dashed">
            Drop it to import
          </p>
        </div>
      )}
    </>
  );
}
