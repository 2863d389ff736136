import type { KeyboardEvent, Ref } from 'react';
import { useState } from 'react';

import type { Day } from '../../core/calendar/day.ts';
import { directionOf, isTwoSided } from '../../core/strength/interaction.ts';
import type { InteractionFacts, NewFollowUp } from '../../api/contract/people/interactions.ts';
import { Button } from '../kit/button.tsx';
import { Kbd } from '../kit/keys/kbd.tsx';
import { OthersField } from './others-field.tsx';
import type { OthersFieldProps } from './others-field.tsx';
import { PromiseLine, usePromise } from './promise-line.tsx';
import { scrollIntoView } from '../kit/scroll-into-view.ts';
import { Select } from '../kit/select.tsx';
import { TextField } from '../kit/text-field.tsx';
import { DayField } from './day-field.tsx';
import { useDraft } from '../app/use-draft.ts';
import { directionOptions, kindOptions } from './interaction-words.ts';
import { isComposing } from '../kit/keys/read-key.ts';

export type InteractionFormProps = {
  /** Names the form for screen readers. */
  readonly label: string;
  readonly ref?: Ref<HTMLInputElement>;
  /** The key under which the draft of the line is kept. */
  readonly draftKey: string;
  readonly today: Day;
  /** Absent for a new interaction, which begins as a message that the user wrote today. */
  readonly initial?: InteractionFacts;
  /** The label of the button that saves. */
  readonly saves: string;
  /** Whether the form has a line for a promise. */
  readonly takesPromise?: boolean;
  /** Who else was there, where a contact can be with several people; the caller keeps them. */
  readonly others?: OthersFieldProps;
  /** Returns whether the interaction was saved; if not, the form stays as it is. */
  readonly onSave: (facts: InteractionFacts, promised: NewFollowUp | undefined) => Promise<boolean>;
  readonly onClose: () => void;
  /** Another button beside Cancel. */
  readonly alternative?: { readonly label: string; readonly run: () => void };
};

const noPromise = { kind: 'nothing' } as const;

/** Returns the value that many places further among the options, which are taken as a circle. */
function cycleOption<Value>(options: readonly { readonly value: Value }[], value: Value, places: number): Value {
  const at = options.findIndex((option) => option.value === value);
  return options[(at + places + options.length) % options.length]?.value ?? value;
}

/**
 * A form for an interaction: a line, and below it the kind, the direction and the day. All of it can be set from the
 * line: the arrow keys choose the kind, with Alt the direction, and Enter saves. Escape closes from anywhere in it. With
 * `takesPromise` there is a second line, for a promise.
 */
export function InteractionForm(props: InteractionFormProps) {
  const { label, ref, draftKey, today, saves, takesPromise = false, others, onSave, onClose, alternative } = props;
  const { initial = { kind: 'message', direction: 'out', day: today, note: '' } } = props;
  const [note, setNote, clearNote] = useDraft(draftKey, initial.note);
  const [kind, setKind] = useState(initial.kind);
  const [direction, setDirection] = useState(initial.direction);
  const [day, setDay] = useState<Day | null>(initial.day);
  const [saving, setSaving] = useState(false);
  const promise = usePromise(`${draftKey}-promise`, today);
  const isComplete = day !== null && (!takesPromise || promise.isComplete);

  async function save(): Promise<void> {
    if (day === null || !isComplete || saving) return;
    setSaving(true);
    const facts = { kind, direction: directionOf(kind, direction), day, note: note.trim() };
    const outcome = takesPromise ? await promise.resolve() : noPromise;
    const kept =
      outcome.kind !== 'open' && (await onSave(facts, outcome.kind === 'promised' ? outcome.promised : undefined));
    setSaving(false);
    if (!kept) return;
    clearNote();
    promise.clear();
    onClose();
  }

  function handleKey(event: KeyboardEvent): void {
    if (isComposing(event.nativeEvent)) return;
    const places = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (places === 0) return;
    if (event.altKey) setDirection((before) => cycleOption(directionOptions, before, places));
    else setKind((before) => cycleOption(kindOptions, before, places));
    event.preventDefault();
  }

  return (
    <form
      ref={scrollIntoView}
      aria-label={label}
      className="scroll-my-24"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {/* Handles keys of the controls inside. */}
      <div
        role="presentation"
        className="flex flex-col gap-3"
        onKeyDown={(event) => {
          // React also hands up the keys of a dialog that a button of the form opened.
          const isInForm = event.target instanceof Node && event.currentTarget.contains(event.target);
          if (event.key !== 'Escape' || !isInForm || event.defaultPrevented || isComposing(event.nativeEvent)) return;
          event.preventDefault();
          onClose();
        }}
      >
        <TextField
          // The user asked for the form and types here next.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          label="A line to remember it by"
          labelHidden
          placeholder="A line to remember it by, if you like"
          maxLength={10_000}
          value={note}
          onChange={setNote}
          onKeyDown={handleKey}
          {...(ref === undefined ? {} : { ref })}
        />
        {takesPromise && <PromiseLine quiet promise={promise} onEscape={onClose} />}
        {others && <OthersField {...others} />}
        <div className="flex flex-wrap items-start gap-2">
          <Select label="Kind" labelHidden options={kindOptions} value={kind} onChange={setKind} />
          {!isTwoSided(kind) && (
            <Select
              label="Direction"
              labelHidden
              options={directionOptions}
              value={direction}
              onChange={setDirection}
            />
          )}
          <div className="w-40">
            <DayField label="Day" labelHidden today={today} value={day ?? initial.day} onChange={setDay} />
          </div>
          <span className="ml-auto flex items-center gap-4">
            {alternative && (
              <Button look="text" onClick={alternative.run}>
                {alternative.label}
              </Button>
            )}
            <Button look="text" onClick={onClose}>
              Cancel
            </Button>
            <Button look="primary" submits meaning="main-action" disabled={!isComplete || saving}>
              {saves}
            </Button>
          </span>
        </div>
        <p className="hidden items-center gap-1.5 text-fine text-soft wide:flex">
          <Kbd keys="ArrowUp ArrowDown" /> what it was
          <span className="ml-2" />
          <Kbd keys="Alt-ArrowUp" /> from whom
          <span className="ml-2" />
          <Kbd keys="Tab" /> {takesPromise ? 'what you promise, then ' : ''}the day: “yesterday”, “friday”, “3 May”
        </p>
      </div>
    </form>
  );
}
