import type { ReactNode } from 'react';
import { useState } from 'react';

import { Button } from '../../kit/button.tsx';
import { ChoiceDialog } from '../../kit/choice-dialog.tsx';
import { circleNames, circleRhythms, circlesInOrder } from '../../kit/circle-words.ts';
import type { Circle } from '../../kit/circle-words.ts';
import { inDigits, peopleInWords } from '../../kit/counted.ts';
import { useKith } from '../../kit/kith.tsx';
import { ratingsInOrder, ratingWords } from '../../kit/rating-words.ts';
import { TagDialog } from '../../kit/tag-dialog.tsx';
import { useKeys } from '../../kit/use-keys.ts';
import { useWrite } from '../../kit/use-write.ts';
import type { PersonId } from './selection.ts';

export type SelectionActionsProps = {
  /** Whom the actions are about: those selected, else the one that the keys are at. */
  readonly targets: readonly PersonId[];
  readonly selected: number;
  readonly total: number;
  /** The list shows those who are archived. */
  readonly archived: boolean;
  readonly onSelectAll: () => void;
  readonly onClear: () => void;
  /** What stands here while no one is selected. */
  readonly children: ReactNode;
};

/** What can be done with those selected, in place of the filters while someone is. */
export function SelectionActions(props: SelectionActionsProps) {
  const { targets, selected, total, archived, onSelectAll, onClear, children } = props;
  const { client } = useKith();
  const [asking, setAsking] = useState<'circle' | 'rating' | 'tag' | null>(null);
  const setCircle = useWrite(client.people.setCircle);
  const setRating = useWrite(client.people.setRating);
  const addTag = useWrite(client.people.addTag);
  const setMuted = useWrite(client.people.setMuted);
  const setArchived = useWrite(client.people.setArchived);
  const ids = [...targets];
  const some = ids.length > 0;
  const archiveWord = archived ? 'Bring back' : 'Archive';

  async function archive(): Promise<void> {
    const done = await setArchived.run({ ids, archived: !archived });
    if (done) onClear();
  }

  useKeys('Those selected, or the one you are at', [
    { keys: ['c'], does: 'Set the circle', run: () => setAsking('circle'), when: some },
    { keys: ['t'], does: 'Add a tag', run: () => setAsking('tag'), when: some },
    { keys: ['r'], does: 'Say how well you know them', run: () => setAsking('rating'), when: some },
    { keys: ['m'], does: 'Mute', run: () => void setMuted.run({ ids, muted: true }), when: some },
    { keys: ['M'], does: 'Unmute', run: () => void setMuted.run({ ids, muted: false }), when: some },
    { keys: ['e'], does: archiveWord, run: () => void archive(), when: some },
  ]);

  const busy = [setCircle, setRating, addTag, setMuted, setArchived].some((write) => write.busy);
  const whom = ids.length === 1 ? 'this person' : peopleInWords(ids.length);
  const chooseCircle = (circle: Circle | null): void => void setCircle.run({ ids, circle });
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
            {selected === 1 ? 'One person selected' : `${inDigits(selected)} people selected`}
            {busy && <span className="text-soft"> …</span>}
          </span>
          <Button look="text" keys="c" onClick={() => setAsking('circle')}>
            Circle
          </Button>
          <Button look="text" keys="t" onClick={() => setAsking('tag')}>
            Tag
          </Button>
          <Button look="text" keys="m" onClick={() => void setMuted.run({ ids, muted: true })}>
            Mute
          </Button>
          <Button look="text" keys="e" onClick={() => void archive()}>
            {archiveWord}
          </Button>
          <span className="flex grow justify-end gap-5">
            {selected < total && (
              <Button look="text" keys="A" onClick={onSelectAll}>
                All {inDigits(total)}
              </Button>
            )}
            <Button look="text" keys="Escape" onClick={onClear}>
              None
            </Button>
          </span>
        </div>
      )}
      <ChoiceDialog
        open={asking === 'circle'}
        onClose={() => setAsking(null)}
        title={`A circle for ${whom}`}
        choices={[
          ...circlesInOrder.map((circle, index) => ({
            key: String(index + 1),
            label: circleNames[circle],
            hint: circleRhythms[circle],
            run: () => chooseCircle(circle),
          })),
          { key: '0', label: 'None', hint: 'no rhythm is asked for', run: () => chooseCircle(null) },
        ]}
      />
      <ChoiceDialog
        open={asking === 'rating'}
        onClose={() => setAsking(null)}
        title={`How well do you know ${whom}?`}
        choices={[
          ...ratingsInOrder.map((rating) => ({
            key: String(rating),
            label: ratingWords[rating],
            run: () => void setRating.run({ ids, rating }),
          })),
          { key: '0', label: 'not said', run: () => void setRating.run({ ids, rating: null }) },
        ]}
      />
      <TagDialog
        open={asking === 'tag'}
        onClose={() => setAsking(null)}
        title={`A tag for ${whom}`}
        onTag={(name) => void addTag.run({ ids, name })}
      />
    </>
  );
}
