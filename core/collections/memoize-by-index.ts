/** Memoizes a function of an index: `make` runs once for each index that is asked for. */
export function memoizeByIndex<Value>(make: (index: number) => Value): (index: number) => Value {
  const made: (Value | undefined)[] = [];
  return (index) => (made[index] ??= make(index));
}
