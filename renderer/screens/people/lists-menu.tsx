import { useQuery } from '@tanstack/react-query';
import { ChevronDown } from 'lucide-react';
import type { RefObject } from 'react';
import { useState } from 'react';

import type { NamedList } from '../../../api/contract/people/lists.ts';
import { formatNumber } from '../../../core/numbers-in-words.ts';
import { useClient } from '../../app/client-provider.tsx';
import { useWrite } from '../../app/use-write.ts';
import { userLocale } from '../../app/user-locale.ts';
import { Button } from '../../kit/button.tsx';
import { useKeys } from '../../kit/keys/use-keys.ts';
import { Menu } from '../../kit/menu.tsx';
import type { MenuItem } from '../../kit/menu.tsx';
import { ListNameDialog } from './list-name-dialog.tsx';
import { isFiltered, isSameFilter, viewOfList } from './people-view.ts';
import type { PeopleView } from './people-view.ts';

export type ListsMenuProps = {
  readonly view: PeopleView;
  readonly onChange: (view: PeopleView) => void;
  /** The list of people, which gets the focus after a choice. */
  readonly list: RefObject<HTMLElement | null>;
};

/** The named lists: opens them, and saves the filter as one. Nothing before there is either. */
export function ListsMenu({ view, onChange, list }: ListsMenuProps) {
  const { client, queries } = useClient();
  const lists = useQuery(queries.lists.all.queryOptions()).data ?? [];
  const [open, setOpen] = useState(false);
  const [naming, setNaming] = useState<'new' | 'other' | null>(null);
  const save = useWrite(client.lists.save);
  const change = useWrite(client.lists.change);
  const rename = useWrite(client.lists.rename);
  const remove = useWrite(client.lists.delete);
  const shown = lists.find(({ id }) => id === view.list);
  const isChanged = shown !== undefined && !isSameFilter(shown.filter, view.filter);
  const isThere = lists.length > 0 || isFiltered(view);
  useKeys('People', [{ meaning: 'open-list', run: () => setOpen(true), when: isThere }]);
  if (!isThere) return null;

  const openList = ({ id, name, filter, people }: NamedList): MenuItem => ({
    label: `${name} · ${formatNumber(people, userLocale)}`,
    run: () => {
      onChange(viewOfList(view, { id, filter }));
      list.current?.focus({ preventScroll: true });
    },
  });

  async function giveName(name: string): Promise<void> {
    if (naming === 'other' && shown !== undefined) {
      if (await rename.run({ id: shown.id, name })) setNaming(null);
      return;
    }
    const saved = await save.run({ name, filter: view.filter });
    if (saved === undefined) return;
    setNaming(null);
    onChange({ ...view, list: saved.id });
  }

  async function removeList(removed: NamedList): Promise<void> {
    if (await remove.run({ id: removed.id })) onChange({ ...view, list: undefined });
  }

  const ofShown: MenuItem[] =
    shown === undefined
      ? []
      : [
          ...(isChanged
            ? [
                {
                  label: `Change “${shown.name}” to this`,
                  run: () => void change.run({ id: shown.id, filter: view.filter }),
                },
                { label: `Back to “${shown.name}”`, run: () => onChange(viewOfList(view, shown)) },
              ]
            : []),
          { label: `Rename “${shown.name}”`, run: () => setNaming('other') },
          { label: `Delete “${shown.name}”`, run: () => void removeList(shown) },
        ];
  const saves: MenuItem[] =
    isFiltered(view) && (shown === undefined || isChanged)
      ? [{ label: 'Save this as a list', run: () => setNaming('new') }]
      : [];
  const groups = [lists.map(openList), ofShown, saves].filter((items) => items.length > 0);
  const words = shown === undefined ? 'Lists' : isChanged ? `${shown.name}, changed` : shown.name;

  return (
    <>
      <Menu
        open={open}
        onOpenChange={setOpen}
        groups={groups}
        trigger={
          <Button look="bare" meaning="open-list">
            <span className="max-w-48 truncate">{words}</span>
            <ChevronDown size={15} strokeWidth={1.75} aria-hidden="true" className="text-soft" />
          </Button>
        }
      />
      <ListNameDialog
        open={naming !== null}
        title={naming === 'other' ? 'Another name for the list' : 'Save as a list'}
        name={naming === 'other' ? (shown?.name ?? '') : ''}
        busy={save.busy || rename.busy}
        onClose={() => setNaming(null)}
        onName={(name) => void giveName(name)}
      />
    </>
  );
}
