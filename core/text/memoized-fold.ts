import { fold } from './fold.ts';

/** Creates a function that folds texts of which thousands are equal; each is folded once. */
export function memoizedFold(): (text: string) => string {
  const folds = new Map<string, string>([['', '']]);
  return (text) => {
    let known = folds.get(text);
    if (known === undefined) folds.set(text, (known = fold(text)));
    return known;
  };
}
