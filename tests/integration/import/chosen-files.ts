import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import type { ImportChoices, ImportPreview } from '../../../api/contract/import/imports.ts';
import type { FileHandle } from '../../../core/ids.ts';
import { projectFolder } from '../../../tools/prepare.mjs';
import { lastOf, newWriteId } from './kith-with-imports.ts';
import type { Kith } from './kith-with-imports.ts';

/** What a preview of several files ends with. */
export async function previewTogether(kith: Kith, files: readonly FileHandle[]): Promise<ImportPreview> {
  const last = await lastOf(await kith.client.imports.preview({ files: [...files] }));
  if (last?.kind !== 'preview') throw new Error(last?.kind === 'refused' ? last.message : 'There is no preview.');
  return last.preview;
}

/** The preview under other choices than those that it came with. */
export async function adjusted(
  kith: Kith,
  { previewId, parts, owner, keepTexts }: ImportPreview,
  changes: Partial<ImportChoices>,
): Promise<ImportPreview> {
  const choices: ImportChoices = {
    parts: parts.map(({ part, included }) => ({ part, included })),
    owner: owner?.chosen ?? null,
    keepTexts: keepTexts ?? false,
    markMissing: null,
    ...changes,
  };
  const last = await lastOf(await kith.client.imports.adjust({ previewId, choices }));
  if (last?.kind !== 'preview') throw new Error(last?.kind === 'refused' ? last.message : 'There is no preview.');
  return last.preview;
}

/** The key of the candidate of this name, as whom the user may be chosen. */
export function candidateNamed({ owner }: ImportPreview, name: string): string {
  const found = owner?.candidates.find((candidate) => candidate.name === name);
  if (!found) throw new Error(`${name} is no candidate.`);
  return found.key;
}

/** Chooses a file of exactly this name. */
export function chosenAs({ folder, engine }: Kith, content: string | Uint8Array, name: string): FileHandle {
  const file = path.join(folder, randomUUID());
  writeFileSync(file, content);
  return engine.files.registerSpooled(file, name);
}

/** A fixture, chosen under its own name. */
export function chosenFrom(kith: Kith, ...place: readonly string[]): FileHandle {
  const file = path.join(projectFolder, 'tests', 'fixtures', ...place);
  return chosenAs(kith, readFileSync(file), path.basename(file));
}

/** Undoes the newest import, or brings it back; returns how many stayed. */
export async function turnNewest(kith: Kith, way: 'undo' | 'redo'): Promise<number> {
  const [newest] = await kith.client.imports.list();
  if (!newest) throw new Error('Nothing was imported.');
  const last = await lastOf(await kith.client.imports[way]({ writeId: newWriteId(), id: newest.id }));
  if (last?.kind !== 'done') throw new Error(last?.kind === 'refused' ? last.message : 'It was not done.');
  return last.stayed;
}

/** A message as LinkedIn has it in messages.csv; people by name and slug, `2024-02-03 10:00:00` as the time. */
export type WrittenMessage = {
  readonly from: Writer;
  readonly to: Writer;
  readonly at: string;
  readonly text: string;
};
type Writer = { readonly name: string; readonly slug: string };

const messagesHeader =
  'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER';

/** A messages.csv; everyone has one conversation with everyone else. */
export function messagesFile(...messages: readonly WrittenMessage[]): string {
  const url = ({ slug }: Writer): string => `https://www.linkedin.com/in/${slug}`;
  const rows = messages.map(({ from, to, at, text }) => {
    const conversation = `2-${[from.slug, to.slug].toSorted((a, b) => (a < b ? -1 : 1)).join('-')}`;
    return `${conversation},,${from.name},${url(from)},${to.name},${url(to)},${at} UTC,,"${text}",INBOX`;
  });
  return [messagesHeader, ...rows, ''].join('\n');
}
