import * as z from 'zod/mini';

/** A value in the file is not what Kith writes there; the message says so to the user, and what to do. */
export class DamagedValue extends Error {
  constructor(what: string, cause: unknown) {
    super(
      `What Kith keeps of ${what} cannot be read, so this file is damaged. Nothing was changed; put a copy of it from a backup in its place.`,
      { cause },
    );
  }
}

/** A value of a column as better-sqlite3 gives and takes it. */
export const scalar = z.union([z.string(), z.number(), z.null()]);
export type Scalar = z.infer<typeof scalar>;

/**
 * Parses the JSON text of a column; `what` names it in the error, as in "a merge".
 *
 * @throws DamagedValue
 */
export function parseStoredJson<Schema extends z.ZodMiniType>(schema: Schema, text: string, what: string) {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new DamagedValue(what, error);
  }
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new DamagedValue(what, parsed.error);
  return parsed.data;
}
