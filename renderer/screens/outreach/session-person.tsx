import { Ellipsis } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';

import type { Correspondent } from '../../../api/contract/outreach/outreach.ts';
import type { PlanEntry } from '../../../api/contract/plan/plan.ts';
import type { Day } from '../../../core/calendar/day.ts';
import { useClient } from '../../app/client-provider.tsx';
import { useToasts } from '../../app/toasts.tsx';
import { useWrite } from '../../app/use-write.ts';
import { Button } from '../../kit/button.tsx';
import { IconButton } from '../../kit/icon-button.tsx';
import { Kbd } from '../../kit/keys/kbd.tsx';
import { useKeys } from '../../kit/keys/use-keys.ts';
import { useTyping } from '../../kit/keys/use-typing.ts';
import { Menu } from '../../kit/menu.tsx';
import { useWide } from '../../kit/use-wide.ts';
import { DayMenu } from '../../parts/day-menu.tsx';
import { InteractionForm } from '../../parts/interaction-form.tsx';
import { useOthers } from '../../parts/others-field.tsx';
import { NotThisPerson } from '../../parts/not-this-person.tsx';
import { DraftActions } from '../../parts/outreach/draft-actions.tsx';
import { Editor } from '../../parts/outreach/editor.tsx';
import { useCopyAndOpen } from '../../parts/outreach/use-copy-and-open.ts';
import { useLetterToPerson } from '../../parts/outreach/use-letter-to-person.ts';
import { useWriting } from '../../parts/outreach/use-writing.ts';
import { PersonHead, PersonHistory } from './person-side.tsx';
import { SessionLayout } from './session-layout.tsx';
import type { SessionState } from './use-session.ts';

export type SessionPersonProps = {
  readonly entry: PlanEntry;
  readonly correspondent: Correspondent;
  readonly today: Day;
  readonly session: SessionState;
};

/** The shortest time that counts as written here, in seconds; before that the user only notes what was sent elsewhere. */
const leastSeconds = 15;

/** The page of one person in the session: who they are and what was between you, and the page on which the user writes. */
export function SessionPerson({ entry, correspondent, today, session }: SessionPersonProps) {
  const { client } = useClient();
  const [, navigate] = useLocation();
  const { tell } = useToasts();
  const { clock, handle } = session;
  const writing = useWriting(useLetterToPerson(correspondent));
  const copyAndOpen = useCopyAndOpen(writing);
  const done = useWrite(client.plan.done);
  const snooze = useWrite(client.plan.snooze);
  const skip = useWrite(client.plan.skip);
  const notThisPerson = useWrite(client.plan.notThisPerson);
  const noAnswerNeeded = useWrite(client.plan.noAnswerNeeded);
  const [logging, setLogging] = useState(false);
  const [putsOff, setPutsOff] = useState(false);
  const [asksWhetherNot, setAsksWhetherNot] = useState(false);
  const [begunAt] = useState(() => clock.seconds());
  const isWide = useWide();
  const typing = useTyping();

  const { id, person, followUp } = entry;
  const there = useOthers(person.id);
  const { isBegun, goOnWriting } = writing;
  const owesAnswer = correspondent.entry?.owesAnswer === true;
  const later = 'Later';

  function minutesSpent(): number | undefined {
    const seconds = clock.seconds() - begunAt;
    return seconds < leastSeconds ? undefined : Math.min(600, seconds / 60);
  }
  const log = (): void => setLogging(true);
  const skipIt = (): void => handle(() => skip.run({ id }));
  const putOff = (until: Day): void => handle(() => snooze.run({ id, until }));
  const leaveBe = (): void => handle(() => notThisPerson.run({ id }));
  const askWhetherNot = (): void => setAsksWhetherNot(true);
  const visit = (): void => navigate(`/people/${person.id}`);
  const settle = (): void => handle(() => noAnswerNeeded.run({ personId: person.id, entryId: id }));
  function send(): void {
    if (!isBegun) {
      tell('Nothing is written yet. What was sent elsewhere can be logged.');
      goOnWriting();
      return;
    }
    const minutes = minutesSpent();
    handle(async () => ((await writing.send(today, minutes)) ? true : undefined));
  }

  useKeys(person.name, [
    { meaning: 'write', run: goOnWriting, when: !logging },
    { meaning: 'main-action', does: 'Write', run: goOnWriting, when: !logging },
    { meaning: 'copy-and-open', run: copyAndOpen, when: !logging },
    { meaning: 'open-linkedin', does: 'Copy the words and open where they go', run: copyAndOpen, when: !logging },
    { meaning: 'sent', run: send, when: !logging },
    { meaning: 'done', does: 'Sent', run: send, when: !logging },
    { meaning: 'log-contact', does: 'Log a call or a meeting instead', run: log },
    { meaning: 'later', does: later, run: () => setPutsOff(true) },
    { meaning: 'skip', does: 'Skip for today', run: skipIt },
    { meaning: 'mute', does: 'Not this person', run: askWhetherNot },
    { meaning: 'no-answer-needed', run: settle, when: owesAnswer },
    { meaning: 'view', does: 'Go to their page', run: visit },
  ]);

  // The person's side stays as it is while the user types.
  const side = useMemo(
    () => (
      <>
        <PersonHead entry={entry} correspondent={correspondent} today={today} />
        <PersonHistory correspondent={correspondent} today={today} />
      </>
    ),
    [correspondent, entry, today],
  );
  const others = [
    { label: 'Log contact', meaning: 'log-contact', run: log } as const,
    { label: 'Skip', meaning: 'skip', run: skipIt } as const,
    { label: 'Not this person', meaning: 'mute', run: askWhetherNot } as const,
  ];
  const settling = { label: 'No answer needed', meaning: 'no-answer-needed', run: settle } as const;
  return (
    <SessionLayout
      side={side}
      foot={
        <>
          {!logging && (
            <DraftActions
              writing={writing}
              keepsPromise={followUp !== null}
              typing={typing}
              onCopyAndOpen={copyAndOpen}
              onSent={send}
            />
          )}
          <span className="ml-auto flex flex-wrap items-center gap-x-1">
            {typing && (
              <span aria-hidden="true" className="mr-2 hidden text-fine text-soft wide:inline">
                <Kbd keys="Escape" /> for these keys
              </span>
            )}
            {isWide && owesAnswer && (
              // Before the others, which stay where they are from person to person.
              <Button look="bare" meaning={settling.meaning} resting={typing} onClick={settle}>
                {settling.label}
              </Button>
            )}
            <DayMenu
              trigger={
                <Button look="bare" meaning="later" resting={typing}>
                  {later}
                </Button>
              }
              purpose={followUp === null ? 'snooze' : 'move'}
              today={today}
              open={putsOff}
              onOpenChange={setPutsOff}
              onChoose={putOff}
            />
            {isWide ? (
              others.map(({ label, meaning, run }) => (
                <Button key={meaning} look="bare" meaning={meaning} resting={typing} onClick={run}>
                  {label}
                </Button>
              ))
            ) : (
              <Menu
                trigger={<IconButton icon={Ellipsis} label="More" />}
                groups={[owesAnswer ? [...others, settling] : others]}
              />
            )}
          </span>
        </>
      }
    >
      {logging ? (
        <InteractionForm
          label="What you did instead"
          draftKey={`session-${id}`}
          today={today}
          initial={{ kind: 'call', direction: 'both', day: today, note: '' }}
          saves="Log it"
          takesPromise
          others={there.field}
          onSave={(facts, promised) => {
            const minutes = minutesSpent();
            return new Promise((resolve) => {
              handle(async () => {
                const logged = await done.run({
                  id,
                  interaction: { ...facts, with: there.ids },
                  ...(minutes === undefined ? {} : { minutesSpent: minutes }),
                  ...(promised === undefined ? {} : { followUp: promised }),
                });
                resolve(logged !== undefined);
                return logged;
              });
            });
          }}
          onClose={() => setLogging(false)}
        />
      ) : (
        <Editor writing={writing} takesFocus={session.takesFocus} tall />
      )}
      <NotThisPerson
        open={asksWhetherNot}
        onClose={() => setAsksWhetherNot(false)}
        name={person.name}
        today={today}
        onLeaveBe={leaveBe}
        onNotNow={putOff}
      />
    </SessionLayout>
  );
}
