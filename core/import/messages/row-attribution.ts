import { cleanCell } from '../../text/clean-cell.ts';
import { partiesByName } from './message-parties.ts';
import { splitNames } from './message-recipients.ts';
import type { MessageThread, ParsedMessages } from './messages-content.ts';

type RowAttribution = {
  /**
   * Finds the sender and the recipients of a row; undefined if the row does not count. `sender` and `recipients` are those
   * for whom the row has profiles.
   */
  attribute(
    id: string,
    sender: number | undefined,
    from: string,
    to: string,
    recipients: readonly number[] | undefined,
  ): { readonly sender: number; readonly recipients: readonly number[] } | undefined;
};

/**
 * Creates an attribution of rows to senders and recipients, for the second reading of a file, which stores its texts. It
 * needs the result of the first reading, which tells which messages count and who received them.
 */
export function createRowAttribution({ parties, threads }: ParsedMessages): RowAttribution {
  const threadById = new Map<string, MessageThread>();
  const withoutId = new Set<string>();
  const partiesWithoutId = new Set<number>();
  for (const thread of threads) {
    if (thread.id !== '') {
      threadById.set(thread.id, thread);
    } else {
      withoutId.add(thread.parties.join());
      for (const party of thread.parties) partiesWithoutId.add(party);
    }
  }
  const partiesOfName = partiesByName(parties);

  function recipientsIn(cell: string): number[] {
    return splitNames(cleanCell(cell), (name) => partiesOfName(name).length > 0).flatMap((name) => {
      const candidates = partiesOfName(name);
      return candidates.length === 1 ? candidates : (candidates.find((party) => partiesWithoutId.has(party)) ?? []);
    });
  }

  return {
    attribute(id, sender, from, to, recipients) {
      const received = recipients ?? (id === '' ? recipientsIn(to) : undefined);
      const thread = threadById.get(id);
      if (id !== '' && !thread) return undefined;
      const members = thread?.parties ?? received ?? [];
      const writer = sender ?? members.find((party) => parties[party]?.name === cleanCell(from));
      if (writer === undefined) return undefined;
      const participants = new Set([writer, ...members]);
      if (id === '' && !withoutId.has([...participants].toSorted((a, b) => a - b).join())) return undefined;
      return { sender: writer, recipients: received ?? members };
    },
  };
}
