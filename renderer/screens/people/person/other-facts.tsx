import type { Person } from '../../../../api/contract/people/people.ts';
import { useClient } from '../../../app/client-provider.tsx';
import { useWrite } from '../../../app/use-write.ts';
import { Button } from '../../../kit/button.tsx';
import { Disclosure } from '../../../kit/disclosure.tsx';
import { EditableFact } from './editable-fact.tsx';

/** The longest label and value that the user can give in the place of imported ones. */
const longestLabel = 60;
const longestValue = 500;

/**
 * Facts from imports that have no field of their own; changed ones become the user's own under the same label. Those that the
 * user took off can be shown again.
 */
export function OtherFacts({ person }: { readonly person: Person }) {
  const { client } = useClient();
  const setLabel = useWrite(client.people.setLabel);
  const restoreImported = useWrite(client.people.useImportedLabel);
  const { id, otherFacts } = person;
  const hidden = person.ownLabels.filter(({ value }) => value === '');
  if (otherFacts.length === 0 && hidden.length === 0) return null;
  return (
    <Disclosure summary="What imports say besides">
      <dl className="flex flex-col gap-2">
        {otherFacts.map(({ name, value }) =>
          name.length <= longestLabel && value.length <= longestValue && /[\p{L}\p{N}]/u.test(name) ? (
            <EditableFact
              key={name}
              label={name}
              value={value}
              own={false}
              onChange={(changed) => void setLabel.run({ id, label: name, value: changed })}
              onUseImported={() => void restoreImported.run({ id, label: name })}
            />
          ) : (
            <div key={name} className="flex flex-col">
              <dt className="text-fine text-soft">{name}</dt>
              <dd className="text-small [overflow-wrap:anywhere] whitespace-pre-line">{value}</dd>
            </div>
          ),
        )}
        {hidden.map(({ label }) => (
          <div key={label} className="flex flex-col items-start">
            <dt className="text-fine text-soft">{label}</dt>
            <dd className="text-small text-soft">
              Taken off.{' '}
              <Button look="text" onClick={() => void restoreImported.run({ id, label })}>
                Show it again
              </Button>
            </dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}
