import type { Person } from '../../../../api/contract/people/people.ts';
import { Disclosure } from '../../../kit/disclosure.tsx';

/** Facts from imports that have no field of their own. */
export function OtherFacts({ facts }: { readonly facts: Person['otherFacts'] }) {
  if (facts.length === 0) return null;
  return (
    <Disclosure summary="What imports say besides">
      <dl className="flex flex-col gap-2">
        {facts.map(({ name, value }) => (
          <div key={name} className="flex flex-col">
            <dt className="text-fine text-soft">{name}</dt>
            <dd className="text-small [overflow-wrap:anywhere] whitespace-pre-line">{value}</dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}
