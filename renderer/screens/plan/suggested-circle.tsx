import { memo, useState } from 'react';

import type { CircleSuggestion } from '../../../api/contract/plan/circle-suggestions.ts';
import { Button } from '../../kit/button.tsx';
import { useClient } from '../../app/client-provider.tsx';
import { useKeys } from '../../kit/keys/use-keys.ts';
import { useWrite } from '../../app/use-write.ts';
import { SuggestedPeople } from './suggested-people.tsx';
import type { HandleItem, ListItem } from './use-current-item.ts';

type SuggestedCircleProps = {
  readonly suggestion: CircleSuggestion;
  readonly item: ListItem;
  readonly handle: HandleItem;
};

/** Suggests a circle for people with whom contact has its rhythm already. One answer puts them all in it, or none. */
export const SuggestedCircle = memo(function SuggestedCircle({ suggestion, item, handle }: SuggestedCircleProps) {
  const { circle, people, sentence } = suggestion;
  const { isCurrent, ref } = item;
  const { client } = useClient();
  const answer = useWrite(client.circleSuggestions.answer);
  const [looking, setLooking] = useState(false);
  const everyone = people.map(({ id }) => id);
  const send = (put: typeof everyone): void => {
    setLooking(false);
    handle(item.key, () => answer.run({ circle, put, decline: everyone.filter((id) => !put.includes(id)) }));
  };

  useKeys('A circle for them?', [
    { meaning: 'accept', does: `Put them in ${circle}`, run: () => send(everyone), when: isCurrent },
    { meaning: 'view', does: 'Look who they are', run: () => setLooking(true), when: isCurrent },
    { meaning: 'decline', does: 'Not these', run: () => send([]), when: isCurrent },
  ]);

  return (
    <section aria-label="A circle for them?" className="mt-12">
      <ul>
        <li className="-mx-4 flex flex-col gap-3 rounded-sheet bg-well/60 px-4 py-4">
          <p>{sentence}</p>
          <div className="flex flex-wrap items-center gap-2 -ml-2">
            <Button look="bare" meaning="accept" resting={!isCurrent} onClick={() => send(everyone)}>
              Put them in {circle}
            </Button>
            <Button ref={ref} look="bare" meaning="view" resting={!isCurrent} onClick={() => setLooking(true)}>
              Look
            </Button>
            <Button look="bare" meaning="decline" resting={!isCurrent} onClick={() => send([])}>
              {people.length === 1 ? 'Not them' : 'Not these'}
            </Button>
          </div>
        </li>
      </ul>
      <SuggestedPeople open={looking} onClose={() => setLooking(false)} suggestion={suggestion} onAnswer={send} />
    </section>
  );
});
