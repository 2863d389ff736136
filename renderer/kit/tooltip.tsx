import { Tooltip as Base } from '@base-ui/react/tooltip';
import type { ReactElement } from 'react';

import { Kbd } from './keys/kbd.tsx';
import type { KeyMeaning } from './keys/key-table.ts';

type TooltipProps = {
  readonly words: string;
  /** The meaning of the key that does the same. */
  readonly meaning?: KeyMeaning;
  /** The element that the tooltip describes; it must take a ref and an element's props. */
  readonly children: ReactElement<Record<string, unknown>>;
};

/** A few words about the element under the pointer or with the focus. Nothing that is needed may stand here alone. */
export function Tooltip({ words, meaning, children }: TooltipProps) {
  return (
    <Base.Root>
      <Base.Trigger render={children} />
      <Base.Portal>
        <Base.Positioner sideOffset={6} className="z-50">
          <Base.Popup className="appears flex items-center gap-2 rounded-field bg-ink px-2.5 py-1 text-fine text-paper">
            {words}
            {meaning !== undefined && <Kbd meaning={meaning} />}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
