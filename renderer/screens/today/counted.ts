const numbers = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** "one person", "three people", "14 people". */
export function countedPeople(count: number): string {
  return count === 1 ? 'one person' : `${counted(count)} people`;
}

/** "three", "14". */
export function counted(count: number): string {
  return numbers[count] ?? String(count);
}

/** "half a minute", "1 minute", "7½ minutes". Minutes come in halves. */
export function inMinutes(minutes: number): string {
  if (minutes === 0.5) return 'half a minute';
  const whole = Math.floor(minutes);
  const text = `${whole}${minutes > whole ? '½' : ''}`;
  return text === '1' ? '1 minute' : `${text} minutes`;
}
