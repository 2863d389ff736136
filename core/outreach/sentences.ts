/** Abbreviations whose full stop ends no sentence. */
const abbreviation =
  /(?:^|[\s(])(?:dr|prof|mr|mrs|ms|st|mt|e\.g|i\.e|z\.\s?b|bzw|ca|nr|no|vs|approx|sr|sra|mme|dott|ing|\p{L})\.$/iu;
const sentenceEnd = /(?<=[.!?…][)\]"”’»]*)\s+|(?<=[。！？])\s*|[\r\n]+/u;

/** Splits a text into its sentences; a line break ends one too. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let begun = '';
  for (const part of text.split(sentenceEnd)) {
    const piece = part.replace(/\s+/gu, ' ').trim();
    const whole = begun === '' ? piece : `${begun} ${piece}`;
    begun = abbreviation.test(whole) ? whole : '';
    if (begun === '' && whole !== '') sentences.push(whole);
  }
  return begun === '' ? sentences : [...sentences, begun];
}

/** Cuts a text to at most `length` characters between words, with an ellipsis where something is cut. */
export function cutBetweenWords(text: string, length: number): string {
  const characters = Array.from(text.replace(/\s+/gu, ' ').trim());
  if (characters.length <= length) return characters.join('');
  const kept = characters.slice(0, length).join('');
  const border = kept.search(/\s\S*$/u);
  // A text without spaces, as in Chinese, is cut where the room ends.
  const cut = border > kept.length / 2 ? kept.slice(0, border) : characters.slice(0, length - 1).join('');
  return `${cut.replace(/[\s,;:–—-]+$/u, '')}…`;
}

/** Removes the full stop at the end of a sentence. */
export function withoutFullStop(sentence: string): string {
  return sentence.replace(/(?<!\.)[.。]$/u, '');
}

/** Words with which notes begin and which are no names, so that they lose their capital within a sentence. */
const plainBeginnings = new Set(
  (
    'a an the our my your their his her this that these those both all some many two three four five half long short quick great good nice ' +
    'very old new first last next early late back coffee tea lunch dinner breakfast drinks walk call chat talk meeting workshop visit ' +
    'holiday holidays settled in on at from with about after before since on because works likes loves lives ' +
    'somebody someone anybody anyone people help advice'
  ).split(' '),
);

/** Makes the first letter small if the first word is a plain one, and no name. */
export function uncapitalise(text: string): string {
  const [word = ''] = /^\p{L}+/u.exec(text) ?? [];
  return plainBeginnings.has(word.toLowerCase()) ? text.slice(0, 1).toLowerCase() + text.slice(1) : text;
}
