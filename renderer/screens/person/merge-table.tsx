import type { Person } from '../../../api/contract/people.ts';
import { Button } from '../../kit/button.tsx';
import type { Day } from '../../kit/days.ts';
import { comparedPeople } from './merge-comparison.ts';
import type { ComparedRow } from './merge-comparison.ts';

export type MergeTableProps = {
  readonly people: readonly [Person, Person];
  /** Who of the two stays. */
  readonly into: Person['id'];
  readonly onStay: (id: Person['id']) => void;
  readonly today: Day;
};

/** Two people side by side, with what would give way crossed out. */
export function MergeTable({ people, into, onStay, today }: MergeTableProps) {
  const [one, other] = people;
  const staysLeft = one.id === into;
  const rows = staysLeft ? comparedPeople(one, other, today) : comparedPeople(other, one, today);
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
        <tbody>
          {rows.map((row) => (
            <tr key={row.label} className="align-top">
              <th scope="row" className="py-1.5 pr-3 text-fine font-normal text-soft">
                {row.label}
                {row.counts === 'newest' && row.into !== row.from && (
                  <span className="block">the newest import counts</span>
                )}
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
      </table>
      <p className="max-w-reading text-small text-soft">
        Contact, notes, tags and addresses of both are kept. What is crossed out gives way; take the two apart, at any
        time, and it is back.
      </p>
    </>
  );
}

function Cell({ row, side }: { readonly row: ComparedRow; readonly side: 'into' | 'from' }) {
  const text = row[side];
  const other = row[side === 'into' ? 'from' : 'into'];
  const givesWay =
    text !== '' && text !== other && (row.counts === 'into' || row.counts === 'from') && row.counts !== side;
  return (
    <td className="py-1.5 pr-3 [overflow-wrap:anywhere]">
      <span className="line-clamp-4 whitespace-pre-line">
        {givesWay ? <del className="text-soft decoration-mark">{text}</del> : text}
      </span>
    </td>
  );
}
