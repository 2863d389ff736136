import { formatNumber } from '../../../core/numbers-in-words.ts';
import { userLocale } from '../../app/user-locale.ts';
import type { ImportChoices, ImportPreview } from '../../../api/contract/import/imports.ts';
import { SegmentedControl } from '../../kit/segmented-control.tsx';
import { useImport } from './import-provider.tsx';

type MissingConnectionsProps = {
  readonly missing: NonNullable<ImportPreview['missing']>;
  readonly choices: ImportChoices;
};

/** Asks about connections of an earlier list that are missing from this one. Nobody is removed either way. */
export function MissingConnections({ missing, choices }: MissingConnectionsProps) {
  const { choose } = useImport();
  const { count, names, asksToMark } = missing;
  const marking = choices.markMissing ?? (asksToMark ? null : missing.mark);
  const others = count - names.length;
  return (
    <section>
      <h2 className="text-name">
        {count === 1
          ? 'One of your connections is not in this newer list'
          : `${formatNumber(count, userLocale)} of your connections are not in this newer list`}
      </h2>
      <p className="mt-1 max-w-reading text-small text-soft">
        {asksToMark
          ? `That is ${percent(missing.share)} of them, which is more than usual: perhaps the list is only a part. `
          : 'They may have closed their profile, or ended the connection. '}
        Whatever you say, {count === 1 ? 'this person stays' : 'they stay'} in Kith with all you wrote.
      </p>
      <p className="mt-3 mb-4 max-w-reading text-small [overflow-wrap:anywhere]">
        {names.join(', ')}
        {others > 0 && <span className="text-soft"> and {formatNumber(others, userLocale)} more</span>}
      </p>
      <SegmentedControl
        label="What Kith should take them for"
        labelHidden
        options={[
          { value: 'mark', label: 'No longer connected' },
          { value: 'leave', label: 'Still connected' },
        ]}
        value={marking === null ? '' : marking ? 'mark' : 'leave'}
        onChange={(value) => choose({ ...choices, markMissing: value === 'mark' })}
      />
      {marking === null && <p className="mt-2 text-fine text-soft">If you leave this open, they stay connected.</p>}
    </section>
  );
}

/** Words a share: "7 %". */
function percent(share: number): string {
  return `${formatNumber(Math.round(share * 100), userLocale)} %`;
}
