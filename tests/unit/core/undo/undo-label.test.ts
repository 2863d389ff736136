import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';

import type { Day } from '../../../../core/calendar/day.ts';
import { labelOfUndo, undoLabelInWords, undoLabelSchema } from '../../../../core/undo/undo-label.ts';
import type { UndoLabel } from '../../../../core/undo/undo-label.ts';
import { localeOf } from '../../../../core/locale.ts';

// English without a region.
const locale = localeOf([]);

const today = '2026-06-09' as Day;
const bo = { kind: 'one', name: 'Bo' } as const;
const three = { kind: 'several', count: 3 } as const;

describe('an undo label', () => {
  it.each<[UndoLabel, string]>([
    [{ kind: 'circle-set', people: bo, circle: 'close' }, 'Bo put in close'],
    [{ kind: 'circle-set', people: three, circle: null }, 'Three people taken out of their circle'],
    [{ kind: 'rating-set', people: bo, rating: 4 }, 'Bo rated 4 of 5'],
    [{ kind: 'untagged', people: three, tag: 'Berlin' }, 'Tag “Berlin” taken from three people'],
    [{ kind: 'rhythm-set', people: three, days: 1 }, 'Rhythm of three people: about every day'],
    [{ kind: 'rhythm-set', people: bo, days: 45 }, 'Rhythm of Bo: about every 45 days'],
    [{ kind: 'person-added', name: null }, 'Person added'],
    [{ kind: 'merged', into: 'Bo', from: 'Bo' }, 'Two people named Bo merged'],
    [{ kind: 'entry-snoozed', name: 'Bo', until: '2026-06-15' as Day }, 'Bo snoozed until 15 June 2026'],
    [{ kind: 'answer-noted', name: 'Bo', answer: 'leave-it' }, 'Bo: left it'],
    [{ kind: 'answers-noted', people: { kind: 'several', count: 7 }, answer: 'not-yet' }, 'Seven people: not yet'],
    [{ kind: 'answers-noted', people: bo, answer: 'leave-it' }, 'Bo: left it'],
    [{ kind: 'no-answer-needed', name: 'Bo' }, 'Bo: no answer needed'],
    [{ kind: 'offers-added', count: 2 }, '2 offers added'],
    [{ kind: 'goal-added', text: 'CFO in fintech' }, 'Goal “CFO in fintech” added'],
    [{ kind: 'goal-changed' }, 'Goal changed'],
    [{ kind: 'plan-settings-changed', settings: ['rhythms'] }, 'Rhythms of the circles changed'],
    [{ kind: 'plan-settings-changed', settings: ['budgetMinutes', 'newTieShare'] }, 'Settings of the plan changed'],
    [{ kind: 'goal-closed', closed: true }, 'Goal closed'],
    [{ kind: 'goal-closed', closed: false }, 'Goal opened again'],
    [{ kind: 'goal-deleted', text: 'CFO in fintech' }, 'Goal “CFO in fintech” deleted'],
    [{ kind: 'undone', of: { kind: 'offer-removed' } }, 'Undone: Offer removed'],
    [{ kind: 'as-written', text: 'Something' }, 'Something'],
  ])('%j is worded, also from the JSON that is kept: %s', (label, words) => {
    expect(undoLabelInWords(label, today, locale)).toBe(words);
    const kept = JSON.stringify(label);
    expect(undoLabelSchema.parse(JSON.parse(kept))).toEqual(label);
  });

  it('of an undo that is undone is that of the write', () => {
    const label = { kind: 'offer-removed' } as const;
    expect(labelOfUndo(label)).toEqual({ kind: 'undone', of: label });
    expect(labelOfUndo(labelOfUndo(label))).toEqual(label);
  });

  it.each(['{}', '{"kind":"gossip"}', '{"kind":"entry-snoozed","name":"Bo","until":"soon"}'])('is not %s', (json) => {
    expect(() => undoLabelSchema.parse(JSON.parse(json))).toThrow(z.core.$ZodError);
  });
});
