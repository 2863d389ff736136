import { useState } from 'react';

import type { ExportKind } from '../../../api/contract/export/exports.ts';
import { Button } from '../../kit/button.tsx';
import { useClient } from '../../app/client-provider.tsx';
import { valuesOf } from '../../kit/options.ts';
import { ProgressLine } from '../../kit/progress-line.tsx';
import { errorSentence } from '../../app/error-sentence.ts';
import { useToasts } from '../../app/toasts.tsx';

const exportWords: Readonly<Record<ExportKind, { readonly label: string; readonly contents: string }>> = {
  everything: {
    label: 'Export everything',
    contents:
      'One ZIP file: your people, contacts, notes and plans as tables for any spreadsheet, and all of it as JSON, which comes back when you import the file into an empty Kith.',
  },
  'people-vcard': {
    label: 'Export people as vCard',
    contents:
      'One file for your address book, with names, work, addresses, phones, birthdays, tags and notes. Archived people are left out.',
  },
};

/** The export that is being made. `cancel` is null once its file is being saved. */
type Making = { readonly what: ExportKind; readonly share: number | null; readonly cancel: (() => void) | null };

/** Exports the data. An export continues while the user looks at another screen. */
export function Export() {
  const { client, host } = useClient();
  const toasts = useToasts();
  const [making, setMaking] = useState<Making | null>(null);

  async function make(what: ExportKind): Promise<void> {
    const control = new AbortController();
    const { signal } = control;
    const cancel = (): void => control.abort();
    const show = (share: number | null): void => setMaking({ what, share, cancel });
    show(null);
    try {
      for await (const event of await client.exports.make({ what }, { signal })) {
        if (signal.aborted) break;
        if (event.kind === 'progress') show(event.total > 0 ? event.done / event.total : null);
        else if (event.kind === 'refused') toasts.warn(event.message);
        else {
          setMaking({ what, share: 1, cancel: null });
          const outcome = await host.save(event.file, event.fileName);
          if (outcome === 'saved') toasts.tell(savedAs(event.fileName, host.kind));
        }
      }
    } catch (error) {
      if (!signal.aborted) toasts.warn(errorSentence(error));
    }
    setMaking(null);
  }

  return (
    <div className="flex flex-col gap-6">
      <ul className="flex flex-col gap-6">
        {valuesOf(exportWords).map((what) => {
          const { label, contents } = exportWords[what];
          return (
            <li key={what} className="flex flex-col items-start gap-3">
              <p className="text-body" id={`export-${what}`}>
                {contents}
              </p>
              {/* One button in all states, so that the focus stays with it. */}
              <div className="flex w-full items-center gap-4">
                <Button
                  aria-describedby={`export-${what}`}
                  aria-disabled={making?.what === what && making.cancel === null}
                  disabled={making !== null && making.what !== what}
                  onClick={() => (making === null ? void make(what) : making.cancel?.())}
                >
                  {making?.what !== what ? label : making.cancel === null ? 'Saving…' : 'Cancel'}
                </Button>
                {making?.what === what && (
                  <div className="max-w-field grow">
                    <ProgressLine label={label} share={making.share} />
                  </div>
                )}
              </div>
            </li>
          );
        })}
      </ul>
      <p className="text-fine text-soft">
        Whoever has such a file can read all of it. Keep it where you would keep an address book and a diary.
      </p>
    </div>
  );
}

function savedAs(fileName: string, host: 'desktop' | 'browser'): string {
  return host === 'desktop' ? `Saved “${fileName}”.` : `“${fileName}” is among your browser’s downloads.`;
}
