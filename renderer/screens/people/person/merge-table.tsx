import type { PersonId } from '../../../../core/ids.ts';
import type { Day } from '../../../../core/calendar/day.ts';
import type { Person } from '../../../../api/contract/people/people.ts';
import { Button } from '../../../kit/button.tsx';
import { comparePeople } from './merge-comparison.ts';
import type { ComparedRow } from './merge-comparison.ts';

export type MergeTableProps = {
  readonly people: readonly [Person, Person];
  /** The person who stays. */
  readonly into: PersonId;
  readonly onStay: (id: PersonId) => void;
  readonly today: Day;
};

/** Two people side by side, with values that would not be kept crossed out. */
export function MergeTable({ people, into, onStay, today }: MergeTableProps) {
  const [one, other] = people;
  const staysLeft = one.id === into;
  const rows = staysLeft ? comparePeople(one, other, today) : comparePeople(other, one, today);
  const parts = [
    {
      title: 'Of these, the newest import counts; within one, who stays',
      rows: rows.filter(({ kept }) => kept === 'newest'),
    },
    {
      title: 'Of these, what is crossed out gives way',
      rows: rows.filter(({ kept }) => kept === 'into' || kept === 'from'),
    },
    { title: 'These are kept of both', rows: rows.filter(({ kept }) => kept === 'both') },
  ].filter((part) => part.rows.length > 0);
  return (
    <>
      <table className="w-full table-fixed border-collapse text-left text-small">
        <colgroup>
          <col className="w-20 wide:w-32" />
          <col />
          <col />
        </colgroup>
        <thead>
          <tr className="align-top">
            <th scope="col">
              <span className="sr-only">What</span>
            </th>
            {people.map((person) => (
              <th key={person.id} scope="col" className="pr-3 pb-4 font-normal [overflow-wrap:anywhere]">
                <span className="block font-serif text-name">{person.name}</span>
                {person.id === into ? (
                  <span className="text-fine text-soft">stays</span>
                ) : (
                  <Button look="text" onClick={() => onStay(person.id)}>
                    Let this one stay
                  </Button>
                )}
              </th>
            ))}
          </tr>
        </thead>
        {parts.map(({ title, rows: ofPart }) => (
          <tbody key={title}>
            <tr>
              <th scope="rowgroup" colSpan={3} className="pt-3 pb-1 text-fine font-normal text-soft">
                {title}
              </th>
            </tr>
            {ofPart.map((row) => (
              <tr key={row.label} className="align-top">
                <th scope="row" className="py-1 pr-3 text-fine/5.5 font-normal">
                  {row.label}
                </th>
                {staysLeft ? (
                  <>
                    <Cell row={row} side="into" />
                    <Cell row={row} side="from" />
                  </>
                ) : (
                  <>
                    <Cell row={row} side="from" />
                    <Cell row={row} side="into" />
                  </>
                )}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
      <p className="text-small text-soft">The two can be taken apart again at any time.</p>
    </>
  );
}

function Cell({ row, side }: { readonly row: ComparedRow; readonly side: 'into' | 'from' }) {
  const text = row[side];
  return (
    <td className="py-1 pr-3 [overflow-wrap:anywhere]">
      <span className="line-clamp-4 whitespace-pre-line">
        {row.kept !== 'newest' && row.kept !== 'both' && row.kept !== side && text !== '' ? (
          <del className="text-soft decoration-mark">{text}</del>
        ) : (
          text
        )}
      </span>
    </td>
  );
}
