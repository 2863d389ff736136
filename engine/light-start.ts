/**
 * Keeps Node from loading its whole fetch client (27 of the 120 ms to a first answer): oRPC asks of every value whether
 * it is a form, and naming Node's own class of forms is enough to load it. Nothing that reaches an engine is a form, so
 * another class answers. For the programs that serve an engine, before their first answer.
 */
export function startWithoutForms(): void {
  // Assigned, because defining a property looks at the one before it.
  Object.assign(globalThis, { FormData: NoForm });
}

class NoForm {}
