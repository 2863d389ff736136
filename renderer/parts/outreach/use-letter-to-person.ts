import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';

import type { Correspondent } from '../../../api/contract/outreach/outreach.ts';
import { draftBeginning } from '../../../core/outreach/draft-beginning.ts';
import { useClient } from '../../app/client-provider.tsx';
import { useWrite } from '../../app/use-write.ts';
import { draftKeeperOf } from './draft-keeper.ts';
import type { DraftPlace } from './draft-place.ts';
import type { Letter } from './letter.ts';

/** Returns the letter to a person, for `useWriting`. */
export function useLetterToPerson(correspondent: Correspondent): Letter {
  const { client, queries } = useClient();
  const queryClient = useQueryClient();
  const keeper = draftKeeperOf(client);
  const { person, greeting, media, subject, draft } = correspondent;
  const place: DraftPlace = { kind: 'person', personId: person.id };

  const sent = useWrite((input: Parameters<typeof client.outreach.sent>[0]) =>
    keeper.send(place, input.text, async () => {
      const answer = await client.outreach.sent(input);
      // Before the newest answer of the engine is here, the draft that was sent must not appear again.
      queryClient.setQueriesData<Correspondent>({ queryKey: queries.outreach.correspondent.key() }, (before) =>
        before?.person.id === input.personId ? { ...before, draft: null } : before,
      );
      return answer;
    }),
  );
  const readWith = useMemo(() => queries.outreach.correspondent.key(), [queries]);
  const hasWords = (text: string): boolean => isMoreThan(greeting, text);
  return {
    place,
    correspondent,
    to: person.name,
    isToBoth: false,
    emails: person.emails.slice(0, 1),
    withoutAddress: person.emails.length === 0 ? person : null,
    draft,
    beginning: { medium: media[0] ?? 'message', subject, text: draftBeginning(greeting).text, offer: null },
    hasWords,
    isWorthKeeping: ({ text }) => hasWords(text),
    suggestsOffers: true,
    withheld: [],
    quietRules: [],
    readWith,
    send: async ({ minutesSpent, ...words }) => {
      const facts = { personId: person.id, ...words, ...(minutesSpent === undefined ? {} : { minutesSpent }) };
      // A second press while the first is on its way would log it twice.
      return !sent.busy && (await sent.run(facts)) !== undefined;
    },
  };
}

function isMoreThan(greeting: string, text: string): boolean {
  const written = text.trim();
  return written !== '' && written !== greeting.trim();
}
