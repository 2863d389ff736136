import { Button } from '../../../renderer/kit/button.tsx';
import { Disclosure } from '../../../renderer/kit/disclosure.tsx';
import { EmptyState } from '../../../renderer/kit/empty-state.tsx';
import { Notice } from '../../../renderer/kit/notice.tsx';
import { Page, PageHeader } from '../../../renderer/kit/page.tsx';
import { ProgressLine } from '../../../renderer/kit/progress-line.tsx';
import { Skeleton } from '../../../renderer/kit/skeleton.tsx';
import type { KitSection } from './kit-section.ts';
import { State } from './state.tsx';

/** What tells how things stand, and the frame of a page. */
export const noticeSections: readonly KitSection[] = [
  { file: 'notice.tsx', States: NoticeStates },
  { file: 'empty-state.tsx', States: EmptyStateStates },
  { file: 'progress-line.tsx', States: ProgressLineStates },
  { file: 'skeleton.tsx', States: SkeletonStates },
  { file: 'disclosure.tsx', States: DisclosureStates },
  { file: 'page.tsx', States: PageStates },
];

function NoticeStates() {
  return (
    <>
      <State name="default">
        <Notice>The file could not be read.</Notice>
      </State>
      <State name="with an action">
        <Notice action={<Button look="text">Try again</Button>}>
          The file could not be read, since it was changed or moved after it had been chosen.
        </Notice>
      </State>
    </>
  );
}

function EmptyStateStates() {
  return (
    <>
      <State name="title alone">
        <EmptyState title="Nothing here yet" />
      </State>
      <State name="with words and an action">
        <EmptyState title="Nobody fits" action={<Button>Show everybody</Button>}>
          <p>Fewer conditions would find more.</p>
        </EmptyState>
      </State>
    </>
  );
}

function ProgressLineStates() {
  return (
    <>
      <State name="not known yet">
        <ProgressLine label="Getting ready" share={null} />
      </State>
      <State name="two fifths">
        <ProgressLine label="Reading" share={0.4} />
      </State>
      <State name="done">
        <ProgressLine label="Kept" share={1} />
      </State>
    </>
  );
}

function SkeletonStates() {
  return (
    <State name="two rows, after a moment">
      <Skeleton rows={2} />
    </State>
  );
}

function DisclosureStates() {
  return (
    <State name="closed until it is pressed">
      <Disclosure summary="How this is counted">
        <p className="text-small">A day counts once, however much was written on it.</p>
      </Disclosure>
    </State>
  );
}

function PageStates() {
  return (
    <State name="a title with facts and an action">
      <Page>
        <PageHeader title="A page" facts="Facts in one line" actions={<Button>Do it</Button>} />
      </Page>
    </State>
  );
}
