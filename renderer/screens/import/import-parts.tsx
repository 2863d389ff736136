import type { ImportChoices, ImportPart } from '../../../api/contract/import/imports.ts';
import { Checkbox } from '../../kit/checkbox.tsx';
import { classNames } from '../../kit/class-names.ts';
import { isIncluded, withIncluded } from './import-choices.ts';
import { previewCounts } from './import-counts.ts';
import { useImport } from './import-provider.tsx';
import { asksForOwner } from './preview-summary.ts';

type ImportPartsProps = {
  readonly parts: readonly ImportPart[];
  readonly choices: ImportChoices;
  /** Whether it is still to be decided who the user is. */
  readonly ownerIsOpen: boolean;
  /** Whether the counts are of earlier choices. */
  readonly renewing: boolean;
};

/** The files that were recognised, each to be left out. */
export function ImportParts({ parts, choices, ownerIsOpen, renewing }: ImportPartsProps) {
  const { choose } = useImport();
  return (
    <ul className="flex flex-col gap-4">
      {parts.map((part) => {
        const included = isIncluded(choices, part);
        const waits = included && ownerIsOpen && asksForOwner(part);
        return (
          <li key={part.part}>
            <Checkbox
              label={partLabel(part, parts)}
              checked={included}
              onChange={(checked) => choose(withIncluded(choices, part.part, checked))}
            />
            <div
              className={classNames('pl-7 text-small text-soft transition-opacity', renewing && 'opacity-60 delay-150')}
            >
              <p className="[overflow-wrap:anywhere]">
                {part.fileName}: {included && !waits ? previewCounts(part.counts) : emptyPartReason(part, waits)}
              </p>
              {included && !waits && part.summary !== '' && <p>{part.summary}</p>}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

/** Names a part by its kind, and by its file when another part has the same kind. */
function partLabel(part: ImportPart, parts: readonly ImportPart[]): string {
  const isAlone = parts.every((other) => other === part || other.recognisedAs !== part.recognisedAs);
  return isAlone ? part.recognisedAs : `${part.recognisedAs} in ${part.fileName}`;
}

/** Says why a part brings nothing. */
function emptyPartReason({ kind }: ImportPart, waits: boolean): string {
  if (waits) return 'waits until you have said who you are';
  if (kind === 'linkedin-contacts') return 'left out, since these are not your connections';
  return 'left out';
}
