import * as z from 'zod/mini';

import { parseBirthday } from '../calendar/birthday.ts';
import { parseDay } from '../calendar/day.ts';
import type { FieldsByKind, RecordKind, ThreadFields } from './record.ts';

// Records are parsed by these wherever they come from the file or from an export: everything that is shown of people is
// computed from them without a further check. Written by hand inside, since an import that changes 30,000 people parses
// 100,000 records: objects of zod made it take 5 % longer.

type Check = (value: unknown) => boolean;
type Shape = { readonly required: Readonly<Record<string, Check>>; readonly optional: Readonly<Record<string, Check>> };

type OptionalName<Fields> = {
  [Name in keyof Fields]-?: Partial<Pick<Fields, Name>> extends Pick<Fields, Name> ? Name : never;
}[keyof Fields];

/** A check for every field, none forgotten. */
type ShapeOf<Fields> = {
  readonly required: { readonly [Name in Exclude<keyof Fields, OptionalName<Fields>>]: Check };
  readonly optional: { readonly [Name in OptionalName<Fields>]: Check };
};

const text: Check = (value) => typeof value === 'string';
const day: Check = (value) => typeof value === 'string' && parseDay(value) !== undefined;
const slug: Check = (value) => typeof value === 'string' && value !== '';
const birthday: Check = (value) => typeof value === 'string' && parseBirthday(value) !== undefined;
const isTrue: Check = (value) => value === true;
const texts: Check = (value) => Array.isArray(value) && value.every(text);
const textsByName: Check = (value) => isObject(value) && Object.values(value).every(text);
const inOrOut: Check = (value) => value === 'in' || value === 'out';
const givenOrReceived: Check = (value) => value === 'given' || value === 'received';
/** Three numbers a day. */
const flatDays: Check = (value) =>
  Array.isArray(value) && value.length % 3 === 0 && value.every((number) => Number.isSafeInteger(number));

const thread = {
  required: { id: text, days: flatDays },
  optional: { group: isTrue, asks: isTrue },
} as const satisfies ShapeOf<ThreadFields>;

const named = { firstName: text, lastName: text };

const shapes: { readonly [Kind in Exclude<RecordKind, 'missing'>]: ShapeOf<FieldsByKind[Kind]> } & {
  readonly missing: Shape;
} = {
  connection: {
    required: {},
    optional: {
      firstName: text,
      lastName: text,
      company: text,
      position: text,
      connectedOn: day,
      slug,
      email: text,
      other: textsByName,
    },
  },
  card: {
    required: {},
    optional: {
      firstName: text,
      lastName: text,
      company: text,
      position: text,
      birthday,
      slug,
      emails: texts,
      note: text,
      phone: text,
      city: text,
      website: text,
      other: textsByName,
    },
  },
  messages: {
    required: { name: text, threads: (value) => Array.isArray(value) && value.every((one) => hasShape(one, thread)) },
    optional: { slug },
  },
  invitation: {
    required: { name: text, direction: inOrOut, sentOn: day, sentAt: text },
    optional: { slug, note: text },
  },
  note: {
    required: { ...named, text },
    optional: { slug, createdOn: day, editedOn: day },
  },
  endorsement: {
    required: { ...named, direction: givenOrReceived, skill: text, on: day, status: text },
    optional: { slug },
  },
  recommendation: {
    required: { ...named, direction: givenOrReceived, text, on: day, status: text },
    optional: { slug, company: text, position: text },
  },
  missing: { required: {}, optional: {} },
};

/** The schema of each kind of record. It accepts the record's fields only if nothing else stands in them. */
export const recordSchemas: { readonly [Kind in RecordKind]: z.ZodMiniType<FieldsByKind[Kind]> } = {
  connection: schemaOf('connection'),
  card: schemaOf('card'),
  messages: schemaOf('messages'),
  invitation: schemaOf('invitation'),
  note: schemaOf('note'),
  endorsement: schemaOf('endorsement'),
  recommendation: schemaOf('recommendation'),
  missing: schemaOf('missing'),
};

function schemaOf<Kind extends RecordKind>(kind: Kind): z.ZodMiniType<FieldsByKind[Kind]> {
  return z.custom<FieldsByKind[Kind]>((value) => hasShape(value, shapes[kind]), `not the fields of a ${kind}`);
}

function hasShape(value: unknown, { required, optional }: Shape): boolean {
  if (!isObject(value)) return false;
  for (const name in required) if (!Object.hasOwn(value, name)) return false;
  for (const name in value) {
    const check = Object.hasOwn(required, name)
      ? required[name]
      : Object.hasOwn(optional, name)
        ? optional[name]
        : undefined;
    if (check?.(value[name]) !== true) return false;
  }
  return true;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
