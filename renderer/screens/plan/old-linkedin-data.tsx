import { memo } from 'react';
import { useQuery } from '@tanstack/react-query';

import { useClient } from '../../app/client-provider.tsx';
import { useWrite } from '../../app/use-write.ts';
import { ButtonLink } from '../../kit/button-link.tsx';
import { Button } from '../../kit/button.tsx';
import { Disclosure } from '../../kit/disclosure.tsx';
import { ExportInstructions } from '../import/export-instructions.tsx';

/** Says that LinkedIn's data is old, and how to ask for it anew; until the user puts it away or imports newer data. */
export const OldLinkedinData = memo(function OldLinkedinData() {
  const { client, queries } = useClient();
  const old = useQuery(queries.imports.oldLinkedinData.queryOptions()).data;
  const { run } = useWrite(client.settings.set, { silent: true });
  if (old === undefined || old === null) return null;
  return (
    <section aria-label="Your LinkedIn data" className="mt-8 max-w-reading">
      <Disclosure summary={`${old.words} Ask LinkedIn for it anew.`}>
        <div className="flex flex-col gap-5 pt-2 text-small">
          <ExportInstructions />
          <div className="flex flex-wrap gap-3">
            <ButtonLink look="primary" href="/import" meaning="go-to-import">
              Import
            </ButtonLink>
            <Button look="text" onClick={() => void run({ changes: { oldDataPutAway: old.until } })}>
              Not now
            </Button>
          </div>
        </div>
      </Disclosure>
    </section>
  );
});
