import type { Correspondent } from '../../../api/contract/outreach/outreach.ts';
import { formatDay } from '../../../core/calendar/format-day.ts';
import { userLocale } from '../../app/user-locale.ts';
import { Disclosure } from '../../kit/disclosure.tsx';

/** What the user wrote to somebody before, put away until they open it. */
export function WroteBefore({ texts }: { readonly texts: Correspondent['wroteBefore'] }) {
  if (texts.length === 0) return null;
  return (
    <Disclosure summary="What you wrote before">
      <ol className="flex flex-col gap-4">
        {texts.map(({ day, text }, index) => (
          // Texts of one day may be equal, and the list is only ever replaced as a whole.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index} className="flex flex-col gap-0.5">
            <time dateTime={day} className="text-fine text-soft">
              {formatDay(day, userLocale)}
            </time>
            <p dir="auto" className="font-serif text-small whitespace-pre-line [overflow-wrap:anywhere]">
              {text}
            </p>
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}
