import type { TableMapping, TableSample } from '../common/table-mapping.ts';
import type { CardRow } from './card-row.ts';

/** What an address book of a known kind holds. */
export type CardsContent<Kind extends string> = { readonly kind: Kind; readonly cards: readonly CardRow[] };

/** What any other table holds: what it looks like, and how it is (or could be) read. */
export type TableContent = CardsContent<'table'> & {
  readonly sample: TableSample;
  readonly mapping: TableMapping;
};
