/** What LinkedIn writes in place of the name of a closed account or profile, in seven languages. */
const closedNames: ReadonlySet<string> = new Set([
  'linkedin member',
  'linkedin user',
  'linkedin-mitglied',
  'linkedin mitglied',
  'linkedin-nutzer',
  'membre linkedin',
  'membre de linkedin',
  'utilisateur linkedin',
  'utilisateur de linkedin',
  'miembro de linkedin',
  'usuario de linkedin',
  'membro do linkedin',
  'usuário do linkedin',
  'utilizador do linkedin',
  'membro di linkedin',
  'utente linkedin',
  'utente di linkedin',
  'linkedin-lid',
  'linkedin-gebruiker',
]);

/** Whether this is no name, but what LinkedIn writes for a closed profile. */
export function isClosedProfile(name: string): boolean {
  return name.includes('inked') && closedNames.has(name.toLowerCase());
}

/** The longest cell of names that is read, in characters: about 500 people. */
export const maxNamesLength = 10_000;

const nameSeparator = /\s*[,;]\s*/;
const addressSeparator = /[,;]\s*(?=(?:https?:)?\/\/|(?:[a-z0-9-]+\.){0,3}linkedin\.com\/)/i;
/** The most commas within a name. */
const maxCommasInName = 3;

/** Splits a cell of profile addresses joined by commas or semicolons, which may also be part of an address. */
export function splitProfileAddresses(cell: string): readonly string[] {
  return cell.includes(',') || cell.includes(';') ? cell.split(addressSeparator) : [cell];
}

/**
 * Splits a cell of names joined by commas, though a name may have commas itself (`Jörg Hale, PhD`). The longest names that
 * `isKnown` confirms are found first. The rest is split at its commas, except that a single word belongs to the name before
 * it. The cell, and the names given to `isKnown`, are clean.
 */
export function splitNames(cell: string, isKnown: (name: string) => boolean): readonly string[] {
  if (cell === '') return [];
  if (isKnown(cell)) return [cell];
  const pieces = cell.split(nameSeparator).filter((piece) => piece !== '');
  const names: string[] = [];
  let isPreviousUnknown = false;
  for (let at = 0; at < pieces.length;) {
    const known = knownNameAt(pieces, at, isKnown);
    const piece = pieces[at] ?? '';
    const last = names.at(-1);
    if (known) {
      names.push(known.name);
      at += known.pieces;
      isPreviousUnknown = false;
    } else {
      if (last !== undefined && isPreviousUnknown && !piece.includes(' '))
        names[names.length - 1] = `${last}, ${piece}`;
      else names.push(piece);
      at += 1;
      isPreviousUnknown = true;
    }
  }
  return names;
}

function knownNameAt(
  pieces: readonly string[],
  at: number,
  isKnown: (name: string) => boolean,
): { readonly name: string; readonly pieces: number } | undefined {
  for (let count = Math.min(maxCommasInName + 1, pieces.length - at); count > 0; count -= 1) {
    const name = pieces.slice(at, at + count).join(', ');
    if (isKnown(name) || isClosedProfile(name)) return { name, pieces: count };
  }
  return undefined;
}
