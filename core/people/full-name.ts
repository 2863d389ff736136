const familyNameFirst = /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hangul}々ー]+$/u;

/**
 * A full name as it is shown. In Chinese, Japanese and Korean writing the family name stands first, without a space
 * (王小明), so that it reads as its owner writes it. Someone without a name goes by their e-mail address, or is said to have
 * none.
 */
export function fullName(firstName: string, lastName: string, email?: string): string {
  if (familyNameFirst.test(firstName) && familyNameFirst.test(lastName)) return lastName + firstName;
  return [firstName, lastName].filter((part) => part !== '').join(' ') || (email ?? 'No name');
}
