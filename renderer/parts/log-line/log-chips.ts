import { daysBetween } from '../../../core/calendar/day.ts';
import type { Day } from '../../../core/calendar/day.ts';
import { relativeDay } from '../../../core/calendar/relative-day.ts';
import { capitalise } from '../../../core/text/sentence-parts.ts';
import { isTwoSided } from '../../../core/strength/interaction.ts';
import { understoodDay } from '../day-reading-words.ts';
import { directionOptions, kindOptions } from '../interaction-words.ts';
import { peopleIn } from './log-draft.ts';
import type { LogCorrections, LogDraft } from './log-draft.ts';

/** One thing that was understood of a line, as it is shown before it is kept. */
export type LogChip = {
  readonly key: string;
  /** What kind of thing it says, for screen readers: "Day". */
  readonly says: string;
  readonly words: string;
  /** Whether the user must be asked about it before the line is kept. */
  readonly isOpen: boolean;
  readonly canBeDropped: boolean;
};

/** Lists what was understood of a line, in the order in which it is shown. */
export function chipsOf(draft: LogDraft, corrections: LogCorrections, today: Day): readonly LogChip[] {
  const { contact } = draft;
  const nameOf = (index: number): string => {
    const person = draft.people[index];
    return person?.meant?.name ?? person?.written ?? '';
  };
  const chip = (key: string, says: string, words: string, more: Partial<LogChip> = {}): LogChip => ({
    key,
    says,
    words,
    isOpen: false,
    canBeDropped: true,
    ...more,
  });
  return [
    ...peopleIn(draft, corrections).map(({ key, written, meant, candidates }) =>
      chip(
        key,
        'Person',
        meant === undefined
          ? candidates.length === 0
            ? `Nobody is called ${written}`
            : `Which ${written}?`
          : meant.kind === 'new'
            ? `${meant.name}, new`
            : meant.name,
        { isOpen: meant === undefined },
      ),
    ),
    ...(contact === null
      ? []
      : [
          chip('kind', 'Kind', labelOf(kindOptions, contact.kind), { canBeDropped: false }),
          ...(isTwoSided(contact.kind)
            ? []
            : [chip('direction', 'Direction', labelOf(directionOptions, contact.direction), { canBeDropped: false })]),
          contact.days.length > 0
            ? chip('day', 'Day', 'Which day?', { isOpen: true, canBeDropped: false })
            : chip('day', 'Day', capitalise(dayInWords(contact.day, today)), { canBeDropped: false }),
        ]),
    ...draft.promises.map(({ key, to, text, dueOn, saysDay, days, owedBy }) => {
      const when = saysDay || corrections.dueOn.has(key) ? `by ${dayInWords(dueOn, today)}` : comesUp(dueOn, today);
      return owedBy === 'user'
        ? chip(key, 'Promise', `Promised to ${nameOf(to)}: ${text}, ${when}`, { isOpen: days.length > 0 })
        : chip(key, 'Owed', `${askedOf(nameOf(to), text)}, ${when}`, { isOpen: days.length > 0 });
    }),
    ...draft.help.map(({ key, with: whom, direction, status, text }) => {
      const helps = status === 'given' ? 'helped' : 'offered';
      const words =
        direction === 'to-them' ? `You ${helps} ${nameOf(whom)}: ${text}` : `${nameOf(whom)} ${helps} you: ${text}`;
      return chip(key, 'Help', words);
    }),
    ...draft.introduced.map(({ key, person, by }) =>
      chip(key, 'Introduced', `${nameOf(by)} introduced you to ${nameOf(person)}`),
    ),
  ];
}

/** Says what is owed as something to ask for: "Ask for a reply" of Adam is "Ask Adam for a reply". */
function askedOf(name: string, text: string): string {
  const [, what] = /^Ask ((?:for|about) .*)$/su.exec(text) ?? [];
  return what === undefined ? `${name} owes you: ${text}` : `Ask ${name} ${what}`;
}

function labelOf<Value extends string>(
  options: readonly { readonly value: Value; readonly label: string }[],
  value: Value,
): string {
  return options.find((option) => option.value === value)?.label ?? value;
}

/** "Yesterday, Tuesday, 9 June"; days further away stand alone. */
function dayInWords(day: Day, today: Day): string {
  const words = understoodDay(day, today);
  return Math.abs(daysBetween(day, today)) > 1 ? words : `${relativeDay(day, today)}, ${words}`;
}

/** "Comes up on Friday, 12 June": the day on which a promise without a day of its own stands on the plan. */
function comesUp(day: Day, today: Day): string {
  return `comes up ${Math.abs(daysBetween(day, today)) > 1 ? 'on ' : ''}${dayInWords(day, today)}`;
}
