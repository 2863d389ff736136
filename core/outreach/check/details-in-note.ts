import { fold } from '../../text/fold.ts';
import { namesOf } from './names-of-person.ts';
import type { Language } from './language.ts';
import type { NoteWord } from './note-words.ts';
import { matcherOf } from './phrases.ts';
import type { Found } from './phrases.ts';
import { findInBody, sentencesOf } from './read-note.ts';
import type { ReadNote } from './read-note.ts';
import type { Persons } from './persons.ts';
import { areRelatedWords } from './related-words.ts';

/** How many words after "you wrote" are looked at, and after "your". */
const wordsAfter = 5;
const wordsPossessed = 2;
/** Numbers that say how long, how many or how much, which are in every other message: "15 minutes", "30%", "200 clients". */
const numberOfAnyone =
  /^\s?(?:%|x\b|k\b|€|\$|£|percent|min|std|stunde|hour|heure|hora|ore\b|uur|clock|uhr|am\b|pm\b|h\b|year|jahr|an[ns]|año|ano|jaar|tag|day|jour|d[ií]a|giorn|dag|week|woche|semaine|seman|settiman|client|kund|klant|compan|firm|empres|entrepris|aziend|bedrij|team|équip|equip|custom|people|person|leader|member|mitglied|membre|miembro|membro|leden|menschen|users)/iu;
/** Words before the year in which a firm began. */
const since = new Set(
  'since founded established est seit gegründet depuis fondée fondé desde fundada dal sinds opgericht'
    .split(' ')
    .map(fold),
);
/** How many words of their own make a scene, in a question or thanks, and in any other sentence. */
const wordsOfScene = 2;
const wordsOfSceneUnasked = 3;
/** Small words that may stand between "your" and what is theirs. */
const countsThings = matcherOf(
  'first last next other own two three many much all both same little one erste* letzte* zwei drei viel* beiden andere* deux trois dernier* première premier autre* ' +
    'gran grande grandes dos tres primer* últim* otr* dois duas três primeir* outr* due tre prim* ultim* altr* twee drie eerste laatste ander* petit* petite belle beau nouveau nouvelle',
);
const quoted = /[“„«"‘‚‹]\s?([^“”„«»"‘’‹›\n]{3,80}?)\s?[”“»"’‘›]/gu;

/**
 * Whether something in a note is of this person alone: a word of what is known of them, or in the text itself a name, a
 * quotation, a number, something of theirs, or what they said. Their name, company and position alone are not.
 */
export function hasDetail(note: ReadNote, language: Language, persons: Persons): boolean {
  const isOwn = ownWords(note, language);
  const worn = [...findInBody(note, language.tired), ...findInBody(note, language.nudges)];
  const asking = sentencesOf(note, [...findInBody(note, language.favours), ...findInBody(note, language.asksForTime)]);
  const own = note.read.words.map(
    (word, index) =>
      index >= note.bodyBegins &&
      index < note.bodyEnds &&
      isOwn(word.word) &&
      !worn.some(({ first, last }) => first <= index && index <= last) &&
      !note.gaps.some(({ from, to }) => from < word.to && word.from < to),
  );
  // What somebody asks for shows that they want it, and not whom they ask: "introduce me to your investors".
  const ownUnasked = own.map((is, index) => is && !asking.has(note.read.words[index]?.sentence ?? -1));
  return (
    hasKnownWord(note, language, own) ||
    hasRemembered(note, language, own) ||
    hasPossession(note, language, ownUnasked, worn) ||
    hasName(note, language, persons, ownUnasked) ||
    hasScene(note, language, persons, ownUnasked) ||
    hasQuotation(note, own)
  );
}

/** Whether a word is neither common, nor of the person's name, company or position. */
function ownWords({ note }: ReadNote, language: Language): (word: string) => boolean {
  const { company, position } = note.known;
  const known = [...namesOf(note.person), ...fold(`${company} ${position}`).split(' ')].filter((word) => word !== '');
  return (word) =>
    word.length > 1 &&
    !language.isSmall(word) &&
    !language.isDull(word) &&
    !known.some((one) => one === word || areRelatedWords(one, word));
}

/** Whether a word of the notes, the tags or the last things between the two comes up. */
function hasKnownWord({ note, read }: ReadNote, { isSmall, isDull }: Language, own: readonly boolean[]): boolean {
  const { notes, tags, last } = note.known;
  const known = [...new Set([...notes, ...tags, ...last].flatMap((text) => fold(text).split(' ')))].filter(
    (word) => word.length > 2 && !isSmall(word) && !isDull(word),
  );
  return (
    known.length > 0 &&
    read.words.some(({ word }, index) => own[index] && known.some((one) => areRelatedWords(one, word)))
  );
}

/** Whether something of their own stands in a phrase such as "you wrote that", or soon after it. */
function hasRemembered(note: ReadNote, { remembering }: Language, own: readonly boolean[]): boolean {
  const { words } = note.read;
  return findInBody(note, remembering).some(({ first, last }) => {
    const sentence = words[first]?.sentence;
    return words
      .slice(first, last + 1 + wordsAfter)
      .some((word, index) => own[first + index] && word.sentence === sentence && !isNumber(word));
  });
}

/** Whether "your" belongs to something of their own: "your beehives", "your recent translation". */
function hasPossession(
  note: ReadNote,
  { possessives, hasCapitalNouns, isSmall }: Language,
  own: readonly boolean[],
  worn: readonly Found[],
): boolean {
  const { words } = note.read;
  return findInBody(note, possessives).some(({ first, last }) => {
    if (worn.some((phrase) => phrase.first <= first && last <= phrase.last)) return false;
    const sentence = words[first]?.sentence;
    for (let index = last + 1; index <= last + wordsPossessed; index += 1) {
      const word = words[index];
      if (word === undefined || word.sentence !== sentence || word.isAfterPause) return false;
      // "Companies like yours in Ghent": what stands alone possesses nothing.
      if (index === last + 1 && isSmall(word.word) && !countsThings(word.word)) return false;
      const isNoun = !hasCapitalNouns || isCapital(word);
      if (isNoun && own[index] && !isNumber(word)) return true;
      if (hasCapitalNouns && isNoun) return false;
    }
    return false;
  });
}

/** Whether a name or a number stands in a sentence that is not of the writer alone. */
function hasName(note: ReadNote, language: Language, persons: Persons, own: readonly boolean[]): boolean {
  const { words, text } = note.read;
  const introduced = sentencesOf(note, [
    ...findInBody(note, language.introducing),
    ...findInBody(note, language.presentations),
  ]);
  const ofMine = sentencesOf(note, persons.mine);
  const ofTheirs = sentencesOf(note, persons.theirs);
  const remembered = sentencesOf(note, findInBody(note, language.together));
  const writersNames = new Set(
    words
      .filter(({ sentence }) => introduced.has(sentence))
      .filter(isCapital)
      .map(({ word }) => word),
  );
  const places = new Set<number>(
    language.hasCapitalNouns ? findInBody(note, language.beforePlaces).map(({ last }: Found) => last + 1) : [],
  );
  const isGiven = findInBody(note, language.offers).length > 0;
  return words.some((word, index) => {
    if (!own[index] || writersNames.has(word.word) || introduced.has(word.sentence)) return false;
    if (isGiven && isOldYear(word) && !since.has(words[index - 1]?.word ?? '')) return true;
    const isOfBoth = ofTheirs.has(word.sentence) || remembered.has(word.sentence) || !ofMine.has(word.sentence);
    if (!isOfBoth) return false;
    if (isNumber(word)) return ofTheirs.has(word.sentence) && !numberOfAnyone.test(text.slice(word.to, word.to + 12));
    return isCapital(word) && !word.isFirst && (!language.hasCapitalNouns || places.has(index));
  });
}

/**
 * Whether a sentence tells of something that happened to them, or of the two ("you still owe me the goose story"), or a
 * note that thanks and sells nothing tells of anything.
 */
function hasScene(note: ReadNote, language: Language, persons: Persons, own: readonly boolean[]): boolean {
  const { words, isQuestion } = note.read;
  const { introducing, tired, pitches, offers, favours, asksForTime } = language;
  const sold = [introducing, tired, pitches].flatMap((phrases) => findInBody(note, phrases));
  const asked = [favours, asksForTime].flatMap((phrases) => findInBody(note, phrases));
  const thanks = findInBody(note, language.warm);
  const warm = sentencesOf(note, thanks);
  const nudging = sentencesOf(note, findInBody(note, language.nudges));
  const told = toldIn(note, sentencesOf(note, [...sold, ...findInBody(note, offers)]), thanks, own);
  const all = new Set([...told.values()].flatMap((ofSentence) => [...ofSentence]));
  if (warm.size > 0 && sold.length + asked.length === 0 && all.size >= wordsOfSceneUnasked) return true;
  return [...told].some(([sentence, { size }]) => {
    const isIn = ({ first }: Found): boolean => words[first]?.sentence === sentence;
    const mine = persons.mine.filter(isIn).length;
    const theirs = persons.theirs.filter(isIn).length;
    const isToThem = theirs > 0 && theirs >= mine;
    const isNotOfMine = isToThem || mine === 0;
    const asks = isQuestion[sentence] === true && isNotOfMine && !nudging.has(sentence);
    if (warm.has(sentence) || asks) return size >= wordsOfScene;
    return isNotOfMine && size >= wordsOfSceneUnasked;
  });
}

/** The words of each sentence that may be theirs alone, without those of some sentences and phrases. */
function toldIn(
  { read }: ReadNote,
  without: ReadonlySet<number>,
  phrases: readonly Found[],
  own: readonly boolean[],
): ReadonlyMap<number, ReadonlySet<string>> {
  const told = new Map<number, Set<string>>();
  read.words.forEach((word, index) => {
    if (!own[index] || isNumber(word) || without.has(word.sentence)) return;
    if (phrases.some(({ first, last }) => first <= index && index <= last)) return;
    told.set(word.sentence, (told.get(word.sentence) ?? new Set()).add(word.word));
  });
  return told;
}

function hasQuotation({ read, bodyBegins }: ReadNote, own: readonly boolean[]): boolean {
  const begin = read.words[bodyBegins]?.from ?? read.text.length;
  for (const { index, 0: whole } of read.text.matchAll(quoted)) {
    if (index < begin - 1) continue;
    const to = index + whole.length;
    if (read.words.some((word, number) => own[number] && word.from >= index && word.to <= to)) return true;
  }
  return false;
}

function isNumber({ word }: NoteWord): boolean {
  return /^\p{N}/u.test(word);
}

/** Whether a number is a year of before 2000, which comes with something old that was found for somebody. */
function isOldYear({ word }: NoteWord): boolean {
  return /^1[5-9]\d\d$/.test(word);
}

/** Whether a word begins with a capital, and is no abbreviation ("HR") or "I". */
function isCapital({ written }: NoteWord): boolean {
  return /^\p{Lu}.*\p{Ll}/u.test(written);
}
