const focusable = 'a[href], button, input, select, textarea, summary, [tabindex], [contenteditable]';

/** Focuses the first element below `sheet` that Tab reaches, or the sheet itself when there is none. */
export function focusFirst(sheet: HTMLElement): void {
  const first = [...sheet.querySelectorAll<HTMLElement>(focusable)].find(
    (element) => element.tabIndex >= 0 && !element.matches(':disabled') && element.checkVisibility(),
  );
  (first ?? sheet).focus({ preventScroll: first === undefined });
}
