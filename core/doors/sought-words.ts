import { stemOf } from '../outreach/stem.ts';

/** How a word is compared: whole but for an s, by its stem, by its beginning, or within a script without spaces. */
type ComparedBy = 'whole' | 'stem' | 'beginning' | 'within';

/** A word to be found, folded; compared by its stem, it is that stem. */
export type SoughtWord = {
  readonly word: string;
  readonly by: ComparedBy;
  /** Whether it stands right after the word before it, small words aside, as in the name of a company. */
  readonly followsPrevious?: boolean;
};

/** Words of which all must stand in one text. */
export type Wording = readonly SoughtWord[];

/** Tells whether a folded word is the one that is sought. */
export function wordIs(word: string, { word: sought, by }: SoughtWord): boolean {
  switch (by) {
    case 'whole':
      return word === sought || word === `${sought}s` || `${word}s` === sought;
    case 'stem':
      return word === sought || stemOf(word) === sought;
    case 'beginning':
      return word.startsWith(sought);
    case 'within':
      return word.includes(sought);
  }
}
