declare const brand: unique symbol;

/** A plain value that may not be mixed up with another of the same shape. */
export type Branded<Value, Name extends string> = Value & { readonly [brand]: Name };

export type PersonId = Branded<number, 'PersonId'>;
export type InteractionId = Branded<number, 'InteractionId'>;
export type TagId = Branded<number, 'TagId'>;
export type OfferId = Branded<number, 'OfferId'>;
export type PlanEntryId = Branded<number, 'PlanEntryId'>;
export type FollowUpId = Branded<number, 'FollowUpId'>;
/** What one file said of one person. */
export type RecordId = Branded<number, 'RecordId'>;
export type ImportId = Branded<number, 'ImportId'>;

/** Made by the page for each write, so that repeating a write returns its first result. */
export type WriteId = Branded<string, 'WriteId'>;

/** Stands for a file that the user chose; its path stays with the engine. */
export type FileHandle = Branded<string, 'FileHandle'>;
