/** Endings of English, German, French, Spanish, Portuguese, Italian and Dutch words, folded, the longest first. */
const endings = (
  'erinnen ations ation ungen innen tions ments ement aciones acion acoes acao azione azioni mente ments ment ness ical ista isten ists ist iste eurs ' +
  'euse euses rice ador adora ings ing ung ion ions ers ern erin er ors or eur ies ies ied ed es en em al in os as is s e a o i n y'
)
  .split(' ')
  .toSorted((one, other) => other.length - one.length);

/** No stem is shorter. */
export const shortestStem = 4;

/** Words that an ending would make another word of: "marketing" is nothing about markets, "training" nothing about trains. */
const whole = new Set(
  'marketing training trainer trainers building buildings engineering engineer engineers news series paris'.split(' '),
);

/**
 * Cuts a folded word to its stem, so that "designers" and "designing" are the same as "design". It cuts up to two endings and
 * leaves four letters at least; words of other scripts stay whole.
 */
export function stemOf(word: string): string {
  if (!/^[a-z]+$/.test(word) || whole.has(word)) return word;
  const once = withoutEnding(word);
  return once === word ? word : withoutEnding(once);
}

function withoutEnding(word: string): string {
  const ending = endings.find((end) => word.endsWith(end) && word.length - end.length >= shortestStem);
  return ending === undefined ? word : word.slice(0, -ending.length);
}
