/** A ref for an element that scrolls into view as a whole when it appears, and not only as far as the focus needs it. */
export function scrollIntoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}
