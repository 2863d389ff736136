import type { Introduction } from '../../../api/contract/doors/introductions.ts';
import type { Day } from '../../../core/calendar/day.ts';
import { formatDay, formatDayOfWeek } from '../../../core/calendar/format-day.ts';
import { userLocale } from '../../app/user-locale.ts';

type IntroductionStoryProps = { readonly introduction: Introduction; readonly today: Day };

/** What happened so far, step by step, and when it is asked about next. */
export function IntroductionStory({ introduction, today }: IntroductionStoryProps) {
  const { story, askAgainOn } = introduction;
  return (
    <section aria-label="So far" className="flex max-w-reading flex-col gap-3">
      <h2 className="text-name">So far</h2>
      <ol className="flex flex-col gap-1.5">
        {story.map(({ day, text }) => (
          <li
            key={text}
            className="grid grid-cols-[minmax(0,1fr)] gap-x-6 wide:grid-cols-[9.5rem_minmax(0,1fr)] wide:items-baseline"
          >
            <time dateTime={day} className="text-small text-soft">
              {formatDay(day, userLocale)}
            </time>
            <span className="[overflow-wrap:anywhere]">{text}</span>
          </li>
        ))}
      </ol>
      {askAgainOn !== null && askAgainOn > today && (
        <p className="text-small text-soft">Comes up again on {formatDayOfWeek(askAgainOn, today, userLocale)}.</p>
      )}
    </section>
  );
}
