import * as z from 'zod/mini';

import { procedure } from '../base.ts';
import {
  day,
  direction,
  helpDirection,
  helpKind,
  helpStatus,
  interactionId,
  interactionKind,
  line,
  personId,
  undoable,
  writeId,
} from '../values.ts';

/** Whom a written name may mean. */
const somebody = z.object({ id: personId, name: z.string(), company: z.string(), position: z.string() });

const namedPerson = z.object({
  /** The name as it stands in the line. */
  written: z.string(),
  /** Those whom it fits, the best first, at most 9; one is meant, several are asked about, and nobody can be added. */
  candidates: z.array(somebody),
});

/** The part of the line that says something, in UTF-16 units, for marking it. */
const span = z.tuple([z.int(), z.int()]);

/** What a line in plain words was understood to say. People are numbered by their place in `people`. */
const reading = z.object({
  people: z.array(namedPerson),
  kind: interactionKind,
  direction,
  day,
  /** Whether kind and day stand in the line; what does not is what is usual. */
  saysKind: z.boolean(),
  saysDay: z.boolean(),
  /** The line itself, without what became a promise, help or introduction. */
  note: z.string(),
  promises: z.array(z.object({ to: z.int(), text: z.string(), dueOn: day })),
  help: z.array(
    z.object({ with: z.int(), direction: helpDirection, kind: helpKind, text: z.string(), status: helpStatus }),
  ),
  /** Who introduced whom to the user. */
  introduced: z.array(z.object({ person: z.int(), by: z.int() })),
  understood: z.array(span),
  /** Two days when a weekday and a date contradict each other; the user chooses. */
  days: z.array(day),
});
export type LogLineReading = z.infer<typeof reading>;

/** Somebody known, or a new person of that name. */
const loggedPerson = z.union([z.object({ id: personId }), z.object({ name: line.check(z.minLength(1)) })]);

export const logLinesContract = {
  /** Reads a line such as "coffee with Ana and João yesterday, promised Ana the deck by Friday". Keeps nothing. */
  read: procedure.input(z.object({ line })).output(reading),
  /**
   * Keeps what was shown and corrected, in one write: one contact with everybody named, new people, promises, help, and who
   * introduced whom.
   */
  keep: procedure
    .input(
      z.object({
        writeId,
        people: z.array(loggedPerson).check(z.minLength(1), z.maxLength(30)),
        /** Null logs no contact: "Ana introduced me to Petr". */
        contact: z.nullable(
          z.object({
            kind: interactionKind,
            direction,
            day,
            note: z.string().check(z.trim(), z.maxLength(10_000)),
            /** Who was there, by their numbers. */
            with: z.array(z.int()).check(z.minLength(1)),
          }),
        ),
        promises: z.array(z.object({ to: z.int(), text: line.check(z.minLength(1)), dueOn: day })),
        help: z.array(
          z.object({
            with: z.int(),
            direction: helpDirection,
            kind: helpKind,
            text: line.check(z.minLength(1), z.maxLength(300)),
            status: helpStatus,
          }),
        ),
        introduced: z.array(z.object({ person: z.int(), by: z.int(), on: z.nullable(day) })),
      }),
    )
    .output(z.extend(undoable, { ids: z.array(interactionId), people: z.array(personId) })),
};
