import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';

import type { Draft } from '../../../../api/contract/outreach/outreach.ts';
import type { Instant } from '../../../../core/calendar/day.ts';
import type { IntroductionId } from '../../../../core/ids.ts';
import { DraftKeeper } from '../../../../renderer/parts/outreach/draft-keeper.ts';
import type { DraftPlace } from '../../../../renderer/parts/outreach/draft-place.ts';
import { asId } from '../../screens/people/person/invented-person.ts';

beforeEach(() => window.sessionStorage.clear());

const ana: DraftPlace = { kind: 'person', personId: asId(1) };
const bo: DraftPlace = { kind: 'person', personId: asId(2) };
// A brand exists in types only.
const introductionId = 1 as IntroductionId;
const toFirst: DraftPlace = { kind: 'introduction', introductionId, addressee: 'first' };
const toBoth: DraftPlace = { kind: 'introduction', introductionId, addressee: 'both' };
// Exactly the form of an instant.
const savedAt = '2026-11-23T08:00:00.000Z' as Instant;

function words(text: string): Draft {
  return { medium: 'message', subject: '', text, offer: null };
}

/** A file that takes one draft at a time, when it is told to. */
function slowFile() {
  const saves: { readonly place: DraftPlace; readonly text: string | undefined }[] = [];
  const waiting: { readonly resolve: () => void; readonly reject: (error: Error) => void }[] = [];
  const save = ({ place, draft }: { readonly place: DraftPlace; readonly draft: Draft | null }) =>
    new Promise<{ readonly at: Instant }>((resolve, reject) => {
      saves.push({ place, text: draft?.text });
      waiting.push({ resolve: () => resolve({ at: savedAt }), reject });
    });
  return {
    save,
    saves,
    take: () => waiting.shift()?.resolve(),
    fail: (error: Error) => waiting.shift()?.reject(error),
  };
}

test('one save is on its way at a time, and the newest text comes last', async () => {
  const file = slowFile();
  const keeper = new DraftKeeper(file.save, window.sessionStorage);
  keeper.type(ana, words('one'), true);
  void keeper.saveNow();
  keeper.type(ana, words('two'), true);
  keeper.type(ana, words('three'), true);
  void keeper.saveNow();
  expect(file.saves).toHaveLength(1);
  expect(keeper.of(ana)?.state).toBe('unsaved');
  file.take();
  await expect.poll(() => file.saves.map(({ text }) => text)).toEqual(['one', 'three']);
  file.take();
  await expect.poll(() => keeper.of(ana)?.state).toBe('saved');
  expect(window.sessionStorage).toHaveLength(0);
});

test('it is saved by itself, while the user goes on typing too', async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const file = slowFile();
  const keeper = new DraftKeeper(file.save, window.sessionStorage);
  keeper.type(ana, words('typed'), true);
  await vi.advanceTimersByTimeAsync(200);
  keeper.type(ana, words('typed on'), true);
  await vi.advanceTimersByTimeAsync(100);
  expect(file.saves).toMatchObject([{ text: 'typed on' }]);
});

test('what could not be saved is tried again, and told to be late', async () => {
  const file = slowFile();
  const keeper = new DraftKeeper(file.save, window.sessionStorage);
  keeper.type(ana, words('one'), true);
  void keeper.saveNow();
  file.fail(new Error('Kith was closed.'));
  await expect.poll(() => keeper.of(ana)?.state).toBe('late');
  expect(window.sessionStorage).toHaveLength(1);
  void keeper.saveNow();
  await expect.poll(() => file.saves).toHaveLength(2);
  file.take();
  await expect.poll(() => keeper.of(ana)?.state).toBe('saved');
});

test('the greeting alone is kept as no draft', async () => {
  const file = slowFile();
  const keeper = new DraftKeeper(file.save, window.sessionStorage);
  keeper.type(ana, words('Hi Ana,'), false);
  void keeper.saveNow();
  expect(file.saves).toEqual([{ place: ana, text: undefined }]);
  expect(keeper.of(ana)?.draft.text).toBe('Hi Ana,');
});

test('the next page takes over what was not saved', async () => {
  const never = new DraftKeeper(slowFile().save, window.sessionStorage);
  never.type(ana, words('half a sen'), true);
  const file = slowFile();
  const keeper = new DraftKeeper(file.save, window.sessionStorage);
  expect(keeper.of(ana)?.draft.text).toBe('half a sen');
  await expect.poll(() => file.saves).toEqual([{ place: ana, text: 'half a sen' }]);
});

test('drafts about one introduction are kept apart, and from those to a person, over a reload too', async () => {
  const never = new DraftKeeper(slowFile().save, window.sessionStorage);
  never.type(ana, words('to Ana'), true);
  never.type(toFirst, words('to the first'), true);
  never.type(toBoth, words('to both'), true);
  const file = slowFile();
  const keeper = new DraftKeeper(file.save, window.sessionStorage);
  expect([ana, toFirst, toBoth].map((place) => keeper.of(place)?.draft.text)).toEqual([
    'to Ana',
    'to the first',
    'to both',
  ]);
  void keeper.saveNow();
  file.take();
  await expect.poll(() => file.saves).toHaveLength(2);
  file.take();
  await expect.poll(() => file.saves).toHaveLength(3);
  expect(file.saves).toEqual(
    expect.arrayContaining([
      { place: ana, text: 'to Ana' },
      { place: toFirst, text: 'to the first' },
      { place: toBoth, text: 'to both' },
    ]),
  );
});

test('once sent, a draft is forgotten, and what was typed meanwhile is kept', async () => {
  const file = slowFile();
  const keeper = new DraftKeeper(file.save, window.sessionStorage);
  keeper.type(toFirst, words('one '), true);
  await keeper.send(toFirst, 'one', () => Promise.resolve());
  expect(keeper.of(toFirst)).toBeUndefined();
  keeper.type(toBoth, words('two'), true);
  await keeper.send(toBoth, 'two', () => {
    keeper.type(toBoth, words('two and more'), true);
    return Promise.resolve();
  });
  await expect.poll(() => file.saves).toEqual([{ place: toBoth, text: 'two and more' }]);
});

test('a draft that is being sent is not saved meanwhile, so that it does not come back', async () => {
  const file = slowFile();
  const keeper = new DraftKeeper(file.save, window.sessionStorage);
  keeper.type(ana, words('one'), true);
  void keeper.saveNow();
  const held = keeper.hold(ana);
  keeper.type(ana, words('one more'), true);
  file.take();
  await held;
  await keeper.saveNow();
  expect(file.saves).toHaveLength(1);
  keeper.forget(ana);
  expect(keeper.of(ana)).toBeUndefined();
  expect(window.sessionStorage).toHaveLength(0);
  await keeper.saveNow();
  expect(file.saves).toHaveLength(1);
});

test('a draft that was not sent after all is saved', async () => {
  const file = slowFile();
  const keeper = new DraftKeeper(file.save, window.sessionStorage);
  await keeper.hold(ana);
  keeper.type(ana, words('one'), true);
  keeper.release(ana);
  await expect.poll(() => file.saves).toHaveLength(1);
});

test('a draft that the file refuses stays, and holds up no other; only with its person it goes', async () => {
  const file = slowFile();
  const keeper = new DraftKeeper(file.save, window.sessionStorage);
  keeper.type(ana, words('one'), true);
  keeper.type(bo, words('two'), true);
  void keeper.saveNow();
  file.fail(Object.assign(new Error('Too long.'), { code: 'BAD_REQUEST' }));
  await expect.poll(() => file.saves.map(({ text }) => text)).toEqual(['one', 'two']);
  file.fail(Object.assign(new Error('Not here any more.'), { code: 'GONE' }));
  await expect.poll(() => keeper.of(bo)).toBeUndefined();
  expect(keeper.of(ana)).toMatchObject({ draft: { text: 'one' }, state: 'late' });
});
