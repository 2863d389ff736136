import type { Farewell } from '../../../../core/people/farewell.ts';
import { ChoiceDialog } from '../../../kit/choice-dialog.tsx';

export type FarewellQuestionProps = {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly name: string;
  /** What holds now. */
  readonly farewell: Farewell | null;
  readonly onFarewell: (farewell: Farewell | null) => void;
};

/** A dialog that asks why there is no contact with a person any more. */
export function FarewellQuestion({ open, onClose, name, farewell, onFarewell }: FarewellQuestionProps) {
  return (
    <ChoiceDialog
      open={open}
      onClose={onClose}
      title={`${name}: no contact any more?`}
      choices={[
        {
          key: '1',
          label: 'They passed away',
          hint: 'Their page stays as it is; nothing reminds you of them',
          run: () => onFarewell('passed-away'),
        },
        {
          key: '2',
          label: 'By choice',
          hint: 'You are no longer in touch, and Kith says nothing of them',
          run: () => onFarewell('by-choice'),
        },
        ...(farewell === null
          ? []
          : [{ key: '0', label: 'Neither', hint: 'They come up again like everybody', run: () => onFarewell(null) }]),
      ]}
    />
  );
}
