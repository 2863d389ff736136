/**
 * Makes a function of a text keep its results, at most `most` of them. Beside the drafts of a session the same sent texts are
 * looked at for person after person.
 */
export function keptByText<Result>(compute: (text: string) => Result, most: number): (text: string) => Result {
  const results = new Map<string, Result>();
  return (text) => {
    const known = results.get(text);
    if (known !== undefined) return known;
    const result = compute(text);
    if (results.size >= most) results.clear();
    results.set(text, result);
    return result;
  };
}
