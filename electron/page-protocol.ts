import { readFile } from 'node:fs/promises';

import { protocol } from 'electron';
import type { Session } from 'electron';

import type { PageFiles } from '../engine/page-files.ts';
import { pageHeaders } from '../engine/page-headers.ts';

/** The origin of the pages in the desktop app. */
export const pageOrigin = 'kith://app';

/** Registers the scheme of the pages. Call it before Electron is ready. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'kith',
      privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: true, codeCache: true },
    },
  ]);
}

/** Serves the listed files under `kith://app/`, and nothing else. */
export function servePages(session: Session, files: PageFiles): void {
  session.protocol.handle('kith', async (request) => {
    const url = new URL(request.url);
    const file = url.host === 'app' && request.method === 'GET' ? files.get(url.pathname) : undefined;
    if (!file) return new Response('There is nothing here.', { status: 404, headers: pageHeaders });
    return new Response(await readFile(file.path), {
      headers: { ...pageHeaders, 'Content-Type': file.contentType },
    });
  });
}
