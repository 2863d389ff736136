/* oxlint-disable jsx-a11y/prefer-tag-over-role -- The elements of a table cannot be placed one by one, as rows that come and go must be. */
import { memo } from 'react';
import { Check } from 'lucide-react';
import { Link } from 'wouter';

import type { Day } from '../../../core/calendar/day.ts';
import type { Farewell } from '../../../core/people/farewell.ts';
import { formatDayShort } from '../../../core/calendar/format-day.ts';
import { relativeDay } from '../../../core/calendar/relative-day.ts';
import { userLocale } from '../../app/user-locale.ts';
import type { FoundRow } from '../../../api/contract/people/people.ts';
import { circleNames } from '../../parts/circle-words.ts';
import { classNames } from '../../kit/class-names.ts';
import { FoundLine } from '../../parts/found-line.tsx';
import { jobInWords } from '../../parts/job-words.ts';
import { StrengthMark } from '../../parts/strength-mark.tsx';

/** In pixels. All rows have the same height, so that any of 30,000 is found without measuring. */
export const rowHeight = 64;

/** Returns the id of a row's element, to which the list points. */
export function rowElementId(index: number): string {
  return `person-row-${index}`;
}

export type PersonRowViewProps = {
  readonly row: FoundRow | undefined;
  readonly index: number;
  /** The distance from the top of the list, in pixels. */
  readonly top: number;
  readonly today: Day | undefined;
  /** Shows in the last column since when they are connected, in place of the last contact. */
  readonly showsConnected: boolean;
  readonly current: boolean;
  readonly selected: boolean;
  /** Whether anybody is selected, so that every row shows its box. */
  readonly selecting: boolean;
  readonly onSelect: (index: number, withRange: boolean) => void;
  readonly onOpen: (index: number) => void;
};

/** A row of the list of people. It has few and plain elements, because dozens come and go while scrolling. */
export const PersonRowView = memo(function PersonRowView(props: PersonRowViewProps) {
  const { row, index, top, current, selected } = props;
  return (
    <div
      role="row"
      id={rowElementId(index)}
      aria-rowindex={index + 1}
      aria-selected={selected}
      className={classNames(
        'group absolute inset-x-0 top-0 grid grid-cols-[1.75rem_minmax(0,1fr)_auto] items-center rounded-field border-y border-transparent bg-clip-padding px-2',
        'wide:grid-cols-[1.75rem_minmax(0,1fr)_5rem_7rem_8rem]',
        selected ? 'bg-accent-wash' : current ? 'bg-well' : 'hover:bg-well/50',
      )}
      style={{ height: rowHeight, transform: `translateY(${top}px)` }}
    >
      {row ? <Cells {...props} row={row} /> : <LoadingRow />}
      {current && <span aria-hidden="true" className="absolute inset-y-4 left-0 w-0.5 rounded-round bg-accent" />}
    </div>
  );
});

/** How many tags are shown, so that the row stays calm. */
const mostTags = 2;

function Cells(props: PersonRowViewProps & { readonly row: FoundRow }) {
  const { row, index, today, showsConnected, selected, selecting, onSelect, onOpen } = props;
  const job = jobInWords(row);
  return (
    <>
      <span role="gridcell" className="relative z-10 flex items-center">
        <label
          className={classNames(
            '-m-2 flex cursor-pointer p-2 transition-opacity',
            selected || selecting
              ? 'opacity-100'
              : 'opacity-0 group-hover:opacity-100 focus-within:opacity-100 [@media(hover:none)]:opacity-100',
          )}
        >
          <input
            type="checkbox"
            tabIndex={-1}
            checked={selected}
            aria-label={`Select ${row.name}`}
            className="peer size-4.5 cursor-pointer appearance-none rounded-small bg-sheet ring-1 ring-mark ring-inset checked:bg-accent checked:ring-accent"
            onChange={(event) => {
              const native = event.nativeEvent;
              onSelect(index, native instanceof MouseEvent && native.shiftKey);
            }}
          />
          <Check
            size={14}
            strokeWidth={2.5}
            aria-hidden="true"
            className="pointer-events-none absolute mt-0.5 ml-0.5 hidden text-on-accent peer-checked:block"
          />
        </label>
      </span>
      <span role="gridcell" className="min-w-0">
        <Link
          href={`/people/${row.id}`}
          tabIndex={-1}
          onClick={() => onOpen(index)}
          className="block truncate font-serif text-name text-ink after:absolute after:inset-0 after:content-['']"
        >
          {row.name}
        </Link>
        {row.found === null ? (
          <span className="block truncate text-small text-soft">
            {[
              job,
              ...row.tags.slice(0, mostTags).map((tag) => `#${tag}`),
              row.muted && row.farewell === null ? 'muted' : '',
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        ) : (
          <FoundLine found={row.found} />
        )}
      </span>
      <span role="gridcell" className="hidden text-small text-soft wide:block">
        {row.circle !== null && circleNames[row.circle]}
      </span>
      <span role="gridcell" className="hidden wide:block">
        {row.farewell === null ? <StrengthMark state={row.state} /> : <FarewellWord farewell={row.farewell} />}
      </span>
      <span
        role="gridcell"
        className="flex flex-col items-end gap-1 pl-3 text-right text-small whitespace-nowrap text-soft wide:block"
      >
        <span className="wide:hidden">
          {row.farewell === null ? (
            <StrengthMark state={row.state} wordHidden />
          ) : (
            <FarewellWord farewell={row.farewell} />
          )}
        </span>
        {showsConnected
          ? row.connectedOn !== null && formatDayShort(row.connectedOn, userLocale)
          : row.lastContact !== null && today !== undefined && relativeDay(row.lastContact, today)}
      </span>
    </>
  );
}

/** Stands in place of a state. */
function FarewellWord({ farewell }: { readonly farewell: Farewell }) {
  return <span className="text-small text-soft">{farewell === 'passed-away' ? 'In memory' : 'Not in touch'}</span>;
}

/** Stands in place of a row that is loading. */
function LoadingRow() {
  return (
    <>
      <span role="gridcell" aria-label="Not here yet" />
      <span role="gridcell" aria-label="Loading" className="flex flex-col gap-2">
        <span className="h-4 w-44 rounded-small bg-well-deep" />
        <span className="h-3 w-64 max-w-full rounded-small bg-well" />
      </span>
    </>
  );
}
