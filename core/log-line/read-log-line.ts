import type { Day } from '../calendar/day.ts';
import { addDays } from '../calendar/day.ts';
import type { DayPhrase } from '../calendar/days-in-text.ts';
import type { Locale } from '../locale.ts';
import { parsePromise } from '../plan/parse-promise.ts';
import { directionOf } from '../strength/interaction.ts';
import { capitalise } from '../text/sentence-parts.ts';
import { clausesOf } from './clauses.ts';
import type { Clause } from './clauses.ts';
import { dayOfContact } from './day-of-contact.ts';
import { english } from './languages/english.ts';
import type { LogLineLanguage } from './languages/log-line-language.ts';
import type {
  LoggedHelp,
  LoggedPromise,
  LogLine,
  NameCandidate,
  NameFinder,
  Span,
  UnderstoodPart,
} from './log-line.ts';
import { LineWords } from './line-words.ts';
import { noteOf, outermostParts } from './note-of-line.ts';
import { isBeginning, isToldAsTrue } from './told-as-true.ts';
import { PatternMatcher } from './match-pattern.ts';
import type { PatternMatch } from './match-pattern.ts';
import { LineNames } from './names.ts';
import { compileLanguage } from './pattern.ts';
import type { CompiledLanguage } from './pattern.ts';
import { onlyOne, PeopleInLine } from './people-in-line.ts';
import { isDoneForUser, personOfPromise } from './promises-in-line.ts';
import { unansweredCall } from './unanswered-call.ts';

/** After how many days a promise without a day is due. */
export const daysOfOpenPromise = 7;

const meeting = { kind: 'meeting', direction: 'both' } as const;
const introductionByThem = { kind: 'introduction', direction: 'in' } as const;
const introductionByUser = { kind: 'introduction', direction: 'out' } as const;

type Contact<Candidate extends NameCandidate> = {
  readonly clause: Clause;
  readonly match: PatternMatch<Candidate>;
  readonly with: number[];
};

/**
 * Reads contact in plain words: "coffee with Ana and João yesterday, promised Ana the deck by Friday". What is not understood
 * for certain stays in the note. Days without a year or a week are the last ones, those of promises the next; dates in digits
 * have the order of the locale.
 */
export function readLogLine<Candidate extends NameCandidate>(
  line: string,
  finder: NameFinder<Candidate>,
  { today, locale, language = english }: { today: Day; locale: Locale; language?: LogLineLanguage },
): LogLine<Candidate> {
  return new LogLineReader(line, finder, today, locale, compileLanguage(language)).read();
}

class LogLineReader<Candidate extends NameCandidate> {
  readonly #words: LineWords;
  readonly #today: Day;
  readonly #locale: Locale;
  readonly #compiled: CompiledLanguage;
  readonly #names: LineNames<Candidate>;
  readonly #people: PeopleInLine<Candidate>;
  readonly #matcher: PatternMatcher<Candidate>;
  readonly #understood: { span: Span; says: UnderstoodPart }[] = [];
  /** The words that were understood. */
  readonly #covered = new Set<number>();
  readonly #promises: (LoggedPromise & { readonly clause: Clause })[] = [];
  readonly #help: (Omit<LoggedHelp, 'on'> & { readonly clause: Clause })[] = [];
  readonly #introduced: { readonly person: number; readonly by: number; readonly clause: Clause }[] = [];
  #contact: Contact<Candidate> | undefined;

  constructor(line: string, finder: NameFinder<Candidate>, today: Day, locale: Locale, compiled: CompiledLanguage) {
    this.#today = today;
    this.#locale = locale;
    this.#compiled = compiled;
    const isName = (word: string): boolean => finder.find(word.split(' ')).candidates.length > 0;
    this.#words = new LineWords(line, compiled.language, { today, locale, isName });
    this.#names = new LineNames(this.#words, compiled, finder);
    this.#people = new PeopleInLine(this.#words, this.#names);
    this.#matcher = new PatternMatcher(this.#words, compiled, this.#names, this.#people);
  }

  read(): LogLine<Candidate> {
    const clauses = clausesOf(this.#words, this.#compiled, this.#names, this.#matcher);
    for (const clause of clauses) this.#readClause(clause);
    this.#readBareNames(clauses);
    const contact = this.#contactOf(clauses);
    const dayIn = (clause: Clause): Day | null =>
      this.#words.pastDayIn(clause, this.#today) ?? (contact?.saysDay === true ? contact.day : null);
    return {
      people: this.#people.people,
      contact,
      note: noteOf(this.#words, clauses, this.#covered),
      promises: this.#promises.map(({ clause: _, ...promise }) => promise),
      help: this.#help.map(({ clause, ...help }) => ({ ...help, on: dayIn(clause) ?? this.#today })),
      introduced: this.#introduced.map(({ clause, ...rest }) => ({ ...rest, on: dayIn(clause) })),
      understood: outermostParts(this.#understood),
    };
  }

  #readClause(clause: Clause): void {
    for (let at = clause.from; at < clause.to;) {
      const match = this.#words.isBlocked(at)
        ? undefined
        : this.#matcher.matchAt(at, clause.to, isBeginning(this.#words, clause, at));
      if (
        match !== undefined &&
        isToldAsTrue(this.#words, this.#names, clause, match, this.#covered) &&
        this.#take(clause, match)
      )
        at = match.end;
      else at += 1;
    }
    for (const index of this.#words.wordsBetween(clause.from, clause.to)) {
      const name = this.#covered.has(index) ? undefined : this.#names.nameAt(index, 'nobody')?.name;
      if (name !== undefined) this.#people.mention(name);
    }
  }

  /** Takes what a match says; false if it says nothing for certain. */
  #take(clause: Clause, match: PatternMatch<Candidate>): boolean {
    const { meaning } = match.pattern;
    switch (meaning.says) {
      case 'contact':
        return this.#takeContact(clause, match);
      case 'introduced':
        return this.#takeIntroduced(clause, match, meaning.meets === true);
      case 'introducing':
        return this.#takeIntroducing(clause, match);
      case 'promise':
        return this.#takePromise(clause, match, meaning.told === 'future');
      case 'owed':
        return this.#takeOwed(clause, match, meaning.told);
      case 'help':
        return this.#takeHelp(clause, match);
    }
  }

  #takeContact(clause: Clause, match: PatternMatch<Candidate>): boolean {
    // A line tells of one contact; another stays in the note.
    if (this.#contact !== undefined || match.people === undefined) return false;
    const { meaning } = match.pattern;
    if (meaning.says === 'contact' && meaning.byUser === true && !match.people.hasUser) return false;
    this.#contact = { clause, match, with: this.#people.add(match.people) };
    this.#cover(match, 'kind');
    return true;
  }

  #takeIntroduced(clause: Clause, match: PatternMatch<Candidate>, meets: boolean): boolean {
    const { people, others } = match;
    if (people === undefined || others === undefined || people.hasUser || others.hasUser) return false;
    const isInOrder = people.end < others.end;
    const first = this.#people.add(isInOrder ? people : others);
    const second = this.#people.add(isInOrder ? others : people);
    const [by, ...more] = isInOrder ? first : second;
    const met = isInOrder ? second : first;
    if (by === undefined || more.length > 0 || met.includes(by)) return false;
    const { themTo } = this.#compiled.language.introducedText;
    for (const person of met) {
      this.#introduced.push({ person, by, clause });
      const text = themTo(this.#people.people[person]?.written ?? '');
      this.#help.push({ with: by, direction: 'from-them', kind: 'introduction', text, status: 'given', clause });
    }
    if (meets && this.#contact === undefined) this.#contact = { clause, match, with: met };
    if (!meets && this.#contact === undefined && this.#words.pastDayIn(clause, this.#today) !== null) {
      this.#contact = { clause, match, with: [by] };
    }
    this.#cover(match, 'introduction');
    return true;
  }

  #takeIntroducing(clause: Clause, match: PatternMatch<Candidate>): boolean {
    const { people, others } = match;
    if (people === undefined || people.hasUser || others?.hasUser === true) return false;
    const first = this.#people.add(people);
    const second = others === undefined ? [] : this.#people.add(others);
    const both = [...new Set([...first, ...second])];
    if (both.length < 2) return false;
    const { userTo } = this.#compiled.language.introducedText;
    const written = (number: number): string => this.#people.people[number]?.written ?? '';
    for (const number of both) {
      const opposite =
        second.length === 0 ? both.filter((other) => other !== number) : first.includes(number) ? second : first;
      for (const other of opposite) {
        const text = userTo(written(other));
        this.#help.push({ with: number, direction: 'to-them', kind: 'introduction', text, status: 'given', clause });
      }
    }
    this.#contact ??= { clause, match, with: both };
    this.#cover(match, 'introduction');
    return true;
  }

  #takePromise(clause: Clause, match: PatternMatch<Candidate>, isFuture: boolean): boolean {
    const { language } = this.#compiled;
    const [verb] = match.ownWords;
    const first = verb === undefined ? undefined : this.#words.tokens[verb];
    // "Will is great" promises nothing where a Will is known.
    if (first?.isCapital === true && language.alsoNames.has(first.word) && this.#names.isKnown(first.word))
      return false;
    if (match.thing === undefined || match.people?.hasUser === true) return false;
    if (isFuture && language.notPromised.has(this.#words.word(match.thing))) return false;
    const to =
      match.people === undefined
        ? personOfPromise(this.#words, this.#names, this.#people, match.thing, clause)
        : this.#people.add(match.people);
    if (to.length === 0) return false;
    return this.#addPromise(clause, match, to, this.#words.text(match.thing, clause.to), 'user');
  }

  #takeOwed(clause: Clause, match: PatternMatch<Candidate>, told: 'thing' | 'action' | 'future'): boolean {
    if (match.thing === undefined || match.people?.hasUser === true) return false;
    if (told === 'future' && !isDoneForUser(this.#words, match.thing, clause)) return false;
    const of = match.people === undefined ? onlyOne(this.#people.meantByPronoun()) : this.#people.add(match.people);
    if (of.length === 0) return false;
    const { owedText } = this.#compiled.language;
    const text = told === 'thing' ? this.#words.text(match.thing, clause.to) : this.#words.text(match.start, clause.to);
    return this.#addPromise(clause, match, of, text, 'them', (what) =>
      owedText(told === 'thing' ? { thing: what } : { action: what }),
    );
  }

  #addPromise(
    clause: Clause,
    match: PatternMatch<Candidate>,
    to: readonly number[],
    text: string,
    owedBy: LoggedPromise['owedBy'],
    worded: (text: string) => string = (same) => same,
  ): boolean {
    const promise = parsePromise(text, this.#today, this.#locale);
    if (promise.text === '') return false;
    const days = promise.candidates ?? [];
    const dueOn = promise.dueOn ?? days[0];
    for (const person of to) {
      this.#promises.push({
        to: person,
        text: worded(promise.text),
        dueOn: dueOn ?? addDays(this.#today, daysOfOpenPromise),
        saysDay: dueOn !== undefined,
        days,
        owedBy,
        clause,
      });
    }
    this.#cover(match, 'promise');
    return true;
  }

  #takeHelp(clause: Clause, match: PatternMatch<Candidate>): boolean {
    const { meaning } = match.pattern;
    if (meaning.says !== 'help' || match.people === undefined || match.people.hasUser) return false;
    const people = this.#people.add(match.people);
    const { direction, kind, status } = meaning;
    const thing = match.thing === undefined ? '' : this.#words.textWithoutDays(match.thing, clause.to);
    if (match.thing !== undefined && thing === '') return false;
    const text = capitalise(`${meaning.text} ${thing}`.trim());
    for (const person of people) this.#help.push({ with: person, direction, kind, text, status, clause });
    this.#cover(match, 'help');
    return true;
  }

  /** Marks the words of a match, and those of its people, as understood. */
  #cover(match: PatternMatch<Candidate>, says: UnderstoodPart): void {
    const lists = [match.people, match.others].filter((list) => list !== undefined);
    for (const index of match.ownWords) this.#covered.add(index);
    if (says !== 'kind') {
      for (let index = match.start; index < match.end; index += 1) this.#covered.add(index);
      this.#mark(match.start, match.end, says);
    } else {
      const [first] = match.ownWords;
      const last = match.ownWords.at(-1);
      if (first !== undefined && last !== undefined)
        for (const index of match.ownWords) this.#mark(index, index + 1, says);
    }
    for (const { names, end } of lists) {
      for (const { span } of names) {
        for (const index of this.#words.tokensIn(...span)) this.#covered.add(index);
        this.#understood.push({ span, says: 'person' });
      }
      // Signs and words between names, and pronouns.
      const [first] = names;
      const start = first === undefined ? end - 1 : (this.#words.tokensIn(...first.span)[0] ?? end);
      for (let index = start; index < end; index += 1) this.#covered.add(index);
    }
  }

  #mark(from: number, to: number, says: UnderstoodPart): void {
    const [first, last] = [this.#words.tokens[from], this.#words.tokens[to - 1]];
    if (first !== undefined && last !== undefined) this.#understood.push({ span: [first.start, last.end], says });
  }

  /** Names and a day alone are contact of some kind: "Ana, Monday". Names alone name somebody and say nothing. */
  #readBareNames(clauses: readonly Clause[]): void {
    const isNothing = this.#promises.length + this.#help.length + this.#introduced.length === 0;
    if (this.#contact !== undefined || !isNothing) return;
    const [clause, ...others] = clauses.filter(({ from, to }) => this.#words.wordsBetween(from, to).length > 0);
    if (clause === undefined) return;
    const [start] = this.#words.wordsBetween(clause.from, clause.to);
    const list = start === undefined ? undefined : this.#people.listAt(start, clause.to, 'nobody');
    if (list === undefined) {
      for (const index of this.#words.wordsBetween(0, this.#words.tokens.length)) {
        const name = this.#names.nameAt(index, 'nobody');
        if (name !== undefined) this.#people.add({ names: [name.name], before: [] });
      }
      return;
    }
    const people = this.#people.add(list);
    for (const { span } of list.names) {
      for (const index of this.#words.tokensIn(...span)) this.#covered.add(index);
      this.#understood.push({ span, says: 'person' });
    }
    for (let index = start ?? 0; index < list.end; index += 1) this.#covered.add(index);
    const rest = this.#words.wordsBetween(list.end, clause.to);
    const { beforeDays } = this.#compiled.language;
    const isAlone = others.length === 0 && rest.every((index) => beforeDays.has(this.#words.word(index)));
    if (!isAlone || this.#words.days.length === 0) return;
    const pattern = {
      meaning: { says: 'contact', kind: null, direction: 'both' },
      parts: [],
      hasSubject: true,
      beginsWithNoun: false,
    } as const;
    const match = {
      pattern,
      start: start ?? 0,
      end: list.end,
      people: list,
      others: undefined,
      thing: undefined,
      ownWords: [],
      hasGap: false,
    };
    this.#contact = { clause, match, with: people };
  }

  #contactOf(clauses: readonly Clause[]): LogLine['contact'] {
    if (this.#contact === undefined) return null;
    const { clause, match, with: there } = this.#contact;
    const found = dayOfContact(
      this.#words,
      clauses,
      { clause, start: match.start, end: match.end },
      (index) => this.#isPromise(index),
      this.#today,
    );
    // A day to come: it is only planned.
    if (found === undefined) return null;
    const { phrase, ...day } = found;
    if (phrase !== undefined) this.#coverDay(phrase);
    const { meaning } = match.pattern;
    const { kind, direction } =
      meaning.says === 'contact'
        ? meaning
        : meaning.says === 'introduced'
          ? meaning.meets === true
            ? meeting
            : introductionByThem
          : introductionByUser;
    const unanswered = kind === 'call' ? unansweredCall(this.#words, clauses, clause, match) : undefined;
    if (unanswered !== undefined) {
      return { ...unanswered, ...day, saysKind: true, with: there };
    }
    const shown = kind ?? 'other';
    return { kind: shown, direction: directionOf(shown, direction), ...day, saysKind: kind !== null, with: there };
  }

  #coverDay({ start, end }: DayPhrase): void {
    this.#understood.push({ span: [start, end], says: 'day' });
    const places = this.#words.tokensIn(start, end);
    for (const index of places) this.#covered.add(index);
    const before = (places[0] ?? 0) - 1;
    if (this.#words.isBeforeDay(before)) this.#covered.add(before);
  }

  /** Whether a word stands in a promise. */
  #isPromise(index: number): boolean {
    const token = this.#words.tokens[index];
    return (
      token !== undefined &&
      this.#understood.some(({ span, says }) => says === 'promise' && token.start >= span[0] && token.end <= span[1])
    );
  }
}
