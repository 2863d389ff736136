import { recentAnniversary } from '../calendar/anniversaries.ts';
import type { Day } from '../calendar/day.ts';
import { daysBetween } from '../calendar/day.ts';
import { formatPastDay, formatPastMonth } from '../calendar/format-day.ts';
import { wholeYears } from '../calendar/months.ts';
import { timeAgo } from '../calendar/relative-day.ts';
import { weekdayName } from '../calendar/weeks.ts';
import type { Locale } from '../locale.ts';
import { countInWords } from '../numbers-in-words.ts';
import type { Direction, InteractionKind } from '../strength/interaction.ts';
import { isTwoSided } from '../strength/interaction.ts';
import { fold, foldToWords } from '../text/fold.ts';
import { hashText } from '../text/hash.ts';
import { capitalise } from '../text/sentence-parts.ts';
import { keptByText } from './kept-by-text.ts';
import { gistOf } from './message-gist.ts';
import { turnLogLine, turnNote } from './second-person.ts';
import { cutBetweenWords, sentencesOf, uncapitalise, withoutFullStop } from './sentences.ts';

/** Where a detail comes from. */
type DetailSource =
  | 'birthday'
  | 'message'
  | 'promise'
  | 'log'
  | 'change'
  | 'met'
  | 'note'
  | 'imported-note'
  | 'anniversary'
  | 'tag';

/** Something true of one person alone, which a draft may begin from. */
export type Detail = {
  /** Tells details of one person apart, and stays the same while the fact does. */
  readonly key: string;
  readonly source: DetailSource;
  /** Where Kith knows it from: "From your notes". */
  readonly label: string;
  /** The fact as Kith knows it: "Collects old timetables". */
  readonly shown: string;
  /** What is inserted into the draft, to be edited: "I remember that you collect old timetables." */
  readonly text: string;
};

/** A message or e-mail whose text is kept. */
export type KeptMessage = { readonly on: Day; readonly direction: 'in' | 'out'; readonly text: string };

/** A line that the user logged about a contact. */
type LogLine = {
  readonly on: Day;
  readonly kind: InteractionKind;
  readonly direction: Direction;
  readonly note: string;
};

/** Something that the user promised. */
type Promised = { readonly text: string; readonly promisedOn: Day; readonly doneOn: Day | null };

/** All that is known of a person that a detail can be made of. Lists go from the newest to the oldest. */
export type DetailFacts = {
  /** Their first name, by which notes may speak of them. */
  readonly firstName: string;
  readonly messages: readonly KeptMessage[];
  readonly log: readonly LogLine[];
  readonly promises: readonly Promised[];
  /** The user's notes on them; null without any. */
  readonly notes: string | null;
  /** Notes of address books, of LinkedIn, and of mapped columns. */
  readonly importedNotes: readonly string[];
  readonly tags: readonly string[];
  /** A new company or position, and the day on which an import first showed it; what did not change is null. */
  readonly job: { readonly company: string | null; readonly position: string | null; readonly seenOn: Day } | null;
  readonly connectedOn: Day | null;
  /** How the user met them, in their words, with the first name of whoever introduced them; null where that is not kept. */
  readonly howMet: { readonly text: string; readonly introducer: string | null; readonly metOn: Day | null } | null;
  /** The first contact, if one is known. */
  readonly first: { readonly on: Day; readonly kind: InteractionKind } | null;
  /** `1969-12-28`, or without the year `--12-28`; empty when not known. */
  readonly birthday: string;
  /** Texts that the user sent to others lately: a tag or a note that stands in one of them is not suggested again. */
  readonly sentToOthers: readonly string[];
};

/** The most details of one source, so that the list can be looked through in a moment. */
const mostOfSource = { log: 2, promise: 2, note: 4, 'imported-note': 2, tag: 3 } as const;
const longestShown = 120;
/** From then on, what was about to come when they wrote is taken to be over. */
const daysUntilOver = 14;
/** A change of job is news for a year. */
export const daysOfNews = 365;

/**
 * Suggests what a draft may begin from: details of this person alone, the most interesting first, in the words of the file.
 * Empty where nothing is known. What the user wrote to them already, or to others lately, is left out.
 */
export function suggestDetails(facts: DetailFacts, today: Day, locale: Locale): Detail[] {
  const { meetings, others } = notedOf(facts);
  const met = howMetDetails(facts, today, locale);
  const said = facts.messages.filter(({ direction }) => direction === 'out').map(({ text }) => text);
  const isNew = ({ shown }: Detail): boolean => {
    const telling = tellingWordsOf(shown);
    return !standInOneOf(telling, facts.sentToOthers) && !said.some((text) => standIn(telling, wordSetOf(text)));
  };
  const details = [
    ...birthdayDetail(facts.birthday, today),
    ...messageDetail(facts.messages, today, locale),
    ...promiseDetails(facts.promises, today, locale),
    ...firstNew(facts.log, mostOfSource.log, (line) => logDetail(line, today, locale), isNew),
    ...jobDetail(facts.job, today, locale),
    ...met.filter(isNew),
    ...meetings.filter(isNew),
    ...others.filter(isNew).slice(0, mostOfSource.note),
    ...firstNew(
      facts.importedNotes.flatMap((note) => sentencesOf(note)),
      mostOfSource['imported-note'],
      (sentence) => noteDetail(sentence, facts.firstName, 'imported-note'),
      isNew,
    ),
    ...(meetings.length + met.length > 0 ? [] : firstMeetingDetail(facts.first, today, locale)),
    ...anniversaryDetail(facts.connectedOn, today, locale),
    ...facts.tags
      .filter((tag) => /[\p{L}\p{N}]/u.test(tag))
      .map(tagDetail)
      .filter(isNew)
      .slice(0, mostOfSource.tag),
  ];
  return distinct(details);
}

/** Makes details of facts in their order until `most` of them are new. */
function firstNew<Fact>(
  known: readonly Fact[],
  most: number,
  detailsOf: (fact: Fact) => readonly Detail[],
  isNew: (detail: Detail) => boolean,
): Detail[] {
  const found: Detail[] = [];
  for (const fact of known) {
    if (found.length >= most) break;
    found.push(...detailsOf(fact).filter(isNew));
  }
  return found.slice(0, most);
}

/** The details of the user's notes: how the two met, and all else, what they look for first. */
function notedOf({ notes, firstName }: DetailFacts): { readonly meetings: Detail[]; readonly others: Detail[] } {
  const details = sentencesOf(notes ?? '').flatMap((sentence) =>
    noteDetail(sentence, firstName, 'note').map((detail) => ({ detail, kind: turnNote(sentence, firstName)?.kind })),
  );
  const ofKind = (...kinds: (string | undefined)[]): Detail[] =>
    details.filter(({ kind }) => kinds.includes(kind)).map(({ detail }) => detail);
  return { meetings: ofKind('met'), others: [...ofKind('need'), ...ofKind('trait', undefined)] };
}

function birthdayDetail(birthday: string, today: Day): Detail[] {
  const day = birthday === '' ? undefined : recentAnniversary(birthday, today);
  if (day === undefined) return [];
  const isToday = day === today;
  return [
    makeDetail(
      'birthday',
      'Their birthday',
      isToday ? 'Their birthday is today' : `Their birthday was on ${weekdayName(day)}`,
      isToday ? 'Happy birthday!' : 'Happy birthday, a little late!',
    ),
  ];
}

/** What they last said, if its text is kept. */
function messageDetail(messages: readonly KeptMessage[], today: Day, locale: Locale): Detail[] {
  const last = messages.find(({ direction }) => direction === 'in');
  const gist = last && gistOf(last.text);
  if (last === undefined || gist === undefined) return [];
  const when = whenInSentence(last.on, today, locale);
  const isOver = gist.isAhead && daysBetween(last.on, today) >= daysUntilOver;
  const text = gist.asks
    ? `${capitalise(when)} you asked: “${gist.quote}”`
    : `${capitalise(when)} you wrote “${gist.quote}”${isOver ? ' – how did it go?' : '.'}`;
  return [makeDetail('message', `From their last message, ${timeAgo(last.on, today)}`, `“${gist.quote}”`, text)];
}

function promiseDetails(promises: readonly Promised[], today: Day, locale: Locale): Detail[] {
  return promises
    .filter(({ doneOn, text }) => doneOn === null && /\p{L}/u.test(text))
    .slice(0, mostOfSource.promise)
    .map(({ text, promisedOn }) => {
      const promised = withoutFullStop(cutBetweenWords(text, longestShown));
      const label = `You promised ${promisedOn === today ? 'today' : `on ${formatPastDay(promisedOn, today, locale)}`}`;
      return makeDetail(
        'promise',
        label,
        promised,
        `What I promised you is still on my list: ${uncapitalise(promised)}.`,
      );
    });
}

function logDetail({ on, kind, direction, note }: LogLine, today: Day, locale: Locale): Detail[] {
  const [sentence = ''] = sentencesOf(note);
  if (isUnfit(sentence)) return [];
  const line = withoutFullStop(cutBetweenWords(sentence, longestShown));
  const when = whenInSentence(on, today, locale);
  const quoted = /^[“"„](.+)[”"“]$/su.exec(line)?.[1];
  const turned = direction === 'both' || isTwoSided(kind) ? undefined : turnLogLine(line, direction);
  const text =
    quoted !== undefined
      ? `${capitalise(when)} ${writers[direction]} wrote “${quoted}”.`
      : turned !== undefined
        ? `${capitalise(when)} ${turned}.`
        : `I was thinking of ${contactNames[kind]} ${when}: ${uncapitalise(line)}.`;
  return [makeDetail('log', `From your log, ${timeAgo(on, today)}`, line, text)];
}

/** Who wrote what is quoted in the log. */
const writers = { in: 'you', out: 'I', both: 'we' } as const satisfies Record<Direction, string>;

/** What the user calls a contact when speaking of it to the other. */
const contactNames = {
  message: 'what we wrote',
  email: 'what we wrote',
  call: 'our call',
  meeting: 'when we met',
  comment: 'our exchange',
  introduction: 'the introduction',
  other: 'our contact',
} as const satisfies Record<InteractionKind, string>;

function jobDetail(job: DetailFacts['job'], today: Day, locale: Locale): Detail[] {
  if (job === null || daysBetween(job.seenOn, today) > daysOfNews) return [];
  // Only the day is known on which an import showed it, not the day of the change.
  const seen = `seen in ${formatPastMonth(job.seenOn, today, locale)}`;
  if (job.company !== null && job.company !== '') {
    const company = job.company;
    return [
      makeDetail('change', 'What changed', `Moved to ${company}, ${seen}`, `I saw that you are at ${company} now.`),
    ];
  }
  const { position } = job;
  if (position === null || position === '') return [];
  return [makeDetail('change', 'What changed', `Became ${position}, ${seen}`, `I saw that you are ${position} now.`)];
}

function noteDetail(sentence: string, firstName: string, source: 'note' | 'imported-note'): Detail[] {
  if (isUnfit(sentence)) return [];
  const label = source === 'note' ? 'From your notes' : 'From an imported note';
  const line = withoutFullStop(cutBetweenWords(sentence, longestShown));
  const turned = turnNote(line, firstName);
  switch (turned?.kind) {
    case 'need':
      return [makeDetail(source, label, line, `${capitalise(turned.words)} – is that still so?`)];
    case 'met':
      return [makeDetail(source === 'note' ? 'met' : source, label, line, `I remember: ${turned.words}.`)];
    case 'trait':
      return [makeDetail(source, label, line, `I remember that ${turned.words}.`)];
    case undefined:
      return [makeDetail(source, label, line, `I remember: ${uncapitalise(line)}.`)];
  }
}

/** Who introduced them, and how the user met them. */
function howMetDetails({ howMet, firstName }: DetailFacts, today: Day, locale: Locale): Detail[] {
  if (howMet === null) return [];
  const { introducer, metOn, text } = howMet;
  const when = metOn === null ? '' : ` in ${formatPastMonth(metOn, today, locale)}`;
  const by =
    introducer === null
      ? []
      : [makeDetail('met', howYouMet, `Introduced by ${introducer}${when}`, `${introducer} introduced us${when}.`)];
  const told = sentencesOf(text).flatMap((sentence) => noteDetail(sentence, firstName, 'note'));
  return [...by, ...told.map((detail) => makeDetail('met', howYouMet, detail.shown, detail.text))];
}

const howYouMet = 'How you met';

/** When they first met or talked, if that was a year ago or longer and nothing says how. */
function firstMeetingDetail(first: DetailFacts['first'], today: Day, locale: Locale): Detail[] {
  if (first === null || !isTwoSided(first.kind) || wholeYears(first.on, today) < 1) return [];
  const month = formatPastMonth(first.on, today, locale);
  const met = first.kind === 'meeting' ? 'met' : 'spoke';
  return [makeDetail('met', 'From your log', `You ${met} in ${month}`, `Do you remember when we ${met} in ${month}?`)];
}

function anniversaryDetail(connectedOn: Day | null, today: Day, locale: Locale): Detail[] {
  const day = connectedOn === null ? undefined : recentAnniversary(connectedOn, today);
  if (connectedOn === null || day === undefined || connectedOn >= day) return [];
  const count = wholeYears(connectedOn, day);
  const years = count === 1 ? 'a year' : countInWords(count, locale, 'year');
  const when = day === today ? 'Today it is' : `On ${weekdayName(day)} it was`;
  const shown = `Connected ${years} ago${day === today ? ' today' : `, on ${formatPastDay(day, today, locale)}`}`;
  return [makeDetail('anniversary', 'An anniversary', shown, `${when} ${years} since we connected.`)];
}

function tagDetail(tag: string): Detail {
  return makeDetail('tag', 'From your tags', tag, `Something about ${tag} made me think of you:`);
}

function makeDetail(source: DetailSource, label: string, shown: string, text: string): Detail {
  return { key: `${source}:${hashText(shown).toString(36)}`, source, label, shown, text };
}

/** Keeps the first of details that say the same. */
function distinct(details: readonly Detail[]): Detail[] {
  const seen = new Set<string>();
  return details.filter(({ shown }) => {
    const folded = fold(shown);
    if (seen.has(folded)) return false;
    seen.add(folded);
    return true;
  });
}

/** Whether a sentence is nothing to write of: it has a link or an address, begins with a number, or has no word. */
function isUnfit(sentence: string): boolean {
  return (
    /https?:|www\.|\S@\S/iu.test(sentence) ||
    !/\p{L}{2}/u.test(sentence) ||
    /^[^\p{L}]*(?:\d[\s\d()/.+-]{5,})/u.test(sentence)
  );
}

/** How many texts' words are kept: those that the user sent lately, and to a few people. */
const mostTextsKept = 400;
const wordSetOf = keptByText((text): ReadonlySet<string> => new Set(foldToWords(text)), mostTextsKept);

/** Words too common to tell whether one text speaks of what another says. */
const commonWordLength = 4;

function tellingWordsOf(shown: string): string[] {
  const all = foldToWords(shown);
  const telling = all.filter((word) => word.length >= commonWordLength || !/^[a-z]+$/.test(word));
  return telling.length > 0 ? telling : all;
}

/** Whether nearly all telling words of a detail stand in a text, or in several together. */
function standIn(telling: readonly string[], words: ReadonlySet<string>): boolean {
  return telling.length > 0 && telling.filter((word) => words.has(word)).length >= telling.length * 0.75;
}

/** The words of each text of a list, and of all of them. */
type WordsOfTexts = { readonly each: readonly ReadonlySet<string>[]; readonly all: ReadonlySet<string> };

// The same list is looked at for person after person.
const wordsByTexts = new WeakMap<readonly string[], WordsOfTexts>();

function wordsOfTexts(texts: readonly string[]): WordsOfTexts {
  let words = wordsByTexts.get(texts);
  if (words === undefined) {
    const each = texts.map(wordSetOf);
    words = { each, all: new Set(each.flatMap((one) => [...one])) };
    wordsByTexts.set(texts, words);
  }
  return words;
}

/** Whether nearly all telling words of a detail stand in one of these texts. */
function standInOneOf(telling: readonly string[], texts: readonly string[]): boolean {
  const { each, all } = wordsOfTexts(texts);
  // Mostly they do not even stand in all texts together.
  return standIn(telling, all) && each.some((words) => standIn(telling, words));
}

/** When something was, as said to the other: "two weeks ago", "in May", "in May 2021". */
function whenInSentence(day: Day, today: Day, locale: Locale): string {
  return daysBetween(day, today) < 60 ? timeAgo(day, today) : `in ${formatPastMonth(day, today, locale)}`;
}
