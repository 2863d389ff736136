/** Shortens a profile address to "/in/bo-berg", with encoded letters decoded. */
export function profileInWords(url: string): string {
  const path = url.replace('https://www.linkedin.com', '').replace(/\/$/, '');
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
