/** Where a draft goes: a message where the two of them talk, an e-mail, or the note of an invitation to connect. */
export const media = ['message', 'email', 'invitation'] as const;
export type Medium = (typeof media)[number];
