import type { OfferId } from '../ids.ts';
import { fold, foldToWords } from '../text/fold.ts';
import { fieldsOfWord } from './fields.ts';
import { isHelpVerb, isLikelyEnglish } from './help-verbs.ts';
import type { HelpKind } from './help.ts';
import { uncapitalise, withoutFullStop } from './sentences.ts';

/** A kind of help that the user can give. */
export type Offer = {
  readonly id: OfferId;
  readonly kind: HelpKind;
  /** The offer in short: "Read a draft with fresh eyes". */
  readonly text: string;
  /** Its words in a message; empty where they are made from `text`. */
  readonly words: string;
  /** Whom it suits, in the user's words: "founders, people who hire"; may be empty. */
  readonly suits: string;
};

/**
 * The words of an offer for a message: its own, or else made of its text: "If it would help, I could read a draft with fresh
 * eyes." What is not known to be English is quoted as it is.
 */
export function offerWords({ kind, text, words }: Pick<Offer, 'kind' | 'text' | 'words'>): string {
  if (words.trim() !== '') return words.trim();
  const offered = withoutFullStop(text.replace(/\s+/gu, ' ').trim()).trim();
  const [first = ''] = foldToWords(offered);
  if (offered === '') return '';
  if (/^(?:i|i’d|i'd|we) /iu.test(offered)) return `If it would help, ${offered.replace(/^We /u, 'we ')}.`;
  if (isHelpVerb(first) && offered.includes(' '))
    return `If it would help, I could ${offered.slice(0, 1).toLowerCase()}${offered.slice(1)}.`;
  const isEnglish =
    isLikelyEnglish(offered) || (/^[a-z]+$/i.test(first) && /^[ -~]+$/.test(offered) && isFieldWord(first));
  return isEnglish ? `If it would help, ${nounInWords(kind, asNoun(offered))}.` : `If it would help: ${offered}.`;
}

/** Words an offer that is a noun: "Design reviews", "Half an hour on pricing". */
function nounInWords(kind: HelpKind, noun: string): string {
  if (/^(?:an? )?(?:introductions?|intros?)\b/iu.test(noun)) return `I could make ${noun}`;
  if (/^(?:an? )?(?:honest |quick )?(?:feedback|review|second opinion)\b/iu.test(noun)) return `I could offer ${noun}`;
  switch (kind) {
    case 'expertise':
      return `I know something of ${noun} and could share it`;
    case 'introduction':
      return `I could introduce you to ${noun}`;
    case 'feedback':
      return `I could give you feedback on ${noun}`;
    case 'resource':
      return `I could send you ${noun}`;
    case 'time':
      return /\b(?:hours?|minutes|afternoon|morning|evening|time|coffee|lunch|call|walk|chat)\b/iu.test(noun)
        ? `I could offer ${noun}`
        : `I could take time for ${noun}`;
  }
}

/** Nouns with which offers begin and that are no names. */
const plainNoun =
  /^(?<noun>checklist|template|guide|list|book|tool|deck|spreadsheet|recording|article|review|introduction|feedback|slides|tickets|notes|lessons|advice|tips)(?<plural>s?)\b/iu;

/** A noun within a sentence: without its capital, unless it may be a name, and with "a" where one of a thing is meant. */
function asNoun(text: string): string {
  const small = text.slice(0, 1).toLowerCase() + text.slice(1);
  const { noun = '', plural = '' } = plainNoun.exec(text)?.groups ?? {};
  if (noun !== '') {
    const isOne = plural === '' && !/s$|^(?:feedback|advice)$/iu.test(noun);
    return isOne ? `${/^[aeiou]/iu.test(noun) ? 'an' : 'a'} ${small}` : small;
  }
  const [word = ''] = /^[\p{L}’'-]+/u.exec(text) ?? [];
  return /^\p{Lu}[\p{Ll}’'-]+$/u.test(word) && isFieldWord(fold(word)) ? small : uncapitalise(text);
}

function isFieldWord(word: string): boolean {
  return fieldsOfWord(word, false).length > 0;
}

/** What tells the kind of an offer, in several languages; the first that is found decides. */
const kindPatterns: readonly (readonly [HelpKind, RegExp])[] = [
  [
    'introduction',
    /\bintro(?:s|duc\w*)?\b|\bconnect you\b|\bput you in touch\b|\bvouch\b|\brefer you\b|\bvorstell\w*|\bbekannt ?mach\w*|\bkontakte? zu\b|\bvermittel\w*|\bprésent\w*|\bmettre en (?:relation|contact)|\bpresentar\w*|\bponer en contacto|\bapresent\w*|\bpresentare|\bpresentazion\w*|\bmettere in contatto|\bvoorstellen|\bin contact brengen|紹介|介绍|소개|знаком|представ/iu,
  ],
  [
    'expertise',
    /\bwhat (?:we|i)(?:’ve|'ve| have)? (?:learn\w*|know)|\blessons\b|\bwas wir gelernt|\bce que (?:nous|j)/iu,
  ],
  [
    'feedback',
    /\bfeedback\b|\breview\w*|\bread\b|\breading\b|\breader\b|\bproofread\w*|\blook (?:at|over|through)\b|\bsecond (?:pair|opinion)|\bcritique|\bcomment on\b|\bfresh eyes\b|gegenlesen|\blesen\b|rückmeldung|\brelire\b|relecture|\bavis\b|\bretour sur\b|\bleer\b|\brevisar\b|\bopinión\b|\bler\b|\brever\b|\bleggere\b|\brivedere\b|\brilegg\w*|meelezen|\bterugkoppeling|感想|レビュー|フィードバック|反馈|피드백|отзыв|прочитать/iu,
  ],
  [
    'resource',
    /\bchecklists?\b|\btemplates?\b|\bguides?\b|\blists? of\b|\bslides\b|\bbooks?\b|\barticles?\b|\btools?\b|\bspreadsheet|\bdeck\b|\brecordings?\b|\blend\b|\bsend\b|\bspare\b|\broom\b|\bdesk\b|\bvoucher|\bticket|\bvorlagen?\b|leitfaden|checkliste|\bbuch\b|\bbücher\b|\bmodèles?\b|\bplantillas?\b|\bguía|\blista\b|\bmodelos?\b|\bmodell[oi]\b|\bsjablo\w*|\bboek\b|テンプレート|資料|模板|资料|자료|шаблон|чек-лист/iu,
  ],
  [
    'time',
    /\bhours?\b|\bminutes\b|\bcoffee\b|\blunch\b|\bwalk\b|\bcall\b|\blisten\b|\bsit down\b|\btime\b|\bafternoon\b|\bstunden?\b|\bkaffee\b|\bzeit\b|\bheures?\b|\bcafé\b|\btemps\b|\bhoras?\b|\btiempo\b|\btempo\b|\bor[ae]\b|\bcaffè\b|\buur\b|\btijd\b|\bkoffie\b|時間|时间|시간|\bчас/iu,
  ],
];

/** Guesses the kind of an offer from its text; expertise where nothing tells another. */
export function guessHelpKind(text: string): HelpKind {
  return kindPatterns.find(([, pattern]) => pattern.test(text))?.[0] ?? 'expertise';
}
