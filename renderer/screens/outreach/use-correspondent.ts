import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';

import type { Correspondent } from '../../../api/contract/outreach/outreach.ts';
import type { PlanEntry } from '../../../api/contract/plan/plan.ts';
import type { OfferId, PersonId } from '../../../core/ids.ts';
import { useClient } from '../../app/client-provider.tsx';

/** How many people ahead are fetched, so that the next page is there as soon as it is asked for. */
const ahead = 2;

/** How long what was fetched is not fetched again, in milliseconds, unless something was written since. */
const freshFor = 60_000;

/** What the api is asked about a person in the row. It stays the same for them, so that what was fetched early is found. */
class Row {
  readonly #offeredBefore = new Map<PersonId, OfferId | null>();

  inputOf(personId: PersonId, offeredBefore: OfferId | null) {
    const known = this.#offeredBefore.get(personId);
    if (known === undefined) this.#offeredBefore.set(personId, offeredBefore);
    return { personId, offeredLast: known === undefined ? offeredBefore : known };
  }
}

/** Returns all that the page shows of somebody in the row of a session, and fetches that of whoever comes next. */
export function useCorrespondent(personId: PersonId, next: readonly PlanEntry[]) {
  const { queries } = useClient();
  const queryClient = useQueryClient();
  const [row] = useState(() => new Row());
  const optionsOf = (id: PersonId, offeredBefore: OfferId | null) =>
    queries.outreach.correspondent.queryOptions({ input: row.inputOf(id, offeredBefore), staleTime: freshFor });
  const answer = useQuery(optionsOf(personId, null));

  const fetchAhead = useEffectEvent(async (shown: Correspondent) => {
    let before = shown;
    for (const { person } of next.slice(0, ahead)) {
      before = await queryClient.query(optionsOf(person.id, offerShown(before)));
    }
  });
  const { data } = answer;
  useEffect(() => {
    // Whoever could not be fetched ahead is fetched when they are shown.
    if (data) void fetchAhead(data).catch(() => {});
  }, [data]);
  return answer;
}

/** The offer that was suggested for somebody, or chosen. */
function offerShown({ draft, offers }: Correspondent): OfferId | null {
  return draft?.offer?.offerId ?? (offers[0]?.fits === true ? offers[0].offerId : null);
}
