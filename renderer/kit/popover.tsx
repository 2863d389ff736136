import { Popover as Base } from '@base-ui/react/popover';
import { useLayoutEffect, useRef } from 'react';
import type { ReactElement, ReactNode } from 'react';

import { focusFirst } from './focus-first.ts';
import { giveFocusBack } from './give-focus-back.ts';

export type PopoverProps = {
  /** The button that opens it. */
  readonly trigger: ReactElement<Record<string, unknown>>;
  readonly title: string;
  readonly children: ReactNode;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
};

/** A small sheet beside the button that opens it. */
export function Popover({ trigger, title, children, open, onOpenChange }: PopoverProps) {
  const button = useRef<HTMLButtonElement>(null);
  const popup = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    // Base UI would do so once the sheet has faded out: another Enter would meanwhile press its button again.
    if (!open && popup.current) giveFocusBack(popup.current, button.current);
  }, [open]);
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Trigger ref={button} render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={6} align="start" className="z-40">
          <Base.Popup
            ref={popup}
            // Base UI calls it in the task that opens the sheet, but would wait for the next frame to move the focus.
            initialFocus={() => {
              if (popup.current) focusFirst(popup.current);
              return false;
            }}
            finalFocus={() => {
              giveFocusBack(popup.current, button.current);
              return false;
            }}
            className="appears flex w-popover max-w-[calc(100vw-2rem)] flex-col gap-3 rounded-sheet bg-sheet p-4 shadow-sheet outline-1 outline-line"
          >
            <Base.Title className="font-sans text-small font-medium">{title}</Base.Title>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
