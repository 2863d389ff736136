declare const brand: unique symbol;

/** A plain value with a name in its type, so that it cannot be mixed up with another value of the same shape. */
export type Branded<Value, Name extends string> = Value & { readonly [brand]: Name };
