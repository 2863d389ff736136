/**
 * Matches the question marks of all scripts: Latin, Greek, Armenian, Arabic, Ethiopic, Limbu, Coptic, Vai, Bamum, Chakma,
 * Adlam, their wide, small and doubled forms, and the two of the emoji.
 */
const questionMark =
  /[?¿\u037E\u055E\u061F\u1367\u1945\u203D\u2047-\u2049\u2753\u2754\u2CFA\u2CFB\u2E18\u2E2E\u2E54\uA60F\uA6F7\uFE16\uFE56\uFF1F]|\u{11143}|\u{1E95F}/u;

/** Matches a semicolon behind a Greek letter, which is how nearly everybody types the Greek question mark. */
const greekQuestionMark = /\p{Script=Greek}["'»”’)]?;/u;

/** Matches links and e-mail addresses, without the punctuation behind them: that belongs to the sentence. */
const link =
  /(?:\b[a-z][a-z0-9+.-]{0,15}:\/\/|\b(?:mailto|tel):|\bwww\.)\S*[^\s\p{P}\p{S}]\/?|\b[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}\/\S*[^\s\p{P}\p{S}]\/?/giu;

/** Matches a question mark that begins the query of a link whose beginning is cut off or on the line before. */
const query = /\?[\w%.~+-]{1,64}=/g;

/** Matches a line that introduces quoted mail: "On 3 May, Ana wrote:", in seven languages. */
const quoteIntroduction =
  /^(?:(?:on|am|le|el|em|il|op)\s.{0,200}\s)?(?:wrote|schrieb(?:\s.{0,100})?|a écrit|escribió|escreveu|ha scritto|schreef(?:\s.{0,100})?)\s?:$/iu;

/** Matches a line above a mail that is quoted without marks, as Outlook writes it. */
const originalMessage =
  /^-{2,}\s?(?:original message|forwarded message|ursprüngliche nachricht|message d’origine|message d'origine|mensaje original|mensagem original|messaggio originale|oorspronkelijk bericht)\s?-{2,}$/iu;

/** Matches a line between a message and its signature. */
const signatureMark = /^(?:--|—|–|_{2,}|-{3,}|\*{3,})$/;

/** Matches the end of a sentence. A line of a signature has none. */
const sentenceEnd = /[.!…。！｡।۔](?:["'»”’)\]]|\p{Emoji_Presentation}|\s)*$/u;

/** The number of last lines that may hold the question. */
const lastLines = 3;
/** The most lines of a signature, and the most characters of each. */
const signatureLimits = { lines: 6, length: 60 } as const;
/** The most characters at the end of a line that are read. */
const lineLimit = 4000;

/**
 * Tells whether a message asks something: it has a question mark, of any script, in one of its last three lines. Question
 * marks in links and in quoted mail do not count, and the lines of a signature are not among the last. A message of nothing
 * but question marks asks.
 *
 * @param text plain text, with its line breaks
 */
export function asksSomething(text: string): boolean {
  return lastLineThatAsks(text) !== undefined;
}

/** Finds the last line of a message that asks something, as `asksSomething` tells; undefined if it asks nothing. */
export function lastLineThatAsks(text: string): string | undefined {
  if (!mayAskSomething(text)) return undefined;
  return withoutSignature(ownLines(text)).slice(-lastLines).findLast(hasQuestion);
}

/**
 * Tells fast, of plain text or HTML, whether it may ask something; most messages do not. A semicolon may be a Greek question
 * mark, or the end of an entity that stands for one.
 */
export function mayAskSomething(text: string): boolean {
  return text.includes('?') || text.includes(';') || questionMark.test(text);
}

function hasQuestion(line: string): boolean {
  const end = line.slice(-lineLimit).replaceAll(link, ' ').replaceAll(query, ' ');
  return questionMark.test(end) || greekQuestionMark.test(end);
}

/** Lists the lines that the sender wrote themselves, trimmed and without empty ones. */
function ownLines(text: string): string[] {
  const lines = text
    .split(/[\n\r\u2028\u2029]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const own: string[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.startsWith('>')) continue;
    if (originalMessage.test(line)) break;
    if (line.length <= 400 && quoteIntroduction.test(line)) {
      // Below lines with marks there may be an answer; a quotation without marks goes to the end.
      if (lines[index + 1]?.startsWith('>') === true) continue;
      break;
    }
    own.push(line);
  }
  return own;
}

function withoutSignature(lines: readonly string[]): readonly string[] {
  const mark = lines.findLastIndex((line) => signatureMark.test(line));
  const above = mark > 0 ? lines.slice(0, mark) : lines;
  let end = above.length;
  while (end > 1 && above.length - end < signatureLimits.lines && isOfSignature(above[end - 1] ?? '')) end -= 1;
  return above.slice(0, end);
}

/** Whether a line may be of a signature: a closing, a name, a title, a number, an address. */
function isOfSignature(line: string): boolean {
  return line.length <= signatureLimits.length && !sentenceEnd.test(line) && !hasQuestion(line);
}
