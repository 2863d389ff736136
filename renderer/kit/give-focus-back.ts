/**
 * Gives the focus of a popup that closes, or that nothing has, to the element `to`. A focus that has moved elsewhere, as to
 * a field or a dialog that the popup opened, stays.
 */
export function giveFocusBack(popup: Element | null, to: Element | null | undefined): void {
  const { activeElement } = document;
  const isLeft = activeElement === document.body || popup?.contains(activeElement) === true;
  if (isLeft && to instanceof HTMLElement && to.isConnected) to.focus({ preventScroll: true });
}
