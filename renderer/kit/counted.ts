/** A whole number with its thousands apart: "30,000". */
export function inDigits(number: number): string {
  return number.toLocaleString('en-GB');
}

const smallNumbers = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** A whole number as it is read in a sentence: words up to twelve, then digits. 0 is "no". */
export function inWords(number: number): string {
  return smallNumbers[number] ?? inDigits(number);
}

/** "one person", "12 people", "30,000 people", "no one". */
export function peopleInWords(number: number): string {
  if (number === 0) return 'no one';
  return number === 1 ? 'one person' : `${inDigits(number)} people`;
}
