import { useRef, useState } from 'react';

import { formatNumber } from '../../../core/numbers-in-words.ts';
import { formatDayShort } from '../../../core/calendar/format-day.ts';
import { userLocale } from '../../app/user-locale.ts';
import { Button } from '../../kit/button.tsx';
import { classNames } from '../../kit/class-names.ts';
import { ErrorNotice } from '../../parts/error-notice.tsx';
import { jobInWords } from '../../parts/job-words.ts';
import { Page, PageHeader } from '../../kit/page.tsx';
import { useKeys } from '../../kit/keys/use-keys.ts';
import { fileCount, rowCount, previewSentence } from './import-counts.ts';
import type { ImportOutcome } from './import-counts.ts';
import type { PreviewState } from './import-state.ts';
import { useImport } from './import-provider.tsx';
import { LabelTags } from './label-tags.tsx';
import { KeepTextsChoice } from './keep-texts.tsx';
import { MissingConnections } from './missing-connections.tsx';
import { OwnerQuestion } from './owner-question.tsx';
import { ImportParts } from './import-parts.tsx';
import { summarizePreview } from './preview-summary.ts';
import { MatchQuestions } from './match-questions.tsx';
import { SkippedRows } from './skipped-rows.tsx';
import { TableColumns } from './table-columns.tsx';
import { UnusedFiles } from './unused-files.tsx';

/** The preview: what the files would do, and what the user can choose. */
export function Preview({ shown }: { readonly shown: PreviewState }) {
  const { commit, cancel } = useImport();
  const { preview, choices, madeFor, answers, problem, cancelled } = shown;
  const { parts, questions, sample, skips, restoresExport, missing } = preview;
  const refused = preview.unused.filter(({ isRefused }) => isRefused);
  const unused = preview.unused.filter(({ isRefused }) => !isRefused);
  const { outcome, ownerIsOpen, needsMapping, canImport, openQuestions } = summarizePreview(shown);
  const ownerIsKnown = preview.owner !== null && preview.owner.chosen !== null;
  const renewing = choices !== madeFor;
  const nothingToDo = !canImport && !ownerIsOpen && !needsMapping;
  const questionList = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const toQuestion = (): void => {
    // The chosen option of the first open question, or its first option.
    const open = questionList.current?.querySelector<HTMLElement>('[data-open] [role=radio][tabindex="0"]');
    open?.focus();
    open?.scrollIntoView({ block: 'center' });
  };
  useKeys('Import', [
    { meaning: 'import', does: importLabel(restoresExport), run: commit, when: canImport && !renewing },
    { meaning: 'view', does: 'View the next open question', run: toQuestion, when: openQuestions > 0 },
    { meaning: 'find', does: 'Search the skipped rows', run: () => search.current?.focus(), when: skips.total > 0 },
    { meaning: 'main-action', does: 'Close', run: cancel, when: nothingToDo },
    { meaning: 'close', does: nothingToDo ? 'Close' : 'Cancel', run: cancel },
  ]);
  // A table that asked for its columns at first stays in its place once they are set.
  const [askedFirst] = useState(
    () => new Set(parts.filter(({ table }) => table?.needsMapping === true).map(({ part }) => part)),
  );
  const tables = parts.filter(({ table }) => table !== null);
  const [only] = parts;

  return (
    <Page>
      <PageHeader
        title={preview.fileName}
        facts={
          parts.length === 1 && only && !restoresExport
            ? `${only.recognisedAs}. ${unchangedSentence(cancelled)}`
            : unchangedSentence(cancelled)
        }
      />
      {problem !== null && (
        <div className="mb-8">
          <ErrorNotice error={problem} />
        </div>
      )}
      {refused.map(({ fileName: name, why }) => (
        <div key={name} className="mb-8">
          <ErrorNotice error={`${name} is left out. ${why}`} />
        </div>
      ))}
      {ownerIsOpen && <OwnerQuestion preview={preview} choices={choices} />}
      {tables
        .filter(({ part }) => askedFirst.has(part))
        .map((part) => (
          <div key={part.part} className="mb-12">
            <TableColumns part={part} choices={choices} />
          </div>
        ))}

      <div aria-busy={renewing} className={classNames('transition-opacity', renewing && 'opacity-60 delay-150')}>
        <p className="mb-6 text-body">
          {verdictSentence({ restoresExport, nothingToDo, needsMapping, canImport, outcome })}
        </p>
        {(canImport || nothingToDo) && <Figures outcome={outcome} />}
      </div>
      <div className="mb-12 flex flex-wrap items-center gap-x-4 gap-y-3">
        {nothingToDo ? (
          <Button look="primary" meaning="main-action" onClick={cancel}>
            Close
          </Button>
        ) : (
          <>
            <Button
              look={ownerIsOpen || needsMapping ? 'quiet' : 'primary'}
              meaning="import"
              onClick={commit}
              disabled={!canImport || renewing}
            >
              {importLabel(restoresExport)}
            </Button>
            <Button meaning="close" onClick={cancel}>
              Cancel
            </Button>
          </>
        )}
        {openQuestions > 0 && (
          <p className="text-small text-soft">
            {openQuestions === 1 ? 'One question is' : `${formatNumber(openQuestions, userLocale)} questions are`} open
            below. What you leave open counts as someone else.
          </p>
        )}
      </div>

      <div className="flex flex-col gap-12">
        {missing !== null && missing.asksToMark && <MissingConnections missing={missing} choices={choices} />}
        {(parts.length > 1 || preview.keepTexts !== null || ownerIsKnown) && (
          <section className="flex flex-col gap-6">
            {parts.length > 1 && (
              <div>
                <h2 className="text-name">What is in it</h2>
                <p className="mt-1 mb-4 text-small text-soft">
                  {rowCount(preview.counts.read)} in {fileCount(parts.length)}. What you untick is left out.
                </p>
                <ImportParts parts={parts} choices={choices} ownerIsOpen={ownerIsOpen} renewing={renewing} />
              </div>
            )}
            {preview.keepTexts !== null && <KeepTextsChoice choices={choices} />}
            {ownerIsKnown && <OwnerQuestion preview={preview} choices={choices} />}
          </section>
        )}
        {preview.labels.length > 0 && <LabelTags labels={preview.labels} choices={choices} />}
        {missing !== null && !missing.asksToMark && <MissingConnections missing={missing} choices={choices} />}
        {tables
          .filter(({ part }) => !askedFirst.has(part))
          .map((part) => (
            <TableColumns key={part.part} part={part} choices={choices} />
          ))}
        {questions.length > 0 && (
          <div ref={questionList}>
            <MatchQuestions questions={questions} answers={answers} />
          </div>
        )}
        {sample.length > 0 && <NewPeople sample={sample} />}
        {/* Until a column has a meaning, every row would be skipped. */}
        {skips.total > 0 && (canImport || !needsMapping) && (
          <SkippedRows
            // Other choices skip other rows.
            key={JSON.stringify(madeFor)}
            previewId={preview.previewId}
            skips={skips}
            rows={preview.counts.skipped}
            manyFiles={parts.length > 1}
            search={search}
          />
        )}
        {unused.length > 0 && <UnusedFiles unused={unused} />}
      </div>
    </Page>
  );
}

function unchangedSentence(cancelled: boolean): string {
  return cancelled ? 'Nothing was changed.' : 'Nothing is changed yet.';
}

function importLabel(restoresExport: boolean): string {
  return restoresExport ? 'Bring it all back' : 'Import';
}

type VerdictFacts = {
  readonly restoresExport: boolean;
  readonly nothingToDo: boolean;
  readonly needsMapping: boolean;
  readonly canImport: boolean;
  readonly outcome: ImportOutcome;
};

function verdictSentence({ restoresExport, nothingToDo, needsMapping, canImport, outcome }: VerdictFacts): string {
  if (restoresExport) return 'This is an export of Kith. It brings back everything that was in it.';
  if (nothingToDo) return 'Nothing is new in this file.';
  if (!canImport)
    return needsMapping ? 'Nobody can be found in it yet.' : 'What it would do shows once you have said so.';
  return previewSentence(outcome);
}

/** The counts beside each other. A single one is left out, as the sentence above says it. */
function Figures({ outcome: { people, contactDays, counts } }: { readonly outcome: ImportOutcome }) {
  const figures = [
    { name: 'New people', count: people.created },
    { name: 'People updated', count: people.updated },
    { name: 'Days of contact', count: contactDays },
    { name: 'Rows as they are', count: counts.unchanged },
    { name: 'Rows skipped', count: counts.skipped },
  ].filter(({ count }) => count > 0);
  if (figures.length < 2) return null;
  return (
    <dl className="mb-8 grid grid-cols-2 gap-x-8 gap-y-5 wide:grid-cols-5">
      {figures.map((figure) => (
        <Figure key={figure.name} {...figure} />
      ))}
    </dl>
  );
}

function Figure({ name, count }: { readonly name: string; readonly count: number }) {
  return (
    <div className="flex flex-col-reverse justify-end">
      <dt className="text-fine text-soft">{name}</dt>
      <dd className="font-serif text-heading tabular-nums">{formatNumber(count, userLocale)}</dd>
    </div>
  );
}

function NewPeople({ sample }: Pick<PreviewState['preview'], 'sample'>) {
  return (
    <section>
      <h2 className="mb-4 text-name">Some of the new people</h2>
      <ul className="flex flex-col gap-2.5">
        {sample.map((person) => (
          <li
            key={`${person.name} ${person.email} ${person.profileUrl ?? ''} ${person.connectedOn ?? ''}`}
            className="flex flex-wrap items-baseline justify-between gap-x-6"
          >
            <span className="min-w-0 [overflow-wrap:anywhere]">
              <span className="font-serif">{person.name === '' ? person.email : person.name}</span>
              <span className="ml-3 text-small text-soft">{jobInWords(person)}</span>
            </span>
            {person.connectedOn !== null && (
              <span className="text-fine text-soft">connected {formatDayShort(person.connectedOn, userLocale)}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
