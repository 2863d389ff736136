import type { KeyboardEvent } from 'react';
import { useEffect, useRef, useState } from 'react';

import type { Day } from '../../../core/calendar/day.ts';
import { Button } from '../../kit/button.tsx';
import { isComposing } from '../../kit/keys/read-key.ts';
import { Kbd } from '../../kit/keys/kbd.tsx';
import { moveFocus } from '../../kit/move-focus.ts';
import { TextField } from '../../kit/text-field.tsx';
import { DayField } from '../day-field.tsx';
import { understoodDay } from '../day-reading-words.ts';
import { directionOptions, kindOptions } from '../interaction-words.ts';
import { jobInWords } from '../job-words.ts';
import { PersonFinder } from '../person-finder.tsx';
import type { LogChip } from './log-chips.ts';
import type { LogCorrections, LogDraft, MeantPerson } from './log-draft.ts';

type ChipChoicesProps = {
  readonly chip: LogChip;
  readonly draft: LogDraft;
  readonly corrections: LogCorrections;
  readonly today: Day;
  /** Whether the user opened the choices, and goes on in them. */
  readonly takesFocus: boolean;
  readonly onCorrect: (corrections: LogCorrections) => void;
  readonly onDrop: () => void;
};

/** What can be chosen for one chip, by digits where there are several things. */
export function ChipChoices(props: ChipChoicesProps) {
  const { chip, draft, corrections, today, takesFocus, onCorrect, onDrop } = props;
  const { contact } = draft;
  const person = draft.people.find(({ key }) => key === chip.key);
  if (person) return <PersonChoices {...props} person={person} />;
  if (contact !== null && chip.key === 'kind') {
    return (
      <Choices
        question="What was it?"
        takesFocus={takesFocus}
        choices={kindOptions.map(({ value, label }) => ({
          key: value,
          words: label,
          run: () => onCorrect({ ...corrections, kind: value }),
        }))}
      />
    );
  }
  if (contact !== null && chip.key === 'direction') {
    return (
      <Choices
        question="Who reached out?"
        takesFocus={takesFocus}
        choices={directionOptions.map(({ value, label }) => ({
          key: value,
          words: label,
          run: () => onCorrect({ ...corrections, direction: value }),
        }))}
      />
    );
  }
  if (contact !== null && chip.key === 'day') {
    return (
      <DayChoices
        question="On which day was it?"
        day={contact.day}
        days={contact.days}
        today={today}
        toward="past"
        takesFocus={takesFocus}
        onChoose={(day) => onCorrect({ ...corrections, day })}
      />
    );
  }
  const promise = draft.promises.find(({ key }) => key === chip.key);
  const said = promise ?? draft.help.find(({ key }) => key === chip.key);
  if (!said)
    return (
      <Choices
        question={chip.words}
        takesFocus={takesFocus}
        choices={[{ key: 'drop', words: 'Leave it out', run: onDrop }]}
      />
    );
  return (
    <div className="flex flex-col gap-3">
      <EnteredText
        label={promise ? 'What is promised' : 'What the help is'}
        text={said.text}
        takesFocus={takesFocus}
        onEnter={(text) => onCorrect({ ...corrections, texts: new Map([...corrections.texts, [chip.key, text]]) })}
      />
      {promise && (
        <DayChoices
          question="By which day?"
          day={promise.dueOn}
          days={promise.days}
          today={today}
          toward="future"
          takesFocus={false}
          onChoose={(day) => onCorrect({ ...corrections, dueOn: new Map([...corrections.dueOn, [chip.key, day]]) })}
        />
      )}
    </div>
  );
}

function PersonChoices(props: ChipChoicesProps & { readonly person: LogDraft['people'][number] }) {
  const { person, corrections, takesFocus, onCorrect, onDrop } = props;
  const [searching, setSearching] = useState(false);
  const { written, candidates } = person;
  const mean = (meant: MeantPerson): void =>
    onCorrect({ ...corrections, people: new Map([...corrections.people, [written, meant]]) });
  if (searching) {
    return (
      <div className="-mx-6 flex h-64 flex-col">
        <PersonFinder
          label={`Who is ${written}?`}
          onChoose={({ id, name }) => mean({ kind: 'known', id, name })}
          takesFocus
        />
      </div>
    );
  }
  return (
    <Choices
      question={candidates.length === 0 ? `Nobody is called ${written}` : `Who is ${written}?`}
      takesFocus={takesFocus}
      choices={[
        ...candidates.slice(0, 6).map((candidate) => ({
          key: String(candidate.id),
          words: candidate.name,
          more: jobInWords(candidate),
          run: () => mean({ kind: 'known', id: candidate.id, name: candidate.name }),
        })),
        { key: 'add', words: `Add ${written}`, more: 'somebody new', run: () => mean({ kind: 'new', name: written }) },
        { key: 'find', words: 'Find somebody else', run: () => setSearching(true) },
        { key: 'drop', words: 'Leave them out', run: onDrop },
      ]}
    />
  );
}

/** `key` tells the choices of one question apart. */
type Choice = { readonly key: string; readonly words: string; readonly more?: string; readonly run: () => void };

/** Numbered choices: a digit, or the arrows and Enter, take one. */
function Choices({
  question,
  choices,
  takesFocus,
}: {
  readonly question: string;
  readonly choices: readonly Choice[];
  readonly takesFocus: boolean;
}) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (takesFocus) list.current?.querySelector('button')?.focus();
  }, [takesFocus]);

  function handleKey(event: KeyboardEvent): void {
    const places = { ArrowDown: 1, ArrowUp: -1 }[event.key] ?? 0;
    const numbered = /^[1-9]$/.test(event.key) ? choices[Number(event.key) - 1] : undefined;
    if (numbered) numbered.run();
    else if (places !== 0) moveFocus(list.current, 'button', places);
    else return;
    event.preventDefault();
  }

  return (
    <div>
      <p className="mb-1 text-fine text-soft">{question}</p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <ul ref={list} aria-label={question} data-choices className="-mx-2" onKeyDown={handleKey}>
        {choices.map(({ key, words, more, run }, index) => (
          <li key={key}>
            <button
              type="button"
              onClick={run}
              className="flex w-full items-baseline gap-2.5 rounded-field px-2 py-1 text-left text-small outline-none hover:bg-well focus:bg-well focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-accent"
            >
              <Kbd keys={String(index + 1)} />
              <span className="min-w-0 truncate">
                {words}
                {more !== undefined && more !== '' && <span className="ml-2.5 text-soft">{more}</span>}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

type DayChoicesProps = {
  readonly question: string;
  readonly day: Day;
  /** Two days that were both said, of which one is meant; otherwise none. */
  readonly days: readonly Day[];
  readonly today: Day;
  readonly toward: 'past' | 'future';
  readonly takesFocus: boolean;
  readonly onChoose: (day: Day) => void;
};

function DayChoices({ question, day, days, today, toward, takesFocus, onChoose }: DayChoicesProps) {
  const [typed, setTyped] = useState<Day | null>(day);
  if (days.length > 0) {
    return (
      <Choices
        question={question}
        takesFocus={takesFocus}
        choices={days.map((each) => ({ key: each, words: understoodDay(each, today), run: () => onChoose(each) }))}
      />
    );
  }
  return (
    <form
      className="flex items-start gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed !== null) onChoose(typed);
      }}
    >
      <div ref={takesFocus ? focusField : undefined} className="max-w-field grow">
        <DayField label={question} today={today} toward={toward} value={typed ?? day} onChange={setTyped} />
      </div>
      <span className="pt-7">
        <Button submits disabled={typed === null}>
          Take it
        </Button>
      </span>
    </form>
  );
}

function EnteredText({
  label,
  text,
  takesFocus,
  onEnter,
}: {
  readonly label: string;
  readonly text: string;
  readonly takesFocus: boolean;
  readonly onEnter: (text: string) => void;
}) {
  const [typed, setTyped] = useState(text);
  return (
    <div ref={takesFocus ? focusField : undefined}>
      <TextField
        label={label}
        value={typed}
        maxLength={300}
        onChange={setTyped}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || isComposing(event.nativeEvent)) return;
          event.preventDefault();
          if (typed.trim() !== '') onEnter(typed.trim());
        }}
        onBlur={() => setTyped((before) => (before.trim() === '' ? text : before))}
      />
    </div>
  );
}

function focusField(element: HTMLElement | null): void {
  element?.querySelector('input')?.focus();
}
