import type { CardRow } from './address-book/card-row.ts';
import type { Parsed } from './common/reader.ts';
import type { TableMapping, TableSample } from './common/table-mapping.ts';
import type { ConnectionsContent } from './linkedin/connections.ts';
import type { EndorsementsContent } from './linkedin/endorsements.ts';
import type { InvitationsContent } from './linkedin/invitations.ts';
import type { NotesContent } from './linkedin/notes.ts';
import type { ProfileContent } from './linkedin/profile.ts';
import type { RecommendationsContent } from './linkedin/recommendations.ts';
import type { MessagesContent } from './messages/messages-content.ts';

/** What one file holds, before anybody is looked for in it. */
export type ParsedFile = ParsedContent & {
  /** Without the folders of its archive. */
  readonly fileName: string;
};

export type ParsedContent = Parsed<
  | ConnectionsContent
  | MessagesContent
  | InvitationsContent
  | NotesContent
  | EndorsementsContent
  | RecommendationsContent
  | ProfileContent
  | CardsContent
  | TableContent
>;

export type CardsContent = {
  readonly kind: 'linkedin-contacts' | 'google-contacts' | 'outlook-contacts' | 'vcard';
  readonly cards: readonly CardRow[];
};

/** Any other table: what it looks like, and how it is (or could be) read. */
export type TableContent = {
  readonly kind: 'table';
  readonly sample: TableSample;
  readonly mapping: TableMapping;
  readonly cards: readonly CardRow[];
};
