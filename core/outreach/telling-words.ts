import { foldToWords } from '../text/fold.ts';
import { stemOf } from './stem.ts';

/**
 * Words that tell nothing of what is offered, or of what somebody does: small words, what every offer says (read, share,
 * introduce), and ranks (head, senior).
 */
const stopWords = new Set(
  // English
  (
    'a an and any are as at be been by can could do does for from had has have her him his how i if in into is it its me my no not of off on one or our out over she so some ' +
    'someone somebody than that the their them there they this to two three up us very was we were what when where whether which while who whom whose why will with would you your yours ' +
    'about after all also always around back because before best better between both few first free fresh get gets give go going good great happy hear help helps honest just keep kind know ' +
    'knows last learned learnt like likes look looking looks made make makes many more most much need needs new next nice now often old open other own people person put quick quite real ' +
    'really run running said second see send sent share small still stuff sure take takes talk tell thing things time times tip tips together touch trust trusted try use used want wants way ' +
    'week well went work working works worked year years eyes pair opinion opinions draft drafts read reading reads reader review reviews feedback checklist template templates guide list ' +
    'lists slides article articles introduce introduced introduction introductions intro contact contacts connect call calls hour hours half minute minutes coffee lunch walk chat advice ' +
    'experience question questions answer answers idea ideas short long early late day days today yesterday tomorrow morning spring summer autumn winter team teams company companies ' +
    'business job jobs world life part full big join joined met meet meeting meetings asked wrote thanks thank hi hello dear ' +
    // Ranks
    'head heads lead leads senior junior principal chief officer director directors manager managers vice president vp executive associate assistant specialist consultant ' +
    'member board partner owner intern trainee staff group global international regional deputy co leiter leiterin leitung abteilungsleiter chef responsable jefe jefa director directora ' +
    'gerente directeur directrice direttore direttrice responsabile hoofd coordinator koordinator referent referentin berater beraterin mitarbeiter ' +
    // German
    'der die das den dem des ein eine einen einem einer eines und oder aber auch auf aus bei bin bis da dass dein deine dich dir du er es euch fur gegen gern gerne habe haben hat hatte ich ' +
    'ihm ihn ihr ihre im in ist ja kann kein keine konnte konnen man mein meine mich mir mit nach nicht noch nur ob ohne schon sehr sein seine sich sie sind so uber um uns unser unsere von vor ' +
    'war was wegen wenn wer wie wir wird wo zu zum zur viel neue neuen neuer suche sucht suchen braucht entwurf lesen teilen zeit stunde kaffee vorlage liste erfahrung frage fragen ' +
    // French
    'au aux avec ce ces cette comme dans de des du elle en est et eu fait il ils je la le les leur lui ma mais mes mon ne nos notre nous on ou par pas pour qu que qui sa se ses son sont sur ta te ' +
    'tes ton tu un une vos votre vous cherche besoin temps heure retour avis ' +
    // Spanish, Portuguese, Italian
    'al con como cual de del el ella ellos en era eres es esta este esto fue ha hay la las lo los me mi mis muy no nos o para pero por que se ser si sin sobre su sus te tu un una unos y ya busca ' +
    'necesita tiempo hora ao aos com da das do dos e ela ele em eu foi mais mas na nas no nos nosso o os ou pela pelo por que sao se sem seu sua um uma voce precisa tempo a ad ai alla alle allo ' +
    'anche che chi ci cui da dal dalla dei del della delle di e gli i il io la le lei lo loro lui ma mi ne nei nel nella noi non per piu si sono sua sul sulla suo ti tra un una vi voi cerca ' +
    // Dutch
    'aan bij de dat deze die dit een en er haar had heb hebben heeft het hij hoe hun ik in is je kan maar meer mijn naar niet nog of om ons onze ook op te tot uit van voor wat we wel werd wie ' +
    'wij ze zich zij zijn zou zoekt tijd uur koffie'
  ).split(' '),
);

const withoutSpaces = /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hangul}ー]{2,}$/u;

/** A word that tells something, as folded, and its stem. */
export type TellingWord = { readonly word: string; readonly stem: string };

/** The telling words of a text; for scripts without spaces, each pair of neighbouring characters. */
export function tellingWords(text: string): TellingWord[] {
  return foldToWords(text).flatMap((word): TellingWord[] => {
    if (withoutSpaces.test(word)) return pairsOf(word).map((stem) => ({ word, stem }));
    return word.length < 2 || stopWords.has(word) || /^\d+$/.test(word) ? [] : [{ word, stem: stemOf(word) }];
  });
}

function pairsOf(word: string): string[] {
  const characters = Array.from(word);
  return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
}
