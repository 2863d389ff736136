/** The line between two drafts that became one. */
const separator = '\n\n———\n\n';

/** Joins two drafts to one person, so that not a letter of either is lost: the newer one first. Equal drafts are one. */
export function joinDraftTexts(newer: string, older: string): string {
  return newer === older ? newer : `${newer}${separator}${older}`;
}
