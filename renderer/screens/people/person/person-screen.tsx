import { useQuery } from '@tanstack/react-query';
import { ArrowLeft, Ellipsis } from 'lucide-react';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';

import type { Day } from '../../../../core/calendar/day.ts';
import { formatDay } from '../../../../core/calendar/format-day.ts';
import { userLocale } from '../../../app/user-locale.ts';
import type { Person } from '../../../../api/contract/people/people.ts';
import { Button } from '../../../kit/button.tsx';
import { circleNames, circleRhythms, circlesInOrder } from '../../../parts/circle-words.ts';
import type { Circle } from '../../../parts/circle-words.ts';
import { EmptyState } from '../../../kit/empty-state.tsx';
import { ErrorNotice } from '../../../parts/error-notice.tsx';
import { IconButton } from '../../../kit/icon-button.tsx';
import { InteractionForm } from '../../../parts/interaction-form.tsx';
import { Kbd } from '../../../kit/keys/kbd.tsx';
import { useClient } from '../../../app/client-provider.tsx';
import { Menu } from '../../../kit/menu.tsx';
import { Page } from '../../../kit/page.tsx';
import type { Rating } from '../../../parts/rating-words.ts';
import { SegmentedControl } from '../../../kit/segmented-control.tsx';
import { errorSentence } from '../../../app/error-sentence.ts';
import { Skeleton } from '../../../kit/skeleton.tsx';
import { StrengthMark } from '../../../parts/strength-mark.tsx';
import { TagWord } from '../../../parts/tag-word.tsx';
import { TieQuestions } from '../../../parts/tie-questions.tsx';
import type { TieQuestion } from '../../../parts/tie-questions.tsx';
import { useKeys } from '../../../kit/keys/use-keys.ts';
import { useToday } from '../../../app/use-today.ts';
import { useWrite } from '../../../app/use-write.ts';
import { FollowUps } from './follow-ups.tsx';
import { moveRememberedPlace, useNeighbours } from './neighbours.ts';
import { MergeDialog } from './merge-dialog.tsx';
import { MergedPeople } from './merged-people.tsx';
import { NotesField } from './notes-field.tsx';
import { OtherFacts } from './other-facts.tsx';
import { PersonEmails } from './person-emails.tsx';
import { PersonFacts } from './person-facts.tsx';
import { PersonStates } from './person-states.tsx';
import { RatingControl } from './rating-control.tsx';
import { StrengthLine } from './strength-line.tsx';
import { Timeline } from './timeline.tsx';

/** One person: who they are, how the tie stands and why, and all that was between the two of you. */
export function PersonScreen({ id }: { readonly id: number }) {
  const { queries } = useClient();
  const today = useToday();
  // Whether the number in the address is anyone's is for the engine to say.
  const input = { id: id as Person['id'] };
  const answer = useQuery({ ...queries.people.get.queryOptions({ input }), enabled: Number.isInteger(id) && id > 0 });

  const gone =
    !Number.isInteger(id) || id <= 0 || (answer.error && 'code' in answer.error && answer.error.code === 'GONE');
  if (answer.data && today !== undefined && !gone) {
    return <PersonPage key={answer.data.id} person={answer.data} today={today} />;
  }
  return (
    <Page>
      {gone ? (
        <EmptyState
          title="This person is not here"
          action={
            <Link href="/people" className="text-small text-accent underline underline-offset-4">
              Back to everyone
            </Link>
          }
        >
          <p>
            They may have been deleted, or merged with somebody. Either can be undone for as long as Kith is open: press
            u.
          </p>
        </EmptyState>
      ) : answer.error ? (
        <ErrorNotice error={errorSentence(answer.error)} onRetry={() => void answer.refetch()} />
      ) : (
        <Skeleton rows={4} />
      )}
    </Page>
  );
}

type PersonPageProps = { readonly person: Person; readonly today: Day };

const noCircle = 'none';

function PersonPage({ person, today }: PersonPageProps) {
  const { client, host } = useClient();
  const [, navigate] = useLocation();
  const [logging, setLogging] = useState(false);
  const [promising, setPromising] = useState(false);
  const [asking, setAsking] = useState<TieQuestion | null>(null);
  const [merging, setMerging] = useState(false);
  const { before, after } = useNeighbours(person.id);
  const log = useWrite(client.interactions.log);
  const setCircle = useWrite(client.people.setCircle);
  const setRating = useWrite(client.people.setRating);
  const addTag = useWrite(client.people.addTag);
  const removeTag = useWrite(client.people.removeTag);
  const setMuted = useWrite(client.people.setMuted);
  const setArchived = useWrite(client.people.setArchived);
  const setConnectionEnded = useWrite(client.people.setConnectionEnded);
  const remove = useWrite(client.people.delete);

  const { profileUrl } = person;
  const ids = [person.id];
  const chooseCircle = (circle: Circle | null): void => void setCircle.run({ ids, circle });
  const chooseRating = (rating: Rating | null): void => void setRating.run({ ids, rating });
  const mute = (): void => void setMuted.run({ ids, muted: !person.muted });
  const archive = (): void => void setArchived.run({ ids, archived: !person.archived });
  const openProfile = (): void => {
    if (profileUrl !== null) host.openOutside(profileUrl);
  };

  async function deletePerson(): Promise<void> {
    if (await remove.run({ ids })) navigate('/people');
  }

  function goTo(neighbour: Person['id'] | undefined, rows: number): void {
    if (neighbour === undefined) return;
    moveRememberedPlace(rows);
    navigate(`/people/${neighbour}`, { replace: true });
  }

  useKeys(person.name, [
    { keys: ['l'], does: 'Log contact', run: () => setLogging(true) },
    { keys: ['f'], does: 'Add a follow-up', run: () => setPromising(true) },
    { keys: ['o'], does: 'Open their LinkedIn profile', run: openProfile, when: profileUrl !== null },
    { keys: ['c'], does: 'Set the circle', run: () => setAsking('circle') },
    { keys: ['r'], does: 'Say how well you know them', run: () => setAsking('rating') },
    { keys: ['t'], does: 'Add a tag', run: () => setAsking('tag') },
    { keys: ['m'], does: person.muted ? 'Unmute' : 'Mute', run: mute },
    { keys: ['e'], does: person.archived ? 'Bring back from the archive' : 'Archive', run: archive },
    { keys: ['w'], does: 'Merge with somebody', run: () => setMerging(true) },
    { keys: ['j'], does: 'Next person of the list', run: () => goTo(after, 1), when: after !== undefined },
    { keys: ['k'], does: 'Person before in the list', run: () => goTo(before, -1), when: before !== undefined },
    { keys: ['Escape', 'Backspace'], does: 'Back to the list', run: () => navigate('/people') },
  ]);

  return (
    <Page measure="wide">
      <Link
        href="/people"
        className="mb-6 inline-flex items-center gap-1.5 self-start rounded-small text-small text-soft hover:text-ink"
      >
        <ArrowLeft size={15} strokeWidth={1.75} aria-hidden="true" />
        People
      </Link>
      <header className="mb-8 flex flex-col gap-5">
        <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-4">
          <div className="min-w-0">
            <h1 className="text-display [overflow-wrap:anywhere]">{person.name}</h1>
            <Job person={person} />
          </div>
          <div className="flex items-center gap-2 wide:pt-2">
            <Button look="primary" keys="l" onClick={() => setLogging(true)}>
              Log contact
            </Button>
            {profileUrl !== null && (
              <Button keys="o" onClick={openProfile}>
                LinkedIn
              </Button>
            )}
            <Menu
              trigger={<IconButton icon={Ellipsis} label="More" />}
              groups={[
                [
                  { label: person.muted ? 'Unmute' : 'Mute', keys: 'm', run: mute },
                  { label: person.archived ? 'Bring back' : 'Archive', keys: 'e', run: archive },
                  {
                    label: person.connection === 'ended' ? 'Connected after all' : 'No longer connected',
                    disabled: person.connection === null,
                    run: () => void setConnectionEnded.run({ ids, ended: person.connection !== 'ended' }),
                  },
                ],
                [
                  { label: 'Merge with…', keys: 'w', run: () => setMerging(true) },
                  { label: 'Delete', run: () => void deletePerson() },
                ],
              ]}
            />
          </div>
        </div>
        <div className="flex max-w-reading flex-col gap-2">
          <StrengthMark state={person.state} wordHidden />
          <p className="font-serif text-name">{person.tieInWords}</p>
        </div>
        <div className="max-w-reading empty:hidden">
          <StrengthLine person={person} />
        </div>
        <PersonStates person={person} today={today} />
      </header>

      {/* In the order in which narrow windows show it, where what may be endless comes last. */}
      <div className="grid grid-cols-[minmax(0,1fr)] gap-10 wide:grid-cols-[minmax(0,1fr)_17rem] wide:grid-rows-[auto_auto_1fr] wide:gap-x-16">
        <section aria-label="Notes" className="flex flex-col gap-3">
          <h2 className="text-name">Notes</h2>
          <NotesField person={person} />
        </section>
        <section aria-label="Promised" className="flex flex-col gap-3 wide:col-start-1 wide:row-start-2">
          <h2 className="text-name">Promised</h2>
          <FollowUps personId={person.id} today={today} adding={promising} onAdding={setPromising} />
        </section>
        <aside
          aria-label="About them"
          className="flex flex-col gap-7 wide:col-start-2 wide:row-span-3 wide:row-start-1"
        >
          <AsidePart title="Circle" keys="c">
            <SegmentedControl
              label="Circle"
              labelHidden
              value={person.circle ?? noCircle}
              options={[
                ...circlesInOrder.map((circle) => ({ value: circle, label: circleNames[circle] })),
                { value: noCircle, label: 'None' },
              ]}
              onChange={(circle) => chooseCircle(circle === noCircle ? null : circle)}
            />
            {person.circle !== null && <p className="text-fine text-soft">{circleRhythms[person.circle]}</p>}
          </AsidePart>
          <AsidePart title="How well you know them" keys="r">
            <RatingControl rating={person.rating} onChange={chooseRating} />
          </AsidePart>
          <AsidePart title="Tags" keys="t">
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
              {person.tags.map((tag) => (
                <TagWord key={tag.id} name={tag.name} onRemove={() => void removeTag.run({ ids, tag: tag.id })} />
              ))}
              <Button look="text" onClick={() => setAsking('tag')}>
                Add a tag
              </Button>
            </div>
          </AsidePart>
          <AsidePart title="Email">
            <PersonEmails person={person} />
          </AsidePart>
          <AsidePart title="Facts">
            <PersonFacts person={person} today={today} />
            <OtherFacts facts={person.otherFacts} />
            <MergedPeople merged={person.merged} />
          </AsidePart>
        </aside>
        <section aria-label="Contact" className="flex flex-col gap-5 wide:col-start-1 wide:row-start-3">
          <h2 className="text-name">Between you</h2>
          {logging && (
            <InteractionForm
              label="Log contact"
              draftKey={`log-${person.id}`}
              today={today}
              initial={{ kind: 'message', direction: 'out', day: today, note: '' }}
              saves="Log it"
              takesPromise
              onSave={async (facts, followUp) => {
                const logged = await log.run({ personId: person.id, ...facts, ...(followUp ? { followUp } : {}) });
                return logged !== undefined;
              }}
              onClose={() => setLogging(false)}
            />
          )}
          <Timeline person={person} today={today} />
        </section>
      </div>

      <TieQuestions
        asking={asking}
        onClose={() => setAsking(null)}
        whom={person.name}
        onCircle={chooseCircle}
        onRating={chooseRating}
        onTag={(name) => void addTag.run({ ids, name })}
      />
      <MergeDialog
        open={merging}
        onClose={() => setMerging(false)}
        one={person.id}
        onMerged={(into) => {
          if (into !== person.id) navigate(`/people/${into}`, { replace: true });
        }}
      />
    </Page>
  );
}

/** Position, company and the day of the connection. */
function Job({ person }: { readonly person: Person }) {
  const { position, company, connectedOn, connection } = person;
  const job = [position, company].filter(Boolean).join(' · ');
  return (
    <div className="mt-2 flex flex-col gap-0.5 text-body text-soft">
      {job !== '' && <p className="text-ink">{job}</p>}
      {connectedOn !== null && connection !== 'ended' && <p>Connected since {formatDay(connectedOn, userLocale)}</p>}
    </div>
  );
}

type AsidePartProps = {
  readonly title: string;
  /** The key that asks for it; shown beside the title where there is a keyboard, not bound here. */
  readonly keys?: string;
  readonly children: ReactNode;
};

function AsidePart({ title, keys, children }: AsidePartProps) {
  return (
    <section aria-label={title} className="flex flex-col items-start gap-2">
      <h2 className="flex w-full items-baseline justify-between font-sans text-small font-medium">
        {title}
        {keys !== undefined && (
          <span className="hidden font-normal wide:inline">
            <Kbd keys={keys} />
          </span>
        )}
      </h2>
      {children}
    </section>
  );
}
