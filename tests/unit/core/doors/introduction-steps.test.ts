import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';

import { addDays, parseDay } from '../../../../core/calendar/day.ts';
import type { Day } from '../../../../core/calendar/day.ts';
import { introductionSteps } from '../../../../core/doors/introduction.ts';
import type { IntroductionStatus, IntroductionStep } from '../../../../core/doors/introduction.ts';
import {
  beginIntroduction,
  isOver,
  openStatuses,
  stepOfSending,
  stepsOf,
  takeStep,
  waitsFor,
  writesTo,
} from '../../../../core/doors/introduction-steps.ts';
import type { IntroductionProgress } from '../../../../core/doors/introduction-steps.ts';
import { namesOfTwo, progressInWords, storyInWords } from '../../../../core/doors/introduction-words.ts';
import { stepDoesFollowUp, waitingFollowUp } from '../../../../core/doors/waiting-follow-up.ts';
import { localeOf } from '../../../../core/locale.ts';

const day = (text: string): Day => parseDay(text) ?? expect.fail(text);
const today = day('2026-11-26'); // a Thursday
const locale = localeOf(['en-GB']);
const names = { first: 'Ana', second: 'Petr' };
const statuses = Object.keys({
  'thought-of': 1,
  'asked-first': 1,
  'first-agreed': 1,
  'first-declined': 1,
  'asked-second': 1,
  'second-agreed': 1,
  'second-declined': 1,
  introduced: 1,
  'went-well': 1,
  'came-to-nothing': 1,
  withdrawn: 1,
} satisfies Record<IntroductionStatus, 1>) as IntroductionStatus[]; // the keys of a literal are exactly its type's

function walk(...steps: readonly (readonly [IntroductionStep, number])[]): IntroductionProgress {
  return steps.reduce(
    (progress, [step, ago]) => {
      const result = takeStep(progress, step, { on: addDays(today, -ago), names, today, locale });
      return result.progress ?? expect.fail(result.refusal);
    },
    beginIntroduction(addDays(today, -30)),
  );
}

/** Everything that must hold of an introduction, whatever was done with it. */
function expectToBeClear(progress: IntroductionProgress): void {
  const { status, thoughtOn, askedFirstOn, firstAnsweredOn, askedSecondOn, secondAnsweredOn, introducedOn, endedOn } =
    progress;
  const inOrder = [thoughtOn, askedFirstOn, firstAnsweredOn, askedSecondOn, secondAnsweredOn, introducedOn, endedOn];
  const taken = inOrder.filter((on) => on !== null);
  expect(taken).toEqual(taken.toSorted());
  // No answer without a question, nobody asked second before the first agreed, and nobody introduced before both agreed.
  if (firstAnsweredOn !== null) expect(askedFirstOn).not.toBeNull();
  if (askedSecondOn !== null) expect(firstAnsweredOn).not.toBeNull();
  if (secondAnsweredOn !== null) expect(askedSecondOn).not.toBeNull();
  if (introducedOn !== null) expect(secondAnsweredOn).not.toBeNull();
  if (status === 'first-declined') expect(askedSecondOn).toBeNull();
  if (status === 'second-declined') expect(introducedOn).toBeNull();
  if (status === 'withdrawn') expect(introducedOn).toBeNull();
  if (['introduced', 'went-well', 'came-to-nothing'].includes(status)) expect(introducedOn).not.toBeNull();
  expect(endedOn !== null).toBe(['went-well', 'came-to-nothing', 'withdrawn'].includes(status));
  expect(isOver(status)).toBe(stepsOf(status).length === 0);
}

describe('any sequence of steps, undo included', () => {
  const action = fc.record({
    step: fc.oneof(fc.constantFrom(...introductionSteps), fc.constant('undo' as const)),
    ago: fc.integer({ min: -1, max: 40 }),
  });

  it('leaves an introduction that is clear', () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 40 }), (actions) => {
        const history = [beginIntroduction(addDays(today, -20))];
        for (const { step, ago } of actions) {
          const before = history.at(-1) ?? expect.fail('nothing left');
          if (step === 'undo') {
            if (history.length > 1) history.pop();
            continue;
          }
          const on = addDays(today, -ago);
          const result = takeStep(before, step, { on, names, today, locale });
          if (result.progress === undefined) {
            expect(result.refusal).toMatch(/\.$/);
            continue;
          }
          expect(stepsOf(before.status)).toContain(step);
          expect(isOver(before.status)).toBe(false);
          history.push(result.progress);
        }
        for (const each of history) {
          expectToBeClear(each);
          const story = storyInWords(each, names);
          expect(story.map((told) => told.day)).toEqual(story.map((told) => told.day).toSorted());
          expect(progressInWords(each, names, today, locale)).toMatch(/^[A-Z].*\.$/);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('reaches every status', () => {
    const reached = new Set<IntroductionStatus>(['thought-of']);
    for (const status of reached) {
      for (const step of stepsOf(status)) {
        const at = { ...beginIntroduction(today), status };
        const { progress } = takeStep(at, step, { on: today, names, today, locale });
        reached.add(progress?.status ?? status);
      }
    }
    expect([...reached].toSorted()).toEqual(statuses.toSorted());
  });

  it('writes to the side that comes next, and the draft takes a step that can be taken', () => {
    for (const status of statuses) {
      const addressee = writesTo(status);
      if (addressee !== null) expect(stepsOf(status)[0]).toBe(stepOfSending(addressee));
      if (waitsFor(status) !== null) expect(addressee).toBeNull();
    }
    expect(statuses.filter((status) => !isOver(status))).toEqual([...openStatuses]);
  });
});

describe('a step', () => {
  it('may have been taken before the introduction was noted', () => {
    const noted = beginIntroduction(today);
    const on = day('2026-11-20');
    expect(takeStep(noted, 'ask-first', { on, names, today, locale }).progress).toMatchObject({
      thoughtOn: on,
      askedFirstOn: on,
      status: 'asked-first',
    });
  });

  it('is refused before the day of the last one', () => {
    const asked = walk(['ask-first', 2]);
    const on = addDays(today, -3);
    expect(takeStep(asked, 'first-agrees', { on, names, today, locale }).refusal).toBe(
      'The step before this one was on 24 November. Choose that day or a later one.',
    );
  });

  test.each<[IntroductionProgress, IntroductionStep, string]>([
    [walk(), 'ask-second', 'Ana comes first: ask Ana before anything else.'],
    [walk(['ask-first', 2]), 'introduce', 'Ana was asked and has not answered yet. Note what Ana said first.'],
    [walk(['ask-first', 2], ['first-agrees', 2]), 'introduce', 'Ana said yes, and Petr comes next: ask Petr first.'],
    [
      walk(['ask-first', 2], ['first-declines', 1]),
      'ask-second',
      'This introduction is over. Undo its last step, or begin a new one.',
    ],
  ])('that does not come next is refused with what does', (before, step, refusal) => {
    expect(takeStep(before, step, { on: today, names, today, locale }).refusal).toBe(refusal);
  });

  it('cannot take back what has happened', () => {
    const introduced = walk(
      ['ask-first', 9],
      ['first-agrees', 8],
      ['ask-second', 8],
      ['second-agrees', 7],
      ['introduce', 6],
    );
    expect(takeStep(introduced, 'withdraw', { on: today, names, today, locale }).refusal).toBe(
      'Ana and Petr are introduced already, which nobody can take back.',
    );
  });
});

describe('where it stands, in words', () => {
  test.each<[IntroductionProgress, string]>([
    [walk(), 'You thought of it on 27 October; nobody was asked yet.'],
    [walk(['ask-first', 2]), 'Ana was asked on Tuesday.'],
    [walk(['ask-first', 2], ['first-agrees', 1]), 'Ana said yes yesterday; Petr is to be asked next.'],
    [walk(['ask-first', 2], ['first-declines', 0]), 'Ana said no today.'],
    [walk(['ask-first', 9], ['first-agrees', 8], ['ask-second', 8]), 'Ana said yes; Petr was asked on 18 November.'],
    [
      walk(['ask-first', 9], ['first-agrees', 8], ['ask-second', 8], ['second-agrees', 0]),
      'Both said yes, Petr today. Now you can introduce them.',
    ],
    [
      walk(
        ['ask-first', 9],
        ['first-agrees', 8],
        ['ask-second', 8],
        ['second-agrees', 7],
        ['introduce', 6],
        ['went-well', 0],
      ),
      'You introduced them on Friday, and it went well.',
    ],
    [walk(['ask-first', 2], ['withdraw', 1]), 'You took it back yesterday.'],
  ])('%#', (progress, sentence) => {
    expect(progressInWords(progress, names, today, locale)).toBe(sentence);
  });

  it('tells each step that was taken', () => {
    expect(
      storyInWords(walk(['ask-first', 9], ['first-agrees', 8], ['ask-second', 8], ['second-declines', 7]), names),
    ).toEqual([
      { day: '2026-10-27', text: 'You thought of introducing Ana and Petr.' },
      { day: '2026-11-17', text: 'You asked Ana.' },
      { day: '2026-11-18', text: 'Ana said yes.' },
      { day: '2026-11-18', text: 'You asked Petr.' },
      { day: '2026-11-19', text: 'Petr said no.' },
    ]);
  });

  it('calls two of one first name by their whole names', () => {
    const ana = (lastName: string) => ({ firstName: 'Ana', name: `Ana ${lastName}` });
    expect(namesOfTwo(ana('Kern'), ana('Lopes'))).toEqual({ first: 'Ana Kern', second: 'Ana Lopes' });
    expect(namesOfTwo(ana('Kern'), { firstName: 'Petr', name: 'Petr Novák' })).toEqual(names);
  });
});

describe('what the user does next', () => {
  it('asks again after a week, and how it went after two', () => {
    expect(waitingFollowUp(walk(['ask-first', 2]), names, today)).toEqual({
      side: 'first',
      text: 'Ask Ana again whether to meet Petr',
      dueOn: '2026-12-01',
    });
    const introduced = walk(
      ['ask-first', 9],
      ['first-agrees', 8],
      ['ask-second', 8],
      ['second-agrees', 7],
      ['introduce', 6],
    );
    expect(waitingFollowUp(introduced, names, today)).toEqual({
      side: 'first',
      text: 'Ask Ana how it went with Petr',
      dueOn: '2026-12-04',
    });
  });

  it('is due today when the day has passed, and when it is the user’s turn', () => {
    expect(waitingFollowUp(walk(['ask-first', 20]), names, today)).toMatchObject({ dueOn: today });
    expect(waitingFollowUp(walk(['ask-first', 20], ['first-agrees', 10]), names, today)).toEqual({
      side: 'second',
      text: 'Ask Petr whether to meet Ana',
      dueOn: today,
    });
  });

  it('is nothing before anybody was asked, and once it is over', () => {
    for (const status of statuses) {
      const isWaiting = waitingFollowUp({ ...beginIntroduction(today), status }, names, today) !== null;
      expect(isWaiting).toBe(!isOver(status) && status !== 'thought-of');
    }
  });

  it('is done by the user’s own step only', () => {
    expect(stepDoesFollowUp('first-agreed', 'asked-second')).toBe(true);
    expect(stepDoesFollowUp('first-agreed', 'withdrawn')).toBe(false);
    expect(stepDoesFollowUp('asked-first', 'first-agreed')).toBe(false);
  });
});
