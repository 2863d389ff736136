import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';

import { checkNote } from '../../../core/outreach/check/check-note.ts';
import type { CheckRule, Remark } from '../../../core/outreach/check/check-note.ts';
import { useClient } from '../../app/client-provider.tsx';
import type { Writing } from './use-writing.ts';

/** What the check says of a text. */
export type Remarks = {
  readonly remarks: readonly Remark[];
  /** The text that they are about, which may be a moment behind what is typed. */
  readonly about: string;
};

/** How much must be written beyond the greeting until what is still missing is mentioned, in characters. */
const enoughWritten = 60;
const nothingSaid: readonly Remark[] = [];
const noRules: readonly CheckRule[] = [];

/** Checks a draft as it is written, after what was typed is shown. */
export function useRemarks({ letter, draft, isBegun, offer }: Writing): Remarks {
  const { queries } = useClient();
  // Fetched again after every write, and not for every draft that appears.
  const settings = useQuery(queries.settings.get.queryOptions({ refetchOnMount: false })).data;
  const lately = useQuery(queries.outreach.lately.queryOptions({ staleTime: 60_000 })).data;
  // Nothing is checked before the page itself is shown.
  const about = useDeferredValue(draft.text, '');
  const subject = useDeferredValue(draft.medium === 'email' ? draft.subject : '', '');
  const { medium } = draft;
  const { correspondent, quietRules } = letter;
  const { person, check, greeting } = correspondent;
  const invitationLength = settings?.invitationLength ?? 200;
  const silenced = settings?.silencedRules ?? noRules;
  const offerWords =
    correspondent.offers.find(({ offerId }) => offerId === offer?.offerId)?.text ?? offer?.text ?? null;

  const toOthers = useMemo(() => (lately ?? []).filter(({ personId }) => personId !== person.id), [lately, person.id]);
  const all = useMemo(() => {
    if (!isBegun || about === '') return nothingSaid;
    return checkNote({
      subject,
      text: about,
      medium,
      invitationLength,
      person,
      known: {
        company: person.company,
        position: person.position,
        notes: check.notes,
        tags: person.tags,
        last: check.last,
      },
      tie: person.state,
      isFirstMessage: check.isFirstMessage,
      owesFavour: check.owesFavour,
      offer: offerWords,
      lately: toOthers,
      withheld: letter.withheld,
      silenced: new Set([...silenced, ...quietRules]),
    });
  }, [
    about,
    check,
    invitationLength,
    isBegun,
    medium,
    letter.withheld,
    offerWords,
    person,
    quietRules,
    silenced,
    subject,
    toOthers,
  ]);

  // Whoever is in the middle of the first sentence knows what is still missing.
  const isEarly = about.trim().length - greeting.length < enoughWritten;
  const remarks = useMemo(
    () => (isEarly ? all.filter(({ rule }) => rule !== 'detail' && rule !== 'offer' && rule !== 'balance') : all),
    [all, isEarly],
  );
  return { remarks, about };
}
