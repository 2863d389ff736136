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

/** Returns what `navigate` takes so that the settings begin at a part. */
export function atSettingsPart(part: SettingsPart): { readonly state: { readonly part: SettingsPart } } {
  return { state: { part } };
}

/** Whether a part was asked for when the settings were opened. */
export function isAskedFor(part: SettingsPart): boolean {
  const state: unknown = window.history.state;
  return typeof state === 'object' && state !== null && 'part' in state && state.part === part;
}
