import { formatNumber } from '../../../core/numbers-in-words.ts';
import { userLocale } from '../../app/user-locale.ts';
import type { ImportPreview } from '../../../api/contract/import/imports.ts';
import { Disclosure } from '../../kit/disclosure.tsx';

/** The files of the archive that are not used, each with the reason. */
export function UnusedFiles({ unused }: Pick<ImportPreview, 'unused'>) {
  return (
    <Disclosure
      summary={
        unused.length === 1
          ? 'One file in it is of no use to Kith'
          : `${formatNumber(unused.length, userLocale)} files in it are of no use to Kith`
      }
    >
      <ul className="flex flex-col gap-1.5 text-small">
        {unused.map(({ fileName, why }) => (
          <li key={fileName} className="flex flex-wrap gap-x-3 [overflow-wrap:anywhere]">
            <span>{fileName}</span>
            <span className="text-soft">{why}</span>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
