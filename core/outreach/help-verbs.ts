/** Verbs with which help is described ("Introduce you to a designer"), with their past where it is not regular. */
const verbs: ReadonlyMap<string, string | undefined> = new Map(
  (
    'advise answer ask be:was brainstorm bring:brought check coach comment connect cook design discuss draw:drew edit explain find:found forward get:got ' +
    'give:gave go:went help host introduce invite join lead:led lend:lent listen look make:made meet:met mentor offer open organise organize pass pay:paid point ' +
    'practise practice prepare promote proofread:proofread provide put:put read:read recommend refer:referred review run:ran save send:sent share show sit:sat ' +
    'sketch speak:spoke spend:spent sponsor support take:took talk teach:taught tell:told test think:thought train translate try:tried vouch walk watch work write:wrote'
  )
    .split(' ')
    .map((entry): [string, string | undefined] => {
      const [verb = '', past] = entry.split(':');
      return [verb, past];
    }),
);
const pasts: ReadonlySet<string> = new Set(Array.from(verbs.keys(), (verb) => pastOf(verb)));

/** Whether a word in small letters is a verb with which help is described. */
export function isHelpVerb(word: string): boolean {
  return verbs.has(word);
}

/** Whether a word in small letters is the past of such a verb. */
export function isPastOfHelpVerb(word: string): boolean {
  return pasts.has(word);
}

/** The past of such a verb: "introduced". */
export function pastOf(verb: string): string {
  const irregular = verbs.get(verb);
  if (irregular !== undefined) return irregular;
  return verb.endsWith('e') ? `${verb}d` : `${verb}ed`;
}

/** Small English words, by one of which a short text is known to be English. */
const englishWord = /\b(?:a|an|the|of|to|with|for|on|in|about|you|your|my|our|me|and|or|at|from|how|what)\b/iu;
const onlyPlainLetters = /^[\p{P}\p{S}\p{N}\sA-Za-z]*$/u;

/** Whether a text is likely English: it has a small English word, and no letter that English does not have. */
export function isLikelyEnglish(text: string): boolean {
  return onlyPlainLetters.test(text) && englishWord.test(text);
}
