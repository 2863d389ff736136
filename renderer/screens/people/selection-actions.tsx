import type { ReactNode } from 'react';
import { useState } from 'react';

import type { PersonId } from '../../../core/ids.ts';
import { formatNumber, peopleCount } from '../../../core/numbers-in-words.ts';
import { userLocale } from '../../app/user-locale.ts';
import { Button } from '../../kit/button.tsx';
import { useClient } from '../../app/client-provider.tsx';
import { DayMenu } from '../../parts/day-menu.tsx';
import { TieQuestions } from '../../parts/tie-questions.tsx';
import type { TieQuestion } from '../../parts/tie-questions.tsx';
import { useKeys } from '../../kit/keys/use-keys.ts';
import { useToday } from '../../app/use-today.ts';
import { useWrite } from '../../app/use-write.ts';
import { MergeDialog } from './person/merge-dialog.tsx';

export type SelectionActionsProps = {
  /** The people that the actions change: those selected, else the one of the current row. */
  readonly targets: readonly PersonId[];
  readonly selected: number;
  readonly total: number;
  /** Whether the list shows archived people. */
  readonly archived: boolean;
  readonly onSelectAll: () => void;
  readonly onClear: () => void;
  /** Shown while nobody is selected. */
  readonly children: ReactNode;
};

/** The actions for selected people, in place of the filters while anybody is selected. */
export function SelectionActions(props: SelectionActionsProps) {
  const { targets, selected, total, archived, onSelectAll, onClear, children } = props;
  const { client } = useClient();
  const today = useToday();
  const [asking, setAsking] = useState<TieQuestion | null>(null);
  const [merging, setMerging] = useState(false);
  const setCircle = useWrite(client.people.setCircle);
  const setRating = useWrite(client.people.setRating);
  const addTag = useWrite(client.people.addTag);
  const setMuted = useWrite(client.people.setMuted);
  const setArchived = useWrite(client.people.setArchived);
  const snooze = useWrite(client.people.snooze);
  const [snoozing, setSnoozing] = useState(false);
  const ids = [...targets];
  const some = ids.length > 0;
  const [one, other] = ids;
  const areTwo = selected === 2 && ids.length === 2;
  const archiveWord = archived ? 'Bring back' : 'Archive';

  async function archive(): Promise<void> {
    const done = await setArchived.run({ ids, archived: !archived });
    if (done) onClear();
  }

  useKeys('Those selected, or the one you are at', [
    { meaning: 'set-circle', run: () => setAsking('circle'), when: some },
    { meaning: 'rate', run: () => setAsking('rating'), when: some },
    { meaning: 'tag', run: () => setAsking('tag'), when: some },
    { meaning: 'mute', run: () => void setMuted.run({ ids, muted: true }), when: some },
    { meaning: 'unmute', run: () => void setMuted.run({ ids, muted: false }), when: some },
    { meaning: 'later', does: 'Later: off the plan until a day', run: () => setSnoozing(true), when: selected > 0 },
    { meaning: 'archive', does: archiveWord, run: () => void archive(), when: some },
    { meaning: 'merge', does: 'Merge the two', run: () => setMerging(true), when: areTwo },
  ]);

  const busy = [setCircle, setRating, addTag, setMuted, setArchived].some((write) => write.busy);
  const whom = ids.length === 1 ? 'this person' : peopleCount(ids.length, userLocale);
  return (
    <>
      {selected === 0 ? (
        children
      ) : (
        <div
          role="toolbar"
          aria-label="Those selected"
          className="flex min-h-9 flex-wrap items-center gap-x-5 gap-y-1 text-small"
        >
          <span className="text-ink" aria-live="polite">
            {selected === 1 ? 'One person selected' : `${formatNumber(selected, userLocale)} people selected`}
            {busy && <span className="text-soft"> …</span>}
          </span>
          <Button look="text" meaning="set-circle" onClick={() => setAsking('circle')}>
            Circle
          </Button>
          <Button look="text" meaning="rate" onClick={() => setAsking('rating')}>
            How well
          </Button>
          <Button look="text" meaning="tag" onClick={() => setAsking('tag')}>
            Tag
          </Button>
          <Button look="text" meaning="mute" onClick={() => void setMuted.run({ ids, muted: true })}>
            Mute
          </Button>
          {today !== undefined && (
            <DayMenu
              trigger={
                <Button look="text" meaning="later">
                  Later
                </Button>
              }
              purpose="snooze"
              today={today}
              open={snoozing}
              onOpenChange={setSnoozing}
              onChoose={(until) => void snooze.run({ ids, until })}
            />
          )}
          <Button look="text" meaning="archive" onClick={() => void archive()}>
            {archiveWord}
          </Button>
          {areTwo && (
            <Button look="text" meaning="merge" onClick={() => setMerging(true)}>
              Merge
            </Button>
          )}
          <span className="flex grow justify-end gap-5">
            {selected < total && (
              <Button look="text" meaning="select-all" onClick={onSelectAll}>
                All {formatNumber(total, userLocale)}
              </Button>
            )}
            <Button look="text" meaning="close" onClick={onClear}>
              None
            </Button>
          </span>
        </div>
      )}
      <TieQuestions
        asking={asking}
        onClose={() => setAsking(null)}
        whom={whom}
        onCircle={(circle) => void setCircle.run({ ids, circle })}
        onRating={(rating) => void setRating.run({ ids, rating })}
        onTag={(name) => void addTag.run({ ids, name })}
      />
      {one !== undefined && (
        <MergeDialog
          open={merging && areTwo}
          onClose={() => setMerging(false)}
          one={one}
          other={other}
          onMerged={onClear}
        />
      )}
    </>
  );
}
