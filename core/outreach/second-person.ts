// What the user noted of somebody ("Collects old maps.") is turned to them ("you collect old maps"). Only sentences of known
// forms are; all others keep their words.

import { fold } from '../text/fold.ts';
import { withoutFullStop } from './sentences.ts';

/** Verbs in the present with which a note about somebody begins: "Collects old maps." */
const verbs = new Set(
  (
    'act advise ask bake bike bring build buy chair climb coach collect compose cook cycle dance design draw drive edit enjoy farm fish follow ' +
    'garden give grow hate help hike host invest keep know lead learn like listen live look love make manage mentor miss move own organise ' +
    'organize paint photograph plan plant play prefer publish raise read rent repair research restore ride row run sail search seek sell share sing sketch ' +
    'skate ski speak sponsor start struggle study support surf swim take teach think train translate travel try volunteer walk want watch ' +
    'work worry write'
  ).split(' '),
);

const irregular: ReadonlyMap<string, string> = new Map([
  ['has', 'have'],
  ['is', 'are'],
  ['was', 'were'],
  ['does', 'do'],
  ['goes', 'go'],
]);

/** What somebody looks for or plans, as notes say it, and how it is said to them. */
const needs: readonly (readonly [pattern: RegExp, toThem: string])[] = [
  [/^(?:is |currently |still )*(?:looking|searching) for /iu, 'you were looking for '],
  [/^looks for /iu, 'you were looking for '],
  [/^(?:is |currently |still )*hiring /iu, 'you were hiring '],
  [/^needs? (?=to |an? |the |some |more |help|\p{L})/iu, 'you needed '],
  [/^wants? to /iu, 'you wanted to '],
  [/^wants /iu, 'you wanted '],
  [/^would like to /iu, 'you wanted to '],
  [/^(?:is )?planning /iu, 'you were planning '],
  [/^(?:is )?thinking (?=of |about )/iu, 'you were thinking '],
  [/^(?:is )?considering /iu, 'you were considering '],
  [/^struggles with /iu, 'you had trouble with '],
];

/** How the two of them met, as notes say it, and how it is said to them. */
const meetings: readonly (readonly [pattern: RegExp, toThem: string])[] = [
  [
    /^(?:we )?(?:first )?met (?=at |in |on |through |via |during |near |over |by |with |when |while |last |\d)/iu,
    'we met ',
  ],
  [/^(?:we were )?introduced by /iu, 'we were introduced by '],
  [/^(?:we )?know each other from /iu, 'we know each other from '],
  [/^from (?=the |my |our |an? |university|school|college|work)/iu, 'we know each other from '],
  [/^(?:we )?studied together/iu, 'we studied together'],
  [/^(?:we )?worked together/iu, 'we worked together'],
  [/^(?:we )?shared (?=an? |the )/iu, 'we shared '],
  [/^(?:we )?ran (?=an? |the )/iu, 'we ran '],
  [/^sat next to me/iu, 'you sat next to me'],
  [/^spoke right (?=after|before)/iu, 'you spoke right '],
  [/^taught (?=the |me |us )/iu, 'you taught '],
  [/^reviewed (?=our |my )/iu, 'you reviewed '],
  [/^interviewed me/iu, 'you interviewed me'],
  [/^wrote to me /iu, 'you wrote to me '],
];

/** Verbs in the past with which a logged line begins: "Asked how the move went". */
const pastVerb =
  /^(?:asked|wrote|sent|said|told|shared|recommended|mentioned|forwarded|offered|invited|introduced|thanked|called|passed|congratulated|wished|planned|talked|helped|answered|replied|suggested|showed|gave|put|visited|came|commented|explained|promised|rang)(?= )/iu;

/** What a sentence about somebody says: a need, how they met, or anything else. */
export type TurnedSentence = {
  readonly kind: 'need' | 'met' | 'trait';
  /** Without a capital and a full stop: "you collect old maps". */
  readonly words: string;
};

/** Turns a sentence that the user noted about somebody to them; undefined if it has none of the known forms. */
export function turnNote(sentence: string, firstName: string): TurnedSentence | undefined {
  const bare = withoutSubject(withoutFullStop(sentence), firstName);
  const need = replaced(bare, needs);
  if (need !== undefined) return { kind: 'need', words: withPronouns(need) };
  const met = replaced(bare, meetings);
  if (met !== undefined) return { kind: 'met', words: met };
  const [verb = ''] = /^\p{L}+/u.exec(bare) ?? [];
  const base = baseForm(verb.toLowerCase());
  if (base === undefined || bare.length === verb.length) return undefined;
  return { kind: 'trait', words: withPronouns(`you ${base}${bare.slice(verb.length)}`) };
}

/** Turns a line that the user logged, of what they or the user did, to them: "you asked how the move went"; undefined for other lines. */
export function turnLogLine(line: string, direction: 'in' | 'out'): string | undefined {
  const bare = withoutFullStop(line);
  const subject = direction === 'in' ? 'you' : 'I';
  if (pastVerb.test(bare)) return withPronouns(`${subject} ${bare.slice(0, 1).toLowerCase()}${bare.slice(1)}`);
  const need = direction === 'in' ? replaced(bare, needs) : undefined;
  return need === undefined ? undefined : withPronouns(need);
}

function withoutSubject(sentence: string, firstName: string): string {
  const [, word = '', rest = ''] = /^(\p{L}[\p{L}\p{M}'’-]*) (.+)$/su.exec(sentence) ?? [];
  const isSubject = /^(?:she|he)$/iu.test(word) || (firstName !== '' && fold(word) === fold(firstName));
  return isSubject ? rest : sentence;
}

function replaced(sentence: string, forms: readonly (readonly [RegExp, string])[]): string | undefined {
  for (const [pattern, toThem] of forms) if (pattern.test(sentence)) return sentence.replace(pattern, toThem);
  return undefined;
}

/** The base form of a known verb in the third person: "collects", "studies", "coaches". */
function baseForm(verb: string): string | undefined {
  const known = irregular.get(verb);
  if (known !== undefined) return known;
  return [verb.replace(/s$/, ''), verb.replace(/es$/, ''), verb.replace(/ies$/, 'y')].find(
    (base) => base !== verb && verbs.has(base),
  );
}

/** "They" in what is noted of somebody mean that person. */
function withPronouns(words: string): string {
  return words
    .replace(/\btheir\b/giu, 'your')
    .replace(/\b(?:they|them)\b/giu, 'you')
    .replace(/\btheirs\b/giu, 'yours');
}
