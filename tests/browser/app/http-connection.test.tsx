import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { connectOverHttp } from '../../../renderer/app/http-connection.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A browser host that can be closed and started again. */
function hostThatCloses() {
  const host = { closed: false, asked: 0 };
  const connection = connectOverHttp({
    origin: 'http://localhost:1',
    token: 'token',
    fetch: () => {
      host.asked += 1;
      if (host.closed) return Promise.reject(new TypeError('Failed to fetch'));
      const headers = { 'content-type': 'application/json' };
      return Promise.resolve(new Response(JSON.stringify({ json: [] }), { headers }));
    },
  });
  return { host, connection };
}

test('a host that does not answer for ten seconds was closed, and is found again when it is back', async () => {
  const { host, connection } = hostThatCloses();
  host.closed = true;
  const asked = connection.client.offers.list().catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(5000);
  expect(connection.state()).toEqual({ kind: 'restarting' });
  await vi.advanceTimersByTimeAsync(5000);
  const message = 'Kith was closed. Start it again and use the page that it opens.';
  expect(connection.state()).toEqual({ kind: 'stopped', message });
  expect(await asked).toMatchObject({ message });

  const heard: string[] = [];
  connection.subscribe(() => heard.push(connection.state().kind));
  await vi.advanceTimersByTimeAsync(30_000);
  host.closed = false;
  await vi.advanceTimersByTimeAsync(3000);
  expect(heard).toEqual(['open']);
  expect(await connection.client.offers.list()).toEqual([]);
});

test('it does not go on reconnecting when whoever asked has left', async () => {
  const { host, connection } = hostThatCloses();
  host.closed = true;
  const leaving = new AbortController();
  const asked = connection.client.offers.list(undefined, { signal: leaving.signal }).catch(() => 'left');
  await vi.advanceTimersByTimeAsync(100);
  leaving.abort();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await asked).toBe('left');
  expect(connection.state()).toMatchObject({ kind: 'stopped' });
});
