import type { ImportId } from '../../core/ids.ts';
import { createOwnerCheck } from '../../core/matching/owner-check.ts';
import type { WriteTransaction } from '../../db/connection/database.ts';
import type { ImportToWrite } from '../../db/import/import-dry-run.ts';
import { messageWriter } from '../../db/people/messages.ts';
import { personExists } from '../../db/people/people.ts';
import type { Context } from '../context.ts';
import { chosenOwner } from './import-choices.ts';
import type { WaitingFiles } from './import-previews.ts';
import { readMessageTexts } from './import-reading.ts';

/** Thrown when the texts can no longer be read; the message says what to do. */
export class TextsRefused extends Error {}

type TextsToKeep = {
  readonly tx: WriteTransaction;
  readonly importId: ImportId;
  readonly waiting: WaitingFiles;
  readonly written: ImportToWrite;
  readonly signal: AbortSignal;
};

/** Reads the messages of an import a second time and stores the texts of those with people whom Kith shows. */
export async function keepTexts(
  context: Context,
  { tx, importId, waiting, written, signal }: TextsToKeep,
): Promise<void> {
  const owner = chosenOwner(waiting);
  if (!owner) return;
  const keep = messageWriter(tx, importId);
  const ownerTests = waiting.parts.map((read) =>
    read.kind === 'linkedin-messages' ? createOwnerCheck(owner, read.messages) : undefined,
  );
  const reading = readMessageTexts(
    context.files,
    waiting,
    { today: context.clock.today(), locale: context.locale },
    (part, message) => {
      const read = waiting.parts[part];
      const people = written.parties.get(part);
      if (read?.kind !== 'linkedin-messages' || !people) return;
      const sender = read.messages.parties[message.sender];
      if (!sender) return;
      const isOut = ownerTests[part]?.(message.sender) === true;
      const others = (isOut ? message.recipients : [message.sender]).flatMap((party) => people.get(party) ?? []);
      const personId = others.find((id) => personExists(tx, id));
      if (personId === undefined) return;
      const { thread, sentAt, text } = message;
      keep(personId, sender.slug ?? sender.name, { thread, sentAt, text, direction: isOut ? 'out' : 'in' });
    },
    signal,
  );
  for (;;) {
    const step = await reading.next();
    if (step.done !== true) continue;
    if (step.value) throw new TextsRefused(step.value.message);
    return;
  }
}
