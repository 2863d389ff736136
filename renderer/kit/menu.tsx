import { Menu as Base } from '@base-ui/react/menu';
import type { ReactElement } from 'react';
import { Fragment, useEffect, useLayoutEffect, useRef } from 'react';

import { Kbd } from './keys/kbd.tsx';
import { ariaKeysOf } from './keys/key-names.ts';
import type { KeyMeaning } from './keys/key-table.ts';

/** An action of a menu. `meaning` is that of the key that does the same outside of the menu. */
export type MenuItem = {
  readonly label: string;
  readonly run: () => void;
  readonly meaning?: KeyMeaning;
  readonly disabled?: boolean;
};

export type MenuProps = {
  /** The button that opens it. */
  readonly trigger: ReactElement<Record<string, unknown>>;
  /** The items in groups, with a hairline between groups. */
  readonly groups: readonly (readonly MenuItem[])[];
  /** Given together by a caller that opens the menu with a key. */
  readonly open?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
};

/** A list of actions behind a button. */
export function Menu({ trigger, groups, open, onOpenChange }: MenuProps) {
  const popup = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (open !== true) return undefined;
    // Opened by a key, the menu has its first item focused, so that Enter chooses it.
    const frame = requestAnimationFrame(() => popup.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus());
    return () => cancelAnimationFrame(frame);
  }, [open]);
  // Base UI would give the focus to the first link of the page, or take it from a dialog that an item opened.
  const before = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (open === true) before.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
  }, [open]);
  function focusBefore(): boolean {
    if (open === undefined) return true;
    const { activeElement } = document;
    const hasFocus = activeElement === document.body || popup.current?.contains(activeElement) === true;
    if (hasFocus && before.current?.isConnected === true) before.current.focus({ preventScroll: true });
    return false;
  }
  const control = { ...(open === undefined ? {} : { open }), ...(onOpenChange ? { onOpenChange } : {}) };
  return (
    <Base.Root modal={false} {...control}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={4} align="start" className="z-40">
          <Base.Popup
            ref={popup}
            finalFocus={focusBefore}
            className="appears min-w-48 rounded-sheet bg-sheet p-1.5 shadow-sheet outline-1 outline-line"
          >
            {groups.map((items, group) => (
              <Fragment key={items[0]?.label}>
                {group > 0 && <Base.Separator className="mx-2.5 my-1.5 h-px bg-line" />}
                {items.map((item) => (
                  <Base.Item
                    key={item.label}
                    disabled={item.disabled === true}
                    onClick={item.run}
                    aria-keyshortcuts={ariaKeysOf(item.meaning)}
                    className="flex items-center justify-between gap-8 rounded-field px-2.5 py-1.5 text-small outline-none select-none data-disabled:opacity-55 data-highlighted:bg-well"
                  >
                    {item.label}
                    {item.meaning !== undefined && <Kbd meaning={item.meaning} />}
                  </Base.Item>
                ))}
              </Fragment>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
