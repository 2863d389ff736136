import type { PersonId } from '../../core/ids.ts';
import { tellsOfContact } from '../../core/log-line/tells-of-contact.ts';
import { profileSlugOf } from '../../core/people/profile-slug.ts';
import type { ProfileSlug } from '../../core/people/profile-slug.ts';
import { personWithSlug } from '../../db/people/current-slug.ts';
import { peopleFoundBy } from '../../db/people/people-list.ts';
import { findPerson } from '../../db/people/people.ts';
import { rhythmsOfCircles } from '../../db/people/rhythms.ts';
import type { Database } from '../../db/connection/database.ts';
import { foundTextOf } from '../../db/search/found-text.ts';
import { renewTextIndex } from '../../db/search/search-index.ts';
import type { SearchedWords } from '../../db/search/search-tiers.ts';
import { readSomeSlipWords } from '../../db/search/slip-words.ts';
import type { Context } from '../context.ts';
import type { PaletteAnswer } from '../contract/people/palette.ts';
import { procedures } from '../procedures.ts';
import { currentSettings } from '../settings.ts';
import { readLine } from './log-lines.ts';
import { foundRow } from './person-row.ts';

/** How many people are listed: each who was found by what was written costs a look at all of their texts. */
const mostPeople = 10;
/** The most characters that are searched for. */
const mostSearched = 200;

export const palette = {
  answer: procedures.palette.answer.handler(async ({ context, input: { text, purpose } }): Promise<PaletteAnswer> => {
    if (text === '') {
      await readyPalette(context);
      return { people: [], tellsOfContact: false };
    }
    if (purpose === 'log') return { people: [], reading: await readLine(context, text), tellsOfContact: false };
    const slug = profileSlugOf(text);
    if (slug !== undefined) return { people: [], profile: whoHasProfile(context.db, slug), tellsOfContact: false };
    const reading = purpose === 'anything' && text.includes(' ') ? await readLine(context, text) : undefined;
    // A search takes longer than all the rest, and what tells of contact is not sought.
    if (reading !== undefined && tellsOfContact(reading)) return { people: [], reading, tellsOfContact: true };
    return { people: foundPeople(context, text), reading, tellsOfContact: false };
  }),
};

/** Does beforehand what the first keys in the palette would wait for. */
async function readyPalette(context: Context): Promise<void> {
  renewTextIndex(context.db);
  const steps = stepsToPalette(context);
  while ((await steps.next()).done !== true);
}

/** Words that hardly anybody is found by. */
const unheard: SearchedWords = { words: ['qxz', 'zqj'], meant: [[], []] };

/** The connections on which the statements of searches are prepared. */
const readied = new WeakSet<Database['$client']>();

/**
 * Does the same in steps, each of a few hundredths of a second at most, so that little waits for one of them. What lasts as
 * long as the connection is done once.
 */
export async function* stepsToPalette(context: Context): AsyncGenerator<void, void> {
  while (readSomeSlipWords(context.db)) yield;
  const connection = context.db.$client;
  if (readied.has(connection)) return;
  // Loads the reader of lines, then its patterns, then what looks for names.
  await import('../../core/log-line/read-log-line.ts');
  yield;
  await readLine(context, '');
  yield;
  await readLine(context, 'a b');
  yield;
  // Prepares the statements of searches for one word and for several.
  foundPeople(context, 'a');
  yield;
  foundPeople(context, 'a b');
  yield;
  // And those for words that stand in no name, which are looked for with slips and in all that was written about somebody.
  foundPeople(context, unheard.words.join(' '));
  yield;
  for (const row of peopleFoundBy(context.db, 'a', 1).rows) foundTextOf(context.db, row, unheard);
  readied.add(connection);
}

function whoHasProfile(db: Database, slug: ProfileSlug): { id: PersonId; name: string } | null {
  const id = personWithSlug(db, slug);
  const person = id === undefined ? undefined : findPerson(db, id);
  return person ? { id: person.id, name: person.name } : null;
}

function foundPeople(context: Context, text: string): PaletteAnswer['people'] {
  const { db, clock } = context;
  const shown = { today: clock.today(), rhythms: rhythmsOfCircles(db) };
  const { recentPeople } = currentSettings(context);
  const { rows, search } = peopleFoundBy(db, text.slice(0, mostSearched), mostPeople, recentPeople);
  return rows.map((row) => foundRow(db, row, search, shown));
}
