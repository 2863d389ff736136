import type { ReactNode } from 'react';

import { classNames } from './class-names.ts';

export type PageProps = {
  /** The width of the column: `reading` for text and single things, `wide` for rows. */
  readonly measure?: 'reading' | 'wide';
  /** The page fills the window and its content scrolls, for long lists; otherwise the window scrolls. */
  readonly fills?: boolean;
  readonly children: ReactNode;
};

/** The column of a screen. Every screen begins at the same left edge, whatever its width. */
export function Page({ measure = 'reading', fills = false, children }: PageProps) {
  return (
    <div
      className={classNames(
        'mx-auto flex w-full max-w-wide flex-col px-5 pt-8 wide:px-10 wide:pt-14 low:pt-3',
        fills ? 'min-h-0 flex-1' : 'shrink-0 pb-28',
      )}
    >
      {measure === 'reading' ? <div className="flex w-full max-w-reading flex-col">{children}</div> : children}
    </div>
  );
}

export type PageHeaderProps = {
  readonly title: ReactNode;
  /** A line of facts below the title. */
  readonly facts?: ReactNode;
  /** Buttons beside the title. */
  readonly actions?: ReactNode;
};

/** The title of a screen, with facts below it and buttons beside it. */
export function PageHeader({ title, facts, actions }: PageHeaderProps) {
  return (
    <header className="mb-8 flex flex-wrap items-end justify-between gap-x-6 gap-y-3 low:mb-3 low:items-center">
      <div className="min-w-0 low:flex low:flex-wrap low:items-baseline low:gap-x-3">
        <h1 className="text-heading [overflow-wrap:anywhere]">{title}</h1>
        {facts !== undefined && <p className="mt-1.5 text-small text-soft low:mt-0">{facts}</p>}
      </div>
      {actions !== undefined && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
    </header>
  );
}
