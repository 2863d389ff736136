import { createDice } from '../../engine/demo/dice.ts';
import { secondsPerDay } from './contact-list.ts';

/** 14 June 2010, half past seven in the morning. */
const beginning = 1_276_500_600;

/**
 * Invents a contact list: a circle of people, some pairs of whom are in touch in a rhythm that ends, or pauses for months,
 * and many of whom wrote once. The same options give the same text. Its lines are in no order.
 */
export function inventContactList({ people, days, seed }: { people: number; days: number; seed: number }): string {
  const dice = createDice(seed);
  const lines: string[] = [];
  const write = (from: number, to: number, day: number): void => {
    const second = beginning + day * secondsPerDay + dice.between(0, secondsPerDay - 1);
    lines.push(`p${from} p${to} ${second}`);
  };
  for (let one = 0; one < people; one += 1) {
    for (let other = one + 1; other < people; other += 1) {
      if (dice.chance(0.55)) continue;
      const reach = dice.next();
      if (reach < 0.5) {
        // Somebody wrote once or twice, and mostly nothing came of it.
        const day = dice.between(0, days);
        write(one, other, day);
        if (dice.chance(0.3)) write(other, one, Math.min(day + dice.between(0, 20), days));
        continue;
      }
      const rhythm = dice.pick([3, 5, 8, 15, 30, 60]);
      const start = dice.between(0, Math.floor(days / 2));
      const end = start + dice.between(rhythm * 3, Math.max(rhythm * 3, Math.floor(days * 0.9)));
      const pause = dice.chance(0.5) ? { from: start + 20 * rhythm, length: dice.between(100, 250) } : undefined;
      const balance = dice.pick([0.1, 0.5, 0.5, 0.5, 0.9]);
      for (let day = start; day <= Math.min(end, days); day += dice.between(1, 2 * rhythm - 1)) {
        if (pause && day >= pause.from && day < pause.from + pause.length) continue;
        const isFromOne = dice.chance(balance);
        write(isFromOne ? one : other, isFromOne ? other : one, day);
        if (dice.chance(0.6)) write(isFromOne ? other : one, isFromOne ? one : other, day);
      }
    }
  }
  // The order of lines means nothing, so they are shuffled.
  for (let last = lines.length - 1; last > 0; last -= 1) {
    const place = dice.between(0, last);
    const held = lines[last] ?? '';
    lines[last] = lines[place] ?? '';
    lines[place] = held;
  }
  return `# Invented contacts: from, to, Unix seconds\n${lines.join('\n')}\n`;
}
