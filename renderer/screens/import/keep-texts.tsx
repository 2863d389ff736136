import type { ImportChoices } from '../../../api/contract/import/imports.ts';
import { Checkbox } from '../../kit/checkbox.tsx';
import { useImport } from './import-provider.tsx';

/** Asks whether the texts of messages are kept too, which is off unless the user says so. */
export function KeepTextsChoice({ choices }: { readonly choices: ImportChoices }) {
  const { choose } = useImport();
  return (
    <div>
      <Checkbox
        label="Keep the text of the messages"
        checked={choices.keepTexts}
        onChange={(keepTexts) => choose({ ...choices, keepTexts })}
      />
      <p className="max-w-reading pl-7 text-small text-soft">
        {choices.keepTexts
          ? 'What was written stays in your one file on this computer. Kith quotes what you last said to each other, and finds it.'
          : 'With it Kith can quote what you last said to each other when you write. Without it Kith keeps only the days, and how many messages went each way.'}
      </p>
    </div>
  );
}
