import type { Rating } from '../../core/strength/tie.ts';

/** How well the user knows somebody, in words: "You know them …". */
export const ratingWords = {
  1: 'barely',
  2: 'a little',
  3: 'fairly well',
  4: 'well',
  5: 'very well',
} as const satisfies Record<Rating, string>;

/** From barely to very well. */
export const ratingsInOrder: readonly Rating[] = [1, 2, 3, 4, 5];
