import { stemOf } from '../outreach/stem.ts';
import type { SoughtWord } from './goal-synonyms.ts';

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
