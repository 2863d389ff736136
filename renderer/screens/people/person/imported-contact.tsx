import { useQuery } from '@tanstack/react-query';
import { ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';

import type { InteractionId } from '../../../../core/ids.ts';
import { Button } from '../../../kit/button.tsx';
import { classNames } from '../../../kit/class-names.ts';
import { ErrorNotice } from '../../../parts/error-notice.tsx';
import { useClient } from '../../../app/client-provider.tsx';
import type { ImportedMessages } from './imported-words.ts';

export type ImportedContactProps = {
  readonly id: InteractionId;
  /** The day's messages in words. */
  readonly what: string;
  readonly imported: ImportedMessages;
  readonly theirName: string;
};

/** The imported messages of a day: how many, and their texts where those are kept. */
export function ImportedContact({ id, what, imported, theirName }: ImportedContactProps) {
  const { host } = useClient();
  const [open, setOpen] = useState(false);
  const textsId = useId();
  const { threadUrl, hasTexts } = imported;
  return (
    <>
      <p>
        {hasTexts ? (
          <button
            type="button"
            aria-expanded={open}
            aria-controls={open ? textsId : undefined}
            onClick={() => setOpen(!open)}
            className="rounded-small text-left"
          >
            {what}
            <ChevronRight
              size={15}
              strokeWidth={1.75}
              aria-hidden="true"
              className={classNames(
                'ml-1 inline-block align-[-0.125em] text-soft transition-transform',
                open && 'rotate-90',
              )}
            />
          </button>
        ) : (
          what
        )}
      </p>
      {open && (
        <div id={textsId} className="mt-2 mb-3 flex flex-col items-start gap-3">
          <Texts id={id} imported={imported} theirName={theirName} />
          {threadUrl !== null && (
            <Button look="text" onClick={() => host.openOutside(threadUrl)}>
              Open the conversation
            </Button>
          )}
        </div>
      )}
    </>
  );
}

function Texts({ id, imported, theirName }: Omit<ImportedContactProps, 'what'>) {
  const { queries } = useClient();
  const texts = useQuery(queries.interactions.texts.queryOptions({ input: { id } }));
  if (texts.isError) return <ErrorNotice error={texts.error} onRetry={() => void texts.refetch()} />;
  if (!texts.data) return null;
  // More texts than messages between the two means that some are from others in a group.
  const isOfTwo = !imported.inGroup && texts.data.length <= imported.messages;
  const them = isOfTwo ? theirName : 'They';
  return (
    <ol className="flex max-w-reading flex-col gap-3 border-l border-line pl-4">
      {texts.data.map(({ direction, text }, index) => (
        // Two texts may have the same moment, and their order never changes.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={index}>
          <p className="text-fine text-soft">{direction === 'out' ? 'You' : them}</p>
          <p className="text-small whitespace-pre-line">{text}</p>
        </li>
      ))}
    </ol>
  );
}
