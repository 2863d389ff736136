import type { ReactNode } from 'react';

/** LinkedIn's own page for asking for one's data. */
const linkedInPage = 'https://www.linkedin.com/mypreferences/d/download-my-data';

/** How the export is asked for and found, step by step. */
export function WhereItIsFound() {
  return (
    <ol className="flex flex-col gap-5">
      <Step number={1}>
        Open{' '}
        <a
          href={linkedInPage}
          target="_blank"
          rel="noopener noreferrer"
          className="rounded-small text-accent underline decoration-line underline-offset-4 hover:decoration-current"
        >
          LinkedIn’s page for downloading your data
        </a>
        , choose “Want something in particular?”, tick Connections, and ask for the archive.
      </Step>
      <Step number={2}>
        LinkedIn writes to you when it is ready: usually within ten minutes. The larger archive with everything takes up
        to a day, and has the same file in it.
      </Step>
      <Step number={3}>Unpack what you download. Connections.csv is the file that Kith reads.</Step>
    </ol>
  );
}

function Step({ number, children }: { readonly number: number; readonly children: ReactNode }) {
  return (
    <li className="flex gap-5">
      <span aria-hidden="true" className="w-4 shrink-0 font-serif text-name text-mark">
        {number}
      </span>
      <p className="pt-0.5">{children}</p>
    </li>
  );
}
