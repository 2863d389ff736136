import { formatPastDay } from '../calendar/format-day.ts';
import type { Day } from '../calendar/day.ts';
import type { Locale } from '../locale.ts';
import { foldToWords } from '../text/fold.ts';
import { capitalise } from '../text/sentence-parts.ts';
import { isHelpVerb, isLikelyEnglish, isPastOfHelpVerb, pastOf } from './help-verbs.ts';
import { uncapitalise, withoutFullStop } from './sentences.ts';

/** The kinds of help that one person gives another. */
export const helpKinds = ['expertise', 'introduction', 'feedback', 'resource', 'time'] as const;
export type HelpKind = (typeof helpKinds)[number];

/** Who helps: the user them, or they the user. */
export const helpDirections = ['to-them', 'from-them'] as const;
export type HelpDirection = (typeof helpDirections)[number];

/** How far help has come. What was passed is not wanted, or not needed any more. */
export const helpStatuses = ['offered', 'accepted', 'given', 'passed'] as const;
export type HelpStatus = (typeof helpStatuses)[number];

/** The names of the kinds as a user chooses among them. */
export const helpKindNames = {
  expertise: 'Expertise',
  introduction: 'Introduction',
  feedback: 'Feedback',
  resource: 'A resource',
  time: 'Time',
} as const satisfies Record<HelpKind, string>;

/** One line of the ledger of help. */
export type Help = {
  readonly direction: HelpDirection;
  readonly kind: HelpKind;
  /** What the help is, in the user's words: "Read a draft of yours". */
  readonly text: string;
  readonly status: HelpStatus;
  readonly offeredOn: Day;
  /** The day on which the status became what it is. */
  readonly changedOn: Day;
};

/** Tells a line of the ledger: "On 3 May you offered to read a draft; Ana said yes.", "On 7 March Ana read your draft." */
export function helpInWords(help: Help, name: string, today: Day, locale: Locale): string {
  const { direction, status } = help;
  const on = (day: Day): string => (day === today ? 'today' : `on ${formatPastDay(day, today, locale)}`);
  const helper = direction === 'to-them' ? 'you' : name;
  const helped = direction === 'to-them' ? name : 'you';
  if (status === 'given') return `${capitalise(on(help.changedOn))} ${helper} ${givenInWords(help, helped)}.`;
  const offered = `${capitalise(on(help.offeredOn))} ${helper} ${offeredInWords(help, helped)}`;
  switch (status) {
    case 'offered':
      return `${offered}.`;
    case 'accepted':
      return `${offered}; ${helped} said yes.`;
    case 'passed':
      // Whether it was needed is not known of an introduction, and who did not want it is nobody's business.
      return help.kind === 'introduction' ? `${offered}; it did not come about.` : `${offered}; it was not needed.`;
  }
}

type HelpForm =
  | { readonly form: 'verb'; readonly verb: string; readonly rest: string }
  | { readonly form: 'past'; readonly words: string }
  | { readonly form: 'noun' | 'quoted'; readonly words: string };

function offeredInWords({ text, direction }: Help, helped: string): string {
  const help = formOf(text, direction);
  switch (help.form) {
    case 'verb':
      return `offered to ${help.verb}${help.rest}`;
    case 'noun':
      return `offered ${helped} ${help.words}`;
    case 'past':
    case 'quoted':
      return `offered ${helped} this: “${withoutFullStop(text.trim())}”`;
  }
}

function givenInWords({ text, direction }: Help, helped: string): string {
  const help = formOf(text, direction);
  switch (help.form) {
    case 'verb':
      return `${pastOf(help.verb)}${help.rest}`;
    case 'past':
      return help.words;
    case 'noun':
      return `gave ${helped} ${help.words}`;
    case 'quoted':
      return `gave ${helped} this: “${help.words}”`;
  }
}

/** Finds how the user described help: with a verb, what was done, a noun, or in words that can only be quoted. */
function formOf(text: string, direction: HelpDirection): HelpForm {
  const plain = withoutFullStop(text.replace(/\s+/gu, ' ').trim());
  const [first = ''] = foldToWords(plain);
  const hasEnglish = isLikelyEnglish(plain);
  const rest = seenByUser(plain.slice(first.length), direction);
  // "Read" is a verb and its own past.
  if (hasEnglish && isHelpVerb(first)) return { form: 'verb', verb: first, rest };
  if (hasEnglish && isPastOfHelpVerb(first)) return { form: 'past', words: `${first}${rest}` };
  const noun = uncapitalise(plain);
  if (hasEnglish && /^(?:an?|the|some|my|our|\w+ an?) /iu.test(noun))
    return { form: 'noun', words: seenByUser(noun, direction) };
  return { form: 'quoted', words: plain };
}

/** Offers are worded from the user to them; the ledger speaks to the user: "a designer I trust" is "a designer you trust". */
function seenByUser(words: string, direction: HelpDirection): string {
  const aboutThem: Readonly<Record<string, string>> =
    direction === 'to-them' ? { you: 'them', your: 'their', yours: 'theirs', yourself: 'themselves' } : {};
  const aboutUser: Readonly<Record<string, string>> = {
    i: 'you',
    me: 'you',
    my: 'your',
    mine: 'yours',
    we: 'you',
    us: 'you',
    our: 'your',
    ours: 'yours',
  };
  return words.replace(/(?<![\p{L}’'])(?:you|yours?|yourself|i|me|my|mine|we|us|ours?)(?![\p{L}’'])/giu, (word) => {
    // Two capitals are an abbreviation: "US".
    if (word.length > 1 && word === word.toUpperCase()) return word;
    return aboutThem[word.toLowerCase()] ?? aboutUser[word.toLowerCase()] ?? word;
  });
}
