import type { ImportChoices, ImportPart, ImportPreview, TableMapping } from '../../../api/contract/import/imports.ts';

/** Returns the choices that Kith proposes for a preview, before the user makes any. */
export function proposedChoices({ parts, owner, keepTexts, labels }: ImportPreview): ImportChoices {
  return {
    parts: parts.map(({ part, included }) => ({ part, included })),
    owner: owner?.chosen ?? null,
    keepTexts: keepTexts ?? false,
    markMissing: null,
    labels: labels.filter(({ isTag }) => isTag).map(({ label }) => label),
  };
}

/** Whether a part is to be imported. */
export function isIncluded(choices: ImportChoices, { part, included }: ImportPart): boolean {
  return choices.parts.find((chosen) => chosen.part === part)?.included ?? included;
}

/** Returns the choices with a part included or left out. */
export function withIncluded(choices: ImportChoices, part: number, included: boolean): ImportChoices {
  return {
    ...choices,
    parts: choices.parts.map((chosen) => (chosen.part === part ? { ...chosen, included } : chosen)),
  };
}

/** Returns what the columns of a table mean: as the user chose, else as Kith took them. Null for a file that is no table. */
export function mappingOf(choices: ImportChoices, { part, table }: ImportPart): TableMapping | null {
  if (table === null) return null;
  const chosenMapping = choices.parts.find((chosen) => chosen.part === part)?.mapping;
  const { columns, labels, dateOrder } = table;
  return chosenMapping ?? { columns: columns.map(({ meaning }) => meaning), ...(labels && { labels }), dateOrder };
}

/** Returns the choices with other meanings for the columns of a part. */
export function withMapping(choices: ImportChoices, part: number, mapping: TableMapping): ImportChoices {
  return { ...choices, parts: choices.parts.map((chosen) => (chosen.part === part ? { ...chosen, mapping } : chosen)) };
}
