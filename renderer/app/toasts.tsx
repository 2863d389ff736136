import { Toast as Base } from '@base-ui/react/toast';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useCallback, useEffect, useEffectEvent, useMemo } from 'react';

import { shownKey } from '../kit/keys/key-names.ts';
import { keysOf } from '../kit/keys/key-table.ts';
import type { KeyMeaning } from '../kit/keys/key-table.ts';

type Action = {
  readonly label: string;
  readonly run: () => void;
  /** The meaning of the key that does the same; the key is shown beside the label. */
  readonly meaning?: KeyMeaning;
};

/** Shows short messages at the foot of the window, with an action such as Undo. */
export type Toasts = {
  /** Shows what was done. It replaces the message before it, and goes by itself. */
  readonly tell: (words: string, action?: Action) => void;
  /** Shows something that the user should act upon. It stays until they close it or leave the screen. */
  readonly warn: (words: string, action?: Action) => void;
};

const lingerMilliseconds = 8000;
/** The beginning of the id of a warning. */
const warningId = 'warning: ';

/** Returns the toasts of this window. */
export function useToasts(): Toasts {
  const { add, close } = Base.useToastManager();
  const show = useCallback(
    (id: string, words: string, timeout: number, action: Action | undefined) => {
      add({
        id,
        title: words,
        timeout,
        actionProps: action && {
          children: <ActionLabel {...action} />,
          onClick: () => {
            close(id);
            action.run();
          },
        },
      });
    },
    [add, close],
  );
  const tell = useCallback<Toasts['tell']>((words, action) => show('told', words, lingerMilliseconds, action), [show]);
  const warn = useCallback<Toasts['warn']>((words, action) => show(`${warningId}${words}`, words, 0, action), [show]);
  return useMemo(() => ({ tell, warn }), [tell, warn]);
}

/** Closes the warnings that were shown on a screen when it goes. */
export function useWarningsOfScreen(): void {
  const { toasts, close } = Base.useToastManager();
  const closeWarnings = useEffectEvent(() => {
    for (const { id } of toasts) if (id.startsWith(warningId)) close(id);
  });
  useEffect(() => () => closeWarnings(), []);
}

function ActionLabel({ label, meaning }: Action) {
  return (
    <>
      {label}
      {meaning !== undefined && (
        <kbd aria-hidden="true" className="ml-2 hidden font-sans text-fine font-normal opacity-75 wide:inline-block">
          {shownKey(keysOf(meaning)[0])}
        </kbd>
      )}
    </>
  );
}

/** Shows the toasts of everything below it. */
export function ToastProvider({ children }: { readonly children: ReactNode }) {
  return (
    <Base.Provider timeout={lingerMilliseconds}>
      {children}
      <Base.Portal>
        <Base.Viewport className="pointer-events-none fixed inset-x-4 bottom-[max(5rem,calc(var(--foot-height,0px)+0.75rem))] z-50 flex flex-col items-center gap-2 wide:bottom-[calc(var(--foot-height,0px)+1.25rem)]">
          <ToastList />
        </Base.Viewport>
      </Base.Portal>
    </Base.Provider>
  );
}

function ToastList() {
  const { toasts } = Base.useToastManager();
  return toasts.map((toast) => (
    <Base.Root
      key={toast.id}
      toast={toast}
      data-toast=""
      className="appears pointer-events-auto max-w-[min(34rem,100%)] rounded-sheet bg-ink text-paper shadow-sheet"
    >
      <Base.Content className="flex items-center gap-4 py-2 pr-2 pl-4">
        <Base.Title render={<p />} className="min-w-0 py-1 text-small" />
        <Base.Action className="shrink-0 rounded-field px-2.5 py-1 text-small font-medium underline decoration-1 underline-offset-4 hover:decoration-2 focus-visible:outline-paper" />
        <Base.Close
          aria-label="Close"
          className="inline-flex size-8 shrink-0 items-center justify-center rounded-field opacity-70 hover:opacity-100 focus-visible:outline-paper"
        >
          <X size={16} strokeWidth={1.75} aria-hidden="true" />
        </Base.Close>
      </Base.Content>
    </Base.Root>
  ));
}
