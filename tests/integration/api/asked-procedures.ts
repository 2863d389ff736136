import { createORPCClient } from '@orpc/client';
import type { ClientContext, ClientLink } from '@orpc/client';

import type { KithClient } from '../../../api/contract/contract.ts';

/** The paths of all procedures below, as `noun.verb`. */
export function proceduresOf(nouns: Record<string, Record<string, unknown>>): string[] {
  return Object.entries(nouns).flatMap(([noun, verbs]) => Object.keys(verbs).map((verb) => `${noun}.${verb}`));
}

/** The same client, noting what it is asked for. */
export function noting(client: KithClient, asked: Set<string>): KithClient {
  const link: ClientLink<ClientContext> = {
    call: (place, input) => {
      asked.add(place.join('.'));
      return procedureAt(client, place.join('.'))(input);
    },
  };
  return createORPCClient(link);
}

/** A procedure by its path, to be asked for anything, as a page with a fault would. */
export function procedureAt(client: KithClient, place: string): (input: unknown) => Promise<unknown> {
  const [noun = '', verb = ''] = place.split('.');
  // The client answers any path with a function.
  const verbs = (client as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>)[noun];
  const procedure = verbs?.[verb];
  if (!procedure) throw new Error(`There is no ${place}.`);
  return procedure;
}
