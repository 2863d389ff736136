/**
 * Returns the ways in which the digits of a phone may be typed without the spaces: all of them, and from each group on, with
 * and without the 0 that stands for the country: "+49 170 123" as 49170123, 0049170123, 170123, 0170123. None for a phone
 * that is one group of digits anyway.
 */
export function phoneWords(phone: string): string[] {
  // "(0)" is dialled only within the country.
  const groups = phone.replace('(0)', ' ').match(/\d+/g) ?? [];
  const isInternational = phone.trimStart().startsWith('+');
  if (groups.length < 2 && !isInternational) return [];
  const all = groups.join('');
  const words = [all, ...(isInternational ? [`00${all}`] : [])];
  for (let from = 1; from < groups.length; from += 1) {
    const rest = groups.slice(from).join('');
    words.push(rest);
    if (isInternational && from === 1) words.push(`0${rest}`);
  }
  return words;
}
