import { useQuery } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';

import type { PaletteAnswer, PalettePurpose } from '../../../api/contract/people/palette.ts';
import { useClient } from '../../app/client-provider.tsx';

/** What was typed, without spaces around it, and what it is for. */
export type PaletteQuestion = { readonly text: string; readonly purpose: PalettePurpose };

/** What the engine said to which question. */
export type GivenAnswer = PaletteAnswer & PaletteQuestion;

const noAnswer: GivenAnswer = { text: '', purpose: 'anything', people: [], tellsOfContact: false };

/**
 * Returns the latest answer of the engine, and a function that asks. It asks at once, before React renders what was typed;
 * while it waits for an answer, only the latest question waits to be asked next. The answer before stays until the next.
 * Once something was written, such as a step that was undone, the latest question is asked again.
 */
export function usePaletteAnswer(): {
  readonly answer: GivenAnswer;
  readonly error: unknown;
  readonly ask: (question: PaletteQuestion) => void;
} {
  const { client } = useClient();
  const [given, setGiven] = useState<{ readonly answer: GivenAnswer; readonly error: unknown }>({
    answer: noAnswer,
    error: null,
  });
  const next = useRef<PaletteQuestion>(undefined);
  const latest = useRef<PaletteQuestion>(noAnswer);
  const isAsking = useRef(false);
  const ask = useCallback(
    (question: PaletteQuestion): void => {
      const askNext = async (): Promise<void> => {
        isAsking.current = true;
        for (let asked = next.current; asked !== undefined; asked = next.current) {
          next.current = undefined;
          try {
            // Only one question at a time is asked.
            const answer = asked.text === '' ? noAnswer : await client.palette.answer(asked);
            setGiven({ answer: { ...answer, ...asked }, error: null });
          } catch (error) {
            setGiven({ answer: { ...noAnswer, ...asked }, error });
          }
        }
        isAsking.current = false;
      };
      latest.current = question;
      next.current = question;
      if (!isAsking.current) void askNext();
    },
    [client],
  );
  // A query only because every write has all queries fetched again.
  useQuery({
    queryKey: ['palette answer'],
    queryFn: async () => {
      const { text, purpose } = latest.current;
      if (text !== '') ask({ text, purpose });
      // So that the first key is answered as soon as the others.
      else await client.palette.answer({ text, purpose });
      return null;
    },
    gcTime: 0,
  });
  return { ...given, ask };
}
