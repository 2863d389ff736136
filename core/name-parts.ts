/**
 * The two parts of a name that is written in one piece: the first word, and the rest ("Maria da Silva", "Hale, PhD"
 * stays behind). Put together by `fullName` they are the name again, but for names without a space.
 */
export function splitName(name: string): { readonly firstName: string; readonly lastName: string } {
  const [firstName = '', ...rest] = name.trim().split(/\s+/);
  return { firstName, lastName: rest.join(' ') };
}
