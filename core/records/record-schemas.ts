import * as z from 'zod/mini';

import { parseDay } from '../calendar/day.ts';
import { parseBirthday } from '../calendar/birthday.ts';
import type {
  CardFields,
  ConnectionFields,
  EndorsementFields,
  InvitationFields,
  MessagesFields,
  NoteFields,
  RecommendationFields,
  RecordKind,
} from './record.ts';

// Checks the fields of records that come from outside, by kind. Everything that is shown of people is computed from them
// without a further check.

const day = z.string().check(z.refine((text) => parseDay(text) !== undefined, 'not a calendar day'));
const slug = z.string().check(z.minLength(1));
const birthday = z.string().check(z.refine((text) => parseBirthday(text) !== undefined, 'not a birthday'));
const text = z.string();
const other = z.record(text, text);
const inOrOut = z.enum(['in', 'out']);
const givenOrReceived = z.enum(['given', 'received']);
const named = { firstName: text, lastName: text, slug: z.optional(slug) };

/** By kind. */
export const recordFields: { readonly [Kind in RecordKind]: z.ZodMiniType } = {
  connection: z.strictObject({
    firstName: z.optional(text),
    lastName: z.optional(text),
    company: z.optional(text),
    position: z.optional(text),
    connectedOn: z.optional(day),
    slug: z.optional(slug),
    email: z.optional(text),
    other: z.optional(other),
  } satisfies Shape<ConnectionFields>),
  card: z.strictObject({
    firstName: z.optional(text),
    lastName: z.optional(text),
    company: z.optional(text),
    position: z.optional(text),
    birthday: z.optional(birthday),
    slug: z.optional(slug),
    emails: z.optional(z.array(text)),
    note: z.optional(text),
    other: z.optional(other),
  } satisfies Shape<CardFields>),
  messages: z.strictObject({
    name: text,
    slug: z.optional(slug),
    threads: z.array(
      z.strictObject({
        id: text,
        days: z.array(z.int()).check(z.refine((days) => days.length % 3 === 0, 'no triples')),
        group: z.optional(z.literal(true)),
      } satisfies Shape<MessagesFields['threads'][number]>),
    ),
  } satisfies Shape<MessagesFields>),
  invitation: z.strictObject({
    name: text,
    slug: z.optional(slug),
    direction: inOrOut,
    sentOn: day,
    sentAt: text,
    note: z.optional(text),
  } satisfies Shape<InvitationFields>),
  note: z.strictObject({
    ...named,
    text,
    createdOn: z.optional(day),
    editedOn: z.optional(day),
  } satisfies Shape<NoteFields>),
  endorsement: z.strictObject({
    ...named,
    direction: givenOrReceived,
    skill: text,
    on: day,
    status: text,
  } satisfies Shape<EndorsementFields>),
  recommendation: z.strictObject({
    ...named,
    direction: givenOrReceived,
    text,
    on: day,
    status: text,
    company: z.optional(text),
    position: z.optional(text),
  } satisfies Shape<RecommendationFields>),
  missing: z.strictObject({}),
};

/** A schema for every field, none forgotten. */
type Shape<Fields> = { readonly [Field in keyof Required<Fields>]: z.ZodMiniType };
