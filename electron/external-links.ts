const knownHosts = new Set(['linkedin.com', 'www.linkedin.com']);

/**
 * The address to hand to the system's browser or mail program, or undefined when it may not leave Kith: only `https:` on
 * known hosts and `mailto:` go out. What is handed over is the parsed address, never the text that was given.
 */
export function allowedExternalUrl(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url) return undefined;
  if (url.protocol === 'mailto:') return url.href;
  const plain = url.username === '' && url.password === '' && url.port === '';
  return url.protocol === 'https:' && plain && knownHosts.has(url.hostname) ? url.href : undefined;
}
