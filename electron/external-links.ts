const knownHosts = new Set(['linkedin.com', 'www.linkedin.com']);

/**
 * Returns the address to open in the system's browser or mail program, or undefined if it may not be opened: only `https:`
 * on known hosts and `mailto:` may. The address is serialised anew, so that the given text itself is never passed on.
 */
export function allowedExternalUrl(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url) return undefined;
  if (url.protocol === 'mailto:') return url.href;
  const plain = url.username === '' && url.password === '' && url.port === '';
  return url.protocol === 'https:' && plain && knownHosts.has(url.hostname) ? url.href : undefined;
}
