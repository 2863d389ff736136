/** Words what somebody does: "Editor · Acme", or one of the two; empty when neither is known. */
export function jobInWords({ position, company }: { readonly position: string; readonly company: string }): string {
  return [position, company].filter((part) => part !== '').join(' · ');
}
