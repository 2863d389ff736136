import { foldToWords } from '../text/fold.ts';
import { isOpenerWord } from './greeting-words.ts';
import { cutBetweenWords, sentencesOf, withoutFullStop } from './sentences.ts';

/** The sentence of a message that tells most, in few words. */
export type MessageGist = {
  /** Whether it asks something. */
  readonly asks: boolean;
  /** Whether it speaks of something ahead: "The launch is next week". */
  readonly isAhead: boolean;
  readonly quote: string;
};

const longestQuote = 90;
const hasLink = /https?:\/\/|www\.|\S+@\S+\.\S/iu;
const signsOff =
  /^(?:best|kind regards|regards|cheers|thanks|thank you|many thanks|warmly|yours|love|take care|see you|talk soon|viele grüße|liebe grüße|beste grüße|mit freundlichen grüßen|gruß|lg|vg|mfg|danke|bises|bien à (?:toi|vous)|cordialement|merci|saludos|un abrazo|gracias|abraço|abraços|obrigad[oa]|saluti|un saluto|grazie|groet|groeten|met vriendelijke groet|bedankt)\b[^.?]{0,30}$/iu;
const ahead =
  /\b(?:next (?:week|month|year|spring|summer|autumn|fall|winter)|tomorrow|soon|going to|will be|planning|starting|moving|launch|nächste[nrs]? (?:woche|monat|jahr)|morgen|bald|demain|prochaine?|bientôt|mañana|próxim[oa]|pronto|amanhã|em breve|domani|prossim[oa]|presto|volgende|binnenkort)\b/iu;

/** Finds the sentence of a message that tells most; undefined if it has none besides greetings, thanks and links. */
export function gistOf(message: string): MessageGist | undefined {
  const sentences = sentencesOf(message)
    .map(withoutGreeting)
    .filter((sentence) => !hasLink.test(sentence) && !signsOff.test(sentence) && foldToWords(sentence).length > 0);
  const asking = sentences.findLast((sentence) => /[?？؟]["”’»)\]]*$/u.test(sentence) && isLongEnough(sentence));
  const told = sentences.filter((sentence) => isLongEnough(sentence));
  const found = asking ?? told.find((sentence) => ahead.test(sentence)) ?? told.toSorted(byLength)[0];
  if (found === undefined) return undefined;
  const quote = withoutQuotes(cutBetweenWords(asking === found ? found : withoutFullStop(found), longestQuote));
  return { asks: asking === found, isAhead: ahead.test(found), quote };
}

/** Removes a greeting from the beginning of a sentence: "Hi Lukas, the tour is next week". */
function withoutGreeting(sentence: string): string {
  const [, opener = '', rest = ''] = /^([\p{L}\p{M}.’' ]{2,40})[,!，、:–-]+\s*(.*)$/su.exec(sentence) ?? [];
  const [first = ''] = foldToWords(opener);
  const words = foldToWords(opener).length;
  if (words >= 1 && words <= 4 && isOpenerWord(first)) return rest;
  const whole = foldToWords(sentence);
  return whole.length <= 3 && isOpenerWord(whole[0] ?? '') ? '' : sentence;
}

function isLongEnough(sentence: string): boolean {
  const words = foldToWords(sentence);
  return (
    words.length >= 3 || (words.length > 0 && Array.from(words.join('')).length >= 10 && !/[a-z]/.test(words.join('')))
  );
}

function byLength(one: string, other: string): number {
  return Math.min(other.length, longestQuote) - Math.min(one.length, longestQuote);
}

function withoutQuotes(text: string): string {
  return text.replace(/[“”"„]/gu, '’');
}
