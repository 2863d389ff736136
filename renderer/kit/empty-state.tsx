import type { ReactNode } from 'react';

export type EmptyStateProps = {
  readonly title: string;
  /** Why there is nothing, and what the user can do. */
  readonly children?: ReactNode;
  readonly action?: ReactNode;
};

/** What a page shows in place of content that does not exist: why, and what the user can do. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="flex max-w-reading flex-col items-start gap-3 py-6">
      <h2 className="text-name">{title}</h2>
      {children !== undefined && <div className="flex flex-col gap-2 text-body text-soft">{children}</div>}
      {action !== undefined && <div className="mt-2 flex flex-wrap items-center gap-4">{action}</div>}
    </div>
  );
}
