import type { Day } from '../../../../core/calendar/day.ts';
import { formatDay } from '../../../../core/calendar/format-day.ts';
import { userLocale } from '../../../app/user-locale.ts';
import type { Person } from '../../../../api/contract/people/people.ts';
import { Button } from '../../../kit/button.tsx';
import { useClient } from '../../../app/client-provider.tsx';
import { useWrite } from '../../../app/use-write.ts';

/** Says what keeps a person off lists and plans, or is in doubt about them, each with buttons that change it. */
export function PersonStates({ person, today }: { readonly person: Person; readonly today: Day }) {
  const { client } = useClient();
  const setMuted = useWrite(client.people.setMuted);
  const setArchived = useWrite(client.people.setArchived);
  const setConnectionEnded = useWrite(client.people.setConnectionEnded);
  const endSnooze = useWrite(client.people.endSnooze);
  const setFarewell = useWrite(client.people.setFarewell);
  const ids = [person.id];
  const since = person.farewellOn === null ? '' : ` Noted on ${formatDay(person.farewellOn, userLocale)}.`;
  const states = [
    person.farewell !== null && {
      words:
        person.farewell === 'passed-away'
          ? `They passed away. All that you have of them stays here.${since}`
          : `No longer in touch, by choice. Kith says nothing of them.${since}`,
      actions: [{ label: 'Take this back', run: () => void setFarewell.run({ ids, farewell: null }) }],
    },
    person.archived && {
      words: 'Archived: out of every list but that of the archived.',
      actions: [{ label: 'Bring back', run: () => void setArchived.run({ ids, archived: false }) }],
    },
    // With a farewell nobody is on plans anyway.
    person.muted &&
      person.farewell === null && {
        words: 'Muted: never on a day’s plan.',
        actions: [{ label: 'Unmute', run: () => void setMuted.run({ ids, muted: false }) }],
      },
    person.connection === 'ended' && {
      words: 'No longer connected, by your word.',
      actions: [{ label: 'Connected after all', run: () => void setConnectionEnded.run({ ids, ended: false }) }],
    },
    person.connection === 'missing' && {
      words: 'Not in your newest export of connections.',
      actions: [
        { label: 'Still connected', run: () => void setConnectionEnded.run({ ids, ended: false }) },
        { label: 'No longer connected', run: () => void setConnectionEnded.run({ ids, ended: true }) },
      ],
    },
    person.snoozedUntil !== null &&
      person.farewell === null &&
      person.snoozedUntil > today && {
        words: `Snoozed: off the plan until ${formatDay(person.snoozedUntil, userLocale)}.`,
        actions: [{ label: 'Back on plans now', run: () => void endSnooze.run({ ids }) }],
      },
  ].filter((state) => state !== false);
  if (states.length === 0) return null;
  return (
    <ul className="flex flex-col gap-1">
      {states.map((state) => (
        <li key={state.words} className="flex flex-wrap items-baseline gap-x-3 text-small text-soft">
          {state.words}
          {state.actions.map(({ label, run }) => (
            <Button key={label} look="text" onClick={run}>
              {label}
            </Button>
          ))}
        </li>
      ))}
    </ul>
  );
}
