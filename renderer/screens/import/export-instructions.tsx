import type { ReactNode } from 'react';

/** LinkedIn's page to request a copy of one's data. */
const linkedInPage = 'https://www.linkedin.com/mypreferences/d/download-my-data';

/** How to request and find the LinkedIn archive, step by step. */
export function ExportInstructions() {
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
        , choose the larger archive and ask for it. It holds your messages, and they are what tells Kith which of your
        ties are alive.
      </Step>
      <Step number={2}>
        LinkedIn writes to you twice: usually within ten minutes with a first, partial archive, and within a day with
        the complete one. Begin with the first; the complete one only adds to it.
      </Step>
      <Step number={3}>
        Drop the ZIP here as it is. It need not be unpacked, and nothing in it leaves this computer.
      </Step>
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
