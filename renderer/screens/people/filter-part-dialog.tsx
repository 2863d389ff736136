import type { PeopleFilter } from '../../../api/contract/people/people-filter.ts';
import type { Day } from '../../../core/calendar/day.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { circleNames, circlesInOrder } from '../../parts/circle-words.ts';
import { tieStateNames, tieStatesInOrder } from '../../parts/strength-mark.tsx';
import { ChoicesForm } from './choices-form.tsx';
import { CompanyForm } from './company-form.tsx';
import { DaysForm } from './days-form.tsx';
import type { FilterNames, FilterPart } from './filter-words.ts';

export type FilterPartDialogProps = {
  /** The part that is asked for; null for none. */
  readonly part: FilterPart | null;
  readonly filter: PeopleFilter;
  readonly names: FilterNames;
  readonly today: Day;
  readonly onClose: () => void;
  /** Moves the focus once the dialog is closed. */
  readonly focusAfter: () => void;
  /** Called with what the part is set to, and without it when nothing is chosen. */
  readonly onSet: (changes: PeopleFilter) => void;
};

const titles: Readonly<Record<FilterPart, string>> = {
  states: 'In which state is the tie?',
  circles: 'In which circles?',
  tags: 'With all of which tags?',
  company: 'At which company?',
  lastContact: 'When was the last contact?',
  connected: 'When did you connect?',
  goal: 'At the door of which goal?',
  archived: 'Only the archived?',
};

/** A dialog that asks for one part of the filter. */
export function FilterPartDialog({ part, filter, names, today, onClose, focusAfter, onSet }: FilterPartDialogProps) {
  const set = (changes: PeopleFilter): void => {
    onClose();
    onSet(changes);
  };
  return (
    <Dialog open={part !== null} onClose={onClose} focusAfter={focusAfter} title={part === null ? '' : titles[part]}>
      {part !== null && <PartForm part={part} filter={filter} names={names} today={today} onSet={set} />}
    </Dialog>
  );
}

type PartFormProps = Pick<FilterPartDialogProps, 'filter' | 'names' | 'today' | 'onSet'> & {
  readonly part: FilterPart;
};

function PartForm({ part, filter, names, today, onSet }: PartFormProps) {
  switch (part) {
    case 'states':
      return (
        <ChoicesForm
          options={tieStatesInOrder.map((state) => ({ value: state, label: tieStateNames[state] }))}
          chosen={filter.states ?? []}
          onChoose={(states) => onSet({ states: someOf(states) })}
        />
      );
    case 'circles':
      return (
        <ChoicesForm
          options={[
            ...circlesInOrder.map((circle) => ({ value: circle, label: circleNames[circle] })),
            { value: 'none' as const, label: 'In no circle' },
          ]}
          chosen={filter.circles ?? []}
          onChoose={(circles) => onSet({ circles: someOf(circles) })}
        />
      );
    case 'tags':
      return (
        <ChoicesForm
          options={names.tags.map((tag) => ({ value: tag.id, label: tag.name }))}
          chosen={filter.tags ?? []}
          onChoose={(tags) => onSet({ tags: someOf(tags) })}
        />
      );
    case 'goal':
      return (
        <ChoicesForm
          options={names.goals.map((goal) => ({ value: goal.id, label: goal.text }))}
          chosen={filter.goal === undefined ? [] : [filter.goal]}
          onlyOne
          onChoose={([goal]) => onSet({ goal })}
        />
      );
    case 'company':
      return <CompanyForm company={filter.company ?? ''} onSet={(company) => onSet({ company })} />;
    case 'lastContact':
      return (
        <DaysForm today={today} days={filter.lastContact} canBeNever onSet={(lastContact) => onSet({ lastContact })} />
      );
    case 'connected':
      return (
        <DaysForm
          today={today}
          days={filter.connected}
          onSet={(days) => onSet({ connected: days === 'never' ? undefined : days })}
        />
      );
    case 'archived':
      return null;
  }
}

/** Undefined for an empty list, which would let nobody pass. */
function someOf<Value>(values: Value[]): Value[] | undefined {
  return values.length === 0 ? undefined : values;
}
