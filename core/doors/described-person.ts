import { fieldsOfText } from '../outreach/fields.ts';
import type { Field } from '../outreach/fields.ts';
import { foldToWords } from '../text/fold.ts';
import { titleInWords } from './title-in-words.ts';

/** What an introduction tells of a person. */
export type IntroducedPerson = {
  readonly name: string;
  readonly firstName: string;
  readonly company: string;
  readonly position: string;
};

/** How a letter calls a field of work, where its name alone does not read well. */
const fieldNames: Readonly<Partial<Record<Field, string>>> = {
  leading: 'leadership',
  founding: 'startups',
  customers: 'customer support',
  teaching: 'education',
  translating: 'translation',
  arts: 'the arts',
  charity: 'the non-profit world',
  speaking: 'events',
  projects: 'project management',
  careers: 'coaching',
};

/** What divides a title from the company that often follows it: "CFO at Payly", "CFO | Payly". */
const afterTitle = /\s+(?:at|bei|chez|en|na|@)\s+|\s*[|·•@,;/(]\s*|\s+[–—-]\s+/u;

/** Describes somebody openly: "Petr Novák, CFO at Payly". */
export function describeOpenly({ name, company, position }: IntroducedPerson): string {
  const work = [position, company !== '' && !hasWordOf(position, company) ? company : ''].filter((part) => part !== '');
  if (work.length === 0) return name;
  return position === '' ? `${name} of ${company}` : `${name}, ${work.join(' at ')}`;
}

/**
 * Describes somebody without their name or company: "someone I know who is a senior translator in logistics", "someone I know
 * who works in logistics", or no more than "someone I know".
 */
export function describeDiscreetly({ name, company, position }: IntroducedPerson): string {
  const [title = ''] = position.split(afterTitle);
  const isTelling = title.trim() !== '' && !hasWordOf(title, `${name} ${company}`);
  const inTitle = fieldsOfText(isTelling ? title : '', true);
  const [field] = [...fieldsOfText(position, true), ...fieldsOfText(company, false)].filter(
    (each) => !inTitle.has(each),
  );
  const inField = field === undefined ? '' : ` in ${fieldNames[field] ?? field}`;
  if (isTelling) {
    const worded = titleInWords(title);
    return `someone I know who ${worded === undefined ? `works as ${title.trim()}` : `is ${worded}`}${inField}`;
  }
  return inField === '' ? 'someone I know' : `someone I know who works${inField}`;
}

/** Whether a text has a word of another text, small words and legal forms aside. */
export function hasWordOf(text: string, other: string): boolean {
  const words = new Set(foldToWords(text));
  return foldToWords(other).some((word) => word.length > 2 && !commonWords.has(word) && words.has(word));
}

const commonWords: ReadonlySet<string> = new Set(
  'and the for von van der den und des del les inc ltd llc gmbh group company consulting services solutions'.split(' '),
);
