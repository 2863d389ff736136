/** The facts of a person that both the user and imports can give. */
export const factNames = ['firstName', 'lastName', 'company', 'position', 'connectedOn', 'birthday'] as const;
export type FactName = (typeof factNames)[number];

/** What is shown of a person. Nothing known is an empty text. */
export type ShownFacts = Readonly<Record<FactName, string>>;

export const connectionStates = ['connected', 'missing', 'ended'] as const;
/** `missing`: a newer export no longer has them; `ended`: by the user's word. */
export type ConnectionState = (typeof connectionStates)[number];

/** What the user can say instead of an import; `addedOn` is the day on which they added the person by hand. */
export const ownFields = [...factNames, 'connection', 'addedOn'] as const;
export type OwnField = (typeof ownFields)[number];
