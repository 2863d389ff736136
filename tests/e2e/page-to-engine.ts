/// <reference lib="dom" />
import type { Page } from 'playwright-core';

/** What the engine answered: the HTTP-like status and the body, both as they are on the wire. */
export type PortAnswer = { readonly status: number; readonly json: unknown };

/**
 * Asks the engine from inside a page of the desktop, over a port of its own and without the help of the page's scripts.
 * `path` is the procedure's, with slashes.
 */
export function askOverPort(page: Page, path: string, input?: unknown): Promise<PortAnswer> {
  return page.evaluate(
    ({ path: procedure, input: question }) =>
      new Promise<PortAnswer>((resolve, reject) => {
        const id = `test-${Math.random()}`;
        // The page's own scripts close a port when a newer one comes, so the question is put on each.
        const onNews = (event: MessageEvent<Record<string, { kind: string; message?: string }>>): void => {
          const state = event.data['kith:connection'];
          if (state?.kind === 'stopped') reject(new Error(state.message));
          const port = event.ports[0];
          if (!port) return;
          port.addEventListener('message', (answer: MessageEvent<string>) => {
            // The form of the wire protocol.
            const { i, p } = JSON.parse(answer.data) as { i: string; p: { s?: number; b?: { json?: unknown } } };
            if (i !== id) return;
            window.removeEventListener('message', onNews);
            resolve({ status: p.s ?? 200, json: p.b?.json });
          });
          port.start();
          port.postMessage(JSON.stringify({ i: id, p: { u: `/${procedure}`, b: { json: question } } }));
        };
        window.addEventListener('message', onNews);
        window.postMessage('kith:connect', window.location.origin);
      }),
    { path, input },
  );
}

/** Gathers what the page is told about the engine, from now on, where `heardFrom` finds it. */
export async function listenToEngine(page: Page): Promise<void> {
  await page.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(window, { heardOfEngine: heard });
    window.addEventListener('message', (event: MessageEvent<Record<string, unknown>>) => {
      const state = event.data['kith:connection'];
      if (state !== undefined) heard.push(state);
    });
  });
}

/** What `listenToEngine` has gathered. */
export function heardOfEngine(page: Page): Promise<readonly { readonly kind: string; readonly message?: string }[]> {
  return page.evaluate(
    () => (window as unknown as { heardOfEngine: { kind: string; message?: string }[] }).heardOfEngine,
  );
}
