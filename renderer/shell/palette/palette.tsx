import { useRef, useState } from 'react';
import { useLocation } from 'wouter';

import { splitName } from '../../../core/people/name-parts.ts';
import { useToday } from '../../app/use-today.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { AddPersonDialog } from '../../screens/people/add-person-dialog.tsx';
import type { NewPerson } from '../../screens/people/add-person-dialog.tsx';
import type { Command } from './command.ts';
import { PaletteSearch } from './palette-search.tsx';
import type { PaletteItem } from './palette-groups.ts';
import { useAnywhereCommands } from './use-anywhere-commands.ts';

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
  const [logging, setLogging] = useState(false);
  // The command that was chosen, until the page has the focus again.
  const afterwards = useRef<(() => void) | null>(null);
  const anywhere = useAnywhereCommands({ onAdd: () => setAdding({}), onLog: () => setLogging(true) });
  const today = useToday();

  function close(): void {
    setLogging(false);
    onClose();
  }

  function choose(item: PaletteItem): void {
    switch (item.kind) {
      case 'log':
        setLogging(true);
        return;
      case 'command':
        anywhere.remember(item.command.id);
        if (item.command.id === 'log-line') {
          item.command.run();
          return;
        }
        // It runs as if its key had been pressed on the page.
        afterwards.current = item.command.run;
        break;
      case 'add':
        setAdding({ ...splitName(item.name), profileUrl: item.profileUrl });
        break;
      case 'person':
        navigate(`/people/${item.person.id}`);
        break;
      case 'profile':
        navigate(`/people/${item.id}`);
    }
    close();
  }

  return (
    <>
      <Dialog
        open={bound !== null}
        onClose={close}
        title="Find, log or do anything"
        titleHidden
        focusAfter={() => {
          focusAfter();
          const run = afterwards.current;
          afterwards.current = null;
          run?.();
        }}
      >
        <PaletteSearch
          commands={withoutTwins(bound ?? [], anywhere.commands)}
          logging={logging}
          today={today}
          onChoose={choose}
          onLogging={setLogging}
          onDone={close}
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
