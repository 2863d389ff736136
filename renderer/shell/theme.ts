import type { Settings } from '../../api/contract/settings.ts';

export type Theme = Settings['theme'];

const storageKey = 'kith.theme';

/** Applies the theme at once, and keeps it so that the next start applies it before the engine answers. */
export function showTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
  window.localStorage.setItem(storageKey, theme);
}

/** Applies the theme that the last start kept, before the engine answers. */
export function showKeptTheme(): void {
  const kept = window.localStorage.getItem(storageKey);
  if (kept === 'light' || kept === 'dark') showTheme(kept);
}
