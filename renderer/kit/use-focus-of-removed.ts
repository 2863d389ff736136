import type { RefObject } from 'react';
import { useEffect } from 'react';

/** How long a menu or a dialog that closes has to give the focus back itself, in milliseconds. */
const giveBackWithin = 50;

/**
 * Gives the focus to an element when what had it is removed, such as the button of an entry that was handled, or a menu
 * whose button went with the entry. A screen reader would begin at the top of the window again.
 */
export function useFocusOfRemoved(ref: RefObject<HTMLElement | null>): void {
  useEffect(() => (ref.current ? takeFocusOfRemoved(ref.current) : undefined), [ref]);
}

/** Returns what ends it. */
function takeFocusOfRemoved(around: HTMLElement): () => void {
  let last: EventTarget | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const isLost = (): boolean =>
    last instanceof Element &&
    !last.isConnected &&
    document.activeElement === document.body &&
    // A dialog or a menu that has just opened takes the focus itself. A toast, which is a dialog to screen readers, does not.
    document.querySelector('[role=dialog]:not([data-toast]), [role=alertdialog], [role=menu]') === null;
  const takeIfLost = (): void => {
    timer = undefined;
    if (isLost()) around.focus({ preventScroll: true });
  };
  const remember = ({ target }: FocusEvent): void => {
    last = target;
  };
  const observer = new MutationObserver(() => {
    if (isLost()) timer ??= setTimeout(takeIfLost, giveBackWithin);
  });
  document.addEventListener('focusin', remember);
  observer.observe(document.body, { childList: true, subtree: true });
  return () => {
    clearTimeout(timer);
    document.removeEventListener('focusin', remember);
    observer.disconnect();
  };
}
