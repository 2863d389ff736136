/** The facts of a person that can come from imports and from the user. */
export const factNames = ['firstName', 'lastName', 'company', 'position', 'connectedOn', 'birthday'] as const;
export type FactName = (typeof factNames)[number];

/** The facts of a person as shown. A fact that is not known is an empty text. */
export type ShownFacts = Readonly<Record<FactName, string>>;

/** The states of a LinkedIn connection. */
export const connectionStates = ['connected', 'missing', 'ended'] as const;
/** A LinkedIn connection: `missing` if a newer export no longer has it, `ended` if the user said so. */
export type ConnectionState = (typeof connectionStates)[number];

/** The facts that the user can enter themselves; `addedOn` is the day on which they added the person by hand. */
export const ownFields = [...factNames, 'connection', 'addedOn', 'phone', 'city', 'website'] as const;
export type OwnField = (typeof ownFields)[number];
