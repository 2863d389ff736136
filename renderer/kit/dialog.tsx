import { Dialog as Base } from '@base-ui/react/dialog';
import type { ReactNode } from 'react';
import { Fragment, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';

import { classNames } from './class-names.ts';
import { focusFirst } from './focus-first.ts';

export type DialogProps = {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  /** Hides the title; screen readers still read it. */
  readonly titleHidden?: boolean;
  /** For content that is read rather than filled in; as wide as a page, for what is looked over at once. */
  readonly wide?: boolean | 'as-page';
  /** Shows and hides it at once instead of fading it: for a dialog in which the user types as soon as it opens. */
  readonly atOnce?: boolean;
  readonly children: ReactNode;
  /** Moves the focus once the dialog is closed; when absent, the element that had it before gets it back. */
  readonly focusAfter?: () => void;
  /** The buttons; the primary one last. */
  readonly actions?: ReactNode;
};

/**
 * A sheet over the page that asks for one thing. Escape closes it. It takes the focus before the next key is handled and
 * gives it back as soon as it begins to close, so that each key acts where the user sees that it will.
 */
export function Dialog({
  open,
  onClose,
  title,
  titleHidden = false,
  wide = false,
  atOnce = false,
  focusAfter,
  children,
  actions,
}: DialogProps) {
  const popup = useRef<HTMLDivElement>(null);
  // When the page itself had the focus, Base UI would focus its first button instead.
  const before = useRef<HTMLElement>(null);
  const holdsFocus = useRef(false);
  // Opened again while it still fades out, it begins anew, as it does at any other time.
  const [openings, setOpenings] = useState({ isOpen: open, count: 0 });
  if (openings.isOpen !== open) setOpenings({ isOpen: open, count: openings.count + (open ? 1 : 0) });
  function giveBackFocus(): void {
    if (!holdsFocus.current) return;
    holdsFocus.current = false;
    if (focusAfter) focusAfter();
    else if (before.current?.isConnected === true) before.current.focus({ preventScroll: true });
  }
  const giveBackOnceClosed = useEffectEvent(giveBackFocus);
  useLayoutEffect(() => {
    if (open) {
      before.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
      holdsFocus.current = true;
    } else {
      // Base UI would wait until the dialog has faded out.
      giveBackOnceClosed();
    }
  }, [open]);
  return (
    <Base.Root
      open={open}
      onOpenChange={(next) => {
        if (!next) onClose();
      }}
    >
      <Base.Portal>
        <Base.Backdrop
          className={classNames(
            'fixed inset-0 z-30 bg-veil',
            !atOnce && 'transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0',
          )}
        />
        <Base.Popup
          ref={popup}
          data-modal=""
          // Base UI calls it in the task that opens the dialog, but would wait for the next frame to move the focus.
          initialFocus={() => {
            if (popup.current) focusFirst(popup.current);
            return false;
          }}
          // For a dialog that is removed while it is open.
          finalFocus={() => {
            giveBackFocus();
            return false;
          }}
          className={classNames(
            !atOnce && 'appears',
            'fixed inset-x-4 top-[12vh] z-30 mx-auto flex max-h-[76vh] low:top-[4vh] low:max-h-[92vh] flex-col overflow-hidden rounded-sheet bg-sheet shadow-sheet outline-1 outline-line',
            wide === 'as-page' ? 'max-w-wide' : wide ? 'max-w-dialog-wide' : 'max-w-dialog',
          )}
        >
          <Base.Title className={titleHidden ? 'sr-only' : 'px-6 pt-6 font-serif text-name'}>{title}</Base.Title>
          <div className={titleHidden ? 'flex min-h-0 flex-col' : 'min-h-0 overflow-y-auto px-6 pt-4 pb-6'}>
            <Fragment key={openings.count}>{children}</Fragment>
          </div>
          {actions !== undefined && <div className="flex justify-end gap-3 px-6 pb-6">{actions}</div>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
