import { timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** What a request is for: the pages' own files, which hold no secrets, or the data. */
export type Purpose = 'page' | 'data';

/** The part of a request that the gate looks at. */
export type KnockingRequest = { readonly method?: string | undefined; readonly headers: IncomingHttpHeaders };

/** A refusal: the HTTP status, and a sentence. */
export type Refusal = { readonly status: number; readonly sentence: string };

/** Names of the headers that a page adds to its requests for data. */
export const pageRequestHeaders = { token: 'x-kith-token', fileName: 'x-kith-file-name' } as const;

export type Gate = {
  /** Host and port as the browser writes them, `127.0.0.1:4321`. */
  readonly host: string;
  /** This launch's 256-bit secret, in base64url. */
  readonly token: string;
};

/** Why a request is refused, or undefined when it may pass. */
export function refusal(request: KnockingRequest, purpose: Purpose, gate: Gate): Refusal | undefined {
  const { headers, method } = request;
  // A name that leads here from elsewhere (DNS rebinding) arrives with that name.
  if (headers.host !== gate.host) return { status: 421, sentence: 'This address is not served here.' };
  if (purpose === 'page') {
    if (method !== 'GET' && method !== 'HEAD') return { status: 405, sentence: 'Pages can only be read.' };
    if (headers.origin !== undefined && headers.origin !== `http://${gate.host}`) return foreign;
    return fromHere(headers) || opensPage(headers) ? undefined : foreign;
  }
  if (method !== 'POST') return { status: 405, sentence: 'Data is asked for with POST.' };
  if (headers.origin !== `http://${gate.host}` || !fromHere(headers)) return foreign;
  const token = headers[pageRequestHeaders.token];
  if (typeof token !== 'string' || !sameSecret(token, gate.token)) {
    return {
      status: 401,
      sentence: 'This page belongs to an earlier start of Kith. Open the address that Kith printed last.',
    };
  }
  return undefined;
}

const foreign: Refusal = { status: 403, sentence: 'Another site asked for this, so it was refused.' };

// Browsers too old to say where a request comes from say nothing; the other checks still hold.
function fromHere(headers: IncomingHttpHeaders): boolean {
  const site = headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin' || site === 'none';
}

// Someone may come from anywhere to read the page itself in a tab of its own: the file that opens it is such a place.
function opensPage(headers: IncomingHttpHeaders): boolean {
  return headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
}

/** Compares in a time that does not depend on where the two differ. */
function sameSecret(given: string, expected: string): boolean {
  const left = Buffer.from(given);
  const right = Buffer.from(expected);
  return left.length === right.length && timingSafeEqual(left, right);
}
