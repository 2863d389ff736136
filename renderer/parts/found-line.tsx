import { Fragment } from 'react';

import type { FoundText } from '../../api/contract/people/people.ts';
import type { FoundPlace } from '../../core/people/found-place.ts';

/** Where somebody was found, in words for the line of what they were found by. */
const foundPlaceNames = {
  nickname: 'Nickname',
  'e-mail': 'E-mail',
  phone: 'Phone',
  city: 'City',
  website: 'Website',
  'own label': 'Fact',
  need: 'Looks for',
  'how met': 'How you met',
  tag: 'Tag',
  notes: 'Notes',
  'LinkedIn note': 'LinkedIn note',
  'address book note': 'Address book note',
  invitation: 'Invitation',
  recommendation: 'Recommendation',
  'other fact': 'Imported',
  promise: 'Promised',
  log: 'Log',
  'sent text': 'You wrote',
  message: 'Message',
} as const satisfies Record<FoundPlace, string>;

/** What somebody was found by, in one quiet line: where it stands, and the words around it, those searched for marked. */
export function FoundLine({ found: { where, text, marks } }: { readonly found: FoundText }) {
  return (
    <span className="block truncate text-small text-soft">
      {foundPlaceNames[where]}
      {': '}
      <bdi>
        {marks.map(([from, to], index) => (
          <Fragment key={from}>
            {text.slice(marks[index - 1]?.[1] ?? 0, from)}
            <mark className="rounded-small bg-accent-wash text-ink">{text.slice(from, to)}</mark>
          </Fragment>
        ))}
        {text.slice(marks.at(-1)?.[1] ?? 0)}
      </bdi>
    </span>
  );
}
