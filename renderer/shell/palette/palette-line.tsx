import { UserPlus } from 'lucide-react';
import type { ReactNode } from 'react';

import { Kbd } from '../../kit/keys/kbd.tsx';
import { FoundLine } from '../../parts/found-line.tsx';
import { jobInWords } from '../../parts/job-words.ts';
import { StrengthMark } from '../../parts/strength-mark.tsx';
import type { Command } from './command.ts';
import { itemWords } from './palette-groups.ts';
import type { PaletteItem } from './palette-groups.ts';

/** What stands in one line of the palette. */
export function PaletteLine({ item }: { readonly item: PaletteItem }): ReactNode {
  switch (item.kind) {
    case 'person':
      return (
        <span className="flex items-baseline justify-between gap-4">
          <span className="min-w-0 truncate">
            <span className="font-serif text-body">{item.person.name}</span>
            <span className="ml-3 text-small text-soft">{jobInWords(item.person)}</span>
            {item.person.found !== null && <FoundLine found={item.person.found} />}
          </span>
          <StrengthMark state={item.person.state} wordHidden />
        </span>
      );
    case 'command':
      return <CommandLine {...item.command} />;
    case 'profile':
      return <span className="font-serif text-body">{item.name}</span>;
    case 'add':
      return (
        <span className="flex items-center gap-3 text-small">
          <UserPlus size={16} strokeWidth={1.75} aria-hidden="true" />
          {itemWords(item)}
        </span>
      );
    case 'log':
      return <span className="block truncate text-small">{itemWords(item)}</span>;
  }
}

function CommandLine({ name, place, keys }: Command) {
  const [key] = keys;
  return (
    <span className="flex items-baseline justify-between gap-4">
      <span className="min-w-0 truncate text-small">
        {name}
        {place !== undefined && <span className="ml-3 text-soft">{place}</span>}
      </span>
      {key !== undefined && (
        <span className="shrink-0">
          <Kbd keys={key} />
        </span>
      )}
    </span>
  );
}
