import { useState } from 'react';

import { formatNumber } from '../../../core/numbers-in-words.ts';
import { userLocale } from '../../app/user-locale.ts';
import type { ImportChoices, ImportPart, TableMapping } from '../../../api/contract/import/imports.ts';
import { Button } from '../../kit/button.tsx';
import { SegmentedControl } from '../../kit/segmented-control.tsx';
import { Select } from '../../kit/select.tsx';
import { TextField } from '../../kit/text-field.tsx';
import { optionsOf } from '../../kit/options.ts';
import { isIncluded, mappingOf, withMapping } from './import-choices.ts';
import { useImport } from './import-provider.tsx';

type Meaning = TableMapping['columns'][number];

const meaningOptions = optionsOf<Meaning>({
  'first-name': 'First name',
  'last-name': 'Last name',
  'full-name': 'Whole name',
  email: 'E-mail address',
  'profile-url': 'LinkedIn profile',
  company: 'Company',
  position: 'Position',
  birthday: 'Birthday',
  phone: 'Phone',
  city: 'City',
  website: 'Website',
  note: 'Note',
  'own-label': 'A label of my own',
  other: 'Keep as it is',
  nothing: 'Leave out',
});

const shownAtOnce = 25;

type TableColumnsProps = { readonly part: ImportPart; readonly choices: ImportChoices };

/** Asks what each column of a table means, beginning with what Kith took it for. */
export function TableColumns({ part, choices }: TableColumnsProps) {
  const { choose } = useImport();
  const [shown, setShown] = useState(shownAtOnce);
  const { table } = part;
  const mapping = mappingOf(choices, part);
  if (table === null || mapping === null || !isIncluded(choices, part)) return null;
  const left = table.columns.length - shown;

  const take = (at: number, meaning: Meaning): void => {
    const columns = mapping.columns.map((before, column) => (column === at ? meaning : before));
    choose(withMapping(choices, part.part, { ...mapping, columns }));
  };
  const setLabel = (at: number, label: string): void => {
    choose(withMapping(choices, part.part, { ...mapping, labels: { ...mapping.labels, [at]: label } }));
  };
  return (
    <section>
      <h2 className="text-name [overflow-wrap:anywhere]">
        {table.needsMapping ? 'Which column is which?' : `The columns of ${part.fileName}`}
      </h2>
      <p className="mt-1 mb-5 max-w-reading text-small text-soft">
        {table.needsMapping && 'Kith needs a column with names or e-mail addresses at least. '}
        What you say here is remembered for files with the same header.
      </p>
      {table.asksForDateOrder && (
        <div className="mb-8">
          <p className="mb-3 text-small">Dates like 03/04/1980 stand in it. What comes first in them?</p>
          <SegmentedControl
            label="What comes first in its dates"
            labelHidden
            options={[
              { value: 'day-first', label: 'The day: 3 April' },
              { value: 'month-first', label: 'The month: 4 March' },
            ]}
            value={mapping.dateOrder ?? ''}
            onChange={(order) => {
              if (order !== '') choose(withMapping(choices, part.part, { ...mapping, dateOrder: order }));
            }}
          />
        </div>
      )}
      <ul className="flex flex-col gap-5">
        {table.columns.slice(0, shown).map(({ name, samples }, at) => (
          // Columns never move, and two may have the same name.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={at} className="grid grid-cols-[minmax(0,1fr)_11.5rem] items-start gap-x-6 gap-y-1">
            <div className="min-w-0 pt-1.5">
              <p className="[overflow-wrap:anywhere]">{name === '' ? `Column ${at + 1}` : name}</p>
              <Samples samples={samples} />
            </div>
            <div className="flex flex-col gap-1.5">
              <Select
                label={`What “${name === '' ? `Column ${at + 1}` : name}” means`}
                labelHidden
                options={meaningOptions}
                value={mapping.columns[at] ?? 'nothing'}
                onChange={(meaning) => take(at, meaning)}
              />
              {mapping.columns[at] === 'own-label' && (
                <OwnLabel
                  column={name === '' ? `Column ${at + 1}` : name}
                  label={mapping.labels?.[at] ?? ''}
                  onChange={(label) => setLabel(at, label)}
                />
              )}
            </div>
          </li>
        ))}
      </ul>
      {left > 0 && (
        <div className="mt-6">
          <Button onClick={() => setShown(shown + 4 * shownAtOnce)}>
            Show more columns; {formatNumber(left, userLocale)} are left
          </Button>
        </div>
      )}
    </section>
  );
}

type OwnLabelProps = {
  readonly column: string;
  readonly label: string;
  readonly onChange: (label: string) => void;
};

/** The label under which the values of a column are kept; that of the column itself while it is empty. */
function OwnLabel({ column, label, onChange }: OwnLabelProps) {
  const [typed, setTyped] = useState(label);
  return (
    <TextField
      label={`The label for “${column}”`}
      labelHidden
      placeholder={column}
      maxLength={60}
      value={typed}
      onChange={setTyped}
      // The file is read anew with each answer: not with every letter.
      onBlur={() => {
        if (typed.trim() !== label) onChange(typed.trim());
      }}
    />
  );
}

function Samples({ samples }: { readonly samples: readonly string[] }) {
  const filled = samples.filter((sample) => sample !== '');
  if (filled.length === 0) return <p className="text-small text-soft">Empty in the first rows</p>;
  return (
    <div className="flex flex-col gap-x-5 text-small text-soft wide:flex-row">
      {filled.map((sample, at) => (
        // Two rows may have the same value.
        // oxlint-disable-next-line react/no-array-index-key
        <span key={at} className="max-w-full truncate">
          {sample}
        </span>
      ))}
    </div>
  );
}
