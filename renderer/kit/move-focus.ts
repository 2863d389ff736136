/**
 * Moves the focus so many places on among those in the list that fit, and stops at its ends. From outside of the list
 * it goes to the first.
 */
export function moveFocus(list: HTMLElement | null, fitting: string, places: number): void {
  const all = [...(list?.querySelectorAll<HTMLElement>(fitting) ?? [])];
  const at = all.findIndex((element) => element === document.activeElement);
  const next = at === -1 ? 0 : Math.max(0, Math.min(all.length - 1, at + places));
  all[next]?.focus();
}
