import { spawn } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/**
 * Opens the address in the user's browser by way of a page that only the user can read, because everyone on the computer
 * can read the arguments of a process. Does nothing when there is no display.
 */
export function openInBrowser(url: string, launchPage: string): void {
  // An older file of this name may have wider modes.
  rmSync(launchPage, { force: true });
  writeFileSync(launchPage, launchPageHtml(url), { mode: 0o600, flag: 'wx' });
  const opener = openerCommand(pathToFileURL(launchPage).href);
  if (!opener) return;
  const [command, ...args] = opener;
  spawn(command, args, { stdio: 'ignore', detached: true })
    // The address is printed as well, so that the user can open it by hand.
    .on('error', () => {})
    .unref();
}

function openerCommand(address: string): readonly [string, ...string[]] | undefined {
  if (process.platform === 'darwin') return ['open', address];
  if (process.platform === 'win32') return ['rundll32.exe', 'url.dll,FileProtocolHandler', address];
  const display = process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'];
  return display ? ['xdg-open', address] : undefined;
}

function launchPageHtml(url: string): string {
  // The address is our own: digits, dots and base64url need no escaping in HTML.
  return `<!doctype html><meta charset="utf-8"><meta name="referrer" content="no-referrer"><title>Kith</title><meta http-equiv="refresh" content="0; url=${url}"><a href="${url}">Open Kith</a>\n`;
}
