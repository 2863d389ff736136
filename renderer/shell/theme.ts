import type { Settings } from '../../api/contract/settings.ts';

export type Theme = Settings['theme'];

const place = 'kith.theme';

/** Shows the theme at once, and keeps it so that the next start shows it before the engine was asked. */
export function showTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
  window.localStorage.setItem(place, theme);
}

export function showKeptTheme(): void {
  const kept = window.localStorage.getItem(place);
  if (kept === 'light' || kept === 'dark') showTheme(kept);
}
