import { readFileSync } from 'node:fs';

import * as z from 'zod/mini';

import type { NameCandidate, NameFinder } from '../../core/log-line/log-line.ts';
import { fold } from '../../core/text/fold.ts';

const somebody = z.object({ name: z.string(), company: z.string(), nickname: z.optional(z.string()) });

/** The folder of the lines and of the network whom they are about. */
export const logLinesFolder = new URL('../fixtures/log-lines/', import.meta.url);

/** Finds the people of an invented network by the words of their names, as the file does. */
export function inventedNames(): NameFinder {
  const people = z
    .array(somebody)
    .parse(JSON.parse(readFileSync(new URL('network.json', logLinesFolder), 'utf8')))
    .map(({ name, company, nickname = '' }, index) => ({
      candidate: { id: index + 1, name, company } satisfies NameCandidate,
      words: [fold(name), fold(nickname)].map((text) => text.split(' ')),
      company: fold(company),
    }));
  return {
    find: (words) => {
      const found = people.filter((each) =>
        each.words.some((own) =>
          words.every((word) => own.some((one) => one === word || (/^[a-z]$/u.test(word) && one.startsWith(word)))),
        ),
      );
      return { candidates: found.map(({ candidate }) => candidate).slice(0, 9), more: Math.max(found.length - 9, 0) };
    },
    isCompany: (words) => people.some(({ company }) => company === words.join(' ')),
  };
}
