import type { Person } from '../../../../api/contract/people/people.ts';
import type { Day } from '../../../parts/days.ts';
import { dayInWords } from '../../../parts/days.ts';
import { useKith } from '../../../app/client-provider.tsx';
import { typedDay } from '../../../parts/typed-day.ts';
import { useWrite } from '../../../app/use-write.ts';
import { BirthdayFact } from './birthday-fact.tsx';
import { EditableFact } from './editable-fact.tsx';

type Fact = Person['ownFacts'][number];

const texts = [
  { fact: 'firstName', label: 'First name' },
  { fact: 'lastName', label: 'Last name' },
  { fact: 'position', label: 'Position' },
  { fact: 'company', label: 'Company' },
] as const satisfies readonly { fact: Fact; label: string }[];

/** What is known of a person, each to be put into the user's own words. */
export function PersonFacts({ person, today }: { readonly person: Person; readonly today: Day }) {
  const { client } = useKith();
  const editFacts = useWrite(client.people.editFacts);
  const giveBack = useWrite(client.people.useImportedFact);
  const { id, connectedOn, ownFacts, importedFacts } = person;
  return (
    <dl className="flex w-full flex-col gap-3">
      {texts.map(({ fact, label }) => (
        <EditableFact
          key={fact}
          label={label}
          value={person[fact]}
          own={ownFacts.includes(fact) && importedFacts.includes(fact)}
          onChange={(value) => void editFacts.run({ id, facts: { [fact]: value } })}
          onUseImported={() => void giveBack.run({ id, fact })}
        />
      ))}
      <EditableFact
        label="Connected on"
        value={connectedOn === null ? '' : dayInWords(connectedOn)}
        own={ownFacts.includes('connectedOn') && importedFacts.includes('connectedOn')}
        check={(typed) =>
          typed.trim() === '' || typedDay(typed, today) !== null ? undefined : 'Try “3 May 2021” or “2021-05-03”.'
        }
        onChange={(value) => void editFacts.run({ id, facts: { connectedOn: typedDay(value, today) } })}
        onUseImported={() => void giveBack.run({ id, fact: 'connectedOn' })}
      />
      <BirthdayFact
        birthday={person.birthday}
        own={ownFacts.includes('birthday') && importedFacts.includes('birthday')}
        onChange={(birthday) => void editFacts.run({ id, facts: { birthday } })}
        onUseImported={() => void giveBack.run({ id, fact: 'birthday' })}
      />
    </dl>
  );
}
