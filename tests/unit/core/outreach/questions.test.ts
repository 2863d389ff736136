import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Day } from '../../../../core/calendar/day.ts';
import { fieldQuestions, generalQuestions, momentQuestions } from '../../../../core/outreach/question-texts.ts';
import type { QuestionFacts } from '../../../../core/outreach/questions.ts';
import { suggestQuestions } from '../../../../core/outreach/questions.ts';
import { tieStates } from '../../../../core/strength/tie.ts';

// Tests write days as texts.
const day = (text: string) => text as Day;
const today = day('2026-11-29');
const stranger: QuestionFacts = {
  position: null,
  company: null,
  jobChangedOn: null,
  state: 'thin',
  lastContact: null,
  connectedOn: null,
};
const firstOf = (facts: Partial<QuestionFacts>, turn = 0) =>
  suggestQuestions({ ...stranger, ...facts }, today, turn)[0]?.text;

test('the first question fits what is known', () => {
  expect(firstOf({})).toBe('What has kept you busy lately?');
  expect(firstOf({ connectedOn: day('2026-11-24') })).toBe('What has your week been full of?');
  expect(firstOf({ jobChangedOn: day('2026-11-02') })).toBe('How is the new job going?');
  expect(firstOf({ lastContact: day('2022-03-01') })).toBe('What has changed for you since we last talked?');
  expect(firstOf({ lastContact: day('2026-10-01'), state: 'steady' })).toBe('How have you been since we last talked?');
  expect(firstOf({ lastContact: day('2026-10-01'), position: 'Leiter Einkauf' })).toBe(
    'What is the hardest thing to get hold of just now?',
  );
});

test('each can be answered in two lines, and asks once', () => {
  const texts = [momentQuestions, fieldQuestions, generalQuestions].flatMap((table) => Object.values(table).flat());
  for (const text of texts) {
    expect(text).toMatch(/^[A-Z][^?!.]*\?$/);
    expect(text.length).toBeLessThan(75);
  }
});

test('two people in a row are not asked alike first, and none is asked a question twice', () => {
  const someone = fc.record<QuestionFacts>({
    position: fc.constantFrom(
      null,
      'Recruiter',
      'Software Engineer',
      'Architect',
      'Sales Engineer',
      'Pilot',
      '営業部長',
    ),
    company: fc.constantFrom(null, 'Paperlark'),
    jobChangedOn: fc.constantFrom(null, day('2026-11-02')),
    state: fc.constantFrom(...tieStates),
    lastContact: fc.constantFrom(null, day('2026-11-02'), day('2020-11-02')),
    connectedOn: fc.constantFrom(null, day('2026-11-20'), day('2020-11-02')),
  });
  fc.assert(
    fc.property(someone, someone, fc.nat(40), (one, next, turn) => {
      const asked = suggestQuestions(one, today, turn).map(({ text }) => text);
      expect(asked[0]).not.toBe(suggestQuestions(next, today, turn + 1)[0]?.text);
      expect(new Set(asked).size).toBe(asked.length);
      expect(asked.length).toBeGreaterThanOrEqual(4);
    }),
  );
});
