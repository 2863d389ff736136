import type { ReactNode } from 'react';

export type NoticeProps = {
  readonly children: ReactNode;
  /** A button beside the sentence. */
  readonly action?: ReactNode;
};

/** A sentence that must not be missed, such as an error; screen readers say it at once. */
export function Notice({ children, action }: NoticeProps) {
  return (
    <div role="alert" className="flex flex-wrap items-baseline gap-x-4 gap-y-2 border-l-2 border-mark py-1 pl-4">
      <p className="text-body">{children}</p>
      {action}
    </div>
  );
}
