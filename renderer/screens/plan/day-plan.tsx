import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useLocation } from 'wouter';

import { capitalise } from '../../../core/text/sentence-parts.ts';
import { formatDueDay, formatWeekdayAndDay } from '../../../core/calendar/format-day.ts';
import { minutesInWords, numberInWords, peopleInSentence } from '../../../core/numbers-in-words.ts';
import { userLocale } from '../../app/user-locale.ts';
import type { CircleSuggestion } from '../../../api/contract/plan/circle-suggestions.ts';
import type { FollowUp } from '../../../api/contract/plan/follow-ups.ts';
import type { AnswerDue, PlanEntry, TodaysPlan } from '../../../api/contract/plan/plan.ts';
import { ButtonLink } from '../../kit/button-link.tsx';
import { Button } from '../../kit/button.tsx';
import { classNames } from '../../kit/class-names.ts';
import { useWrite } from '../../app/use-write.ts';
import { useClient } from '../../app/client-provider.tsx';
import { PageHeader } from '../../kit/page.tsx';
import { useKeys } from '../../kit/keys/use-keys.ts';
import { sessionPath } from '../outreach/session-path.ts';
import { AnswerItem } from './answer-item.tsx';
import { ComingBirthdays } from './coming-birthdays.tsx';
import { EntryItem } from './entry-item.tsx';
import { FollowUpItem } from './follow-up-item.tsx';
import { IntroductionItem } from './introduction-item.tsx';
import { HandledEntries } from './handled-entries.tsx';
import { NothingPlanned } from './nothing-planned.tsx';
import { OldLinkedinData } from './old-linkedin-data.tsx';
import { PlanSection } from './plan-section.tsx';
import { SuggestedCircle } from './suggested-circle.tsx';
import { useVisitState } from '../../app/way-back.ts';
import { useCurrentItem } from './use-current-item.ts';
import type { HandleItem } from './use-current-item.ts';

/** Returns a key of its own for each item, as the same person may be asked about twice. */
function answerKey(answer: AnswerDue): string {
  return `answer-${answer.personId}-${answer.wroteOn}`;
}
function entryKey(entry: PlanEntry): string {
  return `entry-${entry.id}`;
}
function followUpKey(followUp: FollowUp): string {
  return `follow-up-${followUp.id}`;
}
function suggestionKey(suggestion: CircleSuggestion): string {
  return `suggestion-${suggestion.circle}`;
}

/** How many answers are shown, so that the plan below stays in sight. */
const answersInSight = 3;

/** The plan of a day: answers due, open entries, other promises, and entries that are handled. */
export function DayPlan({ plan, thinToReview }: { readonly plan: TodaysPlan; readonly thinToReview: number }) {
  const { client, queries } = useClient();
  const queryClient = useQueryClient();
  // Items that the user just handled. They are hidden at once, until the engine's new plan says what became of them.
  const [beingHandled, setBeingHandled] = useState<ReadonlySet<string>>(new Set());
  const [opened, setOpened] = useVisitState<string | null>('opened entry', null);
  const [showsAllAnswers, setShowsAllAnswers] = useState(false);
  const [showsLater, setShowsLater] = useState(false);
  const suggestions = useQuery(queries.circleSuggestions.list.queryOptions()).data ?? [];
  const drafts = useQuery(queries.outreach.drafts.queryOptions()).data ?? [];
  const session = useQuery(queries.outreach.session.queryOptions()).data;
  const [, navigate] = useLocation();
  const answerAll = useWrite(client.plan.answerAll);
  const promised = useQuery(queries.followUps.open.queryOptions({ enabled: showsLater })).data ?? [];

  const answers = plan.answers.filter((answer) => !beingHandled.has(answerKey(answer)));
  const answersShown = showsAllAnswers ? answers : answers.slice(0, answersInSight);
  const answersBehind = answers.length - answersShown.length;
  const open = plan.entries.filter((entry) => entry.status === 'open' && !beingHandled.has(entryKey(entry)));
  const handled = plan.entries.filter((entry) => entry.status !== 'open');
  const alsoDue = plan.alsoDue.filter((followUp) => !beingHandled.has(followUpKey(followUp)));
  // Promises that are listed above are left out; those of skipped entries are listed here.
  const above = new Set([...open.map(({ followUp }) => followUp?.id), ...plan.alsoDue.map(({ id }) => id)]);
  const dueLater = showsLater
    ? promised.filter((followUp) => !above.has(followUp.id) && !beingHandled.has(followUpKey(followUp)))
    : [];
  const suggestion = suggestions.find((each) => !beingHandled.has(suggestionKey(each)));
  const isUnderWay = session?.state === 'going';
  const list = useCurrentItem([
    ...answersShown.map(answerKey),
    ...open.map(entryKey),
    ...alsoDue.map(followUpKey),
    ...dueLater.map(followUpKey),
    ...(suggestion ? [suggestionKey(suggestion)] : []),
  ]);

  // The same functions each time, so that only the items that change are rendered.
  const handleAll = useCallback(
    async (keysHandled: readonly string[], write: () => Promise<unknown>): Promise<void> => {
      const these = new Set(keysHandled);
      setBeingHandled((keys) => new Set([...keys, ...these]));
      // What comes back, because it is undone or failed, comes back closed.
      setOpened((key) => (key !== null && these.has(key) ? null : key));
      await write();
      await Promise.all(
        [queries.plan.today.key(), queries.followUps.open.key(), queries.circleSuggestions.list.key()].map((queryKey) =>
          queryClient.invalidateQueries({ queryKey }),
        ),
      );
      setBeingHandled((keys) => new Set([...keys].filter((other) => !these.has(other))));
    },
    [queries, queryClient, setOpened],
  );
  const handle = useCallback<HandleItem>((key, write) => void handleAll([key], write), [handleAll]);
  const openOrClose = useCallback((key: string, opens: boolean) => setOpened(opens ? key : null), [setOpened]);

  function handleAnswers(answer: 'not-yet' | 'leave-it'): void {
    const asked = answersShown.map(({ personId, wroteOn }) => ({ personId, wroteOn }));
    void handleAll(answersShown.map(answerKey), () => answerAll.run({ answers: asked, answer }));
  }
  const begin = (): void => navigate(sessionPath);
  const severalAnswers = answersShown.length > 1;

  useKeys('Today', [
    {
      meaning: 'begin',
      does: isUnderWay ? 'Go on with the session' : 'Begin the session',
      run: begin,
      when: open.length > 0,
    },
    { meaning: 'all-later', does: 'Not yet, for all shown', run: () => handleAnswers('not-yet'), when: severalAnswers },
    {
      meaning: 'no-answer-needed-by-any',
      does: 'Leave all shown',
      run: () => handleAnswers('leave-it'),
      when: severalAnswers,
    },
    { meaning: 'next', run: () => list.move(1) },
    { meaning: 'previous', run: () => list.move(-1) },
    {
      meaning: 'main-action',
      does: 'Open or close',
      run: () => setOpened((key) => (key === list.current ? null : list.current)),
      when: open.some((entry) => entryKey(entry) === list.current),
    },
    { meaning: 'close', run: () => setOpened(null), when: opened !== null },
    {
      meaning: 'view',
      does: showsLater ? 'Put away what is due later' : 'See what is due later',
      run: () => setShowsLater((shows) => !shows),
      when: plan.dueLater > 0,
    },
  ]);

  const minutes = open.reduce((sum, entry) => sum + entry.minutes, 0);
  const dueToday = open.filter((entry) => entry.part === 'follow-up');
  const promises = dueToday.filter(({ followUp }) => typeof followUp?.introductionId !== 'number').length;
  // Their next steps were promised to nobody.
  const introductions = dueToday.length - promises;
  const others = open.length - dueToday.length;
  const forToday = [
    promises > 0 &&
      (promises === 1 ? 'one promise to keep' : `${numberInWords(promises, userLocale)} promises to keep`),
    introductions > 0 &&
      (introductions === 1
        ? 'one introduction to go on with'
        : `${numberInWords(introductions, userLocale)} introductions to go on with`),
    others > 0 &&
      `${answers.length + dueToday.length > 0 ? numberInWords(others, userLocale) : peopleInSentence(others, userLocale)} to write to`,
  ].filter((part) => part !== false);
  const left = [
    answers.length > 0 && `${peopleInSentence(answers.length, userLocale)} may have answered`,
    open.length > 0 && `${forToday.join(', ')}, about ${minutesInWords(minutes)}`,
  ].filter((part) => part !== false);
  const nothingLeft = answers.length === 0 && open.length === 0;

  return (
    <>
      <PageHeader
        title={formatWeekdayAndDay(plan.day, userLocale)}
        facts={nothingLeft ? undefined : capitalise(`${left.join('; ')}.`)}
        actions={
          open.length > 0 && (
            <ButtonLink look="primary" href={sessionPath} meaning="begin">
              {isUnderWay ? 'Go on' : `Begin: ${minutesInWords(minutes)}, ${peopleInSentence(open.length, userLocale)}`}
            </ButtonLink>
          )
        }
      />
      {/* Screen readers read the summary of the day when it changes. */}
      <p
        aria-live="polite"
        className={classNames(
          'font-serif text-accent',
          plan.achieved === '' ? 'sr-only' : nothingLeft ? 'text-heading' : 'mb-8 text-name',
        )}
      >
        {plan.achieved}
      </p>

      {answers.length > 0 && (
        <PlanSection title="Did they answer?">
          {answersShown.map((answer) => (
            <AnswerItem
              key={answerKey(answer)}
              answer={answer}
              today={plan.day}
              item={list.item(answerKey(answer))}
              handle={handle}
            />
          ))}
        </PlanSection>
      )}
      {(answersBehind > 0 || severalAnswers) && (
        <div className="-mt-5 mb-10 flex flex-wrap items-center gap-x-4 gap-y-1">
          {answersBehind > 0 && (
            <Button look="text" onClick={() => setShowsAllAnswers(true)}>
              Show {numberInWords(answersBehind, userLocale)} more
            </Button>
          )}
          {severalAnswers && (
            <span className="-ml-2 flex flex-wrap items-center">
              <Button look="bare" meaning="all-later" onClick={() => handleAnswers('not-yet')}>
                None of these yet
              </Button>
              <Button look="bare" meaning="no-answer-needed-by-any" onClick={() => handleAnswers('leave-it')}>
                Leave all of these
              </Button>
            </span>
          )}
        </div>
      )}
      {open.length > 0 && (
        <PlanSection title={answers.length > 0 ? 'Then, for today' : 'For today'}>
          {open.map((entry) =>
            entry.followUp !== null && entry.followUp.introductionId !== null ? (
              <IntroductionItem
                key={entryKey(entry)}
                id={entry.followUp.introductionId}
                person={entry.person}
                text={entry.offer.text}
                why={entry.reason}
                entryId={entry.id}
                today={plan.day}
                item={list.item(entryKey(entry))}
                handle={handle}
              />
            ) : (
              <EntryItem
                key={entryKey(entry)}
                entry={entry}
                today={plan.day}
                item={list.item(entryKey(entry))}
                opened={opened === entryKey(entry)}
                hasDraft={drafts.some(({ personId }) => personId === entry.person.id)}
                onOpen={openOrClose}
                handle={handle}
              />
            ),
          )}
        </PlanSection>
      )}
      {nothingLeft && (
        <NothingPlanned
          after={handled.some((entry) => entry.status === 'done') ? 'done' : handled.length > 0 ? 'handled' : 'nothing'}
          thinToReview={thinToReview}
        />
      )}
      {[
        { title: 'Also due', followUps: alsoDue },
        { title: 'Due later', followUps: dueLater },
      ]
        .filter(({ followUps }) => followUps.length > 0)
        .map(({ title, followUps }) => (
          <PlanSection key={title} title={title}>
            {followUps.map((followUp) =>
              followUp.introductionId !== null ? (
                <IntroductionItem
                  key={followUpKey(followUp)}
                  id={followUp.introductionId}
                  person={followUp.person}
                  text={followUp.text}
                  why={`by ${formatDueDay(followUp.dueOn, plan.day, userLocale)}`}
                  entryId={null}
                  today={plan.day}
                  item={list.item(followUpKey(followUp))}
                  handle={handle}
                />
              ) : (
                <FollowUpItem
                  key={followUpKey(followUp)}
                  followUp={followUp}
                  today={plan.day}
                  item={list.item(followUpKey(followUp))}
                  handle={handle}
                />
              ),
            )}
          </PlanSection>
        ))}
      {plan.dueLater > 0 && (
        <div className="mb-8">
          <Button look="text" meaning="view" aria-expanded={showsLater} onClick={() => setShowsLater(!showsLater)}>
            {showsLater ? 'Put them away' : `${capitalise(numberInWords(plan.dueLater, userLocale))} due later`}
          </Button>
        </div>
      )}
      {handled.length > 0 && <HandledEntries entries={handled} />}
      {suggestion && (
        <SuggestedCircle
          key={suggestionKey(suggestion)}
          suggestion={suggestion}
          item={list.item(suggestionKey(suggestion))}
          handle={handle}
        />
      )}
      <ComingBirthdays />
      <OldLinkedinData />
      {plan.newTies !== '' && <p className="mt-12 text-fine text-soft">{plan.newTies}</p>}
    </>
  );
}
