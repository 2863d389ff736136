import { parseDay } from '../../../../core/calendar/day.ts';
import type { Day } from '../../../../core/calendar/day.ts';
import type { PersonId } from '../../../../core/ids.ts';
import type { ConnectionRow } from '../../../../core/import/linkedin/connection-row.ts';
import { matchConnections } from '../../../../core/matching/match-connections.ts';
import type { KnownPerson } from '../../../../core/people/known-person.ts';
import type { Match, MatchAnswer } from '../../../../core/matching/match-types.ts';
import { profileSlugOf } from '../../../../core/people/profile-slug.ts';
import type { ProfileSlug } from '../../../../core/people/profile-slug.ts';

export type Facts = {
  slug?: string;
  aliases?: string[];
  email?: string;
  day?: string;
  company?: string;
  position?: string;
};

export function slugOf(text: string): ProfileSlug {
  const slug = profileSlugOf(`linkedin.com/in/${text}`);
  if (slug === undefined) throw new Error(`${text} is no slug`);
  return slug;
}

function dayOf(text: string): Day {
  const day = parseDay(text);
  if (day === undefined) throw new Error(`${text} is no day`);
  return day;
}

export function personId(number: number): PersonId {
  // A person's id is a plain number; only the brand is missing.
  return number as PersonId;
}

export function namesOf(name: string): { firstName: string; lastName: string } {
  const [firstName = '', ...rest] = name.split(' ');
  return { firstName, lastName: rest.join(' ') };
}

export function row(line: number, name: string, { slug, email, day, company, position }: Facts = {}): ConnectionRow {
  return {
    line,
    ...namesOf(name),
    ...(slug !== undefined && { slug: slugOf(slug) }),
    ...(email !== undefined && { email }),
    ...(day !== undefined && { connectedOn: dayOf(day) }),
    ...(company !== undefined && { company }),
    ...(position !== undefined && { position }),
    other: {},
  };
}

export function person(id: number, name: string, facts: Facts = {}): KnownPerson {
  const slugs = facts.slug === undefined ? [] : [facts.slug, ...(facts.aliases ?? [])];
  return {
    id: personId(id),
    names: [namesOf(name)],
    slugs: slugs.map(slugOf),
    emails: facts.email === undefined ? [] : [facts.email],
    connectedOn: facts.day === undefined ? null : dayOf(facts.day),
    company: facts.company ?? null,
    position: facts.position ?? null,
  };
}

export function matchesOf(
  rows: readonly ConnectionRow[],
  people: readonly KnownPerson[],
  answers?: ReadonlyMap<string, MatchAnswer>,
): Match[] {
  return matchConnections(rows, people, answers ? { answers } : {}).map(({ match }) => match);
}

/** In short: who it is and by what, whom it may be, or that it is nobody known. */
export function inShort(match: Match): string {
  switch (match.kind) {
    case 'same':
      return `${match.personId} by ${match.by}`;
    case 'question':
      return `${match.personIds.join(' or ')}?`;
    case 'new':
      return match.slugHeldBy === undefined ? 'new' : `new, slug of ${match.slugHeldBy}`;
    case 'duplicate':
      return `as line ${match.ofLine}`;
  }
}

export const shortly = (rows: readonly ConnectionRow[], people: readonly KnownPerson[]): string[] =>
  matchesOf(rows, people).map(inShort);
