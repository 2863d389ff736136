/** A whole number with its thousands apart: "30,000". */
export function inDigits(number: number): string {
  return number.toLocaleString('en-GB');
}

/** "one person", "12 people", "30,000 people", "no one". */
export function peopleInWords(number: number): string {
  if (number === 0) return 'no one';
  return number === 1 ? 'one person' : `${inDigits(number)} people`;
}
