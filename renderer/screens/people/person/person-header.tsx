import { Ellipsis } from 'lucide-react';

import type { Day } from '../../../../core/calendar/day.ts';
import { formatDay } from '../../../../core/calendar/format-day.ts';
import type { Person } from '../../../../api/contract/people/people.ts';
import { userLocale } from '../../../app/user-locale.ts';
import { Button } from '../../../kit/button.tsx';
import { IconButton } from '../../../kit/icon-button.tsx';
import { Menu } from '../../../kit/menu.tsx';
import { jobInWords } from '../../../parts/job-words.ts';
import { DayMenu } from '../../../parts/day-menu.tsx';
import { StrengthMark } from '../../../parts/strength-mark.tsx';
import { PersonStates } from './person-states.tsx';
import { StrengthLine } from './strength-line.tsx';
import type { PersonActions } from './use-person-actions.ts';

export type PersonHeaderProps = {
  readonly person: Person;
  readonly today: Day;
  readonly actions: PersonActions;
  readonly onWrite: () => void;
  readonly onLog: () => void;
  readonly onFarewell: () => void;
  /** Whether the menu of days to put them off to is open. */
  readonly snoozing: boolean;
  readonly onSnoozing: (open: boolean) => void;
  readonly onMerge: () => void;
};

/** The name, work and tie of a person, and the actions for them. */
export function PersonHeader(props: PersonHeaderProps) {
  const { person, today, actions, onWrite, onLog, onFarewell, snoozing, onSnoozing, onMerge } = props;
  const silent = person.farewell !== null;
  return (
    <header className="mb-8 flex flex-col gap-5 low:mb-5 low:gap-3">
      <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-4">
        <div className="min-w-0">
          <h1 className="text-display [overflow-wrap:anywhere]">{person.name}</h1>
          <Job person={person} />
        </div>
        <div className="flex flex-wrap items-center gap-2 wide:pt-2">
          {!silent && (
            <Button look="primary" meaning="write" onClick={onWrite}>
              Write
            </Button>
          )}
          <Button meaning="log-contact" onClick={onLog}>
            Log contact
          </Button>
          {person.profileUrl !== null && (
            <Button meaning="open-linkedin" onClick={actions.openProfile}>
              LinkedIn
            </Button>
          )}
          {!silent && (
            <DayMenu
              trigger={<Button meaning="later">Later</Button>}
              purpose="snooze"
              today={today}
              open={snoozing}
              onOpenChange={onSnoozing}
              onChoose={actions.snooze}
            />
          )}
          <Menu
            trigger={<IconButton icon={Ellipsis} label="More" />}
            groups={[
              [
                {
                  label: person.muted ? 'Unmute' : 'Mute',
                  meaning: person.muted ? 'unmute' : 'mute',
                  run: actions.toggleMuted,
                },
                { label: person.archived ? 'Bring back' : 'Archive', meaning: 'archive', run: actions.toggleArchived },
                {
                  label: person.connection === 'ended' ? 'Connected after all' : 'No longer connected',
                  disabled: person.connection === null,
                  run: actions.toggleConnectionEnded,
                },
                {
                  label: silent ? 'In touch after all…' : 'No contact any more…',
                  meaning: 'farewell',
                  run: onFarewell,
                },
              ],
              [
                { label: 'Merge with…', meaning: 'merge', run: onMerge },
                { label: 'Delete', run: actions.deletePerson },
              ],
            ]}
          />
        </div>
      </div>
      <div className="flex max-w-reading flex-col gap-2">
        {!silent && <StrengthMark state={person.state} wordHidden />}
        <p className="font-serif text-name">{person.tieInWords}</p>
      </div>
      <div className="max-w-reading empty:hidden">{!silent && <StrengthLine person={person} />}</div>
      <PersonStates person={person} today={today} />
    </header>
  );
}

/** Position, company and the day of the connection. */
function Job({ person }: { readonly person: Person }) {
  const { connectedOn, connection } = person;
  const job = jobInWords(person);
  return (
    <div className="mt-2 flex flex-col gap-0.5 text-body text-soft">
      {job !== '' && <p className="text-ink">{job}</p>}
      {connectedOn !== null && connection !== 'ended' && <p>Connected since {formatDay(connectedOn, userLocale)}</p>}
    </div>
  );
}
