import type { NamedDay } from '../calendar/days-in-text.ts';
import { namedDays } from '../calendar/days-in-text.ts';
import type { Day } from '../calendar/day.ts';

export type UnderstoodPromise = {
  /** What is to be done, without its day; empty when the line names nothing but a day. */
  readonly text: string;
  /** Today or later; null when no day is plainly named. */
  readonly dueOn: Day | null;
};

/**
 * What a line says that is to be done, and by which day: "send Ana the paper, Friday" is to send Ana the paper, by the
 * next Friday after today. Words that only look like a day stay where they are, and so do days that belong to what is
 * promised ("the slides from Friday"): a day counts at the end of the line, at its beginning, after a comma, or after
 * "by", "on" or "until".
 */
export function understoodPromise(line: string, today: Day): UnderstoodPromise {
  const named = namedDays(line, today);
  const [best] = named
    .flatMap((day) => placeOf(line, day, named) ?? [])
    .toSorted((a, b) => a.rank - b.rank || a.day.start - b.day.start || b.day.end - a.day.end);
  return best === undefined ? { text: line.trim(), dueOn: null } : { text: without(best), dueOn: best.day.day };
}

/** Where a day stands that is the promise's: the lower the rank, the plainer. */
type Place = { readonly day: NamedDay; readonly before: string; readonly after: string; readonly rank: number };

const lead = /(?:^|(?<=[\s(]))(?:due(?:\s+(?:by|on))?|no\s+later\s+than|by|on|until|till)\s+$/iu;
const leadOfRelative = /(?:^|(?<=[\s(]))(?:due(?:\s+by)?|no\s+later\s+than|by|until|till)\s+$/iu;
const sign = /(?:[,;:(]\s*|\s[-–—]\s+)$/u;

/** After these, a day is part of what is promised, or of another day. */
const belongsToWords =
  /(?:^|[^\p{L}])(?:about|after|and|are|an?|at|be|before|between|black|cyber|each|easter|every|for|from|good|in|is|last|my|next|not|of|or|our|palm|past|since|super|than|the|their|this|to|was|were|with|weeks?|days?|fortnight|your|[\p{L}]+['’]s)\s+$/iu;

const nothing = /^[\s.!?)]*$/u;
const endOfPart = /^(?:\s*[,;:)]|\s+[-–—]\s)/u;
/** Words that go on after a day that has been said. */
const joint =
  /^\s+(?:(?:about|after|an?|and|as|at|because|before|for|from|her|his|if|in|me|my|or|our|over|so|that|the|their|them|to|until|via|when|whether|with|your)(?![\p{L}'’])|\d{1,2}(?:[:.]\d{2})?\s*(?:am|pm|o['’]clock|h)\b)/iu;
const otherDay = /^\s*(?:,|-|–|—|and|or|to|till|until|through)\s*$/iu;

function placeOf(line: string, day: NamedDay, named: readonly NamedDay[]): Place | undefined {
  const after = line.slice(day.end);
  const [leading] = (day.isRelative ? leadOfRelative : lead).exec(line.slice(0, day.start)) ?? [];
  const before = line.slice(0, day.start - (leading?.length ?? 0));
  const isLast = nothing.test(after);
  const isFirst = before.trim() === '';
  if (isOneOfTwo(line, day, named)) return undefined;
  const endsPart = isLast || endOfPart.test(after);
  const goesOn = !endsPart && joint.test(after);

  if (isFirst) {
    if (endsPart) return { day, before, after, rank: isLast ? 0 : 3 };
    const mayGoOn = leading !== undefined || day.isRelative;
    return mayGoOn && !day.onlyAfterLead && /^\s+\p{Ll}/u.test(after) ? { day, before, after, rank: 3 } : undefined;
  }
  if (leading !== undefined || sign.test(before)) {
    // "A week on Friday" is another day.
    if (leading !== undefined && /(?:week|fortnight|days?)s?\s*$/iu.test(before)) return undefined;
    return endsPart || goesOn ? { day, before, after, rank: isLast ? 0 : 1 } : undefined;
  }
  if (day.onlyAfterLead || belongsToWords.test(before) || isName(line, day)) return undefined;
  return endsPart || goesOn ? { day, before, after, rank: isLast ? 0 : 2 } : undefined;
}

/** "Monday to Friday", "Friday or Saturday": none of them is plainly the day. */
function isOneOfTwo(line: string, day: NamedDay, named: readonly NamedDay[]): boolean {
  return named.some((other) => other.start > day.end && otherDay.test(line.slice(day.end, other.start)));
}

/** "USA Today", "The Tonight Show": nobody writes these words large within a sentence. */
function isName(line: string, { start, end, isRelative }: NamedDay): boolean {
  return isRelative && /^(?:Today|Tonight|Tomorrow)/.test(line.slice(start, end));
}

function without({ day, before, after }: Place): string {
  let left = before.replace(/[\s,;:–—-]+$/u, '');
  let right = after.trim();
  if (left.endsWith('(') && right.startsWith(')')) {
    left = left.slice(0, -1).trimEnd();
    right = right.slice(1).trim();
  }
  const part = day.partOfDay?.toLowerCase();
  if (part !== undefined) left = `${left} ${part === 'night' ? 'at night' : `in the ${part}`}`.trim();
  if (left.trim() === '') return right.replace(/^[\s,;:.!?)–—-]+/u, '').trim();
  if (right === '') return left.trim();
  return `${left}${/^[,;:.!?)]/u.test(right) ? '' : ' '}${right}`.replace(/[\s,;]+$/u, '').trim();
}
