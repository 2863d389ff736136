import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';

import type { IntroductionLetter } from '../../../api/contract/doors/introductions.ts';
import type { Addressee } from '../../../core/doors/introduction.ts';
import type { IntroductionId } from '../../../core/ids.ts';
import type { CheckRule } from '../../../core/outreach/check/check-note.ts';
import type { Medium } from '../../../core/outreach/medium.ts';
import { useClient } from '../../app/client-provider.tsx';
import { useWrite } from '../../app/use-write.ts';
import { draftKeeperOf } from './draft-keeper.ts';
import type { DraftPlace } from './draft-place.ts';
import type { Letter } from './letter.ts';

/** What is offered is the introduction, and it is worded alike for both. */
const quietRules: readonly CheckRule[] = ['detail', 'offer', 'balance', 'favour', 'door', 'copied'];

export type IntroductionPlace = { readonly id: IntroductionId; readonly addressee: Addressee };

/** Returns the letter about an introduction, to one side or to both, for `useWriting`. */
export function useLetterOfIntroduction({ id, addressee }: IntroductionPlace, read: IntroductionLetter): Letter {
  const { client, queries } = useClient();
  const queryClient = useQueryClient();
  const keeper = draftKeeperOf(client);
  const place: DraftPlace = { kind: 'introduction', introductionId: id, addressee };
  const { person } = read.correspondent;
  const isToBoth = addressee === 'both';

  const sent = useWrite((input: Parameters<typeof client.introductions.sent>[0]) =>
    keeper.send(place, input.text, async () => {
      const answer = await client.introductions.sent(input);
      // Before the newest answer of the engine is here, the draft that was sent must not appear again.
      queryClient.setQueryData(queries.introductions.letter.queryKey({ input: { id, addressee } }), (before) =>
        before ? { ...before, draft: null } : before,
      );
      return answer;
    }),
  );
  const readWith = useMemo(() => queries.introductions.letter.key(), [queries]);
  const beginning = useMemo(() => ({ ...read.beginning, offer: null }), [read.beginning]);
  const correspondent = useMemo(
    () => ({
      ...read.correspondent,
      offers: [],
      subject: read.beginning.subject,
      media: isToBoth ? mediaToBoth(read.beginning.medium) : read.correspondent.media,
    }),
    [read, isToBoth],
  );
  const [email] = person.emails;
  const [otherEmail] = read.otherEmails;
  const withoutAddress = email === undefined ? person : isToBoth && otherEmail === undefined ? read.other : null;
  return {
    place,
    correspondent,
    to: isToBoth ? `${person.name} and ${read.other.name}` : person.name,
    isToBoth,
    emails:
      email === undefined || withoutAddress ? [] : isToBoth && otherEmail !== undefined ? [email, otherEmail] : [email],
    withoutAddress,
    draft: read.draft && { ...read.draft, offer: null },
    beginning,
    hasWords: (text) => text.trim() !== '',
    isWorthKeeping: ({ medium, subject, text }) =>
      text.trim() !== '' && (text !== beginning.text || subject !== beginning.subject || medium !== beginning.medium),
    suggestsOffers: false,
    withheld: read.withheld,
    quietRules,
    readWith,
    send: async ({ day, medium, subject, text }) => {
      // A second press while the first is on its way would take the step twice.
      return !sent.busy && (await sent.run({ id, addressee, day, medium, subject, text })) !== undefined;
    },
  };
}

/** An invitation goes to one person only. */
function mediaToBoth(first: Medium): Medium[] {
  return first === 'email' ? ['email', 'message'] : ['message', 'email'];
}
