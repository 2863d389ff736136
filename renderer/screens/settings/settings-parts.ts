/** The parts of the settings, in their order, with other words that they are found by. */
export const settingsParts = {
  'Your day': 'minutes budget plan new ties company',
  'Rhythms of your circles': 'how often days inner close wider',
  'What you offer people': 'offers help',
  'What you write': 'invitation length check drafts',
  Appearance: 'theme light dark',
  'Your data': 'export backup save csv json vcard',
  'About Kith': 'version licence file',
} as const;

/** The title of one part of the settings. */
export type SettingsPart = keyof typeof settingsParts;

/** Returns the id of a part on the page. */
export function idOfPart(part: SettingsPart): string {
  return `settings-${part.replaceAll(' ', '-')}`;
}
