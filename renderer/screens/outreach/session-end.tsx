import type { Session } from '../../../api/contract/outreach/outreach.ts';
import { ButtonLink } from '../../kit/button-link.tsx';
import { Page } from '../../kit/page.tsx';

/** The end of the session: what these minutes did, and with whom tomorrow begins. */
export function SessionEnd({ ended }: { readonly ended: Session | undefined }) {
  return (
    <Page>
      <div aria-live="polite" className="flex min-h-80 flex-col items-start justify-center gap-4 py-16">
        {ended && (
          <>
            <h1 className="text-display">{ended.summary}</h1>
            {ended.tomorrow !== null && <p className="font-serif text-name text-soft">{ended.tomorrow}</p>}
            <div className="mt-6">
              <ButtonLink look="primary" href="/today" meaning="main-action">
                Back to Today
              </ButtonLink>
            </div>
          </>
        )}
      </div>
    </Page>
  );
}
