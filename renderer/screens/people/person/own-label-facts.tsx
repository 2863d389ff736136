import type { Person } from '../../../../api/contract/people/people.ts';
import { useClient } from '../../../app/client-provider.tsx';
import { useWrite } from '../../../app/use-write.ts';
import { EditableFact } from './editable-fact.tsx';

/** The facts under labels of the user's own; one that is emptied goes. */
export function OwnLabelFacts({ person }: { readonly person: Person }) {
  const { client } = useClient();
  const setLabel = useWrite(client.people.setLabel);
  const restoreImported = useWrite(client.people.useImportedLabel);
  const { id } = person;
  return person.ownLabels
    .filter(({ value }) => value !== '')
    .map(({ label, value, imported }) => (
      <EditableFact
        key={label}
        label={label}
        value={value}
        own={imported}
        onChange={(changed) => void setLabel.run({ id, label, value: changed })}
        onUseImported={() => void restoreImported.run({ id, label })}
      />
    ));
}
