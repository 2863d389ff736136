import * as z from 'zod/mini';

import { circles } from '../../core/people/circle.ts';
import { farewells } from '../../core/people/farewell.ts';
import { daySchema } from '../../core/calendar/day-schema.ts';
import type { Instant } from '../../core/calendar/day.ts';
import type {
  FileHandle,
  FollowUpId,
  GoalId,
  HelpId,
  ImportId,
  InteractionId,
  IntroductionId,
  ListId,
  NeedId,
  OfferId,
  PersonId,
  PlanEntryId,
  TagId,
  WriteId,
} from '../../core/ids.ts';
import { helpDirections, helpKinds, helpStatuses } from '../../core/outreach/help.ts';
import { media } from '../../core/outreach/medium.ts';
import { directions, interactionKinds } from '../../core/strength/interaction.ts';
import { tieStates } from '../../core/strength/tie.ts';

// A brand exists in types only, so a schema that checks the plain value may promise the branded one.
function branded<Value>(schema: z.ZodMiniType): z.ZodMiniType<Value, Value> {
  return schema as z.ZodMiniType<Value, Value>;
}

const rowId = z.int().check(z.positive());
export const personId = branded<PersonId>(rowId);
export const interactionId = branded<InteractionId>(rowId);
export const tagId = branded<TagId>(rowId);
export const offerId = branded<OfferId>(rowId);
export const planEntryId = branded<PlanEntryId>(rowId);
export const followUpId = branded<FollowUpId>(rowId);
export const helpId = branded<HelpId>(rowId);
export const needId = branded<NeedId>(rowId);
export const introductionId = branded<IntroductionId>(rowId);
export const goalId = branded<GoalId>(rowId);
export const listId = branded<ListId>(rowId);
export const importId = branded<ImportId>(rowId);
export const writeId = branded<WriteId>(z.uuid());
export const fileHandle = branded<FileHandle>(z.string().check(z.minLength(1), z.maxLength(100)));

export const day = daySchema;
export const instant = branded<Instant>(z.iso.datetime({ precision: 3 }));

export const circle = z.enum(circles);
export const farewell = z.enum(farewells);
export const tieState = z.enum(tieStates);
export const interactionKind = z.enum(interactionKinds);
export const direction = z.enum(directions);
export const medium = z.enum(media);
export const helpKind = z.enum(helpKinds);
export const helpDirection = z.enum(helpDirections);
export const helpStatus = z.enum(helpStatuses);
export const rating = z.literal([1, 2, 3, 4, 5]);

/** One line of text, trimmed. */
export const line = z.string().check(z.trim(), z.maxLength(500));
/** Free text of several lines. */
export const text = z.string().check(z.maxLength(100_000));

/** The people that one write is about, at most a whole network. */
export const personIds = z.array(personId).check(z.minLength(1), z.maxLength(100_000));

/** An undo that a page offers: the write to undo, and what it did in words ("Moved 12 people to close"). */
export const undo = z.object({ writeId, label: z.string() });
export type Undo = z.infer<typeof undo>;
/** The answer of a write that can be undone. */
export const undoable = z.object({ undo });
