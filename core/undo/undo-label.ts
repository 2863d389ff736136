import * as z from 'zod/mini';

import type { Day } from '../calendar/day.ts';
import { daySchema } from '../calendar/day-schema.ts';
import { addressees, introductionSteps } from '../doors/introduction.ts';
import { circles } from '../people/circle.ts';
import { farewells } from '../people/farewell.ts';
import type { Farewell } from '../people/farewell.ts';
import { daysOfRhythmInWords } from '../people/rhythm-words.ts';
import { rhythmDaysSchema } from '../people/rhythm.ts';
import { planSettings } from '../plan/plan-settings.ts';
import type { PlanSetting } from '../plan/plan-settings.ts';
import { formatPastDay } from '../calendar/format-day.ts';
import type { Locale } from '../locale.ts';
import { countInWords } from '../numbers-in-words.ts';
import { capitalise } from '../text/sentence-parts.ts';

// What an undo takes back is stored as a kind with its facts, and worded when it is read.

const name = z.string();
const people = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('one'), name }),
  z.object({ kind: z.literal('several'), count: z.int() }),
]);
const circle = z.enum(circles);
const rating = z.literal([1, 2, 3, 4, 5]);

/** One person by name, or a number of people. */
export type LabelledPeople = z.infer<typeof people>;

const undoableKinds = [
  z.object({ kind: z.literal('person-added'), name: z.nullable(name) }),
  z.object({ kind: z.literal('person-changed'), name }),
  z.object({ kind: z.literal('emails-changed'), name }),
  z.object({ kind: z.literal('notes-changed'), name }),
  z.object({ kind: z.literal('circle-set'), people, circle: z.nullable(circle) }),
  z.object({ kind: z.literal('circle-declined') }),
  z.object({ kind: z.literal('rhythm-set'), people, days: z.nullable(rhythmDaysSchema) }),
  z.object({ kind: z.literal('snoozed'), people, until: daySchema }),
  z.object({ kind: z.literal('farewell-set'), people, farewell: z.nullable(z.enum(farewells)) }),
  z.object({ kind: z.literal('rating-set'), people, rating: z.nullable(rating) }),
  z.object({ kind: z.literal('left-be'), people }),
  z.object({ kind: z.literal('back-on-plans'), people }),
  z.object({ kind: z.literal('archived'), people }),
  z.object({ kind: z.literal('back-in-list'), people }),
  z.object({ kind: z.literal('connection-set'), people, ended: z.boolean() }),
  z.object({ kind: z.literal('tagged'), people, tag: z.string() }),
  z.object({ kind: z.literal('untagged'), people, tag: z.string() }),
  z.object({ kind: z.literal('deleted'), people }),
  z.object({ kind: z.literal('bring-closer'), people, circle }),
  z.object({ kind: z.literal('known-well'), people }),
  z.object({ kind: z.literal('looked-at'), people }),
  z.object({ kind: z.literal('merged'), into: name, from: name }),
  z.object({ kind: z.literal('taken-apart'), name }),
  z.object({ kind: z.literal('contact-logged'), name }),
  z.object({ kind: z.literal('line-kept'), name }),
  z.object({ kind: z.literal('contact-changed') }),
  z.object({ kind: z.literal('contact-deleted') }),
  z.object({ kind: z.literal('entry-done'), name }),
  z.object({ kind: z.literal('entry-snoozed'), name, until: daySchema }),
  z.object({ kind: z.literal('entry-skipped'), name }),
  z.object({ kind: z.literal('answer-noted'), name, answer: z.enum(['answered', 'not-yet', 'leave-it']) }),
  z.object({ kind: z.literal('answers-noted'), people, answer: z.enum(['not-yet', 'leave-it']) }),
  z.object({ kind: z.literal('no-answer-needed'), name }),
  z.object({ kind: z.literal('follow-up-noted'), name }),
  z.object({ kind: z.literal('follow-up-done'), name }),
  z.object({ kind: z.literal('follow-up-changed'), name }),
  z.object({ kind: z.literal('follow-up-moved'), name, to: daySchema }),
  z.object({ kind: z.literal('follow-up-deleted'), name }),
  z.object({ kind: z.literal('sent'), name, keptPromise: z.optional(z.boolean()) }),
  z.object({ kind: z.literal('help-noted'), name }),
  z.object({ kind: z.literal('help-changed'), name }),
  z.object({ kind: z.literal('help-deleted'), name }),
  z.object({ kind: z.literal('need-noted'), name }),
  z.object({ kind: z.literal('need-changed'), name }),
  z.object({ kind: z.literal('need-closed'), name, closed: z.boolean() }),
  z.object({ kind: z.literal('need-deleted'), name }),
  z.object({ kind: z.literal('introduction-noted'), first: name, second: name }),
  z.object({ kind: z.literal('introduction-changed'), first: name, second: name }),
  z.object({ kind: z.literal('introduction-step'), first: name, second: name, step: z.enum(introductionSteps) }),
  z.object({ kind: z.literal('introduction-sent'), first: name, second: name, addressee: z.enum(addressees) }),
  z.object({ kind: z.literal('introduction-deleted'), first: name, second: name }),
  z.object({ kind: z.literal('how-met-set'), name }),
  z.object({ kind: z.literal('offers-added'), count: z.int() }),
  z.object({ kind: z.literal('offer-changed') }),
  z.object({ kind: z.literal('offer-removed') }),
  z.object({ kind: z.literal('goal-added'), text: z.string() }),
  z.object({ kind: z.literal('goal-changed') }),
  z.object({ kind: z.literal('goal-closed'), closed: z.boolean() }),
  z.object({ kind: z.literal('goal-deleted'), text: z.string() }),
  z.object({ kind: z.literal('plan-settings-changed'), settings: z.array(z.enum(planSettings)) }),
  z.object({ kind: z.literal('list-saved'), name }),
  z.object({ kind: z.literal('list-changed'), name }),
  z.object({ kind: z.literal('list-renamed'), from: name, to: name }),
  z.object({ kind: z.literal('list-deleted'), name }),
  z.object({ kind: z.literal('imported'), fileName: z.string() }),
  z.object({ kind: z.literal('import-undone'), fileName: z.string() }),
  z.object({ kind: z.literal('import-brought-back'), fileName: z.string() }),
  /** A write from before facts were stored: the words that were shown. */
  z.object({ kind: z.literal('as-written'), text: z.string() }),
] as const;

const undoable = z.discriminatedUnion('kind', undoableKinds);
type UndoableLabel = z.infer<typeof undoable>;

/** Accepts an undo label as it is stored. */
export const undoLabelSchema = z.discriminatedUnion('kind', [
  ...undoableKinds,
  z.object({ kind: z.literal('undone'), of: undoable }),
]);

/** What a write did, by which the user knows what an undo takes back. */
export type UndoLabel = z.infer<typeof undoLabelSchema>;

/** Makes the label of the undo of a write. Undoing an undo does the first thing again, and has its label. */
export function labelOfUndo(label: UndoLabel): UndoLabel {
  return label.kind === 'undone' ? label.of : { kind: 'undone', of: label };
}

/** Words what a write did, as of `today`: "Ana put in close", "Undone: Offer removed". */
export function undoLabelInWords(label: UndoLabel, today: Day, locale: Locale): string {
  return label.kind === 'undone'
    ? `Undone: ${undoableInWords(label.of, today, locale)}`
    : undoableInWords(label, today, locale);
}

function undoableInWords(label: UndoableLabel, today: Day, locale: Locale): string {
  switch (label.kind) {
    case 'person-added':
      return `${label.name ?? 'Person'} added`;
    case 'person-changed':
      return `${label.name} changed`;
    case 'emails-changed':
      return `E-mail of ${label.name} changed`;
    case 'notes-changed':
      return `Notes on ${label.name} changed`;
    case 'circle-set':
      return label.circle === null
        ? `${peopleInWords(label.people, locale)} taken out of their circle`
        : `${peopleInWords(label.people, locale)} put in ${label.circle}`;
    case 'circle-declined':
      return 'Suggestion declined';
    case 'rhythm-set':
      return label.days === null
        ? `${peopleInWords(label.people, locale)} back in the rhythm of their circle`
        : `Rhythm of ${peopleWithin(label.people, locale)}: about ${daysOfRhythmInWords(label.days, locale)}`;
    case 'snoozed':
      return `${peopleInWords(label.people, locale)} snoozed until ${formatPastDay(label.until, today, locale)}`;
    case 'farewell-set':
      return `${peopleInWords(label.people, locale)} ${farewellInWords(label.farewell)}`;
    case 'rating-set':
      return label.rating === null
        ? `Rating of ${peopleWithin(label.people, locale)} removed`
        : `${peopleInWords(label.people, locale)} rated ${label.rating} of 5`;
    case 'left-be':
      return `${peopleInWords(label.people, locale)} left be`;
    case 'back-on-plans':
      return `${peopleInWords(label.people, locale)} back on plans`;
    case 'archived':
      return `${peopleInWords(label.people, locale)} archived`;
    case 'back-in-list':
      return `${peopleInWords(label.people, locale)} back in the list`;
    case 'connection-set':
      return `${peopleInWords(label.people, locale)} marked as ${label.ended ? 'no longer connected' : 'connected'}`;
    case 'tagged':
      return `${peopleInWords(label.people, locale)} tagged “${label.tag}”`;
    case 'untagged':
      return `Tag “${label.tag}” taken from ${peopleWithin(label.people, locale)}`;
    case 'deleted':
      return `${peopleInWords(label.people, locale)} deleted`;
    case 'bring-closer':
      return `${peopleInWords(label.people, locale)} to bring closer: ${label.circle}`;
    case 'known-well':
      return `${peopleInWords(label.people, locale)} known well`;
    case 'looked-at':
      return `${peopleInWords(label.people, locale)} looked at`;
    case 'merged':
      return label.into === label.from
        ? `Two people named ${label.into} merged`
        : `${label.from} merged into ${label.into}`;
    case 'taken-apart':
      return `${label.name} taken out again`;
    case 'contact-logged':
      return `Contact with ${label.name} logged`;
    case 'line-kept':
      return `Noted about ${label.name}`;
    case 'contact-changed':
      return 'Contact changed';
    case 'contact-deleted':
      return 'Contact deleted';
    case 'entry-done':
      return `${label.name} done`;
    case 'entry-snoozed':
      return `${label.name} snoozed until ${formatPastDay(label.until, today, locale)}`;
    case 'entry-skipped':
      return `${label.name} skipped for today`;
    case 'answer-noted':
      return answerInWords(label.name, label.answer);
    case 'answers-noted':
      return answerInWords(peopleInWords(label.people, locale), label.answer);
    case 'no-answer-needed':
      return `${label.name}: no answer needed`;
    case 'follow-up-noted':
      return `Follow-up for ${label.name} noted`;
    case 'follow-up-done':
      return `Follow-up for ${label.name} done`;
    case 'follow-up-changed':
      return `Follow-up for ${label.name} changed`;
    case 'follow-up-moved':
      return `Follow-up for ${label.name} moved to ${formatPastDay(label.to, today, locale)}`;
    case 'follow-up-deleted':
      return `Follow-up for ${label.name} deleted`;
    case 'sent':
      return label.keptPromise === true ? `Sent to ${label.name}; promise kept` : `Sent to ${label.name}`;
    case 'help-noted':
      return `Help noted with ${label.name}`;
    case 'help-changed':
      return `Help with ${label.name} changed`;
    case 'help-deleted':
      return `Help with ${label.name} deleted`;
    case 'need-noted':
      return `Noted what ${label.name} looks for`;
    case 'need-changed':
      return `Changed what ${label.name} looks for`;
    case 'need-closed':
      return `Noted that ${label.name} ${label.closed ? 'no longer' : 'still'} looks for this`;
    case 'need-deleted':
      return `Deleted what ${label.name} looks for`;
    case 'introduction-noted':
      return `Introduction of ${label.first} and ${label.second} noted`;
    case 'introduction-changed':
      return `Introduction of ${label.first} and ${label.second} changed`;
    case 'introduction-step':
      return introductionStepInWords(label);
    case 'introduction-sent':
      return label.addressee === 'both'
        ? `${label.first} and ${label.second} introduced`
        : `${label.addressee === 'first' ? label.first : label.second} asked`;
    case 'introduction-deleted':
      return `Introduction of ${label.first} and ${label.second} deleted`;
    case 'how-met-set':
      return `Noted how you met ${label.name}`;
    case 'offers-added':
      return label.count === 1 ? 'Offer added' : `${label.count} offers added`;
    case 'offer-changed':
      return 'Offer changed';
    case 'offer-removed':
      return 'Offer removed';
    case 'goal-added':
      return `Goal “${label.text}” added`;
    case 'goal-changed':
      return 'Goal changed';
    case 'goal-closed':
      return label.closed ? 'Goal closed' : 'Goal opened again';
    case 'goal-deleted':
      return `Goal “${label.text}” deleted`;
    case 'plan-settings-changed':
      return planSettingsInWords(label.settings);
    case 'list-saved':
      return `List “${label.name}” saved`;
    case 'list-changed':
      return `List “${label.name}” changed`;
    case 'list-renamed':
      return `List “${label.from}” renamed to “${label.to}”`;
    case 'list-deleted':
      return `List “${label.name}” deleted`;
    case 'imported':
      return `Import of ${label.fileName}`;
    case 'import-undone':
      return `Import of ${label.fileName} undone`;
    case 'import-brought-back':
      return `Import of ${label.fileName} brought back`;
    case 'as-written':
      return label.text;
  }
}

function planSettingsInWords([setting, ...others]: readonly PlanSetting[]): string {
  if (setting === undefined || others.length > 0) return 'Settings of the plan changed';
  switch (setting) {
    case 'budgetMinutes':
      return 'Minutes a day changed';
    case 'newTieShare':
      return 'Share of new ties changed';
    case 'ownCompany':
      return 'Your company changed';
    case 'rhythms':
      return 'Rhythms of the circles changed';
  }
}

function introductionStepInWords({
  first,
  second,
  step,
}: Extract<UndoableLabel, { kind: 'introduction-step' }>): string {
  switch (step) {
    case 'ask-first':
      return `${first} asked`;
    case 'first-agrees':
      return `${first} said yes`;
    case 'first-declines':
      return `${first} said no`;
    case 'ask-second':
      return `${second} asked`;
    case 'second-agrees':
      return `${second} said yes`;
    case 'second-declines':
      return `${second} said no`;
    case 'introduce':
      return `${first} and ${second} introduced`;
    case 'went-well':
      return `${first} and ${second}: it went well`;
    case 'came-to-nothing':
      return `${first} and ${second}: it came to nothing`;
    case 'withdraw':
      return `Introduction of ${first} and ${second} taken back`;
  }
}

function peopleInWords(of: LabelledPeople, locale: Locale): string {
  return of.kind === 'one' ? of.name : capitalise(peopleWithin(of, locale));
}

/** Words people within a sentence. */
function peopleWithin(of: LabelledPeople, locale: Locale): string {
  return of.kind === 'one' ? of.name : countInWords(of.count, locale, 'person', 'people');
}

function farewellInWords(farewell: Farewell | null): string {
  switch (farewell) {
    case 'passed-away':
      return 'kept in memory';
    case 'by-choice':
      return 'no longer in touch, by choice';
    case null:
      return 'back among your people';
  }
}

function answerInWords(of: string, answer: 'answered' | 'not-yet' | 'leave-it'): string {
  switch (answer) {
    case 'answered':
      return `${of} answered`;
    case 'not-yet':
      return `${of}: not yet`;
    case 'leave-it':
      return `${of}: left it`;
  }
}
