import { Menu as Base } from '@base-ui/react/menu';
import type { ReactElement } from 'react';
import { Fragment, useCallback, useRef } from 'react';

import { giveFocusBack } from './give-focus-back.ts';
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
  const button = useRef<HTMLButtonElement>(null);
  const popup = useRef<HTMLDivElement>(null);
  const before = useRef<Element>(null);
  const takePopup = useCallback(
    (element: HTMLDivElement) => {
      popup.current = element;
      const { activeElement } = document;
      if (open !== false && !element.contains(activeElement)) {
        before.current = activeElement;
        // Base UI would focus it a frame later, and the page below would get a key that comes before. Opened by a key,
        // the menu has its first item focused, so that Enter chooses it: once the items know their places, so that the
        // arrow keys go on from there.
        const isOpenedByKey = open ?? button.current?.matches(':focus-visible') === true;
        const first = isOpenedByKey ? element.querySelector<HTMLElement>('[role=menuitem]') : null;
        queueMicrotask(() => first?.focus({ preventScroll: true }));
      }
      return () => {
        popup.current = null;
      };
    },
    [open],
  );
  // Base UI would do so once the menu has faded out: to the first link of the page when a key opened the menu, and from
  // a field or a dialog that an item opened meanwhile.
  const giveBack = (): void => giveFocusBack(popup.current, open === undefined ? button.current : before.current);
  return (
    <Base.Root
      modal={false}
      {...(open === undefined ? {} : { open })}
      onOpenChange={(next) => {
        // Before it fades out, so that the page has the next key.
        if (!next) giveBack();
        onOpenChange?.(next);
      }}
    >
      <Base.Trigger ref={button} render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={4} align="start" className="z-40">
          <Base.Popup
            ref={takePopup}
            finalFocus={() => {
              giveBack();
              return false;
            }}
            // Base UI focuses items a frame late, which may be after it was closed.
            onFocus={({ currentTarget }) => {
              if (!(open ?? 'open' in currentTarget.dataset)) giveBack();
            }}
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
