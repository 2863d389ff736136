import { useState } from 'react';
import { useLocation } from 'wouter';

import type { PersonId } from '../../../../core/ids.ts';
import type { Day } from '../../../../core/calendar/day.ts';
import type { Person } from '../../../../api/contract/people/people.ts';
import { useClient } from '../../../app/client-provider.tsx';
import { useWrite } from '../../../app/use-write.ts';
import { useWayBack } from '../../../app/way-back.ts';
import { useKeys } from '../../../kit/keys/use-keys.ts';
import { Page } from '../../../kit/page.tsx';
import { BackLink } from '../../../parts/back-link.tsx';
import { InteractionForm } from '../../../parts/interaction-form.tsx';
import { useOthers } from '../../../parts/others-field.tsx';
import { TieQuestions } from '../../../parts/tie-questions.tsx';
import type { TieQuestion } from '../../../parts/tie-questions.tsx';
import { WriteToPerson } from '../../../parts/outreach/write-to-person.tsx';
import { HelpLedger } from './help-ledger.tsx';
import { FarewellQuestion } from './farewell-question.tsx';
import { FollowUps } from './follow-ups.tsx';
import { IntroductionsOfPerson } from './introductions-of-person.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import { Needs } from './needs.tsx';
import { moveRememberedPlace, useNeighbours } from './use-neighbours.ts';
import { StartIntroduction } from '../../../parts/introductions/start-introduction.tsx';
import { NotesField } from '../../../parts/notes-field.tsx';
import { PersonAside } from './person-aside.tsx';
import { PersonHeader } from './person-header.tsx';
import { Timeline } from './timeline.tsx';
import { usePersonActions } from './use-person-actions.ts';

export type PersonPageProps = { readonly person: Person; readonly today: Day };

/** The page of one person, with its keys. */
export function PersonPage({ person, today }: PersonPageProps) {
  const { client } = useClient();
  const [, navigate] = useLocation();
  const back = useWayBack('/people');
  const [writing, setWriting] = useState(false);
  const [logging, setLogging] = useState(false);
  const others = useOthers(person.id);
  const [promising, setPromising] = useState(false);
  const [asking, setAsking] = useState<TieQuestion | null>(null);
  const [askingRhythm, setAskingRhythm] = useState(false);
  const [askingFarewell, setAskingFarewell] = useState(false);
  const [snoozing, setSnoozing] = useState(false);
  const [merging, setMerging] = useState(false);
  const [addingNeed, setAddingNeed] = useState(false);
  const [introducing, setIntroducing] = useState(false);
  const { before, after } = useNeighbours(person.id);
  const log = useWrite(client.interactions.log);
  const actions = usePersonActions(person);
  // Nothing is written to whoever passed away; to others nothing is proposed, but it may be done.
  const mayWrite = person.farewell !== 'passed-away';
  const silent = person.farewell !== null;
  const hasProfile = person.profileUrl !== null;

  function goTo(neighbour: PersonId | undefined, rows: number): void {
    if (neighbour === undefined) return;
    moveRememberedPlace(rows);
    navigate(`/people/${neighbour}`, { replace: true });
  }

  useKeys(person.name, [
    { meaning: 'write', run: () => setWriting(true), when: !writing && mayWrite },
    { meaning: 'log-contact', run: () => setLogging(true) },
    { meaning: 'add-follow-up', run: () => setPromising(true), when: !silent },
    { meaning: 'add-need', run: () => setAddingNeed(true), when: !silent },
    { meaning: 'introduce', run: () => setIntroducing(true), when: !silent },
    { meaning: 'open-linkedin', run: actions.openProfile, when: hasProfile },
    { meaning: 'later', does: 'Later: off the plan until a day', run: () => setSnoozing(true), when: !silent },
    { meaning: 'set-circle', run: () => setAsking('circle') },
    { meaning: 'set-rhythm', run: () => setAskingRhythm(true), when: !silent },
    { meaning: 'farewell', run: () => setAskingFarewell(true) },
    { meaning: 'rate', run: () => setAsking('rating') },
    { meaning: 'tag', run: () => setAsking('tag') },
    { meaning: person.muted ? 'unmute' : 'mute', run: actions.toggleMuted },
    {
      meaning: 'archive',
      does: person.archived ? 'Bring back from the archive' : 'Archive',
      run: actions.toggleArchived,
    },
    { meaning: 'merge', does: 'Merge with somebody', run: () => setMerging(true) },
    {
      meaning: 'next',
      does: 'Next person of the list',
      run: () => goTo(after, 1),
      when: after !== undefined,
      arrowsScroll: true,
    },
    {
      meaning: 'previous',
      does: 'Person before in the list',
      run: () => goTo(before, -1),
      when: before !== undefined,
      arrowsScroll: true,
    },
    { meaning: 'close', does: 'Put the page to write on away', run: () => setWriting(false), when: writing },
    { meaning: 'close', does: back.does, run: back.go },
  ]);

  return (
    <Page measure="wide">
      <BackLink back={back} />
      <PersonHeader
        person={person}
        today={today}
        actions={actions}
        onWrite={() => setWriting(true)}
        onLog={() => setLogging(true)}
        onFarewell={() => setAskingFarewell(true)}
        snoozing={snoozing}
        onSnoozing={setSnoozing}
        onMerge={() => setMerging(true)}
      />

      {writing && mayWrite && <WriteToPerson person={person} today={today} onClose={() => setWriting(false)} />}

      {/* In the order of narrow windows, where the timeline comes last because it may be endless. */}
      <div className="grid grid-cols-[minmax(0,1fr)] gap-10 wide:grid-cols-[minmax(0,1fr)_17rem] wide:grid-rows-[auto_auto_auto_auto_1fr] wide:gap-x-16">
        <section aria-label="Notes" className="flex flex-col gap-3">
          <h2 className="text-name">Notes</h2>
          <NotesField person={person} />
        </section>
        <div className="empty:hidden wide:col-start-1 wide:row-start-2">
          <FollowUps personId={person.id} silent={silent} today={today} adding={promising} onAdding={setPromising} />
        </div>
        {silent ? (
          <div className="empty:hidden wide:col-start-1 wide:row-start-3">
            <IntroductionsOfPerson personId={person.id} />
          </div>
        ) : (
          <section aria-label="Looking for" className="flex flex-col gap-3 wide:col-start-1 wide:row-start-3">
            <h2 className="text-name">Looking for</h2>
            <Needs
              person={person}
              today={today}
              adding={addingNeed}
              onAdding={setAddingNeed}
              onIntroduce={() => setIntroducing(true)}
            />
            <IntroductionsOfPerson personId={person.id} />
          </section>
        )}
        <section aria-label="Help" className="flex flex-col gap-3 wide:col-start-1 wide:row-start-4">
          <h2 className="text-name">Help</h2>
          <HelpLedger person={person} today={today} />
        </section>
        <PersonAside
          person={person}
          today={today}
          actions={actions}
          onAsk={setAsking}
          askingRhythm={askingRhythm}
          onAskingRhythm={setAskingRhythm}
        />
        <section aria-label="Contact" className="flex flex-col gap-5 wide:col-start-1 wide:row-start-5">
          <h2 className="text-name">Between you</h2>
          {logging && (
            <InteractionForm
              label="Log contact"
              draftKey={`log-${person.id}`}
              today={today}
              saves="Log it"
              takesPromise
              others={others.field}
              onSave={async (facts, followUp) => {
                const logged = await log.run({
                  personId: person.id,
                  ...facts,
                  with: others.ids,
                  ...(followUp ? { followUp } : {}),
                });
                if (logged !== undefined) others.reset();
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
        onCircle={actions.setCircle}
        onRating={actions.setRating}
        onTag={actions.addTag}
      />
      <FarewellQuestion
        open={askingFarewell}
        onClose={() => setAskingFarewell(false)}
        name={person.name}
        farewell={person.farewell}
        onFarewell={actions.setFarewell}
      />
      <StartIntroduction open={introducing} onClose={() => setIntroducing(false)} person={person} />
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
