import { describe, expect, test } from 'vitest';

import { contactFactsOf, withoutShownFacts } from '../../../../core/records/contact-facts.ts';

describe('the phone, city and website in a record', () => {
  test.each([
    ['of Google', { 'Phone 1 - Value': '030 1', 'Phone 1 - Label': 'Work', 'Phone 2 - Value': '0170 2' }, '030 1'],
    [
      'of Google, a mobile first',
      {
        'Phone 1 - Value': '030 1',
        'Phone 1 - Label': 'Work',
        'Phone 2 - Value': '0170 2',
        'Phone 2 - Label': 'Mobile',
      },
      '0170 2',
    ],
    [
      'of Google, one that is marked',
      {
        'Phone 1 - Value': '030 1',
        'Phone 1 - Type': '* Work',
        'Phone 2 - Value': '0170 2',
        'Phone 2 - Type': 'Mobile',
      },
      '030 1',
    ],
    ['of Outlook', { 'Business Phone': '030 1', 'Mobile Phone': '0170 2', 'Business Fax': '030 9' }, '0170 2'],
    ['of Outlook in French', { 'Télécopie (bureau)': '9 999', 'Tél. mobile': '06 12 34' }, '06 12 34'],
    ['of a vCard', { 'TEL (FAX, WORK)': '030 9', 'TEL (WORK)': '030 1', 'TEL (CELL)': '0170 2; 0171 3' }, '0170 2'],
    ['of a vCard as an address', { TEL: 'tel:+49-30-1' }, '+49-30-1'],
    ['not what is no phone', { Phone: 'ask Bo' }, undefined],
  ])('a phone %s', (_, other, phone) => {
    expect(contactFactsOf({ other }).phone).toBe(phone);
  });

  test('a city at home before one at work, and a website that is no LinkedIn profile', () => {
    expect(
      contactFactsOf({
        other: {
          'Business City': 'Hamburg',
          'Home City': 'Berlin',
          'Website 1 - Value': 'https://linkedin.com/in/bo ::: bo.example',
        },
      }),
    ).toEqual({ city: 'Berlin', website: 'bo.example' });
  });

  test('what the file or the user’s mapping names counts before other columns', () => {
    expect(contactFactsOf({ phone: '1 11', other: { 'Mobile Phone': '2 22' } })).toEqual({ phone: '1 11' });
  });
});

test('other values leave out what is shown as a fact, with its label, and nothing else', () => {
  const other = {
    'Phone 1 - Label': 'Mobile',
    'Phone 1 - Value': '0170 2',
    'Phone 2 - Label': 'Work',
    'Phone 2 - Value': '030 1',
    'TEL (CELL)': '0170 2; 0171 3',
    'Home City': 'Berlin',
    Size: '0170 2',
  };
  expect(withoutShownFacts(other, { phone: '0170 2', city: 'Oslo', website: '' })).toEqual({
    'Phone 2 - Label': 'Work',
    'Phone 2 - Value': '030 1',
    'TEL (CELL)': '0171 3',
    'Home City': 'Berlin',
    Size: '0170 2',
  });
});
