import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

import { dayOfNumber } from '../../../core/calendar/day.ts';
import { tieStrength } from '../../../core/strength/strength.ts';
import type { ContactDay } from '../../../core/strength/tie-facts.ts';
import { factsOfContactDays } from '../../../core/strength/tie-facts.ts';
import { averageOf } from '../../validation/average.ts';
import { contactListOf } from '../../validation/contact-list.ts';
import { inventContactList } from '../../validation/invent-contact-list.ts';
import type { MeasureId } from '../../validation/measures.ts';
import type { Group, ListResult, OutcomeId } from '../../validation/validate-list.ts';
import { validateList } from '../../validation/validate-list.ts';

const file = path.resolve(import.meta.dirname, '../../fixtures/contact-lists/invented.txt');
const invented = readFileSync(file, 'utf8');

async function validated(text: string, percents: readonly number[], horizon: number): Promise<ListResult> {
  const list = await contactListOf([text]);
  const result = list.kind === 'list' ? validateList(list, percents, horizon) : list;
  if (result.kind === 'unreadable') throw new Error(result.message);
  return result;
}

// Everything once more, tie by tie and pair by pair, with Kith's own facts and strength.

type Contact = { readonly from: string; readonly to: string; readonly day: number };
type Judged = {
  readonly scores: Record<MeasureId, number>;
  readonly came: Record<OutcomeId, boolean>;
  silent: boolean;
};

function contactsOf(text: string): Contact[] {
  const rows = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const contacts = rows.map((line) => {
    const [from = '', to = '', seconds = ''] = line.split(' ');
    return { from, to, seconds: Number(seconds) };
  });
  const start = Math.min(...contacts.map(({ seconds }) => seconds));
  return contacts.map(({ from, to, seconds }) => ({ from, to, day: Math.floor((seconds - start) / 86_400) }));
}

function judgedTies(contacts: readonly Contact[], cut: number, horizon: number): Judged[] {
  const history = contacts.filter(({ day }) => day < cut);
  const future = contacts.filter(({ day }) => day >= cut && day < cut + horizon);
  const people = [...new Set(history.flatMap(({ from, to }) => [from, to]))].toSorted();
  const egos = people.filter(
    (ego) => new Set(history.filter(({ from }) => from === ego).map(({ to }) => to)).size >= 5,
  );
  return egos.flatMap((ego) => {
    const ties = people.flatMap((other) => {
      const between = history.filter(
        ({ from, to }) => (from === ego && to === other) || (from === other && to === ego),
      );
      if (other === ego || between.length === 0) return [];
      const contactDays = between.map(({ from, day }): ContactDay => ({
        day: dayOfNumber(day),
        direction: from === ego ? 'out' : 'in',
      }));
      const strength = tieStrength(factsOfContactDays(contactDays), dayOfNumber(cut));
      const days = new Set(between.map(({ day }) => day)).size;
      const inbound = [...new Set(between.filter(({ from }) => from === other).map(({ day }) => day))];
      const [x, a, tx] = [inbound.length - 1, cut - Math.min(...inbound), Math.max(...inbound) - Math.min(...inbound)];
      const alive = 1 / (1 + (0.3 / (0.9 + x)) * ((7 + a) / (7 + tx)) ** (0.5 + x));
      const chance = alive * (1 - ((7 + a) / (7 + horizon + a)) ** (0.5 + x));
      const silence = cut - Math.max(...between.map(({ day }) => day));
      const they = future.some(({ from, to }) => from === other && to === ego);
      const me = future.some(({ from, to }) => from === ego && to === other);
      return [
        {
          days,
          silence,
          strength: strength.strength,
          mbgNbd: inbound.length === 0 ? 0 : chance,
          came: { twoWayExchange: they && me, theyReachOut: they, anyContact: they || me },
        },
      ];
    });
    const ranks = ties.toSorted((one, other) => other.days - one.days || one.silence - other.silence);
    return ties.map((tie): Judged => {
      const rank = ranks.indexOf(tie);
      const cadence = rank < 5 ? 30 : rank < 20 ? 90 : rank < 50 ? 180 : 365;
      return {
        scores: {
          strength: tie.strength,
          daysSinceLastContact: -tie.silence,
          contactDays: tie.days,
          fixedCadence: -tie.silence / cadence,
          mbgNbd: tie.mbgNbd,
        },
        came: tie.came,
        silent: tie.days >= 20 && tie.silence >= 90 && tie.silence <= 400,
      };
    });
  });
}

function expectFigures(group: Group, ties: readonly Judged[]): void {
  expect(group.ties).toBe(ties.length);
  for (const outcome of ['twoWayExchange', 'theyReachOut', 'anyContact'] as const) {
    const yes = ties.filter(({ came }) => came[outcome]);
    const no = ties.filter(({ came }) => !came[outcome]);
    const { came, byMeasure } = group.byOutcome[outcome];
    expect(came).toBe(yes.length);
    for (const id of ['strength', 'daysSinceLastContact', 'contactDays', 'fixedCadence', 'mbgNbd'] as const) {
      const figures = byMeasure[id];
      if (yes.length === 0 || no.length === 0) {
        expect(figures).toEqual({ auc: null, averagePrecision: null, ece: null });
        continue;
      }
      const scoreOf = (tie: Judged): number => tie.scores[id];
      let won = 0;
      for (const a of yes) {
        for (const b of no) won += scoreOf(a) > scoreOf(b) ? 1 : scoreOf(a) === scoreOf(b) ? 0.5 : 0;
      }
      let precisions = 0;
      for (const a of yes) {
        const above = ties.filter((b) => scoreOf(b) >= scoreOf(a));
        precisions += above.filter((b) => b.came[outcome]).length / above.length;
      }
      expect(figures.auc).toBeCloseTo(won / yes.length / no.length, 9);
      expect(figures.averagePrecision).toBeCloseTo(precisions / yes.length, 9);
      if (id !== 'strength' && id !== 'mbgNbd') {
        expect(figures.ece).toBeNull();
        continue;
      }
      let error = 0;
      for (let bin = 0; bin < 10; bin += 1) {
        const inside = ties.filter((tie) => Math.min(Math.floor(scoreOf(tie) * 10), 9) === bin);
        const predicted = inside.reduce((sum, tie) => sum + scoreOf(tie), 0);
        error += Math.abs(predicted - inside.filter((tie) => tie.came[outcome]).length);
      }
      expect(figures.ece).toBeCloseTo(error / ties.length, 9);
    }
  }
}

describe('the invented list', () => {
  it('is what its generator makes', () => {
    expect(invented).toBe(inventContactList({ people: 24, days: 700, seed: 7 }));
  });
});

describe('validateList', () => {
  it.each([
    [90, 50, 305],
    [90, 75, 457],
    [30, 50, 335],
    [30, 100, 670],
    [200, 33, 165],
  ])('with a horizon of %i, cut at %i %%, is what counting by hand gives', async (horizon, percent, day) => {
    const [cut] = (await validated(invented, [percent], horizon)).cuts;
    if (!cut) throw new Error('There is no result of the cut.');
    expect(cut.day).toBe(day);
    const ties = judgedTies(contactsOf(invented), day, horizon);
    expectFigures(cut.all, ties);
    expectFigures(
      cut.silentAfterFrequent,
      ties.filter(({ silent }) => silent),
    );
    for (const id of ['strength', 'mbgNbd'] as const) {
      const bins = cut.calibration[id]?.theyReachOut?.bins ?? [];
      expect(bins.map(({ count }) => count)).toEqual(
        Array.from({ length: 10 }, (_, bin) => ties.filter(({ scores }) => Math.floor(scores[id] * 10) === bin).length),
      );
    }
  });

  it('has figures of the silent at one cut, and none where none of them was in touch', async () => {
    const { cuts } = await validated(invented, [50, 75], 90);
    const silent = cuts.map((cut) => cut.silentAfterFrequent);
    expect(silent.map(({ ties, byOutcome }) => [ties, byOutcome.anyContact.came])).toEqual([
      [13, 4],
      [15, 0],
    ]);
    expect(silent[0]?.byOutcome.anyContact.byMeasure.strength.auc).toBeGreaterThan(0);
    expect(silent[1]?.byOutcome.anyContact.byMeasure.strength.auc).toBeNull();
  });

  it('does not look past the horizon', async () => {
    const [, ...lines] = invented.trim().split('\n');
    const lastKnown = Math.min(...lines.map((line) => Number(line.split(' ')[2]))) + (305 + 90) * 86_400;
    const [newest = ''] = lines.toSorted((a, b) => Number(b.split(' ')[2]) - Number(a.split(' ')[2]));
    const until = lines.filter((line) => line === newest || Number(line.split(' ')[2]) < lastKnown).join('\n');
    expect((await validated(until, [50], 90)).cuts).toEqual((await validated(invented, [50], 90)).cuts);
  });

  it('says so when the list is too short for the horizon', async () => {
    const list = await contactListOf([`a b 0\nb a ${30 * 86_400}\n`]);
    if (list.kind === 'unreadable') throw new Error(list.message);
    expect(validateList(list, [50], 30)).toMatchObject({
      kind: 'unreadable',
      message: expect.stringContaining('smaller --horizon') as unknown,
    });
    expect(validateList(list, [50], 29)).toMatchObject({ kind: 'result', cuts: [{ day: 0, egos: 0 }] });
  });
});

describe('averageOf', () => {
  it('gives each file the same weight, as the mean of the cuts that have the figure', async () => {
    const one = await validated(invented, [50, 75], 90);
    const other = await validated(inventContactList({ people: 16, days: 300, seed: 3 }), [60], 30);
    const average = averageOf([one, other]);
    const aucs = (result: ListResult) =>
      result.cuts.map((cut) => cut.all.byOutcome.anyContact.byMeasure.strength.auc ?? NaN);
    const [first = NaN, second = NaN] = aucs(one);
    const [third = NaN] = aucs(other);
    expect(average.all.byOutcome.anyContact.strength.auc).toBeCloseTo(((first + second) / 2 + third) / 2, 12);
    expect(average.all.ties).toBe([...one.cuts, ...other.cuts].reduce((sum, { all }) => sum + all.ties, 0));
    expect(average.silentAfterFrequent.byOutcome.anyContact.strength.auc).toBe(
      one.cuts[0]?.silentAfterFrequent.byOutcome.anyContact.byMeasure.strength.auc,
    );
    expect(average.silentAfterFrequent.files.anyContact).toBe(1);
    expect(average.all.byOutcome.anyContact.contactDays.ece).toBeNull();
  });

  it('of nothing has no figures', () => {
    expect(averageOf([]).all.byOutcome.twoWayExchange.strength).toEqual({
      auc: null,
      averagePrecision: null,
      ece: null,
    });
  });
});
