/** Copies a text to the clipboard; returns whether that worked. It must be called while a key or a click is handled. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Denied, or a page of an address where browsers offer no clipboard.
    return copyFromField(text);
  }
}

/** Copies by way of a field that the user never sees, as browsers allow without asking. */
function copyFromField(text: string): boolean {
  const before = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.setAttribute('aria-hidden', 'true');
  field.className = 'fixed top-0 left-0 size-px opacity-0';
  document.body.append(field);
  field.select();
  // No other way to copy is left here.
  // oxlint-disable-next-line typescript/no-deprecated
  const copied = document.execCommand('copy');
  field.remove();
  if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  return copied;
}
