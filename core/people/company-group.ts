import { fold } from '../text/fold.ts';

/** What people enter as their company when they share none with others, by language. */
const noCompanyPhrases = [
  'self, n/a, na, none, various, independent, independent consultant, independent contractor, consultant, contractor',
  'sole trader, sole proprietor, entrepreneur, founder, own business, my own company, confidential, private',
  'retired, unemployed, career break, sabbatical, looking for work, open to work, student',
  'selbständig, selbstständig, selbständige, freiberuflich, freiberufler, freiberuflerin, freischaffend, im ruhestand',
  'indépendant, indépendante, travailleur indépendant, auto-entrepreneur, autoentrepreneur, à mon compte, profession libérale',
  'autónomo, autónoma, trabajador autónomo, independiente, por cuenta propia, cuenta propia, emprendedor',
  'autônomo, autônoma, profissional autônomo, profissional liberal, por conta própria, conta própria',
  'libero professionista, libera professionista, lavoratore autonomo, autonomo, partita iva, imprenditore',
  'zelfstandig, zelfstandige, zelfstandig ondernemer, zzp, zzper, eigenaar',
  'własna działalność, samozatrudnienie, samozatrudniony, własna firma, działalność gospodarcza',
  'самозанятый, самозанятая, фриланс, фрилансер, частная практика, ип, фоп',
  'egenföretagare, egen företagare, eget företag, selvstændig, selvstendig, selvstendig næringsdrivende, yrittäjä',
  'serbest, serbest meslek, serbest çalışan, kendi işim',
  '自由职业, 自由职业者, 自雇, 個人事業主, 自営業, フリーランス, 프리랜서, 자영업',
];

let foldedPhraseCache: ReadonlySet<string> | undefined;

/** Folds the phrases at the first call rather than at every start, which need not wait for it. */
function foldedPhrases(): ReadonlySet<string> {
  return (foldedPhraseCache ??= new Set(noCompanyPhrases.flatMap((line) => line.split(', ')).map(fold)));
}

/** Begins "Freelance designer", "Self-employed (consulting)", "Stealth fintech startup". */
const noCompanyPrefix = /^(?:self ?employed|selfemployed|freelance|freelancer|freelancing|stealth)(?! com\b)(?: |$)/;

/**
 * Gives the key of a company's group, equal for all spellings that fold to the same text; null for a company whose people
 * form no group: blank, or like "self-employed". The plan takes at most one person of a group a day.
 */
export function companyGroupOf(company: string | null): string | null {
  if (company === null) return null;
  const folded = fold(company);
  return folded === '' || foldedPhrases().has(folded) || noCompanyPrefix.test(folded) ? null : folded;
}

/**
 * Counts the people of the largest company group; 0 without any.
 *
 * @param companies each company with the number of its people; a company twice only when written differently
 * @param ownCompany the user's own employer, which forms no group
 */
export function largestGroupSize(
  companies: Iterable<{ readonly company: string | null; readonly people: number }>,
  ownCompany: string | null,
): number {
  const ownGroup = companyGroupOf(ownCompany);
  const sizes = new Map<string, number>();
  for (const { company, people } of companies) {
    const group = companyGroupOf(company);
    if (group !== null && group !== ownGroup) sizes.set(group, (sizes.get(group) ?? 0) + people);
  }
  let largest = 0;
  for (const size of sizes.values()) largest = Math.max(largest, size);
  return largest;
}
