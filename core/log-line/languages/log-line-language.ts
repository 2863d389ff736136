import type { HelpDirection, HelpKind, HelpStatus } from '../../outreach/help.ts';
import type { Direction, InteractionKind } from '../../strength/interaction.ts';

// A language is a table of patterns and word lists; the reader of lines knows no words.
//
// A pattern is words with a space between them, in small letters: "called|rang <people>". `|` parts alternatives, `?` after
// a word makes it optional, `kinds:NAME` stands for the words of that list of nouns, `kinds:*` for those of each, and slots stand in brackets:
//
//   <people>   one or more names: "Ana", "Ana, João and me", "she"
//   <known>    the same, of people whom the user knows
//   <gap>      up to six words
//   <owner>    the same with the sign of possession: "Ana's"
//   <others>   a second list of names
//   <me>       the user: "me", "us"
//   <sign>     a colon or a bracket before a list of names
//   <thing>    anything up to the end of the clause

/** What is said when a pattern matches. */
export type PatternMeaning =
  | {
      readonly says: 'contact';
      readonly kind: InteractionKind | null;
      readonly direction: Direction;
      /** Set where it is contact only if the user is among those who did it: "Ana and I talked". */
      readonly byUser?: true;
    }
  /** `others` were introduced to the user by `people`; with `meets`, the user met them. */
  | { readonly says: 'introduced'; readonly meets?: true }
  /** The user introduced `people` to `others`. */
  | { readonly says: 'introducing' }
  /** The user promised `thing`; told as `future`, only if it is something to do ("I'll send it", not "I'll be late"). */
  | { readonly says: 'promise'; readonly told?: 'future' }
  /**
   * The user awaits something: `thing` by its name, or told as what they promised to do; told as `future`, only if it is done
   * for the user ("she'll send me the file", not "she'll be in Paris").
   */
  | { readonly says: 'owed'; readonly told: 'thing' | 'action' | 'future' }
  | {
      readonly says: 'help';
      readonly direction: HelpDirection;
      readonly kind: HelpKind;
      readonly status: HelpStatus;
      /** The words with which the ledger tells it, before `thing`. */
      readonly text: string;
    };

export type LanguagePattern = PatternMeaning & { readonly pattern: string };

/** Nouns of contact ("coffee", "phone call"), by the name under which patterns mention them. */
type ContactNouns = Readonly<
  Record<string, { readonly kind: InteractionKind; readonly direction: Direction; readonly words: readonly string[] }>
>;

/** How a call ended that reached nobody, by the first folded words of what is told after it. */
type UnansweredCall = { readonly begins: RegExp; readonly kind: InteractionKind };

/** The words of a language in which contact is jotted down. All are in small letters, as folded. */
export type LogLineLanguage = {
  readonly nouns: ContactNouns;
  /** The first that matches earliest in a clause counts. */
  readonly patterns: readonly LanguagePattern[];
  /** Calls that reached nobody: "no answer", "left a voicemail". The first that fits counts. */
  readonly unanswered: readonly UnansweredCall[];
  /** How words are spelled that are often misspelt, shortened or written together; an abbreviation ends with "/". */
  readonly spellings: ReadonlyMap<string, string>;
  /** The words for which pictographs stand. */
  readonly pictographs: ReadonlyMap<string, string>;
  /** Words after "I'll" and "I'd" with which nothing is promised: "be". */
  readonly notPromised: ReadonlySet<string>;
  /** Matches folded words after "she'll" that tell of something done for the user: "send". */
  readonly doneForUser: RegExp;
  /** Words with which the topic follows: "re". */
  readonly beforeTopic: ReadonlySet<string>;
  /** Words before a day by which something is due: "by". */
  readonly beforeDeadlines: ReadonlySet<string>;
  /** Words of a clause that tells of what will be: "she'll". */
  readonly future: ReadonlySet<string>;
  /** The user: "me", "I". */
  readonly user: ReadonlySet<string>;
  /** Words for one person named before: "she". */
  readonly pronouns: ReadonlySet<string>;
  /** Words for all of those named before: "they". */
  readonly pluralPronouns: ReadonlySet<string>;
  /** Words between the names of a list. */
  readonly and: ReadonlySet<string>;
  /** Words directly before a name: "with". */
  readonly beforeNames: ReadonlySet<string>;
  /** Words before a day: "on". */
  readonly beforeDays: ReadonlySet<string>;
  /** Matches words that name a time rather than a day: "last week". */
  readonly vagueDays: RegExp;
  /** Words between a name and a company: "from". */
  readonly ofCompany: ReadonlySet<string>;
  /** Words that begin another clause after "and" or a comma, and are no part of it: "then". */
  readonly joints: ReadonlySet<string>;
  /** Words that may stand before what is understood without changing it: "had a quick". */
  readonly fillers: ReadonlySet<string>;
  /** Words that say nothing of their own: a clause that has no others besides what was understood is not noted. */
  readonly silent: ReadonlySet<string>;
  /** Words before a contact that make it none: "did not", "should", "cancelled". */
  readonly unreal: ReadonlySet<string>;
  /** Words anywhere in a clause that make a contact none: "cancelled", "fell through". */
  readonly undone: ReadonlySet<string>;
  /** Words that are never names. */
  readonly neverNames: ReadonlySet<string>;
  /** Words that are names as well; they count as such in capitals, or where a name is due. */
  readonly alsoNames: ReadonlySet<string>;
  /** Words with which a place follows: "at". */
  readonly places: ReadonlySet<string>;
  /** Titles before names, whose full stop ends no sentence: "dr". */
  readonly titles: ReadonlySet<string>;
  /** Articles before the name of a family: "the Kerns". */
  readonly beforeFamily: ReadonlySet<string>;
  /** Matches the sign of possession at the end of a word. */
  readonly possession: RegExp;
  /** Matches the plural of a family's name at the end of a word. */
  readonly familyPlural: RegExp;
  /** Words what the user does about something that they are owed. */
  readonly owedText: (what: { readonly thing: string } | { readonly action: string }) => string;
  /** Words what the ledger tells of an introduction. */
  readonly introducedText: { readonly userTo: (name: string) => string; readonly themTo: (name: string) => string };
};
