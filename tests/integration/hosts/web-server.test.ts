import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import path from 'node:path';

import { describe, expect, test } from 'vitest';

import type { FileHandle } from '../../../core/ids.ts';
import { dataPaths } from '../../../engine/data-folder.ts';
import { listPageFiles } from '../../../engine/page-files.ts';
import { startWebServer } from '../../../web/server.ts';
import { openTestEngine } from './connections.ts';
import { temporaryFolder } from './temporary-folder.ts';

describe('what every answer carries', () => {
  test.each(['/', '/assets/page.js', '/missing', '/rpc/app/overview', '/files', '/downloads'])(
    '%s',
    async (address) => {
      await using host = await startHost();
      const { headers } = await host.send('GET', address);
      expect(headers).toMatchObject({
        'cache-control': 'no-store',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
      });
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(headers).not.toHaveProperty('set-cookie');
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    },
  );
});

describe('pages', () => {
  test('are served to whoever reads them here', async () => {
    await using host = await startHost();
    expect(await host.send('GET', '/')).toMatchObject({ status: 200, body: 'the page' });
    expect(await host.send('GET', '/assets/page.js')).toMatchObject({ status: 200, body: 'the script' });
    expect(await host.send('GET', '/?from=anywhere')).toMatchObject({ status: 200 });
  });

  test.each([
    '/../kith.db',
    '/..%2fkith.db',
    '/%2e%2e/kith.db',
    '/assets/../../secret.json',
    '/assets/..%2f..%2fsecret.json',
    '//etc/passwd',
    '/assets\\..\\..\\secret.json',
    '/./index.html/../../secret.json',
    'http://attacker.example/secret.json',
    '*',
  ])('%s leads nowhere', async (address) => {
    await using host = await startHost();
    expect((await host.send('GET', address)).status).toBe(404);
  });
});

describe('data', () => {
  test('is given to a page of this launch', async () => {
    await using host = await startHost();
    const answer = await host.ask();
    expect(answer.status).toBe(200);
    expect(answer.body).toContain(host.folder);
  });

  test.each([
    ['a foreign host', 421, { host: 'attacker.example' }],
    ['a foreign origin', 403, { origin: 'https://attacker.example' }],
    ['no origin', 403, { origin: undefined }],
    ['another site', 403, { 'sec-fetch-site': 'cross-site' }],
    ['a foreign token', 401, { 'x-kith-token': 'A'.repeat(43) }],
    ['no token', 401, { 'x-kith-token': undefined }],
    ['a form', 415, { 'content-type': 'application/x-www-form-urlencoded' }],
    ['a form with files', 415, { 'content-type': 'multipart/form-data; boundary=x' }],
    ['text, which any site may send', 415, { 'content-type': 'text/plain' }],
    ['no length', 411, { 'content-length': undefined, 'transfer-encoding': 'chunked' }],
  ])('is not given to %s', async (_name, status, headers) => {
    await using host = await startHost();
    const answer = await host.ask(headers);
    expect(answer.status).toBe(status);
    expect(answer.body).not.toContain(host.folder);
  });

  test('is asked for with POST alone', async () => {
    await using host = await startHost();
    for (const method of ['GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
      expect((await host.send(method, '/rpc/app/overview', host.pageHeaders)).status).toBe(405);
    }
  });

  test('a question longer than a megabyte is refused before it is read', async () => {
    await using host = await startHost();
    expect(await host.ask({ 'content-length': String(1024 ** 2 + 1) }, '')).toMatchObject({ status: 413 });
  });

  test('a question nobody knows is said to be unknown', async () => {
    await using host = await startHost();
    expect((await host.send('POST', '/rpc/no/such', host.pageHeaders, '{}')).status).toBe(404);
  });

  test('the secret has 256 bits and is another at each start', async () => {
    await using first = await startHost();
    await using second = await startHost();
    expect(Buffer.from(first.token, 'base64url')).toHaveLength(32);
    expect(first.token).not.toBe(second.token);
    expect(new URL(first.url)).toMatchObject({ hash: `#token=${first.token}`, search: '', hostname: '127.0.0.1' });
  });

  test('only this computer can connect', async () => {
    await using host = await startHost();
    const outside = Object.values(networkInterfaces())
      .flat()
      .find((address) => address?.family === 'IPv4' && !address.internal)?.address;
    if (outside !== undefined) expect(await canConnect(outside, host.port)).toBe(false);
    expect(await canConnect('127.0.0.2', host.port)).toBe(false);
    expect(await canConnect('127.0.0.1', host.port)).toBe(true);
  });
});

describe('a chosen file', () => {
  test('is kept where only its owner reads it, known by a handle, and gone once it is done with', async () => {
    await using host = await startHost();
    const answer = await host.upload('First Name,Last Name\n', 'Ángela’s Connections.csv');
    expect(answer.status).toBe(200);
    const { handle } = JSON.parse(answer.body) as { handle: FileHandle };
    const file = host.engine.files.open(handle);
    expect(file).toMatchObject({ name: 'Ángela’s Connections.csv', size: 21 });
    expect(answer.body).not.toContain(host.folder);
    if (!file) return;
    expect(path.dirname(file.path)).toBe(dataPaths(host.folder).spool);
    expect(readFileSync(file.path, 'utf8')).toBe('First Name,Last Name\n');
    if (process.platform !== 'win32') expect(statSync(file.path).mode & 0o777).toBe(0o600);
    host.engine.files.release(handle);
    expect(existsSync(file.path)).toBe(false);
  });

  test.each([
    ['imports/commit', (previewId: string) => ({ writeId: randomUUID(), previewId, answers: [] })],
    ['imports/discard', (previewId: string) => ({ previewId })],
  ] as const)('stays for its preview, and is deleted by %s', async (procedure, inputFor) => {
    await using host = await startHost();
    const header = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On';
    const row = 'Anna,Berg,https://www.linkedin.com/in/anna-berg,,Acme,CEO,08 Feb 2021';
    const { body } = await host.upload(`${header}\n${row}\n`, 'Connections.csv');
    const { handle } = JSON.parse(body) as { handle: FileHandle };
    const ask = (name: string, input: object) =>
      host.send('POST', `/rpc/${name}`, host.pageHeaders, JSON.stringify({ json: input }));
    const previewed = await ask('imports/preview', { files: [handle] });
    expect(previewed.status).toBe(200);
    expect(readdirSync(dataPaths(host.folder).spool)).toHaveLength(1);
    const previewId = /"previewId":"([^"]+)"/.exec(previewed.body)?.[1] ?? '';
    expect((await ask(procedure, inputFor(previewId))).status).toBe(200);
    expect(readdirSync(dataPaths(host.folder).spool)).toEqual([]);
    expect(host.engine.files.open(handle)).toBeUndefined();
  });

  test('is deleted when it is refused', async () => {
    await using host = await startHost();
    const { body } = await host.upload('This is prose, and no table.', 'letter.txt');
    const { handle } = JSON.parse(body) as { handle: FileHandle };
    const question = JSON.stringify({ json: { files: [handle] } });
    const answer = await host.send('POST', '/rpc/imports/preview', host.pageHeaders, question);
    expect(answer.body).toContain('"refused"');
    expect(readdirSync(dataPaths(host.folder).spool)).toEqual([]);
    expect(host.engine.files.open(handle)).toBeUndefined();
  });

  test.each(['/etc/passwd', '../secret.json', 'Connections.csv'])(
    '%s is not opened for a page that asks by path',
    async (file) => {
      await using host = await startHost();
      const question = JSON.stringify({ json: { files: [file] } });
      const answer = await host.send('POST', '/rpc/imports/preview', host.pageHeaders, question);
      expect(answer.body).toContain('Choose it again');
      expect(answer.body).not.toMatch(/root:|secret/);
    },
  );

  test('left over by a launch that was killed is deleted at the next start', () => {
    using folder = temporaryFolder();
    const { spool } = dataPaths(folder.path);
    mkdirSync(spool);
    writeFileSync(path.join(spool, 'left-over'), 'one');
    const engine = openTestEngine(folder.path);
    expect(existsSync(spool)).toBe(false);
    engine.close();
  });

  test('cannot choose where it is kept', async () => {
    await using host = await startHost();
    for (const name of ['../../escape.csv', '/etc/cron.d/escape', 'C:\\Windows\\escape', '%E0%A4%A', '']) {
      const answer = await host.upload('one', name, name);
      expect(answer.status).toBe(200);
    }
    expect(readdirSync(dataPaths(host.folder).spool)).toHaveLength(5);
    expect(existsSync(path.join(host.folder, 'escape.csv'))).toBe(false);
  });

  test.each([
    ['a foreign host', 421, { host: 'attacker.example' }],
    ['a foreign origin', 403, { origin: 'https://attacker.example' }],
    ['another site', 403, { 'sec-fetch-site': 'cross-site' }],
    ['a foreign token', 401, { 'x-kith-token': 'A'.repeat(43) }],
    ['a form', 415, { 'content-type': 'multipart/form-data; boundary=x' }],
    ['more than two gigabytes', 413, { 'content-length': String(2 * 1024 ** 3 + 1) }],
  ])('is refused from %s, and nothing is kept', async (_name, status, headers) => {
    await using host = await startHost();
    const answer = await host.send('POST', '/files', { ...host.uploadHeaders, ...headers }, '');
    expect(answer.status).toBe(status);
    expect(answer.body).toMatch(/\.$/);
    expect(existsSync(dataPaths(host.folder).spool)).toBe(false);
  });

  test('that ends in the middle leaves nothing behind', async () => {
    await using host = await startHost();
    await expect(
      host.send('POST', '/files', { ...host.uploadHeaders, 'content-length': '1000' }, 'half'),
    ).rejects.toThrow('was cut off');
    await expect.poll(() => readdirSync(dataPaths(host.folder).spool)).toEqual([]);
  });
});

describe('a file that Kith made', () => {
  test('is sent once, to be kept and not shown, and is gone then', async () => {
    await using host = await startHost();
    const { file, bytes } = await host.makeFile('a'.repeat(300_000));
    const answer = await host.download(file);
    expect(answer).toMatchObject({ status: 200, body: 'a'.repeat(300_000) });
    expect(answer.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-length': String(bytes),
      'content-disposition': 'attachment',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    await expect.poll(() => readdirSync(dataPaths(host.folder).spool)).toEqual([]);
    const again = await host.download(file);
    expect(again).toMatchObject({ status: 404, body: 'This file is no longer there. Make it once more.' });
  });

  test.each(['/etc/passwd', '../kith.db', 'x'.repeat(100), ''])('%j is none', async (guess) => {
    await using host = await startHost();
    await host.makeFile('one');
    expect((await host.download(guess)).status).toBe(404);
    expect(readdirSync(dataPaths(host.folder).spool)).toHaveLength(1);
  });

  test.each([
    ['a foreign host', 421, { host: 'attacker.example' }],
    ['a foreign origin', 403, { origin: 'https://attacker.example' }],
    ['no origin', 403, { origin: undefined }],
    ['another site', 403, { 'sec-fetch-site': 'cross-site' }],
    ['a foreign token', 401, { 'x-kith-token': 'A'.repeat(43) }],
    ['a form', 415, { 'content-type': 'application/x-www-form-urlencoded' }],
    ['more than a handle', 413, { 'content-length': '101' }],
  ])('is not given to %s, and stays for the page', async (_name, status, headers) => {
    await using host = await startHost();
    const { file } = await host.makeFile('one');
    const answer = await host.send(
      'POST',
      '/downloads',
      { ...host.uploadHeaders, ...headers },
      'content-length' in headers ? '' : file,
    );
    expect(answer.status).toBe(status);
    expect(await host.download(file)).toMatchObject({ status: 200, body: 'one' });
  });

  test('is asked for with POST alone', async () => {
    await using host = await startHost();
    const { file } = await host.makeFile('one');
    for (const method of ['GET', 'PUT', 'HEAD']) {
      expect((await host.send(method, '/downloads', host.uploadHeaders, file)).status).toBe(405);
    }
  });

  test('is gone too when the page goes away in the middle', async () => {
    await using host = await startHost();
    const { file } = await host.makeFile('a'.repeat(30_000_000));
    await host.goAwayFrom('/downloads', file);
    await expect.poll(() => readdirSync(dataPaths(host.folder).spool)).toEqual([]);
  });
});

type Answer = { readonly status: number | undefined; readonly headers: IncomingHttpHeaders; readonly body: string };
type Headers = Readonly<Record<string, string | undefined>>;

/** The browser host's server on a real port, and ways to knock at it as a page or a stranger would. */
async function startHost() {
  const folder = temporaryFolder();
  const pages = path.join(folder.path, 'renderer');
  mkdirSync(path.join(pages, 'assets'), { recursive: true });
  writeFileSync(path.join(folder.path, 'secret.json'), 'secret');
  writeFileSync(path.join(pages, 'index.html'), 'the page');
  writeFileSync(path.join(pages, 'assets', 'page.js'), 'the script');
  const data = path.join(folder.path, 'data');
  const engine = openTestEngine(data);
  const server = await startWebServer({ engine, folder: data, pages: listPageFiles(pages), port: 0 });
  const { host, token } = server.gate;
  const port = Number(host.split(':')[1]);
  const fromPage = { host, origin: `http://${host}`, 'sec-fetch-site': 'same-origin', 'x-kith-token': token };
  const pageHeaders: Headers = { ...fromPage, 'content-type': 'application/json' };
  const uploadHeaders: Headers = { ...fromPage, 'content-type': 'application/octet-stream' };
  const send = (method: string, address: string, headers: Headers = { host }, body?: string) =>
    knock(port, method, address, headers, body);
  return {
    url: server.url,
    token,
    port,
    folder: data,
    engine,
    pageHeaders,
    uploadHeaders,
    send,
    ask: (headers: Headers = {}, body = '{}') =>
      send('POST', '/rpc/app/overview', { ...pageHeaders, ...headers }, body),
    upload: (content: string, name: string, header = encodeURIComponent(name)) =>
      send('POST', '/files', { ...uploadHeaders, 'x-kith-file-name': header }, content),
    makeFile: (text: string) =>
      engine.outgoing.make({ kind: 'text', text: textOf(text) }, new AbortController().signal),
    download: (file: string) => send('POST', '/downloads', uploadHeaders, file),
    /** Asks for something long, and hangs up at its first bytes. */
    goAwayFrom: (address: string, body: string) =>
      new Promise<void>((resolve, reject) => {
        const headers = { ...fromPage, 'content-type': 'application/octet-stream', 'content-length': body.length };
        const request = httpRequest({
          host: '127.0.0.1',
          port,
          method: 'POST',
          path: address,
          headers,
          setHost: false,
        });
        request.on('error', reject);
        request.on('response', (response) => {
          response.on('error', () => undefined);
          response.once('data', () => {
            response.destroy();
            resolve();
          });
        });
        request.end(body);
      }),
    [Symbol.asyncDispose]: async () => {
      await server.close();
      engine.close();
      folder[Symbol.dispose]();
    },
  };
}

async function* textOf(text: string): AsyncGenerator<string> {
  yield Promise.resolve(text);
}

/** One request as written, also where a browser or `fetch` would tidy it. Cuts off a body shorter than it claims. */
function knock(port: number, method: string, address: string, given: Headers, body?: string): Promise<Answer> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(given)) if (value !== undefined) headers[name] = value;
  const plain = 'content-length' in given || body === undefined;
  if (!plain) headers['content-length'] = String(Buffer.byteLength(body));
  return new Promise((resolve, reject) => {
    const request = httpRequest({ host: '127.0.0.1', port, method, path: address, headers, setHost: false });
    request.on('response', (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (text += chunk));
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body: text }));
      response.on('error', reject);
    });
    request.on('error', () => reject(new Error('The request was cut off.')));
    const claimed = Number(headers['content-length'] ?? 0);
    if (body !== undefined && body !== '' && claimed > Buffer.byteLength(body)) {
      request.write(body, () => request.destroy());
    } else if (claimed > 0 && body === '') {
      request.flushHeaders();
    } else {
      request.end(body);
    }
  });
}

function canConnect(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
