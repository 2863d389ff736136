const smallNumbers = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** "one day", "three years", "no ties", "52 days". Give the plural when it is not the singular and an s. */
export function counted(number: number, singular: string, plural = `${singular}s`): string {
  return `${smallNumbers[number] ?? inDigits(number)} ${number === 1 ? singular : plural}`;
}

/** Joins items for a sentence: "Acme", "Acme and Birch", "Acme, Birch and Cedar". */
export function listInWords(items: readonly string[]): string {
  const last = items.at(-1);
  if (last === undefined) return '';
  return items.length === 1 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}

/** Makes the first letter of a text a capital. */
export function capitalise(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** A whole number in digits, thousands apart: 30,000. */
function inDigits(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
