import { companyGroupOf } from '../../core/people/company-group.ts';
import type { NextToReason } from '../../core/doors/goal-words.ts';
import { matchOwn } from '../../core/doors/goal-match.ts';
import type { ReadGoal } from '../../core/doors/goal.ts';
import type { PersonId } from '../../core/ids.ts';
import type { Database } from '../connection/database.ts';
import { computed, handWrittenRead } from '../connection/statement.ts';
import { howMet, people } from '../schema/schema.ts';
import { mayBeProposed } from './people-of-goal.ts';
import type { Fitting } from './people-of-goal.ts';

/** Somebody next to a door by whom they know or where they were, and why. */
export type TiedToDoor = {
  readonly id: PersonId;
  readonly name: string;
  readonly strength: number;
  readonly reason: NextToReason;
};

const shown = { id: people.id, name: people.name, strength: people.strength };

const colleagues = handWrittenRead(
  { companies: computed<string>() },
  { ...shown, companyKey: people.companyKey },
  `SELECT id, name, strength, company_key AS companyKey FROM people
   WHERE (company_key = '') = 0 AND company_key IN (SELECT value FROM json_each(@companies)) AND ${mayBeProposed}`,
);

const introducedBy = handWrittenRead(
  { ids: computed<string>() },
  { ...shown, by: howMet.introducedBy },
  `SELECT people.id, name, strength, introduced_by AS by
   FROM json_each(@ids) CROSS JOIN how_met ON introduced_by = value CROSS JOIN people ON people.id = how_met.person_id
   WHERE ${mayBeProposed}`,
);

const introducersOf = handWrittenRead(
  { ids: computed<string>() },
  { ...shown, whom: howMet.personId },
  `SELECT people.id, name, strength, how_met.person_id AS whom
   FROM json_each(@ids) CROSS JOIN how_met ON how_met.person_id = value CROSS JOIN people ON people.id = introduced_by
   WHERE ${mayBeProposed}`,
);

const anyHowMet = handWrittenRead({}, { found: computed<1>() }, 'SELECT 1 AS found FROM how_met LIMIT 1');

// Only whoever is shown with another job now than once has a record of another company.
const earlierCompanies = handWrittenRead(
  {},
  { ...shown, company: computed<string>(), changeSeenOn: people.jobChangedOn },
  `SELECT people.id, people.name, strength, records.fields ->> 'company' AS company, job_changed_on AS changeSeenOn
   FROM people NOT INDEXED CROSS JOIN records ON records.person_id = people.id
   WHERE job_changed_on IS NOT NULL AND ${mayBeProposed} AND kind IN ('connection', 'card')
     AND coalesce(records.fields ->> 'company', '') <> ''
     AND EXISTS (SELECT 1 FROM import_rows JOIN imports ON imports.id = import_rows.import_id
       WHERE import_rows.record_id = records.id AND imports.undone_at IS NULL)`,
);

/** Returns those next to a door by whom they know and where they were, each once, in no order. */
export function peopleTiedToDoor(db: Database, goal: ReadGoal, at: readonly Fitting[]): TiedToDoor[] {
  const known = new Set(at.map(({ person }) => person.id));
  const near: TiedToDoor[] = [];
  const add = (id: PersonId, name: string, strength: number, reason: NextToReason): void => {
    if (known.has(id)) return;
    known.add(id);
    near.push({ id, name, strength, reason });
  };
  const isOfCompany = goal.parts.some(({ kind }) => kind === 'company');
  if (isOfCompany) {
    for (const { id, name, strength, company, changeSeenOn } of earlierCompanies.all(db, {})) {
      if (changeSeenOn !== null && wasAt(goal, company)) {
        add(id, name, strength, { kind: 'worked-there', company, changeSeenOn });
      }
    }
  }
  if (at.length === 0) return near;
  const names = new Map(at.map(({ person }) => [person.id, person.name]));
  if (anyHowMet.get(db, {}) !== undefined) {
    const ids = JSON.stringify([...names.keys()]);
    for (const { id, name, strength, by } of introducedBy.all(db, { ids })) {
      add(id, name, strength, { kind: 'introduced-by', by: (by && names.get(by)) ?? '' });
    }
    for (const { id, name, strength, whom } of introducersOf.all(db, { ids })) {
      add(id, name, strength, { kind: 'introduced', whom: names.get(whom) ?? '' });
    }
  }
  // Of a company that is part of the goal, everyone is at or next to the door already.
  if (!isOfCompany) {
    const bestOfCompany = new Map<string, Fitting['person']>();
    for (const { person } of at) {
      const best = bestOfCompany.get(person.companyKey);
      if (companyGroupOf(person.companyKey) !== null && (best === undefined || person.strength > best.strength)) {
        bestOfCompany.set(person.companyKey, person);
      }
    }
    const companies = JSON.stringify([...bestOfCompany.keys()]);
    for (const { id, name, strength, companyKey } of colleagues.all(db, { companies })) {
      add(id, name, strength, { kind: 'colleague', of: bestOfCompany.get(companyKey)?.name ?? '' });
    }
  }
  return near;
}

function wasAt(goal: ReadGoal, company: string): boolean {
  const match = matchOwn(goal, { company, position: '', city: '', notes: '', tags: [] });
  return match?.matched.some(({ part }) => part.kind === 'company') ?? false;
}
