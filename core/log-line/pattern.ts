import type { LanguagePattern, LogLineLanguage, PatternMeaning } from './languages/log-line-language.ts';

/** What a pattern expects at a place: words, or what fills a slot. */
export type PatternPart =
  | { readonly part: 'words'; readonly alternatives: ReadonlySet<string>; readonly isOptional: boolean }
  /** One of several nouns, each of one or more words, the longest first. */
  | { readonly part: 'noun'; readonly phrases: readonly (readonly string[])[] }
  | { readonly part: Slot };
type Slot = 'people' | 'known' | 'owner' | 'others' | 'me' | 'gap' | 'sign' | 'thing';

export type CompiledPattern = {
  readonly meaning: PatternMeaning;
  readonly parts: readonly PatternPart[];
  /** Whether it begins with whoever does it; otherwise the user does. */
  readonly hasSubject: boolean;
  /** Whether it begins with a noun, before which any adjective may stand. */
  readonly beginsWithNoun: boolean;
};

/** The patterns of a language, ready to be matched. */
export type CompiledLanguage = {
  readonly language: LogLineLanguage;
  readonly patterns: readonly CompiledPattern[];
  /** All words of patterns, which are no names where no name is due. */
  readonly vocabulary: ReadonlySet<string>;
};

const compiled = new WeakMap<LogLineLanguage, CompiledLanguage>();

/** Compiles the patterns of a language, once. */
export function compileLanguage(language: LogLineLanguage): CompiledLanguage {
  const known = compiled.get(language);
  if (known !== undefined) return known;
  const patterns = language.patterns.flatMap((pattern) => compilePattern(pattern, language));
  const vocabulary = new Set(
    patterns.flatMap(({ parts }) =>
      parts.flatMap((part) =>
        part.part === 'words' ? [...part.alternatives] : part.part === 'noun' ? part.phrases.flat() : [],
      ),
    ),
  );
  const made = { language, patterns, vocabulary };
  compiled.set(language, made);
  return made;
}

/** A pattern with `kinds:*` stands for one with each list of nouns. */
function compilePattern(pattern: LanguagePattern, { nouns }: LogLineLanguage): CompiledPattern[] {
  if (pattern.pattern.includes('kinds:*')) {
    return Object.entries(nouns).flatMap(([name, noun]) => {
      const { kind, direction } = noun;
      const text = pattern.pattern.replace('kinds:*', `kinds:${name}`);
      return compilePattern({ says: 'contact', kind, direction, pattern: text }, { nouns } as LogLineLanguage);
    });
  }
  const parts = pattern.pattern.split(' ').map((text): PatternPart => {
    const slot = /^<(?<slot>people|known|owner|others|me|gap|sign|thing)>$/u.exec(text)?.groups?.['slot'];
    // One of the alternatives of the expression.
    if (slot !== undefined) return { part: slot as Slot };
    if (text.startsWith('kinds:')) {
      const words = nouns[text.slice('kinds:'.length)]?.words ?? [];
      return {
        part: 'noun',
        phrases: words.map((phrase) => phrase.split(' ')).toSorted((a, b) => b.length - a.length),
      };
    }
    const isOptional = text.endsWith('?');
    return { part: 'words', alternatives: new Set(text.replace(/\?$/u, '').split('|')), isOptional };
  });
  const [first] = parts;
  const hasSubject = first?.part === 'people' || first?.part === 'known' || first?.part === 'owner';
  return [{ meaning: pattern, parts, hasSubject, beginsWithNoun: first?.part === 'noun' }];
}
