import { timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** What a request asks for: the files of the pages, which hold no secrets, or data. */
export type RequestPurpose = 'page' | 'data';

/** The part of a request that is checked. */
export type RequestHead = { readonly method?: string | undefined; readonly headers: IncomingHttpHeaders };

/** Why a request is refused: the HTTP status and a sentence for the user. */
export type HttpRefusal = { readonly status: number; readonly sentence: string };

/** Names of the headers that a page adds to its requests for data. */
export const pageRequestHeaders = { token: 'x-kith-token', fileName: 'x-kith-file-name' } as const;

/** What a request must match. */
export type Gate = {
  /** Host and port as browsers write them: `127.0.0.1:4321`. */
  readonly host: string;
  /** This launch's 256-bit secret, in base64url. */
  readonly token: string;
};

/** Checks a request before anything of it is used; returns why it is refused, or undefined. */
export function checkRequest(request: RequestHead, purpose: RequestPurpose, gate: Gate): HttpRefusal | undefined {
  const { headers, method } = request;
  // Against DNS rebinding: a foreign name that resolves to this computer is sent as the host.
  if (headers.host !== gate.host) return { status: 421, sentence: 'This address is not served here.' };
  if (purpose === 'page') {
    if (method !== 'GET' && method !== 'HEAD') return { status: 405, sentence: 'Pages can only be read.' };
    if (headers.origin !== undefined && headers.origin !== `http://${gate.host}`) return crossSiteRefusal;
    return isFromOwnPage(headers) || isPageNavigation(headers) ? undefined : crossSiteRefusal;
  }
  if (method !== 'POST') return { status: 405, sentence: 'Data is asked for with POST.' };
  if (headers.origin !== `http://${gate.host}` || !isFromOwnPage(headers)) return crossSiteRefusal;
  const token = headers[pageRequestHeaders.token];
  if (typeof token !== 'string' || !isSameSecret(token, gate.token)) {
    return {
      status: 401,
      sentence: 'This page belongs to an earlier start of Kith. Open the address that Kith printed last.',
    };
  }
  return undefined;
}

const crossSiteRefusal: HttpRefusal = { status: 403, sentence: 'Another site asked for this, so it was refused.' };

// "none" is an address that the user typed or opened from a bookmark. Old browsers do not send this header; the other
// checks still hold for them.
function isFromOwnPage(headers: IncomingHttpHeaders): boolean {
  const site = headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin' || site === 'none';
}

// The page may be opened in a tab from anywhere: the file that opens it at the start is another origin too.
function isPageNavigation(headers: IncomingHttpHeaders): boolean {
  return headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
}

/** Compares two secrets in a time that does not depend on where they differ. */
function isSameSecret(given: string, expected: string): boolean {
  const left = Buffer.from(given);
  const right = Buffer.from(expected);
  return left.length === right.length && timingSafeEqual(left, right);
}
