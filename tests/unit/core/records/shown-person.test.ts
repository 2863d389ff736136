import { describe, expect, test } from 'vitest';

import type { Day } from '../../../../core/calendar/day.ts';
import type { ImportId } from '../../../../core/ids.ts';
import type { ProfileSlug } from '../../../../core/people/profile-slug.ts';
import type { RecordContent } from '../../../../core/records/record.ts';
import type { OwnField } from '../../../../core/people/shown-facts.ts';
import { flattenDays } from '../../../../core/records/thread-days.ts';
import { deriveShownPerson } from '../../../../core/records/shown-person.ts';
import type { ImportedRecord } from '../../../../core/records/shown-person.ts';

// Days, ids and slugs as the tests write them are of these kinds.
const day = (text: string) => text as Day;
const slug = (text: string) => text as ProfileSlug;

/** What one import after the other says, a month apart. */
function saidInTurn(...records: readonly RecordContent[]): ImportedRecord[] {
  return records.map((record, index) => ({
    importId: (index + 1) as ImportId,
    seenOn: day(`2026-0${index + 1}-10`),
    record,
  }));
}

const listed = (fields: Extract<RecordContent, { kind: 'connection' }>['fields']): RecordContent => ({
  kind: 'connection',
  fields: { firstName: 'Ana', lastName: 'Hale', company: '', position: '', ...fields },
});
const own = (values: Partial<Record<OwnField, string>>) => new Map(Object.entries(values) as [OwnField, string][]); // the keys are fields

describe('what is shown of a person', () => {
  test('is what the newest import says that speaks of it', () => {
    const shown = deriveShownPerson(
      saidInTurn(listed({ company: 'Acme', connectedOn: day('2020-05-01') }), {
        kind: 'card',
        fields: { firstName: 'Anna', birthday: '--05-04', emails: ['ana@example.org'] },
      }),
      new Map(),
    );
    expect(shown.facts).toEqual({
      firstName: 'Anna',
      lastName: 'Hale',
      company: 'Acme',
      position: '',
      connectedOn: '2020-05-01',
      birthday: '--05-04',
      phone: '',
      city: '',
      website: '',
    });
    expect([...shown.emails.keys()]).toEqual(['ana@example.org']);
    expect(shown).toMatchObject({ isShownByImports: true, connection: 'connected', addedOn: '2026-01-10' });
  });

  test('is the user’s own value before that, a blank too', () => {
    const shown = deriveShownPerson(
      saidInTurn(listed({ company: 'Acme', position: 'Baker' })),
      own({ company: '', lastName: 'Berg' }),
    );
    expect(shown.facts).toMatchObject({ firstName: 'Ana', lastName: 'Berg', company: '', position: 'Baker' });
    expect(shown.imported).toMatchObject({ lastName: 'Hale', company: 'Acme' });
    expect(shown).toMatchObject({ jobSeenOn: null, jobChangedOn: null });
  });

  test('is what the user said of someone merged into them only where nobody else says it', () => {
    const said = saidInTurn(listed({ company: 'Acme' }));
    const shown = deriveShownPerson(said, new Map(), own({ company: 'Other', position: 'Baker' }));
    expect(shown.facts).toMatchObject({ company: 'Acme', position: 'Baker' });
  });

  test('has a name from messages only where no list of people gives one', () => {
    const messages: RecordContent = { kind: 'messages', fields: { name: 'Ana Maria Hale', threads: [] } };
    expect(deriveShownPerson(saidInTurn(messages), new Map()).facts).toMatchObject({
      firstName: 'Ana Maria',
      lastName: 'Hale',
    });
    expect(deriveShownPerson(saidInTurn(listed({}), messages), new Map()).facts).toMatchObject({ lastName: 'Hale' });
  });
});

describe('who is someone', () => {
  const thread = (days: readonly (readonly [number, number, number])[], group?: true): RecordContent => ({
    kind: 'messages',
    fields: { name: 'Bo Berg', threads: [{ id: '2-a', days: flattenDays(days), ...(group ? { group } : {}) }] },
  });
  const invitation: RecordContent = {
    kind: 'invitation',
    fields: { name: 'Bo Berg', direction: 'in', sentOn: day('2026-01-01'), sentAt: '1/1/26, 1:00 PM' },
  };
  const note: RecordContent = { kind: 'note', fields: { firstName: 'Bo', lastName: 'Berg', text: 'Sails' } };
  test.each<[string, RecordContent, boolean]>([
    ['whoever wrote unasked', thread([[20_000, 3, 0]]), false],
    ['whoever did not answer', thread([[20_000, 0, 1]]), false],
    [
      'whoever wrote and was written to',
      thread([
        [20_000, 1, 0],
        [20_009, 0, 1],
      ]),
      true,
    ],
    ['whoever was in a group with the user', thread([[20_000, 1, 1]], true), false],
    ['whoever was invited', invitation, false],
    ['whoever has a note', note, true],
    ['whoever is in an address book', { kind: 'card', fields: { emails: ['bo@example.org'] } }, true],
    ['whoever is missing from a list and was in none', { kind: 'missing', fields: {} }, false],
  ])('%s: %s', (_who, record, isShown) => {
    expect(deriveShownPerson(saidInTurn(record), new Map()).isShownByImports).toBe(isShown);
  });
});

describe('a connection', () => {
  const missing: RecordContent = { kind: 'missing', fields: {} };
  test('is missing when a newer list no longer has it, and there again when the next one does', () => {
    expect(deriveShownPerson(saidInTurn(listed({}), missing), new Map()).connection).toBe('missing');
    expect(deriveShownPerson(saidInTurn(listed({}), missing, listed({})), new Map()).connection).toBe('connected');
  });
  test('is what the user says it is', () => {
    expect(deriveShownPerson(saidInTurn(listed({})), own({ connection: 'ended' })).connection).toBe('ended');
    expect(deriveShownPerson([], own({ connectedOn: '2020-01-01' })).connection).toBe('connected');
    expect(deriveShownPerson([], own({})).connection).toBe(null);
  });
});

describe('a job', () => {
  const at = (company: string, position = 'Baker') => listed({ company, position });
  test('that came in the place of another is a change, dated', () => {
    const shown = deriveShownPerson(saidInTurn(at('Acme'), at('Globex')), new Map());
    expect(shown.jobChanges).toEqual([
      {
        seenOn: '2026-02-10',
        from: { company: 'Acme', position: 'Baker' },
        to: { company: 'Globex', position: 'Baker' },
      },
    ]);
    expect(shown).toMatchObject({ jobSeenOn: '2026-02-10', jobChangedOn: '2026-02-10' });
  });
  test('that is new where there was none, or spelled otherwise, is none', () => {
    expect(deriveShownPerson(saidInTurn(at('', ''), at('Acme')), new Map())).toMatchObject({
      jobSeenOn: '2026-02-10',
      jobChangedOn: null,
      jobChanges: [],
    });
    expect(deriveShownPerson(saidInTurn(at('Acme'), at('ACME')), new Map())).toMatchObject({
      jobSeenOn: '2026-01-10',
      jobChangedOn: null,
      jobChanges: [],
    });
  });
  test('that an earlier import said already is none: an older export came in again', () => {
    const shown = deriveShownPerson(saidInTurn(at('Acme'), at('Globex'), at('Acme')), new Map());
    expect(shown).toMatchObject({ jobSeenOn: '2026-01-10', jobChangedOn: null });
    expect(shown.jobChanges).toHaveLength(1);
  });
  test('that an address book says is shown, and no news', () => {
    const shown = deriveShownPerson(saidInTurn(at('Acme'), { kind: 'card', fields: { company: 'Globex' } }), new Map());
    expect(shown.facts.company).toBe('Globex');
    expect(shown.jobChanges).toEqual([]);
  });
});

describe('profiles', () => {
  test('are in the order in which lists of people last said them; those said beside something else are older', () => {
    const shown = deriveShownPerson(
      saidInTurn(listed({ slug: slug('ana') }), listed({ slug: slug('ana-hale') }), {
        kind: 'messages',
        fields: { name: 'Ana Hale', slug: slug('ana-old'), threads: [] },
      }),
      new Map(),
    );
    expect([...shown.slugs.keys()]).toEqual(['ana-old', 'ana', 'ana-hale']);
  });
});
