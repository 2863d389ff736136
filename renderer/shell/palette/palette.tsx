import { useRef, useState } from 'react';
import { useLocation } from 'wouter';

import { splitName } from '../../../core/people/name-parts.ts';
import { useToday } from '../../app/use-today.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { AddPersonDialog } from '../../screens/people/add-person-dialog.tsx';
import type { NewPerson } from '../../screens/people/add-person-dialog.tsx';
import type { Command } from './command.ts';
import { PaletteSearch } from './palette-search.tsx';
import type { ChosenItem } from './palette-search.tsx';
import { logLine, useAnywhereCommands } from './use-anywhere-commands.ts';

type PaletteProps = {
  /** What the keys of the screen do; null while the palette is closed. */
  readonly bound: readonly Command[] | null;
  readonly onClose: () => void;
  /** Gives the focus back to the page. */
  readonly focusAfter: () => void;
};

/**
 * A dialog with one field that finds people, logs contact in plain words, and does everything that can be done on the
 * screen below it or anywhere.
 */
export function Palette({ bound, onClose, focusAfter }: PaletteProps) {
  const [, navigate] = useLocation();
  const [adding, setAdding] = useState<Partial<NewPerson> | null>(null);
  // The command that was chosen, until the page has the focus again.
  const afterwards = useRef<(() => void) | null>(null);
  const anywhere = useAnywhereCommands({ open: bound !== null, onAdd: () => setAdding({}) });
  const today = useToday();

  function choose(item: ChosenItem): void {
    switch (item.kind) {
      case 'command':
        anywhere.remember({ command: item.command.id });
        // It runs as if its key had been pressed on the page.
        afterwards.current = item.command.run;
        break;
      case 'add':
        setAdding({ ...splitName(item.name), profileUrl: item.profileUrl });
        break;
      case 'person':
        anywhere.remember({ person: item.person.id });
        navigate(`/people/${item.person.id}`);
        break;
      case 'profile':
        anywhere.remember({ person: item.id });
        navigate(`/people/${item.id}`);
    }
    onClose();
  }

  return (
    <>
      <Dialog
        open={bound !== null}
        onClose={onClose}
        title="Find, log or do anything"
        titleHidden
        atOnce
        focusAfter={() => {
          focusAfter();
          const run = afterwards.current;
          afterwards.current = null;
          run?.();
        }}
      >
        <PaletteSearch
          commands={withoutTwins(bound ?? [], anywhere.commands)}
          today={today}
          onChoose={choose}
          onLog={() => anywhere.remember({ command: logLine })}
          onDone={onClose}
        />
      </Dialog>
      <AddPersonDialog
        open={adding !== null}
        onClose={() => setAdding(null)}
        onAdded={(id) => navigate(`/people/${id}`)}
        initial={adding ?? {}}
      />
    </>
  );
}

/** Joins both, without those from anywhere that a key of the screen does. */
function withoutTwins(bound: readonly Command[], anywhere: readonly Command[]): readonly Command[] {
  return [...bound, ...anywhere.filter(({ id }) => !bound.some((each) => each.id === id))];
}
