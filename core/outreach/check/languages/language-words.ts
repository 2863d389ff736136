/** What the check knows of a language. Lists of words are separated by spaces, phrases stand one a line (see phrases.ts). */
export type LanguageWords = {
  /** Its small words, by which a text in it is known. They are never a detail of a person's own. */
  readonly small: string;
  /** Letters and marks that are its own among the languages that are checked. */
  readonly letters?: RegExp;
  /** Words that say nothing of one person alone: "company", "profile", "great". `word*` stands for all that begin so. */
  readonly dull: string;
  /** Phrases of the writer: "I", "my", "we". */
  readonly mine: string;
  /** Phrases of whoever is written to: "you", "your". */
  readonly theirs: string;
  /** Words of `theirs` that mean them only with a capital, as "Sie" in German. */
  readonly theirsWithCapital?: string;
  /** Endings of verbs, with accents, that mean the writer, or whoever is written to, where pronouns are left out. */
  readonly endings?: { readonly mine: RegExp; readonly theirs: RegExp };
  /** Phrases in which "we" means both: "we met". */
  readonly together: string;
  /** "your", whose next words tell what is theirs. */
  readonly possessives: string;
  /** Phrases after which something follows that is of the two alone: "your talk on", "you wrote". */
  readonly remembering: string;
  /** Words before a place: "in", which show a name where all nouns have capitals. Empty where a capital is enough. */
  readonly beforePlaces: string;
  /** Phrases with which the writer introduces themselves, or their business. Names beside them are the writer's. */
  readonly introducing: string;
  /** Phrases that everybody has read too often. */
  readonly tired: string;
  /** Phrases that refer to an earlier message of the writer's own, or ask whether it was read. */
  readonly nudges: string;
  /** Phrases that offer, give or bring something. */
  readonly offers: string;
  /** Phrases of what is no gift, though it may be offered: a call, my network, our product, each other. */
  readonly pitches: string;
  /** Those of `offers` that only hand over something, which is no offer beside a favour: "attached". */
  readonly attachments: string;
  /** Phrases that thank, congratulate, or wish well. */
  readonly warm: string;
  /** Phrases that ask for something that helps the writer. */
  readonly favours: string;
  /** Phrases that ask for a door: who decides there, a foot in it. */
  readonly doors: string;
  /** Phrases that ask for what is needed to give something, which is no favour: "your address", "when it suits you". */
  readonly arrangements: string;
  /** Phrases that ask for time, which is a favour unless something is offered. */
  readonly asksForTime: string;
  /** Phrases that present a firm or a product, which is nothing for the other, and no favour either. */
  readonly presentations: string;
};
