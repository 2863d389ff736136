/** Last words of English titles, each of which names somebody who does something. */
const titleNouns = new Set(
  (
    'accountant adviser advisor advocate agent analyst architect artist assistant associate attorney author baker banker board builder buyer captain carpenter ceo cfo chair chef cio clerk cmo coach consultant ' +
    'contractor controller coo coordinator counsel cpo craftsman creator critic cto curator dentist designer developer director doctor editor electrician engineer entrepreneur evangelist expert facilitator farmer ' +
    'filmmaker founder cofounder fundraiser gardener geologist head historian host illustrator instructor interpreter inventor investor journalist judge lawyer lead leader lecturer librarian manager marketer mathematician ' +
    'mechanic mentor midwife musician negotiator nurse nutritionist officer operator organiser organizer owner painter paralegal paramedic partner pharmacist photographer physician physicist physiotherapist pilot planner ' +
    'plumber potter president principal producer professor programmer psychologist publisher purchaser reader receptionist recruiter reporter representative researcher reviewer salesperson scientist secretary solicitor ' +
    'specialist sociologist strategist student supervisor surgeon surveyor teacher technician technologist tester therapist trainer translator treasurer tutor veterinarian vp writer'
  ).split(' '),
);

/** What may follow the noun of an English title: "Head of Purchasing", "VP Engineering". */
const beforeField =
  /^(?:head|director|chief|vp|vice president|manager|lead|professor|teacher|chair) (?:of|for) \p{L}|^(?:vp|vice president) \p{L}/iu;

/** Words that keep their capital within a sentence. */
const properWords = new Set(
  (
    'African American Arabic Asian Australian Austrian Belgian Brazilian British Canadian Chinese Czech Danish Dutch English European Finnish French German Greek Hebrew Hindi Hungarian Indian Irish Italian Japanese ' +
    'Korean Latin Mandarin Mexican Nordic Norwegian Polish Portuguese Romanian Russian Scottish Spanish Swedish Swiss Turkish Ukrainian Europe Germany France Spain Italy Android Azure Excel Google Java Kotlin Kubernetes ' +
    'Linux Microsoft Oracle Python React Ruby Rust Salesforce Scala Windows'
  ).split(' '),
);

/**
 * Words an English title as it stands in a sentence: "a senior translator", "an HR manager", "head of purchasing". Undefined
 * for a title that is in another language or names nobody's work.
 */
export function titleInWords(title: string): string | undefined {
  const words = title
    .trim()
    .replace(/\s*&\s*/gu, ' and ')
    .split(/\s+/u);
  const last = words.at(-1)?.toLowerCase() ?? '';
  const leads = beforeField.test(title.trim()) && words.length > 1;
  if (!titleNouns.has(last) && !leads) return undefined;
  const worded = words.map(asInSentence).join(' ');
  return /^head of\b/u.test(worded) ? worded : `${indefiniteArticle(worded)} ${worded}`;
}

/** Makes a word small unless it is an abbreviation or a name: "CFO", "DevOps", "German". */
function asInSentence(word: string): string {
  const isPlainWord = /^\p{Lu}\p{Ll}*$/u.test(word) && word.length > 1 && !properWords.has(word);
  return isPlainWord || /^\p{Lu}\p{Ll}+(?:-\p{L}\p{Ll}+)+$/u.test(word) ? word.toLowerCase() : word;
}

/** Chooses "a" or "an" by how the first word sounds: "an engineer", "an HR manager", "a UX designer". */
function indefiniteArticle(text: string): 'a' | 'an' {
  const [word = ''] = /^[\p{L}\p{M}]+/u.exec(text) ?? [];
  if (/^\p{Lu}{2,}$/u.test(word)) return /^[AEFHILMNORSX]/u.test(word) ? 'an' : 'a';
  return /^(?:[aeio]|u(?!ni|se|ti|ro))/iu.test(word) && !/^(?:eu|one\b)/iu.test(word) ? 'an' : 'a';
}
