/** What may follow the stem that two forms of one word share, in the languages that are checked. */
const endings = new Set(
  (
    's es ed d er ers or ors ing ings ion ions y ies ie al ist ists ly e en n em es r rs st te ten t end ung ungen in innen isch ' +
    'o a os as i io ia ie is ar er ir ando iendo ado ida ido ada are ere ire ando endo ato ata ati ate ons ez ent ant eur euse ' +
    'ement tje tjes je jes'
  ).split(' '),
);
const shortestStem = 4;
const shortestPart = 5;

/**
 * Whether two folded words are forms of one ("collects", "collection"), or one is a part of the other where words are put
 * together ("Imker", "Imkerverein").
 */
export function areRelatedWords(one: string, other: string): boolean {
  if (one === other) return true;
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one];
  let shared = 0;
  while (shared < shorter.length && shorter[shared] === longer[shared]) shared += 1;
  const [shortRest, longRest] = [shorter.slice(shared), longer.slice(shared)];
  if (
    shared >= 3 &&
    shortRest === '' &&
    (longRest === 's' || longRest === 'es' || longRest === 'n' || longRest === 'en')
  )
    return true;
  if (shared >= shortestStem && isEnding(shortRest) && isEnding(longRest)) return true;
  if (shared >= 6 && shared >= longer.length * 0.65) return true;
  return shorter.length >= shortestPart && (longer.startsWith(shorter) || longer.endsWith(shorter));
}

function isEnding(rest: string): boolean {
  return rest === '' || endings.has(rest);
}
