import type { ReactNode } from 'react';

type SessionLayoutProps = {
  /** Who they are, and what was between you. */
  readonly side: ReactNode;
  readonly children: ReactNode;
  /** The buttons, always in sight and within reach of a thumb. */
  readonly foot?: ReactNode;
};

/** The page of one person: beside each other in wide windows, below each other in narrow ones; the buttons at the foot. */
export function SessionLayout({ side, children, foot }: SessionLayoutProps) {
  return (
    <>
      <div className="min-h-0 grow overflow-y-auto">
        <div className="mx-auto grid w-full max-w-session grid-cols-[minmax(0,1fr)] gap-x-14 gap-y-6 px-5 pt-4 pb-12 low:max-wide:pt-2 wide:grid-cols-[17rem_minmax(0,1fr)] wide:px-10 wide:pt-8">
          <div className="flex min-w-0 flex-col gap-7 max-wide:gap-4">{side}</div>
          <div className="min-w-0">{children}</div>
        </div>
      </div>
      {foot !== undefined && (
        <footer ref={tellFootHeight} className="border-t border-line bg-paper">
          <div className="mx-auto flex w-full max-w-session flex-wrap items-center gap-x-2 gap-y-1 px-5 py-2.5 low:py-1.5 wide:px-10">
            {foot}
          </div>
        </footer>
      )}
    </>
  );
}

const heightOfFoot = '--foot-height';
let feet = 0;

/**
 * Tells the height of the foot to the messages of the window, which appear above it. It is written to the root only when it
 * changes, also from one person's page to the next: whatever is written there has the style of everything computed anew.
 */
function tellFootHeight(foot: HTMLElement | null): (() => void) | undefined {
  if (!foot) return undefined;
  const { style } = document.documentElement;
  const observer = new ResizeObserver(() => {
    const height = `${foot.offsetHeight}px`;
    if (style.getPropertyValue(heightOfFoot) !== height) style.setProperty(heightOfFoot, height);
  });
  observer.observe(foot);
  feet += 1;
  return () => {
    observer.disconnect();
    feet -= 1;
    // The foot of the next page is there by then.
    queueMicrotask(() => {
      if (feet === 0) style.removeProperty(heightOfFoot);
    });
  };
}
