import { useQuery } from '@tanstack/react-query';
import { memo, useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';

import type { Day } from '../../../core/calendar/day.ts';
import { minutesInWords } from '../../../core/numbers-in-words.ts';
import type { PlanEntry } from '../../../api/contract/plan/plan.ts';
import { Button } from '../../kit/button.tsx';
import { DayMenu } from '../../parts/day-menu.tsx';
import { ErrorNotice } from '../../parts/error-notice.tsx';
import { InteractionForm } from '../../parts/interaction-form.tsx';
import { useOthers } from '../../parts/others-field.tsx';
import { NotThisPerson } from '../../parts/not-this-person.tsx';
import { Kbd } from '../../kit/keys/kbd.tsx';
import type { KeyMeaning } from '../../kit/keys/key-table.ts';
import { useClient } from '../../app/client-provider.tsx';
import { useKeys } from '../../kit/keys/use-keys.ts';
import { scrollIntoView } from '../../kit/scroll-into-view.ts';
import { Skeleton } from '../../kit/skeleton.tsx';
import { useWrite } from '../../app/use-write.ts';
import { EntryWriting } from './entry-writing.tsx';
import { nameStyle, PlanItem, PositionAndCompany } from './plan-section.tsx';
import type { HandleItem, ListItem } from './use-current-item.ts';

type EntryItemProps = {
  readonly entry: PlanEntry;
  readonly today: Day;
  readonly item: ListItem;
  readonly opened: boolean;
  /** Whether the user has begun to write to them. */
  readonly hasDraft: boolean;
  /** Opens or closes an entry, by its key in the list. */
  readonly onOpen: (key: string, open: boolean) => void;
  readonly handle: HandleItem;
};

/** How long what was fetched of a person is not fetched again, in milliseconds, unless something was written since. */
const freshFor = 60_000;

/** The keys that are named beside the current item before it is opened. */
function unopenedKeys(later: string): readonly { readonly meaning: KeyMeaning; readonly does: string }[] {
  return [
    { meaning: 'write', does: 'Write' },
    { meaning: 'main-action', does: 'Open' },
    { meaning: 'later', does: later },
    { meaning: 'skip', does: 'Skip' },
  ];
}

/** An entry of the plan: who, why, and what to offer or what was promised. Opened, it shows what can be done. */
export const EntryItem = memo(function EntryItem({
  entry,
  today,
  item,
  opened,
  hasDraft,
  onOpen,
  handle,
}: EntryItemProps) {
  const { isCurrent, ref } = item;
  const { client, host, queries } = useClient();
  const [, navigate] = useLocation();
  const done = useWrite(client.plan.done);
  const snooze = useWrite(client.plan.snooze);
  const skip = useWrite(client.plan.skip);
  const notThisPerson = useWrite(client.plan.notThisPerson);
  const noAnswerNeeded = useWrite(client.plan.noAnswerNeeded);
  const [writing, setWriting] = useState(false);
  const [logging, setLogging] = useState(false);
  const others = useOthers(entry.person.id);
  const [asksWhetherNot, setAsksWhetherNot] = useState(false);
  const [snoozing, setSnoozing] = useState(false);
  const watch = useStopwatch(opened);
  // Fetched before the entry is opened, so that it opens at once.
  const answer = useQuery(
    queries.outreach.correspondent.queryOptions({
      input: { personId: entry.person.id },
      enabled: isCurrent || opened,
      staleTime: freshFor,
      // Another window may have changed the draft.
      refetchOnWindowFocus: 'always',
    }),
  );

  const { data: correspondent } = answer;
  const { id, person, offer, asksToLeaveBe } = entry;
  const later = 'Later';
  const { profileUrl } = person;
  const openProfile = profileUrl === null ? undefined : (): void => host.openOutside(profileUrl);
  const skipIt = (): void => handle(item.key, () => skip.run({ id }));
  const notThem = (): void => handle(item.key, () => notThisPerson.run({ id }));
  const owesAnswer = correspondent?.entry?.owesAnswer === true;
  const settle = (): void => handle(item.key, () => noAnswerNeeded.run({ personId: person.id, entryId: id }));
  const putOff = (until: Day): void => handle(item.key, () => snooze.run({ id, until }));
  const askWhetherNot = (): void => setAsksWhetherNot(true);
  const open = (next: boolean): void => {
    setWriting(false);
    setLogging(false);
    onOpen(item.key, next);
  };
  const write = (): void => {
    onOpen(item.key, true);
    setLogging(false);
    setWriting(true);
  };
  const log = (): void => {
    onOpen(item.key, true);
    setLogging(true);
  };
  const visit = (): void => navigate(`/people/${person.id}`);

  useKeys('For today', [
    { meaning: 'write', run: write, when: isCurrent },
    { meaning: 'log-contact', run: log, when: isCurrent },
    {
      meaning: 'later',
      does: later,
      run: () => {
        onOpen(item.key, true);
        setSnoozing(true);
      },
      when: isCurrent,
    },
    { meaning: 'skip', does: 'Skip for today', run: skipIt, when: isCurrent },
    { meaning: 'mute', does: 'Not this person', run: askWhetherNot, when: isCurrent },
    { meaning: 'no-answer-needed', run: settle, when: isCurrent && owesAnswer },
    {
      meaning: 'open-linkedin',
      run: () => openProfile?.(),
      when: isCurrent && openProfile !== undefined,
    },
    { meaning: 'view', does: 'Go to their page', run: visit, when: isCurrent && opened },
  ]);

  return (
    <PlanItem isCurrent={isCurrent}>
      <div className="flex items-baseline justify-between gap-4">
        <h3 className="min-w-0 text-name">
          <button
            type="button"
            ref={ref}
            aria-expanded={opened}
            onClick={() => open(!opened)}
            // The whole item opens it, not only the name.
            className={`${nameStyle} after:absolute after:inset-0`}
          >
            {person.name}
          </button>
        </h3>
        <p className="shrink-0 text-fine text-soft">
          {hasDraft && 'Draft begun, '}
          {minutesInWords(entry.minutes)}
        </p>
      </div>
      <PositionAndCompany position={person.position} company={person.company} />
      {offer.kind === 'promise' ? (
        <>
          <p className="mt-2 [overflow-wrap:anywhere]">
            <span className="text-soft">Promised: </span>
            {offer.text}
          </p>
          <p className="mt-1 text-small text-soft">{entry.reason}</p>
        </>
      ) : (
        <>
          <p className="mt-2">{entry.reason}</p>
          <p className="mt-1 text-soft">
            {offer.kind === 'offer' && 'You could offer: '}
            {/* Above the area that opens the item, so that its words can be selected. */}
            <span className="relative z-1 cursor-text font-serif text-ink italic">{offer.text}</span>
          </p>
        </>
      )}
      {asksToLeaveBe && (
        <p className="relative z-1 mt-2 flex flex-wrap items-baseline gap-x-3 text-small text-soft">
          You have skipped them a few times.
          <Button look="text" meaning={isCurrent ? 'mute' : undefined} onClick={askWhetherNot}>
            Not this person?
          </Button>
        </p>
      )}

      {isCurrent && !opened && (
        <p aria-hidden="true" className="mt-2 -mb-1 hidden flex-wrap gap-x-5 text-fine text-soft wide:flex">
          {unopenedKeys(later).map(({ meaning, does }) => (
            <span key={meaning} className="inline-flex items-baseline gap-1.5">
              {does} <Kbd meaning={meaning} />
            </span>
          ))}
        </p>
      )}
      {opened && (
        // Above the area of the item that opens and closes it.
        <div key={logging ? 'log' : 'choose'} ref={scrollIntoView} className="relative z-1 mt-5 scroll-my-24">
          {logging ? (
            <InteractionForm
              label="What you did"
              draftKey={`plan-${id}`}
              today={today}
              saves="Done"
              takesPromise
              others={others.field}
              onSave={(facts, followUp) => {
                const minutesSpent = watch.minutes();
                const contact = {
                  id,
                  interaction: { ...facts, with: others.ids },
                  ...(minutesSpent === undefined ? {} : { minutesSpent }),
                  ...(followUp === undefined ? {} : { followUp }),
                };
                return new Promise((resolve) => {
                  handle(item.key, async () => resolve((await done.run(contact)) !== undefined));
                });
              }}
              onClose={() => setLogging(false)}
            />
          ) : correspondent ? (
            <EntryWriting
              correspondent={correspondent}
              today={today}
              isCurrent={isCurrent}
              takesFocus={writing}
              onSend={(send) => handle(item.key, () => send(watch.minutes()))}
              others={
                <>
                  <Button look="bare" meaning="log-contact" resting={!isCurrent} onClick={log}>
                    Log contact
                  </Button>
                  <DayMenu
                    trigger={
                      <Button look="bare" meaning="later" resting={!isCurrent}>
                        {later}
                      </Button>
                    }
                    purpose={entry.followUp === null ? 'snooze' : 'move'}
                    today={today}
                    open={snoozing}
                    onOpenChange={setSnoozing}
                    onChoose={putOff}
                  />
                  <Button look="bare" meaning="skip" onClick={skipIt}>
                    Skip
                  </Button>
                  {owesAnswer && (
                    <Button look="bare" meaning="no-answer-needed" onClick={settle}>
                      No answer needed
                    </Button>
                  )}
                  {/* A promise is kept whoever it is for, so that the button is not shown; its key still works. */}
                  {offer.kind !== 'promise' && (
                    <Button look="bare" meaning="mute" onClick={askWhetherNot}>
                      Not this person
                    </Button>
                  )}
                  <Button look="bare" meaning="view" onClick={visit}>
                    Their page
                  </Button>
                </>
              }
            />
          ) : answer.isError ? (
            <ErrorNotice error={answer.error} onRetry={() => void answer.refetch()} />
          ) : (
            <Skeleton rows={1} />
          )}
        </div>
      )}
      <NotThisPerson
        open={asksWhetherNot}
        onClose={() => setAsksWhetherNot(false)}
        name={person.name}
        today={today}
        onLeaveBe={notThem}
        onNotNow={putOff}
      />
    </PlanItem>
  );
});

/**
 * Measures how long an entry has been open, in minutes. Undefined when Done follows within moments: then the user only
 * notes what was done before.
 */
function useStopwatch(opened: boolean): { readonly minutes: () => number | undefined } {
  const since = useRef<number | null>(null);
  useEffect(() => {
    since.current = opened ? performance.now() : null;
  }, [opened]);
  return {
    minutes: () => {
      if (since.current === null) return undefined;
      const minutes = (performance.now() - since.current) / 60_000;
      // The engine takes no more than ten hours.
      return minutes < 0.25 ? undefined : Math.min(600, minutes);
    },
  };
}
