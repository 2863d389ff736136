import { useState } from 'react';

import type { Day } from '../../../../core/calendar/day.ts';
import { readDay } from '../../../../core/calendar/days-in-text.ts';
import { formatDay } from '../../../../core/calendar/format-day.ts';
import { userLocale } from '../../../app/user-locale.ts';
import type { Person } from '../../../../api/contract/people/people.ts';
import { Button } from '../../../kit/button.tsx';
import { contradictionSentence, understoodDay } from '../../../parts/day-reading-words.ts';
import { useClient } from '../../../app/client-provider.tsx';
import { useWrite } from '../../../app/use-write.ts';
import { AddFact } from './add-fact.tsx';
import { BirthdayFact } from './birthday-fact.tsx';
import { EditableFact } from './editable-fact.tsx';
import type { CheckedText } from './editable-fact.tsx';
import { OwnLabelFacts } from './own-label-facts.tsx';
import { ProfileFact } from './profile-fact.tsx';

type Fact = Person['ownFacts'][number];

const texts = [
  { fact: 'firstName', label: 'First name' },
  { fact: 'lastName', label: 'Last name' },
  { fact: 'position', label: 'Position' },
  { fact: 'company', label: 'Company' },
] as const satisfies readonly { fact: Fact; label: string }[];

/** Facts that stand there only once they are known; until then they can be added. */
const contactFacts = [
  { fact: 'phone', label: 'Phone' },
  { fact: 'city', label: 'City' },
  { fact: 'website', label: 'Website' },
] as const satisfies readonly { fact: Fact; label: string }[];

type Added = (typeof contactFacts)[number]['fact'] | 'profile' | 'own-label';

/** The facts about a person, to be replaced by the user's own. */
export function PersonFacts({ person, today }: { readonly person: Person; readonly today: Day }) {
  const { client } = useClient();
  const editFacts = useWrite(client.people.editFacts);
  const restoreImported = useWrite(client.people.useImportedFact);
  const [adding, setAdding] = useState<Added | null>(null);
  /** The button that gets the focus back. */
  const [added, setAdded] = useState<Added | null>(null);
  const { id, connectedOn, ownFacts, importedFacts } = person;
  const hasProfile = person.profileUrl !== null;
  const unknown = [
    ...contactFacts.filter(({ fact }) => person[fact] === '' && !ownFacts.includes(fact)),
    ...(hasProfile ? [] : [{ fact: 'profile', label: 'LinkedIn' } as const]),
  ].filter(({ fact }) => fact !== adding);
  const close = (fact: Added, withFocus: boolean): void => {
    setAdding(null);
    setAdded(withFocus ? fact : null);
  };
  return (
    <div className="flex w-full flex-col gap-3">
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
        {contactFacts
          .filter(({ fact }) => !unknown.some((one) => one.fact === fact))
          .map(({ fact, label }) => (
            <EditableFact
              key={fact}
              label={label}
              value={person[fact]}
              own={ownFacts.includes(fact) && importedFacts.includes(fact)}
              startsOpen={adding === fact}
              onChange={(value) => void editFacts.run({ id, facts: { [fact]: value } })}
              onUseImported={() => void restoreImported.run({ id, fact })}
              {...(adding === fact && { onClosed: (withFocus: boolean) => close(fact, withFocus) })}
            />
          ))}
        <ProfileFact
          person={person}
          adding={adding === 'profile'}
          onAdded={(withFocus) => close('profile', withFocus)}
        />
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
        <OwnLabelFacts person={person} />
      </dl>
      {adding === 'own-label' ? (
        <AddFact person={person} onClose={() => close('own-label', true)} />
      ) : (
        <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-small text-soft">
          Add
          {[...unknown, { fact: 'own-label', label: 'Another fact' } as const].map(({ fact, label }) => (
            <Button
              key={fact}
              look="text"
              aria-label={`Add: ${label.toLowerCase()}`}
              // The focus returns to where it was before the field came.
              // oxlint-disable-next-line jsx-a11y/no-autofocus
              autoFocus={added === fact}
              onClick={() => setAdding(fact)}
            >
              {label}
            </Button>
          ))}
        </p>
      )}
    </div>
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
