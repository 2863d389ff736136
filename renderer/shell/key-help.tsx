import { Dialog } from '../kit/dialog.tsx';
import type { DialogProps } from '../kit/dialog.tsx';
import { Kbd } from '../kit/keys/kbd.tsx';
import type { KeyGroup } from '../kit/keys/keys-provider.tsx';

/** The keys of one part of the page, with what they do. */
export type KeyList = {
  readonly title: string;
  readonly keys: readonly { readonly keys: readonly string[]; does: string }[];
};

const alwaysBound: KeyList = {
  title: 'Always',
  keys: [
    { keys: ['⌘K'], does: 'Find a person' },
    { keys: ['⌘Z'], does: 'Undo' },
    { keys: ['⇧⌘Z'], does: 'Redo' },
    { keys: ['Escape'], does: 'Close, or leave a field' },
  ],
};

const onApple = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** Lists the keys that are bound now, for the help. It must be called in an event handler, not while rendering. */
export function listKeys(groups: readonly KeyGroup[]): readonly KeyList[] {
  const bound = groups.map((group) => ({
    title: group.title,
    keys: group
      .bindings()
      .filter((binding) => binding.when !== false)
      .flatMap(({ keys, does }) => (does === undefined ? [] : [{ keys, does }])),
  }));
  return [...bound.filter((group) => group.keys.length > 0), alwaysBound];
}

type KeyHelpProps = Pick<DialogProps, 'onClose' | 'focusAfter'> & { readonly listed: readonly KeyList[] | null };

/** A dialog of every key that does something on the current screen; open while `listed` is not null. */
export function KeyHelp({ listed, onClose, focusAfter }: KeyHelpProps) {
  return (
    <Dialog open={listed !== null} onClose={onClose} title="Keys" wide {...(focusAfter ? { focusAfter } : {})}>
      {/* Can have the focus, so that the arrow keys scroll the list when it does not fit. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div tabIndex={0} className="gap-10 rounded-small outline-none wide:columns-2">
        {listed?.map((group) => (
          <section key={group.title} className="mb-6 break-inside-avoid">
            <h3 className="mb-2 font-sans text-small text-soft">{group.title}</h3>
            <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-5 gap-y-1.5 text-small">
              {group.keys.map(({ keys, does }) => (
                <div key={does} className="col-span-2 grid grid-cols-subgrid">
                  <dt className="flex gap-2">
                    {keys.map((key, index) => (
                      <span key={key} className="flex items-baseline gap-2">
                        {index > 0 && <span className="text-fine text-soft">or</span>}
                        <Kbd keys={onApple ? key : key.replace('⇧⌘', 'Ctrl-Shift-').replace('⌘', 'Ctrl-')} />
                      </span>
                    ))}
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
