import type { TableMapping, TableSample } from '../common/table-mapping.ts';
import type { CardRow } from './card-row.ts';

/** The content of an address book of a known kind. */
export type CardsContent<Kind extends string> = { readonly kind: Kind; readonly cards: readonly CardRow[] };

/** The content of any other table, with a sample of it and the mapping by which it was read. */
export type TableContent = CardsContent<'table'> & {
  readonly sample: TableSample;
  readonly mapping: TableMapping;
};
