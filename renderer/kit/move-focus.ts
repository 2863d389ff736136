/**
 * Moves the focus by `places` among the elements of the list that match a selector, and stops at either end. When the
 * focus is outside of the list, the first match gets it.
 */
export function moveFocus(list: HTMLElement | null, selector: string, places: number): void {
  const all = [...(list?.querySelectorAll<HTMLElement>(selector) ?? [])];
  const at = all.findIndex((element) => element === document.activeElement);
  const next = at === -1 ? 0 : Math.max(0, Math.min(all.length - 1, at + places));
  all[next]?.focus();
}
