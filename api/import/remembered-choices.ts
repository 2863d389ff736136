import * as z from 'zod/mini';

import type { TableMapping } from '../../core/import/common/table-mapping.ts';
import type { OwnerFacts } from '../../core/matching/owner-facts.ts';
import type { ProfileSlug } from '../../core/people/profile-slug.ts';
import type { Database, WriteTransaction } from '../../db/connection/database.ts';
import { storedSettings, storeSetting } from '../../db/settings.ts';
import { tableMapping } from '../contract/import/imports.ts';

// What an import was told, and the next one need not ask: who the user is, whether texts are kept, and what the columns
// of a table mean.

const ownerName = 'owner';
const mappingPrefix = 'mapping ';
const textsName = 'keepTexts';

const owner = z.object({
  name: z.string(),
  slugs: z.array(z.string()),
  otherNames: z.optional(z.array(z.string())),
});

/** Who the user is, as an earlier import was told or found out. */
export function rememberedOwner(db: Database): OwnerFacts | undefined {
  const parsed = owner.safeParse(storedSettings(db)[ownerName]);
  if (!parsed.success) return undefined;
  const { name, slugs, otherNames } = parsed.data;
  // Slugs when they were stored.
  return { name, slugs: slugs as readonly string[] as readonly ProfileSlug[], ...(otherNames ? { otherNames } : {}) };
}

/** Remembers who the user is, for the next import. */
export function rememberOwner(tx: WriteTransaction, { name, slugs, otherNames }: OwnerFacts): void {
  storeSetting(tx, ownerName, { name, slugs, otherNames });
}

/** How the user mapped tables, by the keys of their headers. */
export function rememberedMappings(db: Database): (headerKey: string) => TableMapping | undefined {
  const stored = storedSettings(db);
  return (headerKey) => {
    const parsed = tableMapping.safeParse(stored[mappingPrefix + headerKey]);
    return parsed.success ? parsed.data : undefined;
  };
}

/** Remembers how the user mapped a table with this header. */
export function rememberMapping(tx: WriteTransaction, headerKey: string, mapping: TableMapping): void {
  storeSetting(tx, mappingPrefix + headerKey, mapping);
}

/** Whether the last import of messages kept their texts; not unless the user says so. */
export function rememberedKeepTexts(db: Database): boolean {
  return storedSettings(db)[textsName] === true;
}

export function rememberKeepTexts(tx: WriteTransaction, keeps: boolean): void {
  storeSetting(tx, textsName, keeps);
}
