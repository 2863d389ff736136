/** A value that can be chosen, with its label. */
export type Option<Value extends string> = { readonly value: Value; readonly label: string };

/** Lists the values of labels in the order in which they are written. The compiler names a value that has no label. */
export function valuesOf<Value extends string>(labels: Readonly<Record<Value, unknown>>): readonly Value[] {
  // The types of JavaScript know keys as strings only.
  return Object.keys(labels) as Value[];
}

/** Lists labels as options, in the order in which they are written. The compiler names a value that has no label. */
export function optionsOf<Value extends string>(labels: Readonly<Record<Value, string>>): readonly Option<Value>[] {
  return valuesOf(labels).map((value) => ({ value, label: labels[value] }));
}
