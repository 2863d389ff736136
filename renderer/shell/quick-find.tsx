import { useLocation } from 'wouter';

import { Dialog } from '../kit/dialog.tsx';
import type { DialogProps } from '../kit/dialog.tsx';
import { PersonFinder } from '../parts/person-finder.tsx';

/** A dialog that finds a person by the beginning of any word of what is known about them, and opens their page. */
export function QuickFind({ open, onClose, focusAfter }: Pick<DialogProps, 'open' | 'onClose' | 'focusAfter'>) {
  const [, navigate] = useLocation();
  return (
    <Dialog open={open} onClose={onClose} title="Find a person" titleHidden {...(focusAfter ? { focusAfter } : {})}>
      <PersonFinder
        label="Find a person"
        onChoose={({ id }) => {
          onClose();
          navigate(`/people/${id}`);
        }}
      />
    </Dialog>
  );
}
