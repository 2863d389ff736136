/** The number of days after the user reached out to a person for which plans leave them out. */
export const restDays = 21;
