import { Page } from '../../kit/page.tsx';
import { ChooseFile } from '../import/choose-file.tsx';
import { WhereItIsFound } from '../import/where-it-is-found.tsx';

/** Before there is anyone: what Kith is for, where the export is found, and where to drop it. */
export function FirstRun({ demo }: { readonly demo: boolean }) {
  return (
    <Page>
      <h1 className="text-display">Ten minutes a day for the people you know</h1>
      <p className="mt-4 mb-10 text-body text-soft">
        Kith reads your LinkedIn connections, sees which ties are thin, and lays out a short list for each day: whom to
        write to, why, and what you could offer. Your people stay in one file on this computer.
      </p>
      <ChooseFile />
      <section className="mt-12">
        <h2 className="mb-5 text-name">Where the file is found</h2>
        <WhereItIsFound />
      </section>
      {!demo && (
        <p className="mt-12 text-small text-soft">
          Only looking around? Stop Kith and start it with{' '}
          <code className="rounded-small bg-well px-1.5 py-0.5 font-sans text-ink">npm start -- --demo</code>: a network
          of invented people, gone when you are.
        </p>
      )}
    </Page>
  );
}
