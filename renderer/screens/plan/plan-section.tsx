import type { ReactNode } from 'react';

import { classNames } from '../../kit/class-names.ts';
import { jobInWords } from '../../parts/job-words.ts';

/** A part of the plan under a small heading. */
export function PlanSection({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="mb-8">
      <h2 className="mb-1 font-sans text-small text-soft">{title}</h2>
      <ul className="-mx-4 flex flex-col">{children}</ul>
    </section>
  );
}

type PlanItemProps = {
  readonly isCurrent: boolean;
  /** Closer spacing, for items of one line. */
  readonly tight?: boolean;
  readonly children: ReactNode;
};

/** One item of the plan. A stroke beside it marks the item that the keys act upon. */
export function PlanItem({ isCurrent, tight = false, children }: PlanItemProps) {
  return (
    <li className={classNames('group relative px-4', tight ? 'py-1.5' : 'py-4')}>
      <span
        aria-hidden="true"
        className={classNames(
          'absolute left-0 w-0.5 rounded-round bg-accent transition-opacity group-has-focus-visible:w-1',
          tight ? 'inset-y-2' : 'inset-y-5',
          isCurrent ? 'opacity-100' : 'opacity-0',
        )}
      />
      {children}
    </li>
  );
}

/** Position and company on one line; nothing when neither is known. */
export function PositionAndCompany(person: { readonly position: string; readonly company: string }) {
  const job = jobInWords(person);
  return job === '' ? null : <p className="text-small text-soft [overflow-wrap:anywhere]">{job}</p>;
}

/** The classes of a name that gets the focus: underlined rather than ringed, so that nothing around it is covered. */
export const nameStyle =
  'scroll-my-40 rounded-small text-left [overflow-wrap:anywhere] decoration-accent decoration-2 underline-offset-4 outline-none ' +
  'focus-visible:underline';
