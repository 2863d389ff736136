import type { Session, WebContents } from 'electron';

import { allowedExternalUrl } from './external-links.ts';
import { pageOrigin } from './page-protocol.ts';

/**
 * Denies every request that would leave this computer, and every permission but one: Kith's own page may copy a text, so
 * that the user can paste it where it goes. What is in the clipboard cannot be read.
 */
export function lockDownSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, { isMainFrame, requestingUrl }) =>
    answer(isMainFrame && isGranted(permission, requestingUrl)),
  );
  session.setPermissionCheckHandler((_contents, permission, origin) => isGranted(permission, origin));
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !['kith:', 'devtools:', 'blob:', 'data:'].includes(new URL(details.url).protocol) });
  });
}

function isGranted(permission: string, address: string): boolean {
  return permission === 'clipboard-sanitized-write' && (address === pageOrigin || address.startsWith(`${pageOrigin}/`));
}

/**
 * Keeps a window on its own pages: no new windows, no other addresses, no webviews. Passes a link to an allowed address
 * outside to `openOutside`.
 */
export function restrictNavigation(contents: WebContents, openOutside: (address: string) => void): void {
  const openIfAllowed = (target: string): void => {
    const address = allowedExternalUrl(target);
    if (address !== undefined) openOutside(address);
  };
  contents.setWindowOpenHandler(({ url }) => {
    openIfAllowed(url);
    return { action: 'deny' };
  });
  contents.on('will-navigate', (event) => {
    if (URL.canParse(event.url) && event.url.startsWith(`${pageOrigin}/`)) return;
    event.preventDefault();
    openIfAllowed(event.url);
  });
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}
