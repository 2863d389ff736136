import { fold } from '../text/fold.ts';
import { fieldsOfWord } from './fields.ts';
import { isHelpVerb, isLikelyEnglish } from './help-verbs.ts';
import type { Offer } from './offer.ts';
import { withoutFullStop } from './sentences.ts';

/**
 * The words of an offer for a message: its own, or else made of its text: "If it would help, I could read a draft with fresh
 * eyes." A sentence stays as it is. A phrase of which it is not certain how it goes on from "I could" stands after a colon,
 * where every phrase reads well.
 */
export function offerWords({ kind, text, words }: Pick<Offer, 'kind' | 'text' | 'words'>): string {
  if (words.trim() !== '') return words.trim();
  const offered = withoutFullStop(text.replace(/\s+/gu, ' ').trim()).trim();
  if (offered === '') return '';
  if (isSentence(offered)) return withEnd(offered.slice(0, 1).toUpperCase() + offered.slice(1));
  if (isForeign(offered)) return withEnd(`If it would help: ${offered}`);
  const ready = /^(?:(?:would|i’d|i'd) love|(?:happy|glad|willing|able|free|available)) (?=to |for |on )/iu.exec(
    offered,
  );
  if (ready)
    return withEnd(
      /love/iu.test(ready[0]) ? `I would ${small(offered.replace(/^\S+ /u, ''))}` : `I am ${small(offered)}`,
    );
  if (/^(?:can|could|would|will) (?!i\b|you\b|we\b)/iu.test(offered)) return withEnd(`I ${small(offered)}`);

  const infinitive = infinitiveOf(offered);
  if (infinitive !== undefined) {
    return /^help\b/u.test(infinitive)
      ? withEnd(`I could ${infinitive}, if that is of use`)
      : withEnd(`If it would help, I could ${infinitive}`);
  }
  const noun = nounOf(offered, kind);
  if (noun !== undefined) return withEnd(`If it would help, ${noun}`);
  return withEnd(`One thing I could offer: ${hasSmallBeginning(offered) ? small(offered) : offered}`);
}

function withEnd(sentence: string): string {
  return /[.!?…。！？]$/u.test(sentence) ? sentence : `${sentence}.`;
}

function small(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}

/** Tells text that is a sentence of its own, which nothing can be put before: "I can read your draft", "Ask me anything". */
function isSentence(text: string): boolean {
  return (
    text.endsWith('?') ||
    /^(?:i|we|i[’'](?:d|m|ll|ve)|we[’'](?:d|re|ll|ve)|if|when|whenever|let|please|feel|come|there[’']s|there|you|it|it[’']s|this|that[’']s)\s/iu.test(
      text,
    ) ||
    /^(?:ask|call|tell|send|write|text|ping|use|try) (?:me|us)\b/iu.test(text) ||
    /^(?:my|our) [\p{L} ]+ (?:is|are|can|could|would|knows?|helps?|works?) /iu.test(text)
  );
}

const foreignWord =
  /(?<![\p{L}’'-])(?:der|die|das|den|dem|des|ein|eine|einen|einer|eines|und|für|mit|zu|zum|zur|bei|von|le|la|les|de|du|des|un|une|et|pour|avec|sur|el|los|las|una|con|para|por|y|o|da|do|dos|um|uma|il|lo|gli|della|per|het|een|van|voor|met|en)(?![\p{L}’'-])/u;
const englishOnly = /\b(?:the|of|with|for|about|your|you|my|our|and|or|how|what|from|to)\b/iu;

/** Whether a text is in another language than English, or may be. */
function isForeign(text: string): boolean {
  if (englishOnly.test(text)) return false;
  if (foreignWord.test(text.slice(0, 1).toLowerCase() + text.slice(1))) return true;
  const [first = ''] = text.split(' ');
  const isKnown =
    isLikelyEnglish(text) ||
    hasSmallBeginning(text) ||
    isField(first) ||
    headOf(text).some((word) => isGivenNoun(word));
  return !isKnown;
}

/** Verbs that are nouns as well, if such a word or none follows: "Design reviews", "Support for founders". */
const nounsToo = new Set(
  'design review support test lead practice practise coach cook talk walk work watch sketch comment check pass open sponsor host mentor answer run show draw bring point'.split(
    ' ',
  ),
);
const beginsObject =
  /^(?:an?|the|you|your|yours|some|any|what|how|who|why|all|this|that|these|those|one|two|three|my|our|people|someone|about|through|over|to|with|at|up|out|into|together|them|their)$/u;

/** The text as it goes on from "I could", if it begins with a verb: "Read a draft" is "read a draft". */
function infinitiveOf(text: string): string | undefined {
  const bare = text.replace(/^(?:offer(?:ing)? to|to|i could|could) (?=\p{L})/iu, '');
  const [first = '', second = '', third = ''] = bare.toLowerCase().split(' ');
  if (/^\p{L}+ly$/u.test(first) && isHelpVerb(second)) return small(bare);
  const isVerb =
    isHelpVerb(first) ||
    /^(?:brainstorm|debug|plan|fix|build|rehearse|research|compare|carry|drive|babysit|move|paint|repair|sew|photograph|record|set)$/u.test(
      first,
    );
  if (!isVerb) return undefined;
  if (second === '')
    return /^(?:listen|proofread|mentor|translate|help|teach|cook)$/u.test(first) && first !== 'help'
      ? first
      : undefined;
  if (nounsToo.has(first) && !beginsObject.test(second)) {
    // "Review contracts" has a thing to review, and "design reviews" are a thing to offer.
    const head = headOf(bare);
    if (/^(?:of|for|on|in|around)$/u.test(second) || isGivenNoun(head.at(-1) ?? '')) return undefined;
    if (first === 'design' && third === '') return undefined;
  }
  return small(bare);
}

/** Nouns that are offered as they are, without an article of their own. */
const massNouns = new Set(
  'feedback advice help support mentoring mentorship coaching tutoring training time access use guidance encouragement company space hospitality experience childcare accommodation lunch dinner breakfast coffee tea cake bread listening editing proofreading translation eyes ears hands contacts conversation'.split(
    ' ',
  ),
);
/** Nouns of which one has an article: "a review". */
const countNouns = new Set(
  (
    'introduction intro referral review opinion tip lesson session workshop tour seat room desk ticket hour minute afternoon morning evening day week weekend call ' +
    'chat walk talk coffee reader ear eye hand couch bed sofa projector van car bike camera studio kitchen garden office network view perspective demo interview rehearsal ' +
    'reference recommendation voucher discount invitation visit place spot meal drink board critique edit edition pair shoulder class course check audit ' +
    'translation sketch logo website connection contact lift ride hint idea example case story comparison'
  ).split(' '),
);
const sentNouns = new Set(
  'checklist template guide list book tool deck spreadsheet recording article slide note handout recipe sample paper report script link'.split(
    ' ',
  ),
);
const shared = /^(?:tips?|ideas?|hints?|experience|experiences|stories|what|learnings|insights?|thoughts)$/u;

function singular(word: string): string {
  return word.endsWith('ies')
    ? `${word.slice(0, -3)}y`
    : word.endsWith('s') && !word.endsWith('ss')
      ? word.slice(0, -1)
      : word;
}

function isGivenNoun(word: string): boolean {
  return massNouns.has(word) || countNouns.has(singular(word)) || sentNouns.has(singular(word)) || shared.test(word);
}

/** The words before the first preposition, in small letters: the noun that is offered is the last of them. */
function headOf(text: string): string[] {
  const [head = ''] = text
    .toLowerCase()
    .split(
      /[,:;(–—]| (?:on|for|of|with|to|in|into|about|from|at|by|over|around|behind|before|after|who|that|which|i|and|or) /u,
    );
  return head
    .trim()
    .split(' ')
    .filter((word) => word !== '');
}

const determined =
  /^(?:an?|the|my|our|some|any|your|half|one|two|three|four|five|ten|a|\d.*|another|several|free|unlimited)$/u;

/** What is offered with a noun: "I could offer half an hour on pricing"; undefined where it is not certain how. */
function nounOf(text: string, kind: Offer['kind']): string | undefined {
  const head = headOf(text);
  const [first = ''] = head;
  const noun = head.at(-1) ?? '';
  const phrase = hasSmallBeginning(text) ? small(text) : text;
  if (/^(?:what|how) /iu.test(text)) return `I could share ${small(text)}`;
  if (/^lessons? (?:from|learn)/iu.test(text)) return `I could share ${small(text)}`;
  // "Running a workshop" is something to do, and "cooking lessons" are something to give.
  if (first.endsWith('ing') && beginsObject.test(head[1] ?? '')) return undefined;
  if (isGivenNoun(noun)) {
    const isOne = !massNouns.has(noun) && noun === singular(noun) && !determined.test(first);
    const whole = isOne
      ? `${/^(?:[aeiou]|honest|hour)/iu.test(phrase) && !/^(?:u[sn]i|one|eu)/iu.test(phrase) ? 'an' : 'a'} ${phrase}`
      : phrase;
    if (sentNouns.has(singular(noun))) return `I could send you ${whole}`;
    return shared.test(noun) ? `I could share ${whole}` : `I could offer ${whole}`;
  }
  // "Hiring in a small team" is a field that one knows something of.
  const isTopic =
    kind === 'expertise' && isField(first) && !isGerundOfHelp(first) && !/[,:;]/u.test(text) && head.length <= 4;
  return isTopic ? `I know something of ${phrase} and could share it` : undefined;
}

function isField(word: string): boolean {
  return /^[A-Za-z]+$/u.test(word) && fieldsOfWord(fold(word), false).length > 0;
}

function isGerundOfHelp(word: string): boolean {
  const stem = /^(?<stem>[a-z]+)ing$/u.exec(word.toLowerCase())?.groups?.['stem'];
  if (stem === undefined) return false;
  return [stem, `${stem}e`, stem.slice(0, -1)].some((verb) => isHelpVerb(verb)) || stem === 'ly';
}

/** Words with which offers begin and that lose their capital within a sentence. */
const plainBeginnings = new Set(
  (
    'a an the my our your some any anything everything someone half one two three four five ten free quick short honest warm direct personal practical friendly second fresh ' +
    'early first regular weekly monthly good small spare quiet open mock being having getting taking keeping going doing knowing putting telling hearing whatever ' +
    'conference office career interview resume pitch contract home guest moral proof sound sounding years bookkeeping parenting'
  ).split(' '),
);

/** Whether the text begins with a word that is no name, so that its capital goes. */
function hasSmallBeginning(text: string): boolean {
  const [word = ''] = /^[\p{L}’'-]+/u.exec(text) ?? [];
  if (!/^\p{Lu}?[\p{Ll}’'-]*$/u.test(word) || word === 'I') return false;
  const folded = word.toLowerCase();
  const [next = ''] = text
    .toLowerCase()
    .slice(word.length + 1)
    .split(' ');
  return (
    (folded.endsWith('ing') && beginsObject.test(next)) ||
    plainBeginnings.has(folded) ||
    isHelpVerb(folded) ||
    isGerundOfHelp(folded) ||
    isGivenNoun(folded) ||
    isField(folded)
  );
}
