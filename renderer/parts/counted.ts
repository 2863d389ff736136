/** A whole number with its thousands apart: "30,000". */
export function inDigits(number: number): string {
  return number.toLocaleString('en-GB');
}

const smallNumbers = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** A whole number as it is read in a sentence: words up to twelve, then digits. 0 is "no". */
export function inWords(number: number): string {
  return smallNumbers[number] ?? inDigits(number);
}

/** The same of people: "one person", "three people", "30,000 people". 0 is "no one". */
export function peopleInSentence(number: number): string {
  if (number === 0) return 'no one';
  return number === 1 ? 'one person' : `${inWords(number)} people`;
}

/** For titles and columns: "one person", "3 people", "30,000 people", "no one". */
export function peopleInWords(number: number): string {
  if (number === 0) return 'no one';
  return number === 1 ? 'one person' : `${inDigits(number)} people`;
}

/** "half a minute", "1 minute", "7½ minutes". Minutes come in halves. */
export function inMinutes(minutes: number): string {
  if (minutes === 0.5) return 'half a minute';
  const whole = Math.floor(minutes);
  const text = `${whole}${minutes > whole ? '½' : ''}`;
  return text === '1' ? '1 minute' : `${text} minutes`;
}
