const eastAsianScript = /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hangul}々ー]+$/u;

/**
 * Joins first and last name for display. In Chinese, Japanese and Korean script the family name comes first, without a
 * space (王小明). Without a name it gives the e-mail address, or else "No name".
 */
export function fullName(firstName: string, lastName: string, email?: string): string {
  if (lastName === '') return firstName || (email ?? 'No name');
  if (firstName === '') return lastName;
  if (eastAsianScript.test(firstName) && eastAsianScript.test(lastName)) return lastName + firstName;
  return `${firstName} ${lastName}`;
}
