import { WriteInPlace } from '../../parts/outreach/write-in-place.tsx';
import type { WriteInPlaceProps } from '../../parts/outreach/write-in-place.tsx';
import { AskedLine } from '../../parts/outreach/asked-line.tsx';
import { BetweenList } from '../../parts/outreach/between-list.tsx';

/** An opened entry: the last things between the two, and the page on which the user writes. */
export function EntryWriting(props: WriteInPlaceProps) {
  const { correspondent, today } = props;
  const { entry, between, person } = correspondent;
  return (
    <div ref={showFromTop} className="flex flex-col gap-6">
      {typeof entry?.asked === 'string' && <AskedLine words={entry.asked} />}
      {between.length > 0 && (
        <section aria-label="Between you" className="border-s border-line ps-4">
          <BetweenList between={between} today={today} firstName={person.firstName || person.name} inSight={2} />
        </section>
      )}
      <WriteInPlace {...props} />
    </div>
  );
}

/** Scrolls so that what appeared is in sight, and whoever it is about above it. */
function showFromTop(element: HTMLElement | null): void {
  if (!element || element.getBoundingClientRect().bottom <= window.innerHeight) return;
  element.closest('li')?.scrollIntoView({ block: 'start' });
}
