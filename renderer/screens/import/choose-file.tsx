import { FileUp } from 'lucide-react';
import { useRef } from 'react';
import { useLocation } from 'wouter';

import { Button } from '../../kit/button.tsx';
import { useKeys } from '../../kit/use-keys.ts';
import { useImportWork } from './import-work.tsx';

/** Where a file is dropped or chosen; the window around it takes a dropped file just as well. */
export function ChooseFile() {
  const { start } = useImportWork();
  const [, navigate] = useLocation();
  const input = useRef<HTMLInputElement>(null);
  const choose = (): void => input.current?.click();
  useKeys('Import', [{ keys: ['c'], does: 'Choose a file', run: choose }]);
  return (
    <div className="flex flex-col items-center gap-4 rounded-sheet px-6 py-10 text-center outline-2 -outline-offset-2 outline-well-deep outline-dashed">
      <FileUp size={26} strokeWidth={1.25} aria-hidden="true" className="text-mark" />
      <p className="font-serif text-name">Drop Connections.csv here</p>
      <Button look="primary" keys="c" onClick={choose}>
        Choose a file
      </Button>
      <input
        ref={input}
        type="file"
        aria-label="File to import"
        tabIndex={-1}
        className="sr-only"
        onChange={(event) => {
          const file = event.target.files?.[0];
          // So that the same file may be chosen again.
          event.target.value = '';
          if (!file) return;
          start(file);
          navigate('/import');
        }}
      />
    </div>
  );
}
