import { useQuery } from '@tanstack/react-query';

import type { Circle } from '../../core/people/circle.ts';
import { defaultRhythms } from '../../core/people/rhythm.ts';
import { useClient } from '../app/client-provider.tsx';
import { inTouchInWords } from './circle-words.ts';

/** Returns how often the user means to be in touch with each circle, in words: "in touch every month". */
export function useCircleRhythms(): Readonly<Record<Circle, string>> {
  const { queries } = useClient();
  const { inner, close, wider } = useQuery(queries.settings.get.queryOptions()).data?.rhythms ?? defaultRhythms;
  return { inner: inTouchInWords(inner), close: inTouchInWords(close), wider: inTouchInWords(wider) };
}
