import type { OfferId } from '../ids.ts';
import { fieldsOfText } from './fields.ts';
import type { HelpKind } from './help.ts';

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

/** Whether an offer may help anybody: feedback or time for nobody in particular, and of no field of work. */
export function isForAnyone({ kind, text, suits }: Pick<Offer, 'kind' | 'text' | 'suits'>): boolean {
  return suits.trim() === '' && (kind === 'feedback' || kind === 'time') && fieldsOfText(text, false).size === 0;
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
