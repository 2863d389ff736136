/** Where a search found somebody, other than in their name, company and position. */
export const foundPlaces = [
  'nickname',
  'e-mail',
  'phone',
  'city',
  'website',
  'own label',
  'tag',
  'notes',
  'need',
  'how met',
  'LinkedIn note',
  'address book note',
  'invitation',
  'recommendation',
  /** Another column of an import. */
  'other fact',
  'promise',
  'log',
  'sent text',
  'message',
] as const;
export type FoundPlace = (typeof foundPlaces)[number];
