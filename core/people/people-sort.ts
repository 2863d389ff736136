/** The orders in which the list of people can be read. */
export const peopleSorts = ['name', 'strength', 'last-contact', 'connected', 'company'] as const;
export type PeopleSort = (typeof peopleSorts)[number];

/** The orders of the list: its sorts, and the best matches of a search first. */
export const peopleOrders = [...peopleSorts, 'best-match'] as const;
export type PeopleOrder = (typeof peopleOrders)[number];

/** Whether a sort begins with the greatest value when it is chosen. What is not known then stands last. */
export const beginsDescending = {
  name: false,
  strength: true,
  'last-contact': true,
  connected: true,
  company: false,
} as const satisfies Record<PeopleSort, boolean>;
