import type { Introduction } from '../../../api/contract/doors/introductions.ts';
import type { IntroductionStep } from '../../../core/doors/introduction.ts';

/** Names the two people of an introduction: "Ana Kern and Bo Li". */
export function namesInWords({ first, second }: Pick<Introduction, 'first' | 'second'>): string {
  return `${first.name} and ${second.name}`;
}

/** Words a step as the user notes it: "Ana Kern said yes". */
export function stepInWords(step: IntroductionStep, { first, second }: Pick<Introduction, 'first' | 'second'>): string {
  switch (step) {
    case 'ask-first':
      return `Asked ${first.name} elsewhere`;
    case 'first-agrees':
      return `${first.name} said yes`;
    case 'first-declines':
      return `${first.name} said no`;
    case 'ask-second':
      return `Asked ${second.name} elsewhere`;
    case 'second-agrees':
      return `${second.name} said yes`;
    case 'second-declines':
      return `${second.name} said no`;
    case 'introduce':
      return 'Introduced them elsewhere';
    case 'went-well':
      return 'It went well';
    case 'came-to-nothing':
      return 'It came to nothing';
    case 'withdraw':
      return 'Withdraw';
  }
}

/** Names what the user does next: "Ask Ana Kern", "Wait for Bo Li". Empty when it is over. */
export function nextInWords({ first, second, status }: Pick<Introduction, 'first' | 'second' | 'status'>): string {
  switch (status) {
    case 'thought-of':
      return `Ask ${first.name}`;
    case 'asked-first':
      return `What did ${first.name} say?`;
    case 'first-agreed':
      return `Ask ${second.name}`;
    case 'asked-second':
      return `What did ${second.name} say?`;
    case 'second-agreed':
      return 'Introduce them';
    case 'introduced':
      return 'How did it go?';
    case 'first-declined':
    case 'second-declined':
    case 'went-well':
    case 'came-to-nothing':
    case 'withdrawn':
      return '';
  }
}

/** Says kindly how to leave it, where an introduction has ended without being made. Empty otherwise. */
export function endInWords({ first, second, status }: Pick<Introduction, 'first' | 'second' | 'status'>): string {
  switch (status) {
    case 'first-declined':
      return `Nothing more to do: ${second.name} was not asked.`;
    case 'second-declined':
      return `That is all right. ${first.name} said yes: a kind line that it did not come about is enough.`;
    case 'withdrawn':
      return 'Nobody needs to hear anything more about it.';
    case 'went-well':
      return 'Two people know each other because of you.';
    case 'came-to-nothing':
      return 'The door was opened all the same.';
    case 'thought-of':
    case 'asked-first':
    case 'first-agreed':
    case 'asked-second':
    case 'second-agreed':
    case 'introduced':
      return '';
  }
}

/** The address of an introduction's page. */
export function introductionPath(id: Introduction['id']): string {
  return `/introductions/${id}`;
}
