import { fold } from '../text/fold.ts';

/** Stand before a name and do not belong to it. */
const titles = new Set(['dr', 'prof', 'professor', 'mr', 'mrs', 'ms', 'mx', 'dipl', 'ing', 'mag', 'sir', 'dame']);

/**
 * Stand behind a name and do not belong to it. Only those that are nobody's surname: "Ma" or "Do" count as
 * credentials behind a comma alone.
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
 * A name as it is compared with others: folded, without titles ("Dr."), credentials ("Hale, PhD"), what stands in
 * brackets, and emoji. Empty only when the name holds no letter or digit. The order of first and last name matters.
 */
export function comparableName(firstName: string, lastName: string): string {
  if (plainWord.test(firstName) && plainWord.test(lastName)) {
    // Most names: nothing to fold or to leave out, and matching asks for tens of thousands.
    const first = firstName.toLowerCase();
    const last = lastName.toLowerCase();
    if (!titles.has(first) && !credentials.has(last)) return `${first} ${last}`;
  }
  const whole = fold(`${firstName} ${lastName}`);
  const words = fold(`${bare(firstName)} ${bare(lastName)}`).split(' ');
  let begin = 0;
  let end = words.length;
  while (end - begin > 1 && titles.has(words[begin] ?? '')) begin += 1;
  while (end - begin > 1 && credentials.has(words[end - 1] ?? '')) end -= 1;
  return words.slice(begin, end).join(' ') || whole;
}

/** Without what follows a comma or stands in brackets, and with abbreviations like "Ph.D." written as one word. */
function bare(name: string): string {
  return name
    .replace(/[,;|].*$/su, '')
    .replace(/\([^)]*\)?|\[[^\]]*\]?/gu, ' ')
    .replace(/(?<=\p{L})\.(?=\p{L})/gu, '');
}
