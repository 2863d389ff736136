import * as z from 'zod/mini';

import { understoodParts } from '../../../core/log-line/log-line.ts';
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
import { mostPeopleOfContact } from './interactions.ts';

/** Whom a written name may mean. */
const somebody = z.object({ id: personId, name: z.string(), company: z.string(), position: z.string() });

/** A part of the line: where it begins and where it ends, in UTF-16 units. */
const span = z.tuple([z.int(), z.int()]);

const namedPerson = z.object({
  /** The name as it stands in the line: "Ana", "Li Wei". */
  written: z.string(),
  /** Where the name stands first. */
  span,
  /** Those whom it fits, the likeliest first, at most 9: with one, that person is meant; with several, the user is asked; with none, the person can be added. */
  candidates: z.array(somebody),
  /** How many more it fits than are listed. */
  more: z.int(),
});

/** Two days of which it is not certain which is meant, between which the user chooses; otherwise none. */
const days = z.array(day);

const helpInLine = z.object({
  with: z.int(),
  direction: helpDirection,
  kind: helpKind,
  text: z.string(),
  status: helpStatus,
  on: day,
});

/** Who introduced whom to the user; the day is null when none is said. */
const introductionInLine = z.object({ person: z.int(), by: z.int(), on: z.nullable(day) });

/** What a line in plain words was understood to say. People are numbered by their place in `people`. */
export const logLineReading = z.object({
  people: z.array(namedPerson),
  /** Null when the line tells of no contact: "promised Ana the deck", "Ana introduced me to Petr". */
  contact: z.nullable(
    z.object({
      kind: interactionKind,
      direction,
      day,
      days,
      /** Whether kind and day stand in the line; what does not is what is usual: something else, today. */
      saysKind: z.boolean(),
      saysDay: z.boolean(),
      /** Who was there; others are only spoken of: "coffee with Ana, promised Tom the deck". */
      with: z.array(z.int()),
    }),
  ),
  /** The line without what is a promise, help or introduction by itself. */
  note: z.string(),
  promises: z.array(
    z.object({
      to: z.int(),
      /** What is to be done: "send the deck"; of what they owe the user, what the user then does: "ask for a reply". */
      text: z.string(),
      dueOn: day,
      /** Whether the day stands in the line; otherwise it is a week from today. */
      saysDay: z.boolean(),
      days,
      /** Whether the user promised it, or is owed it. */
      owedBy: z.enum(['user', 'them']),
    }),
  ),
  help: z.array(helpInLine),
  introduced: z.array(introductionInLine),
  /** What each understood part of the line says, in the order of the line; the parts do not overlap. */
  understood: z.array(z.object({ span, says: z.enum(understoodParts) })),
});
export type LogLineReading = z.infer<typeof logLineReading>;

/** Somebody known, or a new person of that name. */
const loggedPerson = z.union([z.object({ id: personId }), z.object({ name: line.check(z.minLength(1)) })]);

const keptLine = z.object({
  writeId,
  people: z.array(loggedPerson).check(z.minLength(1), z.maxLength(mostPeopleOfContact)),
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
  /**
   * What a line without contact says besides: it becomes how the user met those who were introduced; where that is known, or
   * nobody was, it stands below the notes about those of whom the line says something.
   */
  note: z.optional(line),
  promises: z.array(z.object({ to: z.int(), text: line.check(z.minLength(1)), dueOn: day })),
  help: z.array(z.extend(helpInLine, { text: line.check(z.minLength(1), z.maxLength(300)) })),
  introduced: z.array(introductionInLine),
});
/** What of a line is kept, as it was shown and corrected. */
export type KeptLogLine = z.infer<typeof keptLine>;

export const logLinesContract = {
  /** Reads a line such as "coffee with Ana and João yesterday, promised Ana the deck by Friday". Keeps nothing. */
  read: procedure.input(z.object({ line })).output(logLineReading),
  /**
   * Keeps what was shown and corrected, in one write: one contact with everybody named, new people, promises, help, and who
   * introduced whom. Refuses a line of which there is nothing to keep, numbers of nobody, and days after tomorrow.
   */
  keep: procedure
    .input(keptLine)
    .output(z.extend(undoable, { ids: z.array(interactionId), people: z.array(personId) })),
};
