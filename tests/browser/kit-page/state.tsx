import type { ReactNode } from 'react';

/** One state of a component, with its name above. */
export function State({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="flex min-w-0 flex-col items-start gap-2">
      <p className="text-fine text-soft">{name}</p>
      <div className="w-full">{children}</div>
    </div>
  );
}
