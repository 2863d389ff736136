import { fold } from '../text/fold.ts';

/** Words before a name that do not belong to it. */
const titles = new Set(['dr', 'prof', 'professor', 'mr', 'mrs', 'ms', 'mx', 'dipl', 'ing', 'mag', 'sir', 'dame']);

/**
 * Words after a name that do not belong to it. Only those that are nobody's surname: "Ma" or "Do" are credentials only
 * after a comma.
 */
const credentials = new Set(
  (
    'phd dphil mba emba dba msc bsc mph mpa meng beng llm llb jd esq md mbbs ' +
    'rn pharmd psyd edd dds dvm frcs mrcp pe peng ceng cpa acca fcca cfa cfp caia ' +
    'frm cma cia cisa cism cissp pmp pmi csm cspo psm itil togaf sphr phr shrm scp ' +
    'acc pcc mcc icf leed aia riba'
  ).split(' '),
);

const plainWord = /^[A-Za-z]+$/;

/**
 * Reduces a name to the form in which names are compared: folded, without titles ("Dr."), credentials ("Hale, PhD"), text
 * in brackets and emoji. Empty only if the name has no letter or digit. The order of first and last name is kept.
 */
export function comparableName(firstName: string, lastName: string): string {
  if (plainWord.test(firstName) && plainWord.test(lastName)) {
    // The fast way for most names, of which matching compares tens of thousands: nothing to fold or to leave out.
    const first = firstName.toLowerCase();
    const last = lastName.toLowerCase();
    if (!titles.has(first) && !credentials.has(last)) return `${first} ${last}`;
  }
  const whole = fold(`${firstName} ${lastName}`);
  const words = fold(`${withoutAdditions(firstName)} ${withoutAdditions(lastName)}`).split(' ');
  let begin = 0;
  let end = words.length;
  while (end - begin > 1 && titles.has(words[begin] ?? '')) begin += 1;
  while (end - begin > 1 && credentials.has(words[end - 1] ?? '')) end -= 1;
  return words.slice(begin, end).join(' ') || whole;
}

/** Removes what follows a comma or stands in brackets, and writes abbreviations like "Ph.D." as one word. */
function withoutAdditions(name: string): string {
  return name
    .replace(/[,;|].*$/su, '')
    .replace(/\([^)]*\)?|\[[^\]]*\]?/gu, ' ')
    .replace(/(?<=\p{L})\.(?=\p{L})/gu, '');
}
