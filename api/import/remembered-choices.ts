import * as z from 'zod/mini';

import type { TableMapping } from '../../core/import/common/table-mapping.ts';
import type { OwnerFacts } from '../../core/matching/owner-facts.ts';
import { isProfileSlug } from '../../core/people/profile-slug.ts';
import type { ProfileSlug } from '../../core/people/profile-slug.ts';
import type { Database, WriteTransaction } from '../../db/connection/database.ts';
import { storedSettings, storeSetting } from '../../db/settings.ts';
import { tableMapping } from '../contract/import/imports.ts';

// What the user said in an import and the next import need not ask again: who they are, whether the texts of messages are
// kept, and what the columns of a table mean.

// The names under which the settings hold them.
const ownerKey = 'owner';
const mappingKeyPrefix = 'mapping ';
const keepTextsKey = 'keepTexts';
const labelsKey = 'labelsAsTags';

const owner = z.object({
  name: z.string(),
  slugs: z.array(z.custom<ProfileSlug>(isProfileSlug)),
  otherNames: z.optional(z.array(z.string())),
});

/** Who the user is, as an earlier import found out; undefined when none did. */
export function rememberedOwner(db: Database): OwnerFacts | undefined {
  const parsed = owner.safeParse(storedSettings(db)[ownerKey]);
  if (!parsed.success) return undefined;
  const { name, slugs, otherNames } = parsed.data;
  return { name, slugs, ...(otherNames ? { otherNames } : {}) };
}

/** Remembers who the user is, for the next import. */
export function rememberOwner(tx: WriteTransaction, { name, slugs, otherNames }: OwnerFacts): void {
  storeSetting(tx, ownerKey, { name, slugs, otherNames });
}

/** Looks up how the user mapped a table with the same header. */
export function rememberedMappings(db: Database): (headerKey: string) => TableMapping | undefined {
  const stored = storedSettings(db);
  return (headerKey) => {
    const parsed = tableMapping.safeParse(stored[mappingKeyPrefix + headerKey]);
    return parsed.success ? parsed.data : undefined;
  };
}

/** Remembers how the user mapped a table, for the next one with the same header. */
export function rememberMapping(tx: WriteTransaction, headerKey: string, mapping: TableMapping): void {
  storeSetting(tx, mappingKeyPrefix + headerKey, mapping);
}

/** Tells whether the last import of messages kept their texts; false before the first one. */
export function rememberedKeepTexts(db: Database): boolean {
  return storedSettings(db)[keepTextsKey] === true;
}

/** Remembers whether an import of messages kept their texts. */
export function rememberKeepTexts(tx: WriteTransaction, keeps: boolean): void {
  storeSetting(tx, keepTextsKey, keeps);
}

const textList = z.array(z.string());

/** Returns the labels that an import took as tags, as `fold` writes them. */
export function rememberedLabels(db: Database): ReadonlySet<string> {
  const parsed = textList.safeParse(storedSettings(db)[labelsKey]);
  return new Set(parsed.success ? parsed.data : []);
}

/** Remembers which of the labels that were asked about became tags; of others it stays as it was. */
export function rememberLabels(tx: WriteTransaction, asked: Iterable<string>, taken: ReadonlySet<string>): void {
  const labels = new Set(rememberedLabels(tx));
  for (const label of asked) {
    if (taken.has(label)) labels.add(label);
    else labels.delete(label);
  }
  storeSetting(tx, labelsKey, [...labels]);
}
