import { uncapitalise, withoutFullStop } from '../outreach/sentences.ts';
import { capitalise } from '../text/sentence-parts.ts';
import type { IntroducedPerson } from './described-person.ts';
import { describeDiscreetly, describeOpenly, hasWordOf } from './described-person.ts';

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
    sentences.push(`You said that you are looking for ${lookedFor(need.text)}. I thought of ${described}.${agreed}`);
  } else {
    sentences.push(`There is somebody whom I think you would enjoy meeting: ${described}.${agreed}`);
    if (need !== null && isTellable(need.text)) {
      sentences.push(`They are looking for ${lookedFor(need.text)}, and you came to my mind at once.`);
    }
  }
  const addsAnything = about !== '' && !saysTheSame(about, need?.text ?? '');
  if (addsAnything && isTellable(about)) sentences.push(asSentence(about));
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
    seeker !== null && need !== null ? `${shortName(seeker)} is looking for ${lookedFor(need.text)}.` : '',
    about === '' || saysTheSame(about, need?.text ?? '') ? '' : asSentence(about),
  ].filter((sentence) => sentence !== '');
  const paragraphs = [
    greetingOfBoth(to.greeting, other.greeting),
    'I am happy to bring the two of you together.',
    `${shortName(to)}, this is ${describeOpenly(other)}.\n${shortName(other)}, this is ${describeOpenly(to)}.`,
    why.join(' '),
    'I think you will have much to talk about. I leave the rest to you, and look forward to hearing how it went.',
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

/** What somebody looks for, as it stands after "looking for". */
function lookedFor(text: string): string {
  const plain = text
    .trim()
    .replace(/^(?:is |are |i am |i'm |i’m )?(?:looking for|seeking|searching for|needs|need)\s+/iu, '');
  return uncapitalise(withoutFullStop(plain));
}

function asSentence(text: string): string {
  const plain = capitalise(text.trim());
  return /[.!?…]$/u.test(plain) ? plain : `${plain}.`;
}

function saysTheSame(one: string, other: string): boolean {
  return other !== '' && lookedFor(one).toLowerCase() === lookedFor(other).toLowerCase();
}
