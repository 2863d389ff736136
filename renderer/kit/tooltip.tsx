import { Tooltip as Base } from '@base-ui/react/tooltip';
import type { ReactElement } from 'react';

import { Kbd } from './keys/kbd.tsx';

type TooltipProps = {
  readonly words: string;
  readonly keys?: string;
  /** What it is about; must take a ref and the props of an element. */
  readonly children: ReactElement<Record<string, unknown>>;
};

/** A word or two about the thing under the pointer or the focus. Nothing that is needed may stand only here. */
export function Tooltip({ words, keys, children }: TooltipProps) {
  return (
    <Base.Root>
      <Base.Trigger render={children} />
      <Base.Portal>
        <Base.Positioner sideOffset={6} className="z-50">
          <Base.Popup className="appears flex items-center gap-2 rounded-field bg-ink px-2.5 py-1 text-fine text-paper">
            {words}
            {keys !== undefined && <Kbd keys={keys} />}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
