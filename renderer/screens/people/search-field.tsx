import { Search } from 'lucide-react';
import type { Ref } from 'react';

import { Kbd } from '../../kit/keys/kbd.tsx';
import { ariaKeysOf } from '../../kit/keys/key-names.ts';
import { isComposing } from '../../kit/keys/read-key.ts';

export type SearchFieldProps = {
  readonly ref: Ref<HTMLInputElement>;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Called when the focus goes to the list: `rows` says how many rows further. */
  readonly onLeave: (rows: 0 | 1) => void;
  readonly onOpen: () => void;
};

/** The search field of the list. Escape and the down arrow leave it and keep its text. */
export function SearchField({ ref, value, onChange, onLeave, onOpen }: SearchFieldProps) {
  return (
    <div className="group relative">
      <Search
        size={17}
        strokeWidth={1.75}
        aria-hidden="true"
        className="pointer-events-none absolute top-1/2 left-3 -translate-y-1/2 text-soft"
      />
      <input
        ref={ref}
        type="text"
        role="searchbox"
        aria-label="Search people"
        aria-keyshortcuts={ariaKeysOf('find')}
        placeholder="A name, a company, an address, words you wrote"
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (isComposing(event.nativeEvent)) return;
          if (event.key === 'ArrowDown') onLeave(1);
          else if (event.key === 'Escape') onLeave(0);
          else if (event.key === 'Enter') onOpen();
          else return;
          event.preventDefault();
        }}
        className="w-full rounded-field bg-well py-2.5 text-ellipsis low:py-1.5 pr-12 pl-10 text-body text-ink transition-colors hover:bg-well-deep focus:bg-sheet focus:outline-2 focus:outline-offset-0 focus:outline-accent"
      />
      <span className="pointer-events-none absolute top-1/2 right-3 hidden -translate-y-1/2 group-focus-within:hidden wide:block wide:group-focus-within:hidden">
        <Kbd meaning="find" />
      </span>
    </div>
  );
}
