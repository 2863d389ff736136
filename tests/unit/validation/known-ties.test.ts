import { describe, expect, it } from 'vitest';

import { contactListOf } from '../../validation/contact-list.ts';
import { happenings, knownTiesAt } from '../../validation/known-ties.ts';

const { theyReachedOut, egoReachedOut } = happenings;

/** The tie of `ego`, alone among the people here, with `other` at day 20 with a horizon of 10, as named columns. */
async function tie(other: string, ...lines: readonly [from: string, to: string, day: number, hour?: number][]) {
  const toFour = ['x1', 'x2', 'x3', 'x4'].map((name) => ['ego', name, 0] as const);
  const text = [...toFour, ...lines].map(([from, to, day, hour = 0]) => `${from} ${to} ${day * 86_400 + hour * 3600}`);
  const list = await contactListOf([text.join('\n')]);
  if (list.kind === 'unreadable') throw new Error(list.message);
  const ties = knownTiesAt(list, 20, 10);
  const others = list.people.filter((name) => name !== 'ego' && text.some((line) => line.split(' ').includes(name)));
  const known = others.filter((name) =>
    [...toFour, ...lines].some(([from, to, day]) => day < 20 && [from, to].includes(name)),
  );
  const index = known.indexOf(other);
  if (ties.egos === 0 || index < 0) return { egos: ties.egos, count: ties.count };
  return {
    egos: ties.egos,
    count: ties.count,
    inboundDays: ties.inboundDays[index],
    outboundDays: ties.outboundDays[index],
    contactDays: ties.contactDays[index],
    firstIn: ties.firstIn[index],
    lastIn: ties.lastIn[index],
    lastOut: ties.lastOut[index],
    happened: ties.happened[index],
  };
}

describe('knownTiesAt', () => {
  it('counts a day once in each direction, and once in either', async () => {
    const found = await tie(
      'kim',
      ['ego', 'kim', 3, 1],
      ['ego', 'kim', 3, 9],
      ['kim', 'ego', 3, 5],
      ['ego', 'kim', 7],
      ['kim', 'ego', 11, 1],
      ['kim', 'ego', 11, 2],
    );
    expect(found).toMatchObject({
      inboundDays: 2,
      outboundDays: 2,
      contactDays: 3,
      firstIn: 3,
      lastIn: 11,
      lastOut: 7,
    });
  });

  it('takes for inbound what comes to the ego', async () => {
    const found = await tie('kim', ['ego', 'kim', 2], ['kim', 'ego', 4], ['kim', 'ego', 6], ['kim', 'ego', 22]);
    expect(found).toMatchObject({ inboundDays: 2, outboundDays: 1, happened: theyReachedOut });
  });

  it('ends history before the day of the cut, with which the horizon begins', async () => {
    const found = await tie('kim', ['ego', 'kim', 19, 23], ['kim', 'ego', 20, 0]);
    expect(found).toMatchObject({ inboundDays: 0, firstIn: -1, outboundDays: 1, happened: theyReachedOut });
  });

  it('ends the horizon before its last day is over', async () => {
    const last = await tie('kim', ['ego', 'kim', 1], ['ego', 'kim', 29, 23], ['kim', 'ego', 30, 0]);
    expect(last).toMatchObject({ happened: egoReachedOut });
    const after = await tie('kim', ['ego', 'kim', 1], ['ego', 'kim', 30, 0], ['kim', 'ego', 40, 0]);
    expect(after).toMatchObject({ happened: 0 });
  });

  it('takes for egos only who reached out to five people before the cut', async () => {
    expect(await tie('kim', ['kim', 'ego', 3], ['ego', 'kim', 20])).toEqual({ egos: 0, count: 0 });
    expect(await tie('kim', ['kim', 'ego', 3], ['ego', 'kim', 19])).toMatchObject({ egos: 1, count: 5 });
  });

  it('takes for candidates also those who only wrote themselves, and nobody who is new after the cut', async () => {
    const found = await tie('lee', ['ego', 'kim', 1], ['lee', 'ego', 2], ['new', 'ego', 25], ['ego', 'new', 26]);
    expect(found).toMatchObject({ count: 6, inboundDays: 1, outboundDays: 0, lastOut: -1 });
  });
});
