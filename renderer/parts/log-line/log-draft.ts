import type { LogLineReading } from '../../../api/contract/people/log-lines.ts';
import type { KithClient } from '../../../api/contract/contract.ts';
import type { Day } from '../../../core/calendar/day.ts';
import type { PersonId } from '../../../core/ids.ts';
import { directionOf } from '../../../core/strength/interaction.ts';
import type { Direction, InteractionKind } from '../../../core/strength/interaction.ts';

/** Who is meant by a name in the line. */
export type MeantPerson =
  | { readonly kind: 'known'; readonly id: PersonId; readonly name: string }
  /** Somebody who is added when the line is kept. */
  | { readonly kind: 'new'; readonly name: string };

/** What the user corrected of what was understood. It stays when the line is typed on. */
export type LogCorrections = {
  /** Who is meant, by the name as it is written. */
  readonly people: ReadonlyMap<string, MeantPerson>;
  /** The keys of chips that were dropped. */
  readonly dropped: ReadonlySet<string>;
  readonly kind?: InteractionKind;
  readonly direction?: Direction;
  readonly day?: Day;
  /** Days and words by the key of their chip. */
  readonly dueOn: ReadonlyMap<string, Day>;
  readonly texts: ReadonlyMap<string, string>;
  readonly note?: string;
};

/** Nothing corrected. */
export const noCorrections: LogCorrections = {
  people: new Map(),
  dropped: new Set(),
  dueOn: new Map(),
  texts: new Map(),
};

/** A person of the line; `meant` is undefined while the user is still asked. */
export type DraftPerson = {
  readonly key: string;
  readonly written: string;
  readonly meant: MeantPerson | undefined;
  readonly candidates: LogLineReading['people'][number]['candidates'];
  readonly wasThere: boolean;
};

type Promised = LogLineReading['promises'][number];
type Help = LogLineReading['help'][number];

/** What would be kept of a line: what was understood, with the corrections. People are numbered by their place. */
export type LogDraft = {
  readonly people: readonly DraftPerson[];
  /** Null when nothing of the line is contact. */
  readonly contact: {
    readonly kind: InteractionKind;
    readonly direction: Direction;
    readonly day: Day;
    /** Two days between which the user is asked; otherwise none. */
    readonly days: readonly Day[];
  } | null;
  readonly note: string;
  readonly promises: readonly (Promised & { readonly key: string })[];
  readonly help: readonly (Help & { readonly key: string })[];
  readonly introduced: readonly (LogLineReading['introduced'][number] & { readonly key: string })[];
};

/** Joins what was understood with what the user corrected. What is about somebody who was dropped goes with them. */
export function draftOf(reading: LogLineReading, corrections: LogCorrections): LogDraft {
  const { dropped } = corrections;
  const people = reading.people.map(({ written, candidates }, index): DraftPerson => {
    const [only, second] = candidates;
    const corrected = corrections.people.get(written);
    const understood: MeantPerson | undefined =
      only !== undefined && second === undefined ? { kind: 'known', id: only.id, name: only.name } : undefined;
    return {
      key: `person ${written}`,
      written,
      candidates,
      meant: corrected ?? understood,
      wasThere: reading.contact?.with.includes(index) === true,
    };
  });
  const isIn = (index: number): boolean => {
    const person = people[index];
    return person !== undefined && !dropped.has(person.key);
  };
  const keyed = <Row>(kind: string, rows: readonly Row[], isKept: (row: Row) => boolean) =>
    rows
      .map((row, index) => ({ ...row, key: `${kind} ${index}` }))
      .filter((row) => !dropped.has(row.key) && isKept(row));
  const anybodyThere = people.some((person) => person.wasThere && !dropped.has(person.key));
  const { contact } = reading;
  const kind = corrections.kind ?? contact?.kind;
  return {
    people,
    contact:
      contact === null || kind === undefined || !anybodyThere || dropped.has('contact')
        ? null
        : {
            kind,
            direction: directionOf(kind, corrections.direction ?? contact.direction),
            day: corrections.day ?? contact.day,
            days: corrections.day === undefined ? contact.days : [],
          },
    note: corrections.note ?? reading.note,
    promises: keyed('promise', reading.promises, ({ to }) => isIn(to)).map((promise) => ({
      ...promise,
      text: corrections.texts.get(promise.key) ?? promise.text,
      dueOn: corrections.dueOn.get(promise.key) ?? promise.dueOn,
      days: corrections.dueOn.has(promise.key) ? [] : promise.days,
    })),
    help: keyed('help', reading.help, (help) => isIn(help.with)).map((help) => ({
      ...help,
      text: corrections.texts.get(help.key) ?? help.text,
    })),
    introduced: keyed('introduced', reading.introduced, ({ person, by }) => isIn(person) && isIn(by)),
  };
}

/** Returns the names of those on whose pages the note of a line without contact is kept. */
export function peopleOfNote({ people, promises, help, introduced }: LogDraft): readonly string[] {
  const met = introduced.map(({ person }) => person);
  const others = [...promises.map(({ to }) => to), ...help.map((each) => each.with)];
  const numbers = new Set(met.length > 0 ? met : others);
  return [...new Set([...numbers].map((number) => people[number]?.meant?.name ?? people[number]?.written ?? ''))];
}

/** Returns the people of a draft who were not dropped. */
export function peopleIn(draft: LogDraft, { dropped }: LogCorrections): readonly DraftPerson[] {
  return draft.people.filter(({ key }) => !dropped.has(key));
}

/** Returns the key of the first chip about which the user must be asked before the line is kept. */
export function firstQuestion(draft: LogDraft, corrections: LogCorrections): string | undefined {
  const open = peopleIn(draft, corrections).find(({ meant }) => meant === undefined);
  if (open) return open.key;
  if (draft.contact !== null && draft.contact.days.length > 0) return 'day';
  return draft.promises.find(({ days }) => days.length > 0)?.key;
}

type KeptLine = Omit<Parameters<KithClient['logLines']['keep']>[0], 'writeId'>;

/** Returns what is kept of a draft; undefined while there is nothing to keep, or a question is open. */
export function keptLine(draft: LogDraft, corrections: LogCorrections): KeptLine | undefined {
  const { contact, promises, help, introduced } = draft;
  if (firstQuestion(draft, corrections) !== undefined) return undefined;
  if (contact === null && promises.length + help.length + introduced.length === 0) return undefined;
  const place = new Map<number, number>();
  const people: KeptLine['people'] = [];
  const there: number[] = [];
  for (const [index, { key, meant, wasThere }] of draft.people.entries()) {
    if (meant === undefined || corrections.dropped.has(key)) continue;
    // Two names can mean the same person.
    const same = people.findIndex((other) =>
      'id' in other
        ? meant.kind === 'known' && other.id === meant.id
        : meant.kind === 'new' && other.name === meant.name,
    );
    const at = same === -1 ? people.push(meant.kind === 'known' ? { id: meant.id } : { name: meant.name }) - 1 : same;
    place.set(index, at);
    if (wasThere && !there.includes(at)) there.push(at);
  }
  const placeOf = (index: number): number => place.get(index) ?? -1;
  return {
    people,
    contact:
      contact === null
        ? null
        : { kind: contact.kind, direction: contact.direction, day: contact.day, note: draft.note.trim(), with: there },
    ...(contact === null && draft.note.trim() !== '' ? { note: draft.note.trim() } : {}),
    promises: promises.map(({ to, text, dueOn }) => ({ to: placeOf(to), text, dueOn })),
    help: help.map(({ with: whom, direction, kind, text, status, on }) => ({
      with: placeOf(whom),
      direction,
      kind,
      text,
      status,
      on,
    })),
    introduced: introduced.map(({ person, by, on }) => ({ person: placeOf(person), by: placeOf(by), on })),
  };
}
