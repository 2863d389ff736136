import { uncapitalise, withoutFullStop } from '../outreach/sentences.ts';
import { tellingWords } from '../outreach/telling-words.ts';
import { capitalise } from '../text/sentence-parts.ts';
import type { IntroducedPerson } from './described-person.ts';
import { describeDiscreetly, describeOpenly, hasWordOf } from './described-person.ts';
import { titleInWords } from './title-in-words.ts';

/** What a letter about an introduction is made from. */
export type LetterFacts = {
  /** To whom it goes; for a letter to both the first side. */
  readonly to: IntroducedPerson & { readonly greeting: string };
  readonly other: IntroducedPerson & { readonly greeting: string };
  /** What one of the two looks for. */
  readonly need: { readonly text: string; readonly isOf: 'to' | 'other' } | null;
  /** What the two have for each other, in the user's words. */
  readonly about: string;
};

/** The subject and text with which a letter begins. */
export type LetterBeginning = { readonly subject: string; readonly text: string };

const howToAnswer =
  'Would you like me to introduce you? A short yes or no is all I need, and if it does not suit you, that is perfectly fine.';

/**
 * Begins a letter that asks one side, with what is in it for them first. A discreet one does not name the other, nor their
 * company.
 */
export function beginQuestion(
  { to, other, need, about }: LetterFacts,
  { discreet, otherAgreed }: { readonly discreet: boolean; readonly otherAgreed: boolean },
): LetterBeginning {
  const described = discreet ? describeDiscreetly(other) : describeOpenly(other);
  const isTellable = (text: string): boolean => !discreet || !hasWordOf(text, `${other.name} ${other.company}`);
  const agreed = otherAgreed ? ' They would be glad to meet you.' : '';
  const sentences: string[] = [];
  if (need?.isOf === 'to') {
    sentences.push(`You said that you are ${looking(need.text)}. I thought of ${described}.${agreed}`);
  } else {
    sentences.push(`I think you would enjoy meeting ${described}.${agreed}`);
    if (need !== null && isTellable(need.text)) {
      sentences.push(`They are ${looking(need.text)}, and you came to mind at once.`);
    }
  }
  if (isTellable(about)) sentences.push(...topicSentence(about, need?.text ?? ''));
  return {
    subject: discreet ? 'May I introduce you to someone?' : `May I introduce you to ${other.name}?`,
    text: [to.greeting, sentences.join(' '), howToAnswer].filter((part) => part !== '').join('\n\n'),
  };
}

/** Begins a letter that asks a side again that has not answered. */
export function beginReminder(
  { to, other }: LetterFacts,
  { discreet }: { readonly discreet: boolean },
): LetterBeginning {
  const described = discreet ? describeDiscreetly(other) : describeOpenly(other);
  const text = `I asked you lately whether you would like to meet ${described}. There is no hurry: a short yes or no is all I need, and both are fine.`;
  return {
    subject: discreet ? 'May I introduce you to someone?' : `May I introduce you to ${other.name}?`,
    text: [to.greeting, text].filter((part) => part !== '').join('\n\n'),
  };
}

/** Begins the letter that introduces both: who each is, why they should talk, and then the user steps back. */
export function beginIntroductionLetter({ to, other, need, about }: LetterFacts): LetterBeginning {
  const seeker = need === null ? null : need.isOf === 'to' ? to : other;
  const why = [
    ...(seeker !== null && need !== null ? [`${shortName(seeker)} is ${looking(need.text)}.`] : []),
    ...(hasWordOf(about, `${to.name} ${other.name}`) ? [asSentence(about)] : topicSentence(about, need?.text ?? '')),
  ];
  const paragraphs = [
    greetingOfBoth(to.greeting, other.greeting),
    'I am happy to bring the two of you together.',
    `${shortName(to)}, this is ${describeOpenly(other)}.\n${shortName(other)}, this is ${describeOpenly(to)}.`,
    why.join(' '),
    'I think you will have much to talk about. I leave the rest to the two of you, and would love to know how it goes.',
  ];
  return {
    subject: `Introduction: ${to.name} and ${other.name}`,
    text: paragraphs.filter((paragraph) => paragraph !== '').join('\n\n'),
  };
}

/** Joins two greetings: "Hi Ana, hi Petr,". */
function greetingOfBoth(first: string, second: string): string {
  if (first === '' || second === '') return first || second;
  const begun = first.replace(/[\s,.!:]+$/u, '');
  return `${begun}, ${second.slice(0, 1).toLowerCase()}${second.slice(1)}`;
}

function shortName({ firstName, name }: IntroducedPerson): string {
  return firstName === '' ? name : firstName;
}

/** Says what somebody does who has a need: "looking for a CFO", "hiring a designer", "looking to move to Lisbon". */
function looking(need: string): string {
  const plain = withoutFullStop(need.trim()).replace(
    /^(?:(?:is|are|i am|i'm|i’m) )?(?:(?:looking|searching) for|looks for|seeks|seeking|needs|need|wants|want)\s+/iu,
    '',
  );
  if (/^to \p{L}/iu.test(plain)) return `looking ${plain.slice(0, 1).toLowerCase()}${plain.slice(1)}`;
  if (/^(?:hiring|building|planning|starting|writing|moving|preparing|organi[sz]ing|raising)\s/iu.test(plain)) {
    return plain.slice(0, 1).toLowerCase() + plain.slice(1);
  }
  const [, sought = '', rest = ''] = /^(.+?)((?:\s+(?:in|for|at|with|from|who|that|to|near)\s.*)?)$/u.exec(plain) ?? [];
  const hasArticle = /^(?:an?|the|some|any|my|our|their|his|her|one|another)\s/iu.test(sought);
  return `looking for ${(hasArticle ? undefined : titleInWords(sought)) ?? uncapitalise(sought)}${rest}`;
}

/**
 * Words what an introduction is about, where it is a thing: "It would be about a translation into German." What is worded
 * otherwise, or is in the need already, is left to the user, who sees it beside the letter.
 */
function topicSentence(about: string, need: string): string[] {
  const isThing = /^(?:an?|the|your|our|my|their|his|her|some|two|three|how|what|whether)\s/iu.test(about.trim());
  if (!isThing || isMostlyIn(about, need)) return [];
  return [`It would be about ${withoutFullStop(about.trim().slice(0, 1).toLowerCase() + about.trim().slice(1))}.`];
}

/** Whether at least half of what a text tells stands in another one. */
function isMostlyIn(text: string, other: string): boolean {
  const told = tellingWords(text).map(({ stem }) => stem);
  const before = new Set(tellingWords(other).map(({ stem }) => stem));
  return told.filter((stem) => before.has(stem)).length * 2 >= told.length;
}

function asSentence(text: string): string {
  const plain = capitalise(text.trim());
  return /[.!?…]$/u.test(plain) ? plain : `${plain}.`;
}
