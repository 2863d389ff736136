import { FileUp } from 'lucide-react';
import { useRef } from 'react';
import { useLocation } from 'wouter';

import { Button } from '../../kit/button.tsx';
import { useKeys } from '../../kit/keys/use-keys.ts';
import { useImport } from './import-provider.tsx';

/** The area to drop or choose files. Files may also be dropped anywhere on the window. */
export function ChooseFile() {
  const { start } = useImport();
  const [, navigate] = useLocation();
  const input = useRef<HTMLInputElement>(null);
  const choose = (): void => input.current?.click();
  useKeys('Import', [{ meaning: 'import', does: 'Choose files', run: choose }]);
  return (
    <div className="flex flex-col items-center gap-4 rounded-sheet px-6 py-10 low:gap-3 low:py-4 text-center outline-2 -outline-offset-2 outline-well-deep outline-dashed">
      <FileUp size={26} strokeWidth={1.25} aria-hidden="true" className="text-mark low:hidden" />
      <p className="font-serif text-name text-balance">Drop your LinkedIn archive here</p>
      <p className="max-w-field text-small text-balance text-soft">
        The ZIP as it came, or single files: Connections.csv, contacts from Google or Outlook, vCards, any table saved
        as CSV.
      </p>
      <Button look="primary" meaning="import" onClick={choose}>
        Choose files
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        aria-label="File to import"
        tabIndex={-1}
        className="sr-only"
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          // So that the same file can be chosen again.
          event.target.value = '';
          if (files.length === 0) return;
          start(files);
          navigate('/import');
        }}
      />
    </div>
  );
}
