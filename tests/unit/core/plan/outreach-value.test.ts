import { describe, expect, it } from 'vitest';
import { answerChance } from '../../../../core/plan/answer-chance.ts';
import type { OccasionFacts } from '../../../../core/plan/occasions.ts';
import { occasionDays, liveOccasion } from '../../../../core/plan/occasions.ts';
import { entryKinds, halfMinutes, estimateMinutes } from '../../../../core/plan/entry-minutes.ts';
import { skipFactor, outreachValue } from '../../../../core/plan/outreach-value.ts';
import { addDays } from '../../../../core/calendar/day.ts';
import { day } from '../calendar/day-arbitrary.ts';
import { today } from '../strength/designed-ties.ts';

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));
const ago = (days: number) => addDays(today, -days);

describe('answerChance', () => {
  it('is the formula', () => {
    expect(answerChance(3, 5, 40, null)).toBeCloseTo(
      sigmoid(-0.2 * Math.log(41) + 0.9 * Math.log(4) - 0.4 * Math.log(6) + 0.7),
      12,
    );
    expect(answerChance(1, 0, 40, null)).toBeCloseTo(sigmoid(-0.2 * Math.log(41) + 0.9 * Math.log(2)), 12);
    expect(answerChance(0, 2, 40, null)).toBeCloseTo(sigmoid(-0.2 * Math.log(41) - 0.4 * Math.log(3) - 0.5), 12);
    expect(answerChance(0, 0, 3650, null)).toBeCloseTo(sigmoid(-0.2 * Math.log(3651) - 0.5), 12);
  });

  it('adds a live occasion in the logit', () => {
    const logit = (p: number): number => Math.log(p / (1 - p));
    const bare = logit(answerChance(2, 2, 9, null));
    expect(logit(answerChance(2, 2, 9, 'unanswered message')) - bare).toBeCloseTo(1.5, 9);
    expect(logit(answerChance(2, 2, 9, 'new job')) - bare).toBeCloseTo(0.5, 9);
    expect(logit(answerChance(2, 2, 9, 'birthday')) - bare).toBeCloseTo(0.3, 9);
    expect(logit(answerChance(2, 2, 9, 'anniversary')) - bare).toBeCloseTo(0.3, 9);
  });
});

describe('the value of reaching out', () => {
  const tie = {
    inboundDays: 4,
    outboundDays: 4,
    strength: 0.8,
    daysSinceContact: 45,
    daysSinceInbound: 45,
    daysSinceConnecting: 900,
    rhythm: null,
    occasion: null,
  } as const;
  const chance = answerChance(4, 4, 45, null);

  it('grows with the part of the rhythm that has passed', () => {
    expect(outreachValue(tie)).toBeCloseTo((chance * 45 * 0.2) / 365, 12);
    expect(outreachValue({ ...tie, rhythm: 90 })).toBeCloseTo((chance * 45 * 0.2) / 90, 12);
  });

  it('is at least half of the chance for an overdue tie in a circle', () => {
    expect(outreachValue({ ...tie, rhythm: 30 })).toBeCloseTo(chance * 0.5, 12);
    expect(outreachValue({ ...tie, rhythm: 30, strength: 0.1 })).toBeCloseTo(chance * 0.9, 12);
    expect(outreachValue({ ...tie, rhythm: 30, daysSinceContact: 30 })).toBeCloseTo(
      answerChance(4, 4, 30, null) * 0.5,
      12,
    );
    expect(outreachValue({ ...tie, rhythm: 30, daysSinceContact: 29 })).toBeCloseTo(
      answerChance(4, 4, 29, null) * 0.2,
      12,
    );
  });

  it('does not wait for the rhythm while a occasion is live', () => {
    expect(outreachValue({ ...tie, occasion: 'new job' })).toBeCloseTo(answerChance(4, 4, 45, 'new job') * 0.2, 12);
    expect(outreachValue({ ...tie, occasion: 'unanswered message' })).toBeCloseTo(
      answerChance(4, 4, 45, 'unanswered message'),
      12,
    );
  });

  it('takes the days since connecting while there was no contact', () => {
    const never = {
      ...tie,
      inboundDays: 0,
      outboundDays: 0,
      strength: 0,
      daysSinceContact: null,
      daysSinceInbound: null,
    };
    expect(outreachValue(never)).toBeCloseTo(answerChance(0, 0, 900, null), 12);
    expect(outreachValue({ ...never, daysSinceConnecting: null })).toBeCloseTo(answerChance(0, 0, 3650, null), 12);
  });

  it('is less after skips, and recovers', () => {
    expect(skipFactor([])).toBe(1);
    expect(skipFactor([0])).toBeCloseTo(0.7, 12);
    expect(skipFactor([60])).toBeCloseTo(0.85, 12);
    expect(skipFactor([0, 60])).toBeCloseTo(0.7 * 0.85, 12);
  });
});

describe('liveOccasion', () => {
  const none: OccasionFacts = {
    askedOn: null,
    settledOn: null,
    lastOutbound: null,
    jobChangedOn: null,
    connectedOn: null,
    birthday: '',
  };
  const occasion = (facts: Partial<OccasionFacts>, on = today) => liveOccasion({ ...none, ...facts }, occasionDays(on));

  it('is a question not answered, from the next day until 60 days later', () => {
    expect(occasion({ askedOn: ago(1) })).toBe('unanswered message');
    expect(occasion({ askedOn: ago(60), lastOutbound: ago(61) })).toBe('unanswered message');
    expect(occasion({ askedOn: ago(0) })).toBeNull();
    expect(occasion({ askedOn: ago(61) })).toBeNull();
    expect(occasion({ askedOn: ago(5), lastOutbound: ago(5) })).toBeNull();
  });

  it('is no question that the user settled, but one that came later', () => {
    expect(occasion({ askedOn: ago(5), settledOn: ago(5) })).toBeNull();
    expect(occasion({ askedOn: ago(5), settledOn: ago(0) })).toBeNull();
    expect(occasion({ askedOn: ago(5), settledOn: ago(6) })).toBe('unanswered message');
  });

  it('is a new connection for 14 days, until the user writes', () => {
    expect(occasion({ connectedOn: ago(0) })).toBe('new connection');
    expect(occasion({ connectedOn: ago(14) })).toBe('new connection');
    expect(occasion({ connectedOn: ago(15) })).toBeNull();
    expect(occasion({ connectedOn: ago(-1) })).toBeNull();
    expect(occasion({ connectedOn: ago(5), lastOutbound: ago(5) })).toBeNull();
    expect(occasion({ connectedOn: ago(5), lastOutbound: ago(6) })).toBe('new connection');
    expect(occasion({ connectedOn: ago(5), jobChangedOn: ago(2), birthday: '--11-23' })).toBe('new connection');
    expect(occasion({ connectedOn: ago(5), askedOn: ago(2) })).toBe('unanswered message');
  });

  it('is a new job for 30 days', () => {
    expect(occasion({ jobChangedOn: ago(30) })).toBe('new job');
    expect(occasion({ jobChangedOn: ago(31) })).toBeNull();
    expect(occasion({ jobChangedOn: ago(2), connectedOn: day('2023-11-23') })).toBe('new job');
  });

  it('is a year since connecting, that day and three more', () => {
    expect(occasion({ connectedOn: day('2023-11-24') })).toBeNull();
    expect(occasion({ connectedOn: day('2023-11-23') })).toBe('anniversary');
    expect(occasion({ connectedOn: day('2023-11-20') })).toBe('anniversary');
    expect(occasion({ connectedOn: day('2023-11-19') })).toBeNull();
    expect(occasion({ connectedOn: today })).toBe('new connection');
    expect(occasion({ connectedOn: day('2024-12-31') }, day('2026-01-02'))).toBe('anniversary');
  });

  it.each(['1969', '-'])('is a birthday, that day and three more (%s)', (year) => {
    expect(occasion({ birthday: `${year}-11-24` })).toBeNull();
    expect(occasion({ birthday: `${year}-11-23` })).toBe('birthday');
    expect(occasion({ birthday: `${year}-11-20` })).toBe('birthday');
    expect(occasion({ birthday: `${year}-11-19` })).toBeNull();
    expect(occasion({ birthday: `${year}-12-31` }, day('2026-01-03'))).toBe('birthday');
    expect(occasion({ birthday: `${year}-11-22`, connectedOn: day('2023-11-23') })).toBe('birthday');
    expect(occasion({ birthday: `${year}-11-22`, jobChangedOn: ago(2) })).toBe('new job');
  });

  it('falls on 1 March for those born on a leap day, in years without one', () => {
    const born = { birthday: '1996-02-29' };
    expect(occasion(born, day('2026-02-28'))).toBeNull();
    expect(occasion(born, day('2026-03-01'))).toBe('birthday');
    expect(occasion(born, day('2026-03-04'))).toBe('birthday');
    expect(occasion(born, day('2026-03-05'))).toBeNull();
    expect(occasion(born, day('2028-02-28'))).toBeNull();
    expect(occasion(born, day('2028-02-29'))).toBe('birthday');
    expect(occasion(born, day('2028-03-03'))).toBe('birthday');
    expect(occasion(born, day('2028-03-04'))).toBeNull();
  });

  it('falls on 1 March for those connected on a leap day', () => {
    expect(occasion({ connectedOn: day('2024-02-29') }, day('2026-02-28'))).toBeNull();
    expect(occasion({ connectedOn: day('2024-02-29') }, day('2026-03-01'))).toBe('anniversary');
    expect(occasion({ connectedOn: day('2020-02-29') }, day('2024-02-29'))).toBe('anniversary');
  });
});

describe('minutesOf', () => {
  it('is the usual until five own times are known, then their median within bounds', () => {
    expect(entryKinds.map((kind) => estimateMinutes(kind, [9, 9, 9, 9]))).toEqual([2, 1, 3, 6]);
    expect(estimateMinutes('note', [1, 2, 3, 4, 50])).toBe(3);
    expect(
      estimateMinutes('note', [90, ...Array.from({ length: 10 }, () => 1), ...Array.from({ length: 10 }, () => 2)]),
    ).toBe(1.5);
    expect(estimateMinutes('call', [40, 40, 40, 40, 40])).toBe(15);
    expect(estimateMinutes('note', [0, 0, 0, 0, 0])).toBe(0.5);
  });

  it('rounds up to halves', () => {
    expect([2, 2.1, 2.5, 0.1].map(halfMinutes)).toEqual([4, 5, 5, 1]);
  });
});
