import type { Day } from '../calendar/day.ts';
import { addDays, daysBetween } from '../calendar/day.ts';
import { findDays } from '../calendar/days-in-text.ts';
import type { DayPhrase } from '../calendar/days-in-text.ts';
import type { Locale } from '../locale.ts';
import { parsePromise } from '../plan/parse-promise.ts';
import { directionOf } from '../strength/interaction.ts';
import { capitalise } from '../text/sentence-parts.ts';
import { clausesOf } from './clauses.ts';
import type { Clause } from './clauses.ts';
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
import { PatternMatcher } from './match-pattern.ts';
import type { PatternMatch } from './match-pattern.ts';
import { LineNames } from './names.ts';
import { compileLanguage } from './pattern.ts';
import type { CompiledLanguage } from './pattern.ts';
import { PeopleInLine } from './people-in-line.ts';
import { quotesIn, tokensOf } from './tokens.ts';
import type { Token } from './tokens.ts';

/** After how many days a promise without a day is due. */
export const daysOfOpenPromise = 7;
/** How far back a day may be that is told in another clause than the contact. */
const nearDays = 14;

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
  readonly #line: string;
  readonly #today: Day;
  readonly #locale: Locale;
  readonly #compiled: CompiledLanguage;
  readonly #tokens: readonly Token[];
  readonly #days: readonly DayPhrase[];
  /** The words of days and quotes, which patterns pass over. */
  readonly #blocked: ReadonlySet<number>;
  readonly #names: LineNames<Candidate>;
  readonly #people: PeopleInLine<Candidate>;
  readonly #matcher: PatternMatcher<Candidate>;
  readonly #understood: { span: Span; says: UnderstoodPart }[] = [];
  /** The words that were understood. */
  readonly #covered = new Set<number>();
  /** Clauses that are told as promises, help or introductions, and so do not stand in the note. */
  readonly #told = new Set<Clause>();
  readonly #promises: (LoggedPromise & { readonly clause: Clause })[] = [];
  readonly #help: (Omit<LoggedHelp, 'on'> & { readonly clause: Clause })[] = [];
  readonly #introduced: { readonly person: number; readonly by: number; readonly clause: Clause }[] = [];
  #contact: Contact<Candidate> | undefined;

  constructor(line: string, finder: NameFinder<Candidate>, today: Day, locale: Locale, compiled: CompiledLanguage) {
    this.#line = line;
    this.#today = today;
    this.#locale = locale;
    this.#compiled = compiled;
    this.#tokens = tokensOf(line, compiled.language.possession);
    const blocked = new Set<number>();
    const isBlocked = (index: number): boolean => blocked.has(index);
    this.#blocked = blocked;
    this.#names = new LineNames(line, this.#tokens, isBlocked, compiled, finder);
    this.#people = new PeopleInLine(this.#tokens, this.#names, compiled);
    this.#matcher = new PatternMatcher(this.#tokens, isBlocked, compiled, this.#names, this.#people);
    this.#days = findDays(line, { today, locale, toward: 'past' }).filter((phrase) => this.#isDay(phrase));
    for (const [start, end] of [...this.#days.map((each): Span => [each.start, each.end]), ...quotesIn(line)]) {
      for (const index of this.#tokensIn(start, end)) blocked.add(index);
    }
  }

  read(): LogLine<Candidate> {
    const clauses = this.#clauses();
    for (const clause of clauses) this.#readClause(clause);
    this.#readBareNames(clauses);
    const days = this.#contact === undefined ? undefined : this.#daysOf(this.#contact, clauses);
    const contact = this.#contact === undefined || days === undefined ? null : this.#contactOf(this.#contact, days);
    const on = contact !== null && contact.saysDay ? contact.day : null;
    const dayIn = (clause: Clause): Day | null => this.#pastDayIn(clause) ?? (contact?.saysDay === true ? on : null);
    return {
      people: this.#people.people,
      contact,
      note: this.#note(clauses),
      promises: this.#promises.map(({ clause: _, ...promise }) => promise),
      help: this.#help.map(({ clause, ...help }) => ({ ...help, on: dayIn(clause) ?? this.#today })),
      introduced: this.#introduced.map(({ clause, ...rest }) => ({ ...rest, on: dayIn(clause) })),
      understood: this.#understoodParts(),
    };
  }

  /** A word that is a day and a name ("Sunday") is a name after "with"; "sat" is a day after a sign or "on". */
  #isDay({ start, end, onlyAfterLead }: DayPhrase): boolean {
    const { language } = this.#compiled;
    const [first, ...others] = this.#tokensIn(start, end);
    if (first === undefined) return false;
    const before = this.#tokens[first - 1];
    if (onlyAfterLead) return before === undefined || before.text === ',' || language.beforeDays.has(before.word);
    const token = this.#tokens[first];
    if (others.length > 0 || token === undefined || before === undefined) return true;
    const mayBeName = token.isMarked || (token.isCapital && language.beforeNames.has(before.word));
    return !(mayBeName && this.#names.isKnown(token.word));
  }

  #tokensIn(start: number, end: number): number[] {
    return this.#tokens.flatMap((token, index) => (token.start < end && token.end > start ? [index] : []));
  }

  #clauses(): Clause[] {
    const { language, patterns } = this.#compiled;
    const end = this.#tokens.length;
    const begins = (index: number): boolean => {
      let at = index;
      while (language.user.has(this.#tokens[at]?.word ?? '') || language.joints.has(this.#tokens[at]?.word ?? ''))
        at += 1;
      const token = this.#tokens[at];
      if (token === undefined || token.word === '' || this.#blocked.has(at)) return false;
      const isVerb = patterns.some(
        ({ parts: [first] }) => first?.part === 'words' && first.alternatives.has(token.word) && !token.isOwner,
      );
      return isVerb || this.#matcher.beginsClauseOfAnother(at, end);
    };
    const listContinues = (index: number): boolean => {
      const before = this.#tokens[index - 1];
      if (before === undefined || before.word === '' || this.#blocked.has(index - 1)) return false;
      let next = index + 1;
      if (language.and.has(this.#tokens[next]?.word ?? '') || language.and.has(this.#tokens[next]?.text ?? ''))
        next += 1;
      const isUser = language.user.has(this.#tokens[next]?.word ?? '');
      const isName = this.#names.nameAt(next, before.isCapital ? 'anybody' : 'known') !== undefined;
      return (isUser || isName) && !begins(next);
    };
    return clausesOf(this.#line, this.#tokens, (index) => this.#blocked.has(index), this.#compiled, {
      listContinues,
      begins,
    });
  }

  #readClause(clause: Clause): void {
    for (let at = clause.from; at < clause.to;) {
      const match = this.#blocked.has(at) ? undefined : this.#matcher.matchAt(at, clause.to, this.#isFirst(clause, at));
      if (match !== undefined && this.#follows(clause, match) && this.#take(clause, match)) at = match.end;
      else at += 1;
    }
  }

  #isFirst({ from }: Clause, at: number): boolean {
    return this.#wordsBetween(from, at).every((index) => this.#isFiller(index));
  }

  #isFiller(index: number): boolean {
    const { fillers, user } = this.#compiled.language;
    const word = this.#tokens[index]?.word ?? '';
    return fillers.has(word) || user.has(word);
  }

  /** The places of words from one place up to another, days and quotes aside. */
  #wordsBetween(from: number, to: number): number[] {
    const places: number[] = [];
    for (let at = from; at < to; at += 1) {
      if (this.#tokens[at]?.word !== '' && !this.#blocked.has(at)) places.push(at);
    }
    return places;
  }

  /** Whether what stands before a match in its clause leaves it true: not "did not", and nobody else who did it. */
  #follows({ from, to }: Clause, { pattern, start }: PatternMatch<Candidate>): boolean {
    const { language } = this.#compiled;
    const word = (index: number): string => this.#tokens[index]?.word ?? '';
    const before = this.#wordsBetween(from, start);
    if (before.some((index) => language.unreal.has(word(index)))) return false;
    if (
      pattern.meaning.says === 'contact' &&
      this.#wordsBetween(from, to).some((index) => language.undone.has(word(index)))
    ) {
      return false;
    }
    if (before.every((index) => this.#isFiller(index) || this.#covered.has(index))) return true;
    if (!pattern.beginsWithNoun) return false;
    // Adjectives directly before the noun: "a very French lunch".
    const firstOther = before.findIndex((index) => !this.#isFiller(index));
    const adjectives = before.slice(firstOther);
    return (
      adjectives.length <= 2 &&
      adjectives.every((index) => {
        const token = this.#tokens[index];
        const isSomebody =
          language.pronouns.has(word(index)) ||
          language.pluralPronouns.has(word(index)) ||
          (token?.isCapital === true && index > from) ||
          this.#names.nameAt(index, 'nobody') !== undefined;
        return !isSomebody && !language.neverNames.has(word(index)) && token?.isOwner === false;
      })
    );
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
        return this.#takePromise(clause, match);
      case 'owed':
        return this.#takeOwed(clause, match, meaning.told);
      case 'help':
        return this.#takeHelp(clause, match);
    }
  }

  #takeContact(clause: Clause, match: PatternMatch<Candidate>): boolean {
    // A line tells of one contact; another stays in the note.
    if (this.#contact !== undefined || match.people === undefined) return false;
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
    if (!meets && this.#contact === undefined && this.#pastDayIn(clause) !== null) {
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

  /** The text from a place to the end of a clause. */
  #textFrom(index: number, { to }: Clause): string {
    return this.#line.slice(this.#tokens[index]?.start ?? 0, this.#tokens[to - 1]?.end ?? 0).trim();
  }

  #takePromise(clause: Clause, match: PatternMatch<Candidate>): boolean {
    const { language } = this.#compiled;
    const [verb] = match.ownWords;
    const first = verb === undefined ? undefined : this.#tokens[verb];
    // "Will is great" promises nothing where a Will is known.
    if (first?.isCapital === true && language.alsoNames.has(first.word) && this.#names.isKnown(first.word))
      return false;
    if (match.thing === undefined || match.people?.hasUser === true) return false;
    const to = match.people === undefined ? this.#personOfThing(match.thing, clause) : this.#people.add(match.people);
    if (to.length === 0) return false;
    return this.#addPromise(clause, match, to, this.#textFrom(match.thing, clause), 'user');
  }

  #takeOwed(clause: Clause, match: PatternMatch<Candidate>, told: 'thing' | 'action'): boolean {
    if (match.thing === undefined || match.people?.hasUser === true) return false;
    const of = match.people === undefined ? this.#people.last : this.#people.add(match.people);
    if (of.length === 0 || (match.people === undefined && of.length > 1)) return false;
    const { owedText } = this.#compiled.language;
    const text = told === 'thing' ? this.#textFrom(match.thing, clause) : this.#textFrom(match.start, clause);
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

  /** To whom something was promised: the first who is named in it, or else the only one named before. */
  #personOfThing(thing: number, clause: Clause): readonly number[] {
    const { language } = this.#compiled;
    for (let at = thing; at < clause.to; at += 1) {
      const token = this.#tokens[at];
      if (token === undefined || this.#blocked.has(at)) continue;
      if (language.pronouns.has(token.word)) return this.#people.last.length === 1 ? this.#people.last : [];
      if (language.pluralPronouns.has(token.word)) return this.#people.last;
      const name = this.#names.nameAt(at, 'nobody');
      if (name !== undefined) return this.#people.add({ names: [name.name], before: [] });
    }
    const known = this.#people.last.length > 0 ? this.#people.last : (this.#contact?.with ?? []);
    return known.length === 1 ? known : [];
  }

  #takeHelp(clause: Clause, match: PatternMatch<Candidate>): boolean {
    const { meaning } = match.pattern;
    if (meaning.says !== 'help' || match.people === undefined || match.people.hasUser || match.thing === undefined)
      return false;
    const people = this.#people.add(match.people);
    const { direction, kind, status } = meaning;
    const thing = this.#withoutDays(match.thing, clause);
    const text = capitalise(`${meaning.text} ${thing}`.trim());
    if (thing === '') return false;
    for (const person of people) this.#help.push({ with: person, direction, kind, text, status, clause });
    this.#cover(match, 'help');
    return true;
  }

  /** The text from a place to the end of a clause, without the days at its end. */
  #withoutDays(index: number, clause: Clause): string {
    let { to } = clause;
    while (to > index && this.#blocked.has(to - 1) && this.#isInDay(to - 1)) to -= 1;
    if (to < clause.to && this.#compiled.language.beforeDays.has(this.#tokens[to - 1]?.word ?? '')) to -= 1;
    return to <= index ? '' : this.#textFrom(index, { from: clause.from, to });
  }

  #isInDay(index: number): boolean {
    const token = this.#tokens[index];
    return token !== undefined && this.#days.some(({ start, end }) => token.start >= start && token.end <= end);
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
        for (const index of this.#tokensIn(...span)) this.#covered.add(index);
        this.#understood.push({ span, says: 'person' });
      }
      // Signs and words between names, and pronouns.
      const [first] = names;
      const start = first === undefined ? end - 1 : (this.#tokensIn(...first.span)[0] ?? end);
      for (let index = start; index < end; index += 1) this.#covered.add(index);
    }
  }

  #mark(from: number, to: number, says: UnderstoodPart): void {
    const [first, last] = [this.#tokens[from], this.#tokens[to - 1]];
    if (first !== undefined && last !== undefined) this.#understood.push({ span: [first.start, last.end], says });
  }

  /** Names and a day alone are contact of some kind: "Ana, Monday". Names alone name somebody and say nothing. */
  #readBareNames(clauses: readonly Clause[]): void {
    const isNothing = this.#promises.length + this.#help.length + this.#introduced.length === 0;
    if (this.#contact !== undefined || !isNothing) return;
    const [clause, ...others] = clauses.filter(({ from, to }) => this.#wordsBetween(from, to).length > 0);
    if (clause === undefined) return;
    const [start] = this.#wordsBetween(clause.from, clause.to);
    const list = start === undefined ? undefined : this.#people.listAt(start, clause.to, 'nobody');
    if (list === undefined) {
      for (const index of this.#wordsBetween(0, this.#tokens.length)) {
        const name = this.#names.nameAt(index, 'nobody');
        if (name !== undefined) this.#people.add({ names: [name.name], before: [] });
      }
      return;
    }
    const people = this.#people.add(list);
    for (const { span } of list.names) {
      for (const index of this.#tokensIn(...span)) this.#covered.add(index);
      this.#understood.push({ span, says: 'person' });
    }
    for (let index = start ?? 0; index < list.end; index += 1) this.#covered.add(index);
    const rest = this.#wordsBetween(list.end, clause.to);
    const { beforeDays } = this.#compiled.language;
    const isAlone = others.length === 0 && rest.every((index) => beforeDays.has(this.#tokens[index]?.word ?? ''));
    if (!isAlone || this.#days.length === 0) return;
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

  #contactOf(
    { match, with: people }: Contact<Candidate>,
    { day, days, saysDay }: { readonly day: Day; readonly days: readonly Day[]; readonly saysDay: boolean },
  ): NonNullable<LogLine['contact']> {
    const { meaning } = match.pattern;
    const [kind, direction] = ((): [NonNullable<LogLine['contact']>['kind'] | null, 'in' | 'out' | 'both'] => {
      switch (meaning.says) {
        case 'contact':
          return [meaning.kind, meaning.direction];
        case 'introduced':
          return meaning.meets === true ? ['meeting', 'both'] : ['introduction', 'in'];
        default:
          return ['introduction', 'out'];
      }
    })();
    const shown = kind ?? 'other';
    return {
      kind: shown,
      direction: directionOf(shown, direction),
      day,
      days,
      saysKind: kind !== null,
      saysDay,
      with: people,
    };
  }

  /** The day of a contact. Undefined for a day that has not come: then it is only planned. */
  #daysOf(
    { clause, match }: Contact<Candidate>,
    clauses: readonly Clause[],
  ): { day: Day; days: readonly Day[]; saysDay: boolean } | undefined {
    const sure: DayPhrase[] = [];
    const unsure: DayPhrase[] = [];
    for (const phrase of this.#days) {
      if (phrase.reading.kind === 'none') continue;
      const [first] = this.#tokensIn(phrase.start, phrase.end);
      const of = first === undefined ? undefined : clauses.find(({ from, to }) => from <= first && first < to);
      if (first === undefined || of === undefined || this.#told.has(of) || this.#isInTold(first)) continue;
      const isAlone = this.#wordsBetween(of.from, of.to).every((index) =>
        this.#compiled.language.beforeDays.has(this.#tokens[index]?.word ?? ''),
      );
      if (isAlone || (of === clause && this.#isDayOfMatch(first, clause, match))) sure.push(phrase);
      else if (of === clause || this.#isNear(phrase)) unsure.push(phrase);
    }
    const [best, second] = sure;
    if (best !== undefined) {
      const { reading } = best;
      if (reading.kind === 'contradiction') {
        this.#markDay(best);
        return { day: reading.candidates[0], days: reading.candidates, saysDay: true };
      }
      if (reading.kind !== 'day') return undefined;
      if (reading.day > this.#today) return undefined;
      this.#markDay(best);
      const other = second?.reading.kind === 'day' ? second.reading.day : undefined;
      const days = other === undefined || other === reading.day || other > this.#today ? [] : [reading.day, other];
      return { day: reading.day, days, saysDay: true };
    }
    const maybe = unsure.flatMap(({ reading }) => (reading.kind === 'day' ? [reading.day] : []));
    // What was planned for a day to come may not have been contact at all.
    if (unsure.some(({ reading }, index) => reading.kind === 'day' && reading.day > this.#today && index === 0)) {
      return undefined;
    }
    const [day] = maybe.filter((each) => each < this.#today);
    return { day: this.#today, days: day === undefined ? [] : [this.#today, day], saysDay: false };
  }

  #markDay({ start, end }: DayPhrase): void {
    this.#understood.push({ span: [start, end], says: 'day' });
    for (const index of this.#tokensIn(start, end)) this.#covered.add(index);
    const [first = 0] = this.#tokensIn(start, end);
    if (this.#compiled.language.beforeDays.has(this.#tokens[first - 1]?.word ?? '')) this.#covered.add(first - 1);
  }

  /** Whether a day in the clause of a contact is the day of the contact: before it, right after it, or after a place. */
  #isDayOfMatch(first: number, { from, to }: Clause, match: PatternMatch<Candidate>): boolean {
    const { language } = this.#compiled;
    const word = (index: number): string => this.#tokens[index]?.word ?? '';
    if (first < match.end) return true;
    const between = this.#wordsBetween(match.end, first);
    if (between.at(-1) !== undefined && language.beforeDays.has(word(between.at(-1) ?? 0))) between.pop();
    const [lead] = between;
    if (lead === undefined) return true;
    if (from > lead || to < first) return false;
    return (
      language.places.has(word(lead)) &&
      between.length <= 4 &&
      between.every((index, at) => at === 0 || !language.unreal.has(word(index)))
    );
  }

  #isNear({ reading }: DayPhrase): boolean {
    return (
      reading.kind === 'day' &&
      Math.abs(daysBetween(reading.day, this.#today)) <= nearDays &&
      reading.day <= this.#today
    );
  }

  /** Whether a word stands in a promise. */
  #isInTold(index: number): boolean {
    const token = this.#tokens[index];
    return (
      token !== undefined &&
      this.#understood.some(({ span, says }) => says === 'promise' && token.start >= span[0] && token.end <= span[1])
    );
  }

  #pastDayIn({ from, to }: Clause): Day | null {
    for (const { start, end, reading } of this.#days) {
      const [first] = this.#tokensIn(start, end);
      if (first === undefined || first < from || first >= to || reading.kind !== 'day') continue;
      if (reading.day <= this.#today) return reading.day;
    }
    return null;
  }

  /** What was not understood: the clauses that say more than what was understood, as they stand in the line. */
  #note(clauses: readonly Clause[]): string {
    const { silent } = this.#compiled.language;
    const kept: string[] = [];
    let lastKept = -1;
    for (const [index, { from, to }] of clauses.entries()) {
      const isUnderstood = this.#tokens.slice(from, to).every(({ word }, offset) => {
        const at = from + offset;
        return this.#covered.has(at) || silent.has(word) || (word === '' && !this.#blocked.has(at));
      });
      if (isUnderstood) continue;
      const start = this.#tokens[from]?.start ?? 0;
      const nextStart = this.#tokens[clauses[index + 1]?.from ?? this.#tokens.length]?.start ?? this.#line.length;
      const text = this.#line.slice(start, nextStart);
      if (lastKept === index - 1 && kept.length > 0) kept.push(text);
      else kept.push(kept.length > 0 && !/\s$/u.test(kept.at(-1) ?? '') ? ` ${text}` : text);
      lastKept = index;
    }
    return kept
      .join('')
      .replace(/[\s,;:]+$/u, '')
      .trim();
  }

  /** The understood parts in order; a part within another is left out. */
  #understoodParts(): { span: Span; says: UnderstoodPart }[] {
    let end = 0;
    return this.#understood
      .toSorted((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])
      .filter(({ span }) => {
        if (span[0] < end) return false;
        [, end] = span;
        return true;
      });
  }
}
