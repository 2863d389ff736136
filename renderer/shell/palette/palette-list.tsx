import { Autocomplete } from '@base-ui/react/autocomplete';
import { memo } from 'react';

import { itemKey } from './palette-groups.ts';
import type { PaletteGroup, PaletteItem } from './palette-groups.ts';
import { PaletteLine } from './palette-line.tsx';

/** The lines of the palette, in their groups. They are rendered anew only when they change, and not for every key. */
export const PaletteList = memo(function PaletteList({
  onChoose,
}: {
  readonly groups: readonly PaletteGroup[];
  readonly onChoose: (item: PaletteItem) => void;
}) {
  return (
    <Autocomplete.List className="not-data-empty:p-2">
      {(group: PaletteGroup) => (
        <Autocomplete.Group key={group.label} items={group.items} className="mb-2">
          <Autocomplete.GroupLabel className="px-3 pt-1.5 pb-1 text-fine text-soft wide:px-4">
            {group.label}
          </Autocomplete.GroupLabel>
          <Autocomplete.Collection>
            {(item: PaletteItem) => (
              <Autocomplete.Item
                key={itemKey(item)}
                value={item}
                onClick={() => onChoose(item)}
                className="scroll-my-2 rounded-field px-3 py-1.5 outline-none select-none data-highlighted:bg-well wide:px-4"
              >
                <PaletteLine item={item} />
              </Autocomplete.Item>
            )}
          </Autocomplete.Collection>
        </Autocomplete.Group>
      )}
    </Autocomplete.List>
  );
});
