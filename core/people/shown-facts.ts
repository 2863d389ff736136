/** The facts by which a person is reached or found, besides e-mail addresses. */
export const contactFactNames = ['phone', 'city', 'website'] as const;
export type ContactFactName = (typeof contactFactNames)[number];

/** The facts of a person that can come from imports and from the user. */
export const factNames = [
  'firstName',
  'lastName',
  'company',
  'position',
  'connectedOn',
  'birthday',
  ...contactFactNames,
] as const;
export type FactName = (typeof factNames)[number];

/** The facts of a person as shown. A fact that is not known is an empty text. */
export type ShownFacts = Readonly<Record<FactName, string>>;

/** The states of a LinkedIn connection. */
export const connectionStates = ['connected', 'missing', 'ended'] as const;
/** A LinkedIn connection: `missing` if a newer export no longer has it, `ended` if the user said so. */
export type ConnectionState = (typeof connectionStates)[number];

/**
 * The fields that the user can enter themselves; `addedOn` is the day on which they added the person by hand. The order is
 * that of a constraint of the file.
 */
export const ownFields = [
  'firstName',
  'lastName',
  'company',
  'position',
  'connectedOn',
  'birthday',
  'connection',
  'addedOn',
  ...contactFactNames,
] as const satisfies readonly (FactName | 'connection' | 'addedOn')[];
export type OwnField = (typeof ownFields)[number];
