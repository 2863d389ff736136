import type { Day } from '../../../../core/calendar/day.ts';
import { readDay } from '../../../../core/calendar/days-in-text.ts';
import { formatDay } from '../../../../core/calendar/format-day.ts';
import { userLocale } from '../../../app/user-locale.ts';
import type { Person } from '../../../../api/contract/people/people.ts';
import { contradictionSentence, understoodDay } from '../../../parts/day-reading-words.ts';
import { useClient } from '../../../app/client-provider.tsx';
import { useWrite } from '../../../app/use-write.ts';
import { BirthdayFact } from './birthday-fact.tsx';
import { EditableFact } from './editable-fact.tsx';
import type { CheckedText } from './editable-fact.tsx';

type Fact = Person['ownFacts'][number];

const texts = [
  { fact: 'firstName', label: 'First name' },
  { fact: 'lastName', label: 'Last name' },
  { fact: 'position', label: 'Position' },
  { fact: 'company', label: 'Company' },
  { fact: 'phone', label: 'Phone' },
  { fact: 'city', label: 'City' },
  { fact: 'website', label: 'Website' },
] as const satisfies readonly { fact: Fact; label: string }[];

/** The facts about a person, to be replaced by the user's own. */
export function PersonFacts({ person, today }: { readonly person: Person; readonly today: Day }) {
  const { client } = useClient();
  const editFacts = useWrite(client.people.editFacts);
  const restoreImported = useWrite(client.people.useImportedFact);
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
          onUseImported={() => void restoreImported.run({ id, fact })}
        />
      ))}
      <EditableFact
        label="Connected on"
        value={connectedOn === null ? '' : formatDay(connectedOn, userLocale)}
        own={ownFacts.includes('connectedOn') && importedFacts.includes('connectedOn')}
        check={(typed) => checkPastDay(typed, today)}
        onChange={(value) => void editFacts.run({ id, facts: { connectedOn: readPastDay(value, today) } })}
        onUseImported={() => void restoreImported.run({ id, fact: 'connectedOn' })}
      />
      <BirthdayFact
        birthday={person.birthday}
        own={ownFacts.includes('birthday') && importedFacts.includes('birthday')}
        onChange={(birthday) => void editFacts.run({ id, facts: { birthday } })}
        onUseImported={() => void restoreImported.run({ id, fact: 'birthday' })}
      />
    </dl>
  );
}

/** Reads a text that `checkPastDay` found right; null when it is empty. */
function readPastDay(typed: string, today: Day): Day | null {
  const reading = readDay(typed, { today, locale: userLocale, toward: 'past' });
  return reading.kind === 'day' ? reading.day : null;
}

/** Checks a day up to today that is being typed; it may stay empty. */
function checkPastDay(typed: string, today: Day): CheckedText {
  if (typed.trim() === '') return {};
  const reading = readDay(typed, { today, locale: userLocale, toward: 'past' });
  switch (reading.kind) {
    case 'none':
      return { wrong: 'Try “3 May 2021” or “2021-05-03”.' };
    case 'day':
      if (reading.day > today) return { wrong: 'That day is still to come.' };
      return { understood: understoodDay(reading.day, today) };
    case 'contradiction':
      if (reading.date > today) return { wrong: 'That day is still to come.' };
      return {
        wrong: contradictionSentence(reading, today),
        choices: reading.candidates
          .filter((day) => day <= today)
          .map((day) => ({
            label: understoodDay(day, today),
            value: formatDay(day, userLocale),
          })),
      };
  }
}
