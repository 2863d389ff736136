/** Makes what belongs to each index when it is asked for, and only once. */
export function memoizeByIndex<Value>(make: (index: number) => Value): (index: number) => Value {
  const made: (Value | undefined)[] = [];
  return (index) => (made[index] ??= make(index));
}
