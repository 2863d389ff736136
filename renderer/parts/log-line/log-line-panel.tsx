import type { KeyboardEvent } from 'react';
import { useRef, useState } from 'react';

import type { Day } from '../../../core/calendar/day.ts';
import { listInWords } from '../../../core/text/sentence-parts.ts';
import { Button } from '../../kit/button.tsx';
import { classNames } from '../../kit/class-names.ts';
import { Kbd } from '../../kit/keys/kbd.tsx';
import { isComposing } from '../../kit/keys/read-key.ts';
import { moveFocus } from '../../kit/move-focus.ts';
import { TextField } from '../../kit/text-field.tsx';
import { ChipChoices } from './chip-choices.tsx';
import { chipsOf } from './log-chips.ts';
import type { LogChip } from './log-chips.ts';
import { firstQuestion, keptLine, peopleOfNote } from './log-draft.ts';
import type { LogCorrections, LogDraft } from './log-draft.ts';

type LogLinePanelProps = {
  readonly draft: LogDraft;
  readonly corrections: LogCorrections;
  readonly today: Day;
  /** Whether what is shown belongs to the line as it is typed now. */
  readonly isFresh: boolean;
  readonly busy: boolean;
  readonly onCorrect: (corrections: LogCorrections) => void;
  readonly onKeep: () => void;
  /** Gives the focus back to the line. */
  readonly onLeave: () => void;
};

/** The attribute that names a chip to those that give it the focus. */
export const chipAttribute = 'data-chip';

/**
 * Shows what a line in plain words was understood to say, as chips that can be corrected by keys, and what stays as its
 * note. Nothing is kept before it stood here.
 */
export function LogLinePanel(props: LogLinePanelProps) {
  const { draft, corrections, today, isFresh, busy, onCorrect, onKeep, onLeave } = props;
  const panel = useRef<HTMLDivElement>(null);
  // The chip whose choices are open because the user opened them; a chip that asks has its open by itself.
  const [opened, setOpened] = useState<string | null>(null);
  const chips = chipsOf(draft, corrections, today);
  const question = firstQuestion(draft, corrections);
  const shown = chips.find(({ key }) => key === opened) ?? chips.find(({ key }) => key === question);
  const onPagesOf = peopleOfNote(draft);
  // Of a line without contact the note is shown while there is one, or the user writes one.
  const hasNote =
    draft.contact !== null || (onPagesOf.length > 0 && (draft.note !== '' || corrections.note !== undefined));
  const isComplete = isFresh && keptLine(draft, corrections) !== undefined;

  function focusChip(key: string): void {
    panel.current?.querySelector<HTMLElement>(`[${chipAttribute}="${CSS.escape(key)}"]`)?.focus();
  }

  function drop(chip: LogChip): void {
    if (!chip.canBeDropped) return;
    const at = chips.indexOf(chip);
    const after = chips[at + 1] ?? chips[at - 1];
    onCorrect({ ...corrections, dropped: new Set([...corrections.dropped, chip.key]) });
    setOpened(null);
    if (after) focusChip(after.key);
    else onLeave();
  }

  /** Takes a correction in and gives the focus to what is asked next, else to the line. */
  function correct(next: LogCorrections): void {
    setOpened(null);
    onCorrect(next);
    onLeave();
  }

  function handleKey(event: KeyboardEvent): void {
    if (isComposing(event.nativeEvent)) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      if (isComplete && !busy) onKeep();
    } else if (event.key === 'Escape') {
      // The palette stays; only what lies over the line goes.
      event.stopPropagation();
      event.preventDefault();
      if (opened === null) onLeave();
      else {
        setOpened(null);
        focusChip(opened);
      }
    }
  }

  function handleChipKey(event: KeyboardEvent, chip: LogChip): void {
    const places = { ArrowRight: 1, ArrowLeft: -1 }[event.key] ?? 0;
    if (places !== 0) moveFocus(panel.current, `[${chipAttribute}]`, places);
    else if (event.key === 'ArrowUp') onLeave();
    else if (event.key === 'Delete' || event.key === 'Backspace') drop(chip);
    else return;
    event.preventDefault();
  }

  return (
    // Only listens for the keys of what is in it.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div ref={panel} className="flex grow flex-col gap-4 px-5 py-4 wide:px-6" onKeyDown={handleKey}>
      {chips.length === 0 ? (
        <p className="text-small text-soft">
          Say with whom and what it was: “coffee with Ana and João yesterday, promised Ana the deck by Friday”.
        </p>
      ) : (
        <ul aria-label="What was understood" className="-mx-1 flex flex-wrap gap-1.5">
          {chips.map((chip) => (
            <li key={chip.key} className="max-w-full">
              <button
                type="button"
                {...{ [chipAttribute]: chip.key }}
                aria-expanded={shown?.key === chip.key}
                aria-label={`${chip.says}: ${chip.words}`}
                className={classNames(
                  'max-w-full rounded-field px-2.5 py-1 text-left text-small [overflow-wrap:anywhere] transition-colors',
                  chip.isOpen ? 'bg-accent text-on-accent' : 'bg-well-deep text-ink',
                )}
                onClick={() => setOpened(opened === chip.key ? null : chip.key)}
                onKeyDown={(event) => handleChipKey(event, chip)}
              >
                {chip.words}
              </button>
            </li>
          ))}
        </ul>
      )}
      {shown !== undefined && (
        <ChipChoices
          // Another chip begins anew.
          key={shown.key}
          chip={shown}
          draft={draft}
          corrections={corrections}
          today={today}
          takesFocus={opened !== null}
          onCorrect={correct}
          onDrop={() => drop(shown)}
        />
      )}
      {hasNote && (
        <TextField
          label={draft.contact === null ? `Note, kept on the page of ${listInWords(onPagesOf)}` : 'Note'}
          value={draft.note}
          maxLength={draft.contact === null ? 500 : 10_000}
          onChange={(note) => onCorrect({ ...corrections, note })}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || isComposing(event.nativeEvent) || event.ctrlKey || event.metaKey) return;
            event.preventDefault();
            if (isComplete && !busy) onKeep();
          }}
        />
      )}
      <div className="sticky bottom-0 -mx-5 mt-auto -mb-4 flex flex-wrap items-center justify-end gap-x-4 gap-y-2 bg-sheet px-5 py-4 wide:-mx-6 wide:justify-between wide:px-6">
        <p className="hidden items-center gap-1.5 text-fine text-soft wide:flex">
          <Kbd keys="Tab" /> to correct
          <span className="ml-2" />
          <Kbd keys="Enter" /> choices
          <span className="ml-2" />
          <Kbd keys="Delete" /> leave out
        </p>
        <Button look="primary" disabled={!isComplete || busy} onClick={onKeep}>
          Log it
          <span className="hidden wide:inline">
            <Kbd keys="Mod-Enter" onAccent />
          </span>
        </Button>
      </div>
      <output className="sr-only">{isFresh ? chips.map(({ words }) => words).join('; ') : ''}</output>
    </div>
  );
}
