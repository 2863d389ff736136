/** Memoizes a function of an index: `make` runs once per index. It must not give undefined or null. */
export function memoizeByIndex<Value>(make: (index: number) => Value): (index: number) => Value {
  const made: (Value | undefined)[] = [];
  return (index) => (made[index] ??= make(index));
}
