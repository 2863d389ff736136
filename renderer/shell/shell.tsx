import type { ReactNode } from 'react';
import { useLocation } from 'wouter';

import { useKeys } from '../kit/use-keys.ts';
import { Navigation } from './navigation.tsx';
import { screens } from './screens.ts';

/** What stands around every screen. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const [, navigate] = useLocation();
  useKeys(
    'Everywhere',
    screens.map(({ name, path, keys }) => ({ keys, does: `Go to ${name}`, run: () => navigate(path) })),
    'shell',
  );
  return (
    <div className="flex h-dvh">
      <Navigation />
      <main className="min-w-0 flex-1 overflow-y-auto pb-16 wide:pb-0">{children}</main>
    </div>
  );
}
