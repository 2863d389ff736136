/** How LinkedIn calls whoever has closed their account or their profile, in seven languages. */
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

/** Whether this is no name, but what stands in its place where a profile is closed. */
export function isClosedProfile(name: string): boolean {
  return name.includes('inked') && closedNames.has(name.toLowerCase());
}

/** The longest cell of names that is kept, in characters: of some 500 people. */
export const maxNamesLength = 10_000;

const nameSeparator = /\s*[,;]\s*/;
const addressSeparator = /[,;]\s*(?=(?:https?:)?\/\/|(?:[a-z0-9-]+\.){0,3}linkedin\.com\/)/i;
/** The most commas that a name holds. */
const commasInName = 3;

/** The addresses in a cell that joins them by commas or semicolons; either may also be part of one. */
export function splitAddresses(cell: string): readonly string[] {
  return cell.includes(',') || cell.includes(';') ? cell.split(addressSeparator) : [cell];
}

/**
 * The names in a cell that joins them by commas, though a name may hold commas itself (`Jörg Hale, PhD`). Names that
 * `isKnown` confirms are found first, the longest of them; what is left is divided at its commas, but for single words:
 * those belong to the name before. Both arguments are clean cells.
 */
export function splitNames(cell: string, isKnown: (name: string) => boolean): readonly string[] {
  if (cell === '') return [];
  if (isKnown(cell)) return [cell];
  const pieces = cell.split(nameSeparator).filter((piece) => piece !== '');
  const names: string[] = [];
  let previousIsOpen = false;
  for (let at = 0; at < pieces.length;) {
    const known = knownNameAt(pieces, at, isKnown);
    const piece = pieces[at] ?? '';
    const last = names.at(-1);
    if (known) {
      names.push(known.name);
      at += known.pieces;
      previousIsOpen = false;
    } else {
      if (last !== undefined && previousIsOpen && !piece.includes(' ')) names[names.length - 1] = `${last}, ${piece}`;
      else names.push(piece);
      at += 1;
      previousIsOpen = true;
    }
  }
  return names;
}

function knownNameAt(
  pieces: readonly string[],
  at: number,
  isKnown: (name: string) => boolean,
): { readonly name: string; readonly pieces: number } | undefined {
  for (let count = Math.min(commasInName + 1, pieces.length - at); count > 0; count -= 1) {
    const name = pieces.slice(at, at + count).join(', ');
    if (isKnown(name) || isClosedProfile(name)) return { name, pieces: count };
  }
  return undefined;
}
