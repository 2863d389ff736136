import * as nodeModule from 'node:module';

/**
 * Makes this process answer sooner: keeps what Node compiles in `folder` for the next start (12 of 90 ms to a first
 * answer), and keeps Node from loading its whole fetch client (27 ms). To be called before the rest of a program is
 * loaded. `folder` has to be one that nobody else can write to, since what is found there is run.
 */
export function startQuickly(folder: string): void {
  // Electron may carry an older Node than the types describe.
  const { enableCompileCache }: Partial<typeof nodeModule> = nodeModule;
  enableCompileCache?.(folder);
  // oRPC asks of every value whether it is a form, and naming Node's own class of forms is enough to load the client.
  // Nothing that reaches an engine is a form, so another class answers. Assigned, because defining a property looks at
  // the one before it.
  Object.assign(globalThis, { FormData: NoForm });
}

/** Nothing is an instance of this. */
function NoForm(): void {}
