import type { ImportPreview } from '../../../api/contract/imports.ts';
import { Button } from '../../kit/button.tsx';
import { dayInShort } from '../../kit/days.ts';
import { Page, PageHeader } from '../../kit/page.tsx';
import { useKeys } from '../../kit/use-keys.ts';
import { inFigures, wouldDo } from './import-counts.ts';
import { useImportWork } from './import-work.tsx';
import type { Answers } from './import-work.tsx';
import { Questions } from './questions.tsx';
import { SkippedRows } from './skipped-rows.tsx';

/** What a file would do, before it does it. */
export function Preview({ preview, answers }: { readonly preview: ImportPreview; readonly answers: Answers }) {
  const { commit, cancel } = useImportWork();
  const { counts, questions, sample, skips } = preview;
  const nothingNew = counts.created === 0 && counts.updated === 0 && questions.length === 0;
  useKeys('Import', [
    { keys: ['i'], does: 'Import it', run: commit, when: !nothingNew },
    { keys: ['Enter'], does: 'Close', run: cancel, when: nothingNew },
    { keys: ['Escape'], does: nothingNew ? 'Close' : 'Cancel', run: cancel },
  ]);
  // The counts take every question for someone else; each person found again is one new person less.
  const same = [...answers.values()].filter((person) => person !== null).length;
  const open = questions.length - answers.size;

  return (
    <Page>
      <PageHeader title={preview.fileName} facts={`${preview.recognisedAs}. Nothing is changed yet.`} />
      <p className="mb-6 text-body">
        {nothingNew
          ? 'Nothing is new in this file.'
          : wouldDo({ ...counts, created: counts.created - same, updated: counts.updated + same })}
      </p>
      <dl className="mb-8 grid grid-cols-2 gap-x-8 gap-y-5 wide:grid-cols-5">
        <Figure name="Rows read" count={counts.read} />
        <Figure name="New people" count={counts.created - same} />
        <Figure name="Updated" count={counts.updated + same} />
        <Figure name="Left as they are" count={counts.unchanged} />
        <Figure name="Skipped" count={counts.skipped} />
      </dl>
      <div className="mb-12 flex flex-wrap items-center gap-x-4 gap-y-3">
        {nothingNew ? (
          <Button look="primary" keys="Enter" onClick={cancel}>
            Close
          </Button>
        ) : (
          <>
            <Button look="primary" keys="i" onClick={commit}>
              Import
            </Button>
            <Button keys="Escape" onClick={cancel}>
              Cancel
            </Button>
          </>
        )}
        {open > 0 && (
          <p className="text-small text-soft">
            {open === 1 ? 'One question is' : `${inFigures(open)} questions are`} open below. What you leave open counts
            as someone else.
          </p>
        )}
      </div>

      <div className="flex flex-col gap-14">
        {questions.length > 0 && <Questions questions={questions} answers={answers} />}
        {sample.length > 0 && (
          <section>
            <h2 className="mb-4 text-name">Some of the new people</h2>
            <ul className="flex flex-col gap-2.5">
              {sample.map((person) => (
                <li
                  key={`${person.name} ${person.profileUrl ?? ''} ${person.connectedOn ?? ''}`}
                  className="flex flex-wrap items-baseline justify-between gap-x-6"
                >
                  <span className="min-w-0">
                    <span className="font-serif">{person.name}</span>
                    <span className="ml-3 text-small text-soft">
                      {[person.position, person.company].filter(Boolean).join(' · ')}
                    </span>
                  </span>
                  {person.connectedOn !== null && (
                    <span className="text-fine text-soft">connected {dayInShort(person.connectedOn)}</span>
                  )}
                </li>
              ))}
            </ul>
          </section>
        )}
        {skips.length > 0 && <SkippedRows skips={skips} total={counts.skipped} />}
      </div>
    </Page>
  );
}

function Figure({ name, count }: { readonly name: string; readonly count: number }) {
  return (
    <div className="flex flex-col-reverse">
      <dt className="text-fine text-soft">{name}</dt>
      <dd className="font-serif text-heading tabular-nums">{inFigures(count)}</dd>
    </div>
  );
}
