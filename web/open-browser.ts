import { spawn } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/**
 * Opens the address in the user's browser by way of a page that only the user can read, because the arguments of a
 * process can be read by everyone on the computer. Does nothing when there is no browser to be seen.
 */
export function openInBrowser(url: string, doorway: string): void {
  // A file of the same name may have had other modes.
  rmSync(doorway, { force: true });
  writeFileSync(doorway, doorwayPage(url), { mode: 0o600, flag: 'wx' });
  const opener = openerCommand(pathToFileURL(doorway).href);
  if (!opener) return;
  const [command, ...args] = opener;
  spawn(command, args, { stdio: 'ignore', detached: true })
    // The address is printed as well, so a computer without an opener loses nothing.
    .on('error', () => {})
    .unref();
}

function openerCommand(address: string): readonly [string, ...string[]] | undefined {
  if (process.platform === 'darwin') return ['open', address];
  if (process.platform === 'win32') return ['rundll32.exe', 'url.dll,FileProtocolHandler', address];
  const display = process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'];
  return display ? ['xdg-open', address] : undefined;
}

function doorwayPage(url: string): string {
  // The address is our own: digits, dots and base64url, nothing that HTML reads otherwise.
  return `<!doctype html><meta charset="utf-8"><meta name="referrer" content="no-referrer"><title>Kith</title><meta http-equiv="refresh" content="0; url=${url}"><a href="${url}">Open Kith</a>\n`;
}
