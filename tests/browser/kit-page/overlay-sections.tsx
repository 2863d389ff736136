import { useState } from 'react';

import { Button } from '../../../renderer/kit/button.tsx';
import { ChoiceDialog } from '../../../renderer/kit/choice-dialog.tsx';
import { Dialog } from '../../../renderer/kit/dialog.tsx';
import { Menu } from '../../../renderer/kit/menu.tsx';
import { Popover } from '../../../renderer/kit/popover.tsx';
import { Tooltip } from '../../../renderer/kit/tooltip.tsx';
import type { KitSection } from './kit-section.ts';
import { State } from './state.tsx';

const ignore = (): void => {};

/** What opens over the page. */
export const overlaySections: readonly KitSection[] = [
  { file: 'dialog.tsx', States: DialogStates },
  { file: 'choice-dialog.tsx', States: ChoiceDialogStates },
  { file: 'menu.tsx', States: MenuStates },
  { file: 'popover.tsx', States: PopoverStates },
  { file: 'tooltip.tsx', States: TooltipStates },
];

function DialogStates() {
  const [open, setOpen] = useState<'plain' | 'wide' | null>(null);
  const close = (): void => setOpen(null);
  return (
    <>
      <State name="with actions">
        <Button onClick={() => setOpen('plain')}>Open a dialog</Button>
      </State>
      <State name="wide, and longer than the window">
        <Button onClick={() => setOpen('wide')}>Open a wide dialog</Button>
      </State>
      <Dialog
        open={open === 'plain'}
        onClose={close}
        title="Leave it out?"
        actions={
          <>
            <Button onClick={close}>Cancel</Button>
            <Button look="primary" onClick={close}>
              Leave it out
            </Button>
          </>
        }
      >
        <p className="text-body">It can be brought back later.</p>
      </Dialog>
      <Dialog open={open === 'wide'} onClose={close} title="Forty lines" wide>
        {/* Something to have the focus, so that keys scroll where not all of it fits. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <ol tabIndex={0} className="rounded-small text-small outline-none">
          {Array.from({ length: 40 }, (_, index) => (
            <li key={index}>Line {index + 1}</li>
          ))}
        </ol>
      </Dialog>
    </>
  );
}

function ChoiceDialogStates() {
  const [open, setOpen] = useState(false);
  return (
    <State name="three choices, each with its key">
      <Button onClick={() => setOpen(true)}>Open a choice</Button>
      <ChoiceDialog
        open={open}
        onClose={() => setOpen(false)}
        title="How large?"
        choices={[
          { key: '1', label: 'Small', hint: 'fits a pocket', run: ignore },
          { key: '2', label: 'Large', hint: 'needs a table', run: ignore },
          { key: '0', label: 'None', run: ignore },
        ]}
      />
    </State>
  );
}

function MenuStates() {
  return (
    <State name="two groups, keys, one item disabled">
      <Menu
        trigger={<Button>Open a menu</Button>}
        groups={[
          [
            { label: 'Rename', meaning: 'rate', run: ignore },
            { label: 'Copy', run: ignore },
          ],
          [{ label: 'Remove', disabled: true, run: ignore }],
        ]}
      />
    </State>
  );
}

function PopoverStates() {
  const [open, setOpen] = useState(false);
  return (
    <State name="default">
      <Popover trigger={<Button>Open a popover</Button>} title="A few words" open={open} onOpenChange={setOpen}>
        <p className="text-small">What belongs to the button, beside it.</p>
      </Popover>
    </State>
  );
}

function TooltipStates() {
  return (
    <State name="on hover and focus, with a key">
      <Tooltip words="Says a word or two" meaning="tag">
        <button type="button" className="rounded-small text-small underline decoration-line underline-offset-4">
          Point at this
        </button>
      </Tooltip>
    </State>
  );
}
