import { classNames } from '../kit/class-names.ts';
import { Dialog } from '../kit/dialog.tsx';
import type { DialogProps } from '../kit/dialog.tsx';
import { Kbd } from '../kit/keys/kbd.tsx';
import { keyEntry, keysOf } from '../kit/keys/key-table.ts';
import type { KeyMeaning } from '../kit/keys/key-table.ts';
import { boundKeys } from '../kit/keys/keys-provider.tsx';
import type { KeyGroup } from '../kit/keys/keys-provider.tsx';

/** The keys of one part of the page, with what they do. */
export type KeyList = {
  readonly title: string;
  readonly keys: readonly { readonly keys: readonly string[]; does: string }[];
};

/** Lists the keys that are bound now, for the help. It must be called in an event handler, not while rendering. */
export function listKeys(groups: readonly KeyGroup[]): readonly KeyList[] {
  const taken = new Set<KeyMeaning>();
  const lists = new Map<string, Map<string, string[]>>();
  for (const { title, bindings } of groups) {
    for (const binding of bindings()) {
      // Of several bindings with one meaning, the innermost runs.
      if (binding.when === false || taken.has(binding.meaning)) continue;
      taken.add(binding.meaning);
      const does = binding.does ?? keyEntry(binding.meaning).words;
      const list = lists.get(title) ?? new Map<string, string[]>();
      lists.set(title, list.set(does, [...(list.get(does) ?? []), ...boundKeys(binding)]));
    }
  }
  const last = [...lists.values()].at(-1);
  // Fields and dialogs handle it themselves.
  if (!taken.has('close')) last?.set(keyEntry('close').words, [...keysOf('close')]);
  return [...lists].map(([title, list]) => ({ title, keys: [...list].map(([does, keys]) => ({ keys, does })) }));
}

/** The most keys that are listed for one meaning; of more, the first and the last stand for all. */
const mostListed = 2;

type KeyHelpProps = Pick<DialogProps, 'onClose' | 'focusAfter'> & { readonly listed: readonly KeyList[] | null };

/** A dialog of every key that does something on the current screen; open while `listed` is not null. */
export function KeyHelp({ listed, onClose, focusAfter }: KeyHelpProps) {
  // In as many columns as there are groups, so that a window of usual height holds them all.
  const isBroad = listed !== null && listed.length > 2;
  const columns = classNames(
    'scroll-mt-4 gap-10 rounded-small outline-none',
    isBroad ? 'wide:columns-3' : 'wide:columns-2',
  );
  return (
    <Dialog
      open={listed !== null}
      onClose={onClose}
      title="Keys"
      wide={isBroad ? 'as-page' : true}
      {...(focusAfter ? { focusAfter } : {})}
    >
      {/* Can have the focus, so that the arrow keys scroll the list when it does not fit. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div tabIndex={0} className={columns}>
        {listed?.map((group) => (
          <section key={group.title} className="mb-6 break-inside-avoid">
            <h3 className="mb-2 font-sans text-small text-soft">{group.title}</h3>
            <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-5 gap-y-1.5 text-small">
              {group.keys.map(({ keys, does }) => (
                <div key={does} className="col-span-2 grid grid-cols-subgrid">
                  <dt className="flex gap-2">
                    {firstAndLast(keys).map((key, index) => (
                      <span key={key} className="flex items-baseline gap-2">
                        {index > 0 && (
                          <span className="text-fine text-soft">{keys.length > mostListed ? 'to' : 'or'}</span>
                        )}
                        <Kbd keys={key} />
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

function firstAndLast(keys: readonly string[]): readonly string[] {
  return keys.length > mostListed ? [keys[0], keys.at(-1)].filter((key) => key !== undefined) : keys;
}
