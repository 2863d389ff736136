import type { Day } from '../calendar/day.ts';
import type { Circle } from '../people/circle.ts';
import { defaultRhythms, rhythmOf } from '../people/rhythm.ts';
import type { Rhythm } from '../people/rhythm.ts';
import type { RecordContent } from '../records/record.ts';
import type { ExplainedTie } from '../strength/tie-words.ts';
import type { Occasion } from './occasions.ts';

/** A company or position other than the one before; what did not change is null. */
type NewJob = {
  readonly company: string | null;
  readonly position: string | null;
  /** The day of the import that showed it first. When the job began is not known. */
  readonly seenOn: Day;
};

/** What the user noted of a contact, cut to a few words. */
type NotedContact = { readonly on: Day; readonly note: string };

/** A promise that is still open, with its text cut to a few words. */
type OpenPromise = { readonly dueOn: Day; readonly text: string };

/** What happened between the two on LinkedIn besides messages. */
export type LinkedinEvent = {
  readonly kind: (typeof linkedinEventKinds)[number];
  /** `in` if it came from them. */
  readonly direction: 'in' | 'out';
  readonly on: Day;
  /** The skill of an endorsement; else null. */
  readonly skill: string | null;
};

/** The kinds of LinkedIn events, the most telling first. */
export const linkedinEventKinds = ['recommendation', 'endorsement', 'invitation'] as const;

/** A door that the user hopes for, at which somebody stands. */
export type HopedForDoor = {
  /** The goal, in the user's words. */
  readonly goal: string;
  /** The person's company, where the goal asks for one; else null. */
  readonly company: string | null;
};

/** The facts from which the reason of a plan entry is worded. Reasons that were stored before a fact was there lack it. */
export type ReasonFacts = Omit<ExplainedTie, 'rhythm'> & {
  readonly circle: Circle | null;
  /** How many days may pass between contacts. */
  readonly rhythm?: Rhythm | null | undefined;
  /** The occasion that the entry was planned with. */
  readonly occasion: Occasion | null;
  readonly lastInboundMessage: Day | null;
  /** The day of their last message, if it asks something. */
  readonly askedOn?: Day | null | undefined;
  /** `1969-12-28`, or without the year `--12-28`; empty when not known. */
  readonly birthday: string;
  readonly job: NewJob | null;
  /** The user marked them in review to be brought closer. */
  readonly bringCloser: boolean;
  /** The last logged contact of which the user noted something. */
  readonly about?: NotedContact | null | undefined;
  /** How they met, in the user's words: "met at the Berlin meetup". */
  readonly met?: string | null | undefined;
  readonly event?: LinkedinEvent | null | undefined;
  /** The open promise that is due first. */
  readonly planned?: OpenPromise | null | undefined;
  readonly door?: HopedForDoor | null | undefined;
};

/** Finds the rhythm that a reason goes by. One that was stored before rhythms were the user's goes by that of the circle then. */
export function rhythmOfReason({ circle, rhythm }: ReasonFacts): Rhythm | null {
  return rhythm === undefined ? rhythmOf({ circle, rhythmDays: null }, defaultRhythms) : rhythm;
}

/** The most characters of a note that a reason quotes. */
const mostQuoted = 60;

/** Cuts a note to its first sentence or line, of at most 60 characters; undefined if nothing is left. */
export function cutNote(text: string): string | undefined {
  const line = text.split('\n').find((one) => one.trim() !== '') ?? '';
  const [sentence = ''] = line.trim().split(/(?<=[.!?])\s/u);
  const words = withoutEnd(sentence);
  // It is quoted where it is told.
  const whole = withoutEnd(quoted.exec(words)?.[1] ?? words);
  if (whole.length <= mostQuoted) return whole === '' ? undefined : whole;
  const room = whole.slice(0, mostQuoted);
  const lastSpace = room.lastIndexOf(' ');
  // Without a space, the cut is between two characters and never within one.
  const cut = lastSpace > 0 ? room.slice(0, lastSpace) : [...room].slice(0, -1).join('');
  return `${withoutEnd(cut)}…`;
}

function withoutEnd(text: string): string {
  return text.replace(/[\s.,;:]+$/u, '');
}

/** Matches a text that stands in quotation marks as a whole. */
const quoted = /^[“”„«"']([^“”„«»"]+)[“”»"']$/u;

/** Matches a line that tells how the user met somebody: "Met at the Berlin meetup", "- we met in 2019". */
const meetingLine = /^[\s\-*•]*(?:(?:we|i)\s+)?(met\s+\S.*)$/iu;

/** Finds how the user met somebody in their notes: the first line that begins with "met", cut to a few words; null if none does. */
export function findMeeting(notes: Iterable<string>): string | null {
  for (const note of notes) {
    for (const line of note.split('\n')) {
      const told = cutNote(meetingLine.exec(line)?.[1] ?? '');
      if (told !== undefined) return told;
    }
  }
  return null;
}

/** Finds the most telling event among a person's records, and of those of a kind the newest; null without any. */
export function findLinkedinEvent(records: Iterable<RecordContent>): LinkedinEvent | null {
  const events = [...records].flatMap((record) => eventOf(record) ?? []);
  const place = ({ kind }: LinkedinEvent): number => linkedinEventKinds.indexOf(kind);
  const [first] = events.toSorted((a, b) => place(a) - place(b) || b.on.localeCompare(a.on));
  return first ?? null;
}

function eventOf({ kind, fields }: RecordContent): LinkedinEvent | undefined {
  switch (kind) {
    case 'invitation':
      return { kind, direction: fields.direction, on: fields.sentOn, skill: null };
    case 'endorsement':
    case 'recommendation': {
      const skill = kind === 'endorsement' ? (cutNote(fields.skill) ?? null) : null;
      return { kind, direction: fields.direction === 'received' ? 'in' : 'out', on: fields.on, skill };
    }
    case 'connection':
    case 'card':
    case 'messages':
    case 'note':
    case 'missing':
      return undefined;
  }
}
