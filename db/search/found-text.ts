import { desc, eq } from 'drizzle-orm';

import { excerptAround, hasWordBeginning } from '../../core/text/excerpt.ts';
import type { Excerpt } from '../../core/text/excerpt.ts';
import { fold } from '../../core/text/fold.ts';
import { phoneWords } from '../../core/people/phone-words.ts';
import type { PersonId } from '../../core/ids.ts';
import type { FoundPlace } from '../../core/people/found-place.ts';
import type { Database } from '../connection/database.ts';
import { computed, fields, handWrittenRead, readStatement } from '../connection/statement.ts';
import { findHowMet } from '../doors/how-met.ts';
import { needsOf } from '../doors/needs.ts';
import { emailsOf } from '../people/emails.ts';
import { identitiesOf } from '../people/merged-people.ts';
import { ownLabelsOf } from '../people/own-labels.ts';
import { tagsOf } from '../people/tags.ts';
import { followUps, interactions, messages, people, sentTexts } from '../schema/schema.ts';
import { importedTextsOf } from './record-words.ts';
import type { SearchedWords } from './search-tiers.ts';

/** What somebody was found by: where it stands, and the words around it. */
export type FoundText = Excerpt & { readonly where: FoundPlace };

/** A text that a person is found by; `words` are other ways to type it. */
type SearchedText = { readonly where: FoundPlace; readonly text: string; readonly words?: readonly string[] };

/**
 * How many notes of the log and how many messages are looked at before the older ones: those whom the user knows best have
 * thousands. The older ones are looked at only when no text has any of the words.
 */
const newestOfKind = 200;
/** As SQLite has it. */
const noLimit = -1;

const noFacts = { notes: '', phone: '', city: '', website: '' };

type ShownPerson = {
  readonly id: PersonId;
  /** Folded. */
  readonly nameKey: string;
  readonly companyKey: string;
  readonly position: string;
};

/** Finds what a person was found by; null when it is their name, company or position. */
export function foundTextOf(db: Database, person: ShownPerson, search: SearchedWords): FoundText | null {
  let missing = search.words.map((word, index) => [word, ...(search.meant[index] ?? [])]);
  for (const shownWords of [() => person.nameKey, () => person.companyKey, () => fold(person.position)]) {
    const folded = shownWords();
    missing = missing.filter((either) => !either.some((word) => hasWordBeginning(folded, word)));
    if (missing.length === 0) return null;
  }
  const best =
    bestText(textsOf(db, person.id, newestOfKind), missing) ?? bestText(textsOf(db, person.id, noLimit), missing);
  if (best === undefined) return null;
  // What was typed in another way than it stands has no place to mark.
  const unmarked = best.words === undefined ? undefined : { text: best.text, marks: [] };
  const excerpt = excerptAround(best.text, missing.flat()) ?? unmarked;
  return excerpt ? { where: best.where, ...excerpt } : null;
}

/** Returns the first text that has the most of the searched words; undefined when none has any. */
function bestText(
  texts: Iterable<SearchedText>,
  searchedFor: readonly (readonly string[])[],
): SearchedText | undefined {
  let best: SearchedText | undefined;
  let mostFound = 0;
  for (const searched of texts) {
    const folded = [fold(searched.text), ...(searched.words ?? [])].join(' ');
    const found = searchedFor.filter((either) => either.some((word) => hasWordBeginning(folded, word))).length;
    if (found > mostFound) {
      best = searched;
      mostFound = found;
    }
    if (found === searchedFor.length) break;
  }
  return best;
}

const factsOfPerson = readStatement({ id: people.id }, (db, { id }) =>
  db
    .select(fields({ notes: people.notes, phone: people.phone, city: people.city, website: people.website }))
    .from(people)
    .where(eq(people.id, id)),
);

const promisesOf = readStatement({ id: followUps.personId }, (db, { id }) =>
  db
    .select(fields({ text: followUps.text }))
    .from(followUps)
    .where(eq(followUps.personId, id))
    .orderBy(desc(followUps.promisedOn)),
);

const logOf = handWrittenRead(
  { id: interactions.personId, limit: computed<number>() },
  { note: interactions.note },
  "SELECT note FROM interactions WHERE person_id = @id AND note <> '' ORDER BY day DESC, id DESC LIMIT @limit",
);

const sentTo = readStatement({ id: sentTexts.personId }, (db, { id }) =>
  db
    .select(fields({ subject: sentTexts.subject, text: sentTexts.text }))
    .from(sentTexts)
    .where(eq(sentTexts.personId, id))
    .orderBy(desc(sentTexts.sentOn)),
);

const messagesWith = handWrittenRead(
  { identities: computed<string>(), limit: computed<number>() },
  { text: messages.text },
  `SELECT text FROM messages
   WHERE person_id IN (SELECT value FROM json_each(@identities))
     AND EXISTS (SELECT 1 FROM import_messages JOIN imports ON imports.id = import_messages.import_id
       WHERE import_messages.message_id = messages.id AND imports.undone_at IS NULL)
   ORDER BY sent_at DESC LIMIT @limit`,
);

/**
 * Yields the texts that a person is found by, those of their row aside: the best first, of each kind the newest first; of the
 * log and of messages up to `limit` each.
 */
function* textsOf(db: Database, id: PersonId, limit: number): Generator<SearchedText> {
  const identities = identitiesOf(db, id);
  const texts = importedTextsOf(db, identities);
  const imported = identities.flatMap((identity) => texts.get(identity) ?? []);
  yield* imported.filter(({ where }) => where === 'nickname');
  for (const text of emailsOf(db, id)) yield { where: 'e-mail', text };
  for (const { name } of tagsOf(db, id)) yield { where: 'tag', text: name };
  const { notes, phone, city, website } = factsOfPerson.get(db, { id }) ?? noFacts;
  yield { where: 'phone', text: phone, words: phoneWords(phone) };
  yield { where: 'city', text: city };
  yield { where: 'website', text: website };
  for (const { label, value } of ownLabelsOf(db, id)) {
    if (value !== '') yield { where: 'own label', text: `${label}: ${value}` };
  }
  yield { where: 'notes', text: notes };
  for (const { text } of needsOf(db, id)) yield { where: 'need', text };
  yield { where: 'how met', text: findHowMet(db, id)?.text ?? '' };
  yield* imported.filter(({ where }) => where !== 'nickname');
  for (const text of promisesOf.values(db, { id })) yield { where: 'promise', text };
  for (const text of logOf.values(db, { id, limit })) yield { where: 'log', text };
  for (const { subject, text } of sentTo.all(db, { id })) yield { where: 'sent text', text: `${subject}\n${text}` };
  for (const text of messagesWith.values(db, { identities: JSON.stringify(identities), limit })) {
    yield { where: 'message', text };
  }
}
