import { addDays } from '../../core/calendar/day.ts';
import type { Day } from '../../core/calendar/day.ts';
import { localeOf } from '../../core/locale.ts';
import type { LogLine, NameFinder } from '../../core/log-line/log-line.ts';
import { daysOfOpenPromise, readLogLine } from '../../core/log-line/read-log-line.ts';
import type { WrittenLine } from './lines-file.ts';

/** The kinds of facts that are judged. */
const factKinds = ['people', 'kind', 'direction', 'day', 'promises', 'help', 'introductions'] as const;
type FactKind = (typeof factKinds)[number];

/**
 * How a fact was read: as it must be; asked about, with the right one among what is asked; left in the note, although the line
 * says it; or wrong, which includes what the line does not say.
 */
type Verdict = 'right' | 'asked' | 'left' | 'wrong';
export type Judgement = { readonly fact: FactKind; readonly verdict: Verdict; readonly detail: string };

/** The day on which all lines are read. */
const today = '2026-06-10' as Day; // a Wednesday

/** Reads a line on the day on which all are read. */
export function readInvented(line: string, names: NameFinder, locale: string): LogLine {
  return readLogLine(line, names, { today, locale: localeOf([locale]) });
}

/** Reads a line and compares every fact with what must be understood. */
export function judgeLine(written: WrittenLine, names: NameFinder): Judgement[] {
  const read = readInvented(written.line, names, written.locale);
  return [...judgePeople(written, read), ...judgeContact(written, read), ...judgeRest(written, read)];
}

type Person = LogLine['people'][number];

/** What a person of a line is called among what is expected: "Ana Kern", "?Tom" when asked about, "+Zelda" when new. */
function shown({ candidates, more, written }: Person): string {
  const [only, ...others] = candidates;
  if (only === undefined) return `+${written}`;
  return others.length + more > 0 ? `?${written}` : only.name;
}

function fits(expected: string, person: Person | undefined): boolean {
  if (person === undefined) return false;
  const is = shown(person);
  return expected.startsWith('?') || expected.startsWith('+') ? is === expected : is.startsWith(expected);
}

function judgePeople({ with: expected, people = [] }: WrittenLine, read: LogLine): Judgement[] {
  const there = expected ?? [];
  const found = (read.contact?.with ?? []).map((number) => read.people[number]);
  const judged = there.map((name): Judgement => {
    const isFound = found.some((person) => fits(name, person));
    const verdict = !isFound ? 'left' : /^[?+]/u.test(name) ? 'asked' : 'right';
    return { fact: 'people', verdict, detail: name };
  });
  const extra = found.filter((person) => !there.some((name) => fits(name, person)));
  const spoken = people.map((name): Judgement => {
    const isFound = read.people.some((person) => fits(name, person));
    return { fact: 'people', verdict: !isFound ? 'left' : name.startsWith('?') ? 'asked' : 'right', detail: name };
  });
  return [
    ...judged,
    ...spoken,
    ...extra.map((person): Judgement => ({ fact: 'people', verdict: 'wrong', detail: person ? shown(person) : '' })),
  ];
}

function judgeContact({ with: expected, kind, direction, on }: WrittenLine, { contact }: LogLine): Judgement[] {
  if (contact === null) {
    return kind === undefined ? [] : [{ fact: 'kind', verdict: 'left', detail: 'no contact was understood' }];
  }
  if (expected === undefined || expected === null || kind === undefined) {
    return [{ fact: 'kind', verdict: 'wrong', detail: `a ${contact.kind} that was none` }];
  }
  const judged: Judgement[] = [];
  const readKind = contact.saysKind ? contact.kind : null;
  if (kind !== null || readKind !== null) {
    const verdict = readKind === kind ? 'right' : readKind === null ? 'left' : 'wrong';
    judged.push({ fact: 'kind', verdict, detail: `${readKind}` });
  }
  if (direction !== undefined) {
    judged.push({
      fact: 'direction',
      verdict: contact.direction === direction ? 'right' : 'wrong',
      detail: contact.direction,
    });
  }
  const days = Array.isArray(on) ? on : on === undefined ? [] : [on];
  if (contact.days.length > 0) {
    const isAmong =
      days.length === 0
        ? contact.days.includes(today)
        : days.every((day) => contact.days.some((asked) => asked === day));
    judged.push({ fact: 'day', verdict: isAmong ? 'asked' : 'wrong', detail: contact.days.join(' or ') });
  } else if (days.length > 0 || contact.saysDay) {
    const [day] = days;
    const verdict = contact.saysDay && contact.day === day ? 'right' : contact.saysDay ? 'wrong' : 'left';
    judged.push({ fact: 'day', verdict, detail: contact.saysDay ? contact.day : 'no day' });
  }
  return judged;
}

function judgeRest(written: WrittenLine, read: LogLine): Judgement[] {
  const nameOf = (number: number): string => {
    const person = read.people[number];
    return person === undefined ? '' : shown(person);
  };
  const due = (day: string | null): string => day ?? addDays(today, daysOfOpenPromise);
  const promises = (by: 'user' | 'them'): string[][] =>
    read.promises.filter(({ owedBy }) => owedBy === by).map(({ to, text, dueOn }) => [nameOf(to), text, dueOn]);
  const expectedOf = (rows: readonly (readonly [string, string, string | null])[]): string[][] =>
    rows.map(([name, text, day]) => [name, text, due(day)]);
  return [
    ...compare('promises', expectedOf(written.promised ?? []), promises('user')),
    ...compare('promises', expectedOf(written.owed ?? []), promises('them')),
    ...compare(
      'help',
      written.help ?? [],
      read.help.map(({ with: number, direction, kind }) => [
        nameOf(number),
        direction === 'to-them' ? 'to' : 'from',
        kind,
      ]),
    ),
    ...compare(
      'introductions',
      written.introduced ?? [],
      read.introduced.map(({ person, by }) => [nameOf(person), nameOf(by)]),
    ),
  ];
}

/** Compares rows whose first cells are names. */
function compare(
  fact: FactKind,
  expected: readonly (readonly string[])[],
  found: readonly (readonly string[])[],
): Judgement[] {
  const isSame = (one: readonly string[], other: readonly string[]): boolean =>
    one.length === other.length &&
    one.every((cell, index) => (/^\p{Lu}/u.test(cell) ? other[index]?.startsWith(cell) : other[index] === cell));
  return [
    ...expected.map((row): Judgement => {
      const isFound = found.some((other) => isSame(row, other));
      const isAsked = row.some((cell) => /^[?+]/u.test(cell));
      return { fact, verdict: !isFound ? 'left' : isAsked ? 'asked' : 'right', detail: row.join(', ') };
    }),
    ...found
      .filter((row) => !expected.some((other) => isSame(other, row)))
      .map((row): Judgement => ({ fact, verdict: 'wrong', detail: row.join(', ') })),
  ];
}

/** A line with how its facts were read. */
export type JudgedLine = { readonly line: string; readonly judgements: readonly Judgement[] };

const verdicts = ['right', 'asked', 'left', 'wrong'] as const satisfies readonly Verdict[];

/** Prints by kind of fact how often it was read how, with each line that was not understood in full. */
export function judgementTable(lines: readonly JudgedLine[]): string {
  const all = lines.flatMap(({ judgements }) => judgements);
  const rows = factKinds.map((fact) => {
    const counts = verdicts.map(
      (verdict) => all.filter((each) => each.fact === fact && each.verdict === verdict).length,
    );
    return [fact, ...counts.map(String)];
  });
  const table = [['', ...verdicts], ...rows].map(([fact = '', ...cells]) =>
    [fact.padEnd(16), ...cells.map((cell) => cell.padStart(8))].join(''),
  );
  const missed = lines.flatMap(({ line, judgements }) =>
    judgements
      .filter(({ verdict }) => verdict === 'left' || verdict === 'wrong')
      .map(({ fact, verdict, detail }) => `${verdict}: ${fact} (${detail}) in: ${line}`),
  );
  return [`${lines.length} lines`, '', ...table, '', ...missed].join('\n');
}
