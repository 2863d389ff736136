import type { FileHandle } from '../../core/ids.ts';
import { connectOverHttp, tokenHeader } from './http-connection.ts';
import { connectOverPorts } from './port-connection.ts';
import { stoppedConnection } from './engine-connection.ts';
import type { EngineConnection } from './engine-connection.ts';
import type { PortMessage } from './port-connection.ts';

/** What the pages can ask of the program around them: the desktop app or an ordinary browser. */
export type Host = {
  readonly kind: 'desktop' | 'browser';
  readonly connection: EngineConnection;
  /**
   * Registers a file that the user dropped or chose with the engine, and returns its handle. Rejects with a sentence
   * when the file cannot be taken.
   */
  readonly register: (file: File) => Promise<FileHandle>;
  /**
   * Saves a file that the engine made, under about this name, where the user chooses. Works once per file. Rejects with
   * a sentence when the file cannot be saved.
   */
  readonly save: (file: FileHandle, fileName: string) => Promise<'saved' | 'cancelled'>;
  /** Opens a LinkedIn page or starts an e-mail. An ordinary link with `target="_blank"` does the same. */
  readonly openOutside: (address: string) => void;
};

/** The largest file that the browser host takes, in bytes. */
const largestUpload = 2 * 1024 ** 3;
const tokenKey = 'kith.token';
const noToken = 'This page does not know this start of Kith. Open the address that Kith printed when it started.';

/** What the preload script of the desktop app gives to the page. */
type Preload = {
  readonly register: (file: File) => Promise<FileHandle>;
  readonly save: (
    file: FileHandle,
    fileName: string,
  ) => Promise<{ kind: 'saved' } | { kind: 'cancelled' } | { kind: 'failed'; failure: string }>;
};

/**
 * Finds the host that this page runs in and connects to it. It must be called once, before anything else reads the
 * address.
 */
export function findHost(): Host {
  const openOutside = (address: string): void => {
    window.open(address, '_blank', 'noopener,noreferrer');
  };
  // The preload script sets this before any script of the page runs; in a browser it is absent.
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

// The preload script gives the messages these names.
function listenToPreload(onMessage: (message: PortMessage) => void): void {
  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    if (event.source !== window || typeof event.data !== 'object' || event.data === null) return;
    if (!('kith:connection' in event.data)) return;
    // Only the preload script sends messages of this name, with the states that the main process gives.
    const state = event.data['kith:connection'] as
      | { kind: 'open' | 'restarting' }
      | { kind: 'stopped'; message: string };
    const port = event.ports[0];
    if (state.kind !== 'open') onMessage(state.kind === 'stopped' ? state : { kind: 'restarting' });
    else if (port) onMessage({ kind: 'open', port });
  });
  window.postMessage('kith:connect', window.location.origin);
}

/** Moves the token from the address, where it could be seen or copied, into the storage of this tab. */
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
      [tokenHeader]: token,
      'x-kith-file-name': encodeURIComponent(file.name),
    },
    body: file,
  }).catch(() => {
    throw new Error(`${file.name} could not be read. If it was changed or moved since you chose it, choose it again.`);
  });
  if (!response.ok) throw new Error(await response.text());
  // The host answers with exactly this shape.
  const { handle } = (await response.json()) as { handle: FileHandle };
  return handle;
}

/** Downloads a file as the browser does, which may ask where, and does not tell what became of it. */
async function download(file: FileHandle, fileName: string, token: string | null): Promise<'saved'> {
  if (token === null) throw new Error(noToken);
  const body = await fetch('/downloads', {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', [tokenHeader]: token },
    body: file,
  })
    .then(async (response) => {
      if (!response.ok) throw new Error(await response.text());
      // The browser keeps a blob outside of the page's own memory.
      return response.blob();
    })
    .catch((error: unknown) => {
      // Errors of fetch itself have this type, and no sentence for the user.
      throw error instanceof TypeError ? new Error('The file could not be fetched. Make it once more.') : error;
    });
  const address = URL.createObjectURL(body);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return 'saved';
}
