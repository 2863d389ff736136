import type { KithClient } from '../../api/contract/contract.ts';
import { connectOverHttp } from './http-connection.ts';
import { connectOverPorts } from './port-connection.ts';
import { stoppedConnection } from './engine-connection.ts';
import type { EngineConnection } from './engine-connection.ts';
import type { PortMessage } from './port-connection.ts';

/** What the pages can do with the computer around them, in the desktop app or in an ordinary browser. */
export type Host = {
  readonly kind: 'desktop' | 'browser';
  readonly connection: EngineConnection;
  /**
   * Turns a file that the user dropped or chose into a handle for the engine. Rejects with a sentence when the file
   * cannot be taken.
   */
  readonly register: (file: File) => Promise<FileHandle>;
  /**
   * Has a file that the engine made saved under about this name where the user chooses. Good for one time, whatever
   * comes of it. Rejects with a sentence when it cannot be saved.
   */
  readonly save: (file: FileHandle, fileName: string) => Promise<'saved' | 'cancelled'>;
  /** Opens a LinkedIn page or starts a mail. An ordinary link with `target="_blank"` does the same. */
  readonly openOutside: (address: string) => void;
};

/** The most that the browser host takes, in bytes. */
const largestUpload = 2 * 1024 ** 3;
const tokenKey = 'kith.token';
const noToken = 'This page does not know this start of Kith. Open the address that Kith printed when it started.';

/** What the engine knows a chosen file by. */
export type FileHandle = Parameters<KithClient['imports']['preview']>[0]['files'][number];

/** What the desktop's preload gives the page. */
type Preload = {
  readonly register: (file: File) => Promise<FileHandle>;
  readonly save: (
    file: FileHandle,
    fileName: string,
  ) => Promise<{ kind: 'saved' } | { kind: 'cancelled' } | { kind: 'failed'; failure: string }>;
};

/** Finds the host that this page runs in and connects to it. To be called once, before anything reads the address. */
export function findHost(): Host {
  const openOutside = (address: string): void => {
    window.open(address, '_blank', 'noopener,noreferrer');
  };
  // In the desktop the preload has put this here before any script of the page ran; in a browser nobody has.
  const { kith: preload } = window as Window & { readonly kith?: Preload };
  if (preload) {
    return {
      kind: 'desktop',
      connection: connectOverPorts(listenToPreload),
      register: preload.register,
      save: async (file, fileName) => {
        const outcome = await preload.save(file, fileName);
        if (outcome.kind === 'failed') throw new Error(outcome.failure);
        return outcome.kind;
      },
      openOutside,
    };
  }
  const token = takeToken();
  return {
    kind: 'browser',
    connection:
      token === null ? stoppedConnection(noToken) : connectOverHttp({ origin: window.location.origin, token }),
    register: (file) => upload(file, token),
    save: (file, fileName) => download(file, fileName, token),
    openOutside,
  };
}

// The names are the preload's.
function listenToPreload(hear: (news: PortMessage) => void): void {
  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    if (event.source !== window || typeof event.data !== 'object' || event.data === null) return;
    if (!('kith:connection' in event.data)) return;
    // Only the preload sends messages of this name, with the states that main gives.
    const state = event.data['kith:connection'] as
      | { kind: 'open' | 'restarting' }
      | { kind: 'stopped'; message: string };
    const port = event.ports[0];
    if (state.kind !== 'open') hear(state.kind === 'stopped' ? state : { kind: 'restarting' });
    else if (port) hear({ kind: 'open', port });
  });
  window.postMessage('kith:connect', window.location.origin);
}

/** Moves the token out of the address, where it could be seen or copied, into this tab's storage. */
function takeToken(): string | null {
  const given = /^#token=([\w-]+)$/.exec(window.location.hash)?.[1];
  if (given !== undefined) {
    window.sessionStorage.setItem(tokenKey, given);
    window.history.replaceState(null, '', window.location.pathname);
  }
  return window.sessionStorage.getItem(tokenKey);
}

async function upload(file: File, token: string | null): Promise<FileHandle> {
  if (file.size > largestUpload) throw new Error(`${file.name} is larger than 2 GB, which is more than Kith reads.`);
  if (token === null) throw new Error(noToken);
  const response = await fetch('/files', {
    method: 'POST',
    headers: {
      'content-type': 'application/octet-stream',
      'x-kith-token': token,
      'x-kith-file-name': encodeURIComponent(file.name),
    },
    body: file,
  }).catch(() => {
    throw new Error(`${file.name} could not be read. If it was changed or moved since you chose it, choose it again.`);
  });
  if (!response.ok) throw new Error(await response.text());
  // The host answers with exactly this.
  const { handle } = (await response.json()) as { handle: FileHandle };
  return handle;
}

/** The browser puts it where it puts its downloads, or asks; it says nothing of what becomes of it. */
async function download(file: FileHandle, fileName: string, token: string | null): Promise<'saved'> {
  if (token === null) throw new Error(noToken);
  const body = await fetch('/downloads', {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', 'x-kith-token': token },
    body: file,
  })
    .then(async (response) => {
      if (!response.ok) throw new Error(await response.text());
      // Kept by the browser outside of the page's own memory.
      return response.blob();
    })
    .catch((error: unknown) => {
      // What fetch itself throws is of this type, and no sentence.
      throw error instanceof TypeError ? new Error('The file could not be fetched. Make it once more.') : error;
    });
  const address = URL.createObjectURL(body);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // By then the browser has begun to read it.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return 'saved';
}
