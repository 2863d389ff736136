import type { Branded } from './branded.ts';

// Ids of rows, each with a type of its own. The database gives them, from 1 on, and none twice.

export type PersonId = Branded<number, 'PersonId'>;
export type InteractionId = Branded<number, 'InteractionId'>;
export type TagId = Branded<number, 'TagId'>;
export type OfferId = Branded<number, 'OfferId'>;
export type PlanEntryId = Branded<number, 'PlanEntryId'>;
export type FollowUpId = Branded<number, 'FollowUpId'>;
/** The id of an entry in the ledger of help. */
export type HelpId = Branded<number, 'HelpId'>;
/** The id of a text that the user sent. */
export type SentTextId = Branded<number, 'SentTextId'>;
export type NeedId = Branded<number, 'NeedId'>;
export type IntroductionId = Branded<number, 'IntroductionId'>;
export type GoalId = Branded<number, 'GoalId'>;
/** The id of a list of people that the user named. */
export type ListId = Branded<number, 'ListId'>;
/** The id of contact with several people at once; their interactions share it. */
export type EventId = Branded<number, 'EventId'>;
/** The id of a record: what one file says of one person. */
export type RecordId = Branded<number, 'RecordId'>;
export type ImportId = Branded<number, 'ImportId'>;

/** Made by the page for each write, so that repeating a write returns its first result. */
export type WriteId = Branded<string, 'WriteId'>;

/** Stands for a file that the user chose; its path stays with the engine. */
export type FileHandle = Branded<string, 'FileHandle'>;
