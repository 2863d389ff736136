import type { ImportChoices, ImportPreview } from '../../../api/contract/import/imports.ts';
import { peopleCount } from '../../../core/numbers-in-words.ts';
import { userLocale } from '../../app/user-locale.ts';
import { Button } from '../../kit/button.tsx';
import { Checkbox } from '../../kit/checkbox.tsx';
import { Disclosure } from '../../kit/disclosure.tsx';
import { useImport } from './import-provider.tsx';

type LabelTagsProps = { readonly labels: ImportPreview['labels']; readonly choices: ImportChoices };

const shownAtOnce = 8;

/** Asks which labels of an address book become tags of its people. */
export function LabelTags({ labels, choices }: LabelTagsProps) {
  const { choose } = useImport();
  const taken = new Set(choices.labels);
  const set = (chosen: readonly string[]): void => choose({ ...choices, labels: [...chosen] });
  const box = ({ label, people }: ImportPreview['labels'][number]) => (
    <li key={label}>
      <Checkbox
        label={`${label} (${peopleCount(people, userLocale)})`}
        checked={taken.has(label)}
        onChange={(checked) => set(checked ? [...taken, label] : [...taken].filter((other) => other !== label))}
      />
    </li>
  );
  const more = labels.slice(shownAtOnce);
  return (
    <section>
      <h2 className="text-name">Which labels become tags?</h2>
      <p className="mt-1 mb-4 max-w-reading text-small text-soft">
        The address book has its people under these labels. What you tick becomes a tag of theirs, and is remembered for
        the next time.
      </p>
      <ul className="flex flex-col gap-2">{labels.slice(0, shownAtOnce).map(box)}</ul>
      {more.length > 0 && (
        <Disclosure summary={`${more.length} more`}>
          <ul className="flex flex-col gap-2">{more.map(box)}</ul>
        </Disclosure>
      )}
      {labels.length > 2 && (
        <p className="mt-3 flex gap-4">
          <Button look="text" onClick={() => set(labels.map(({ label }) => label))}>
            All of them
          </Button>
          <Button look="text" onClick={() => set([])}>
            None
          </Button>
        </p>
      )}
    </section>
  );
}
