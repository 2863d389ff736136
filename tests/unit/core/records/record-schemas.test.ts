import { describe, expect, test } from 'vitest';

import type { RecordKind } from '../../../../core/records/record.ts';
import { recordSchemas } from '../../../../core/records/record-schemas.ts';

const accepts = (kind: RecordKind, fields: unknown): boolean => recordSchemas[kind].safeParse(fields).success;

describe('the fields of a record', () => {
  test.each<[RecordKind, object]>([
    ['connection', {}],
    ['connection', { firstName: '', connectedOn: '2024-02-29', slug: 'anna', other: { Notes: 'x' } }],
    ['card', { birthday: '--02-29', emails: ['a@example.org'] }],
    [
      'messages',
      {
        name: 'Anna',
        threads: [
          { id: '', days: [1, 2, 0] },
          { id: 'a', days: [], group: true },
        ],
      },
    ],
    ['invitation', { name: 'Anna', direction: 'in', sentOn: '2024-01-01', sentAt: '1/1/24, 8:00 AM' }],
    ['note', { firstName: 'Anna', lastName: 'Berg', text: 'Met in Lisbon' }],
    ['endorsement', { firstName: 'A', lastName: 'B', direction: 'given', skill: 'C', on: '2024-01-01', status: '' }],
    ['recommendation', { firstName: 'A', lastName: 'B', direction: 'given', text: 'C', on: '2024-01-01', status: '' }],
    ['missing', {}],
  ])('of kind %s: %j', (kind, fields) => {
    expect(accepts(kind, fields)).toBe(true);
  });

  test.each<[RecordKind, unknown]>([
    ['connection', null],
    ['connection', []],
    ['connection', { firstName: 7 }],
    ['connection', { connectedOn: '2023-02-29' }],
    ['connection', { slug: '' }],
    ['connection', { other: { Notes: 7 } }],
    ['connection', { toString: 'x' }],
    ['connection', JSON.parse('{"__proto__":"x"}')],
    ['card', { birthday: '2023-02-29' }],
    ['card', { emails: 'a@example.org' }],
    ['messages', { name: 'Anna' }],
    ['messages', { name: 'Anna', threads: [{ id: '', days: [1, 2] }] }],
    ['messages', { name: 'Anna', threads: [{ id: '', days: [1, 2, 0.5] }] }],
    ['messages', { name: 'Anna', threads: [{ id: '', days: [], group: false }] }],
    ['invitation', { name: 'Anna', direction: 'both', sentOn: '2024-01-01', sentAt: '' }],
    ['note', { firstName: 'Anna', lastName: 'Berg' }],
    ['missing', { name: 'Anna' }],
  ])('are not those of kind %s: %j', (kind, fields) => {
    expect(accepts(kind, fields)).toBe(false);
  });
});
