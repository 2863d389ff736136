import { parseDay } from '../../core/calendar/day.ts';
import { fullName } from '../../core/people/full-name.ts';
import type { Locale } from '../../core/locale.ts';
import { countInWords } from '../../core/numbers-in-words.ts';
import type { SkippedRow } from '../../core/import/common/reader.ts';
import { fileSources } from '../../core/import/file-sources.ts';
import type { ParsedFile } from '../../core/import/parsed-file.ts';
import { needsOwner } from '../../db/import/import-dry-run.ts';
import type { ImportDryRun, Newcomer } from '../../db/import/import-dry-run.ts';
import type { DryRunPart } from '../../db/import/dry-run-part.ts';
import type { OpenQuestion, QuestionSide } from '../../core/matching/resolved-record.ts';
import { sumOfCounts } from '../../db/import/import-counts.ts';
import type {
  ImportPart,
  ImportPreview,
  ImportQuestion,
  SkippedRow as ShownSkippedRow,
} from '../contract/import/imports.ts';
import { profileUrlOrNull } from '../people/profile-url.ts';
import { shownLabels } from './address-book-labels.ts';
import type { WaitingExport, WaitingFiles } from './import-previews.ts';

const mostSkippedRows = 100;
const noRows = { read: 0, created: 0, updated: 0, unchanged: 0, skipped: 0 };

/** The preview of files as the page shows it. */
export function shownPreview(
  previewId: string,
  waiting: WaitingFiles,
  dryRun: ImportDryRun,
  locale: Locale,
): ImportPreview {
  const { fileName, parts, ownerFinding, choices, skippedRows, unused } = waiting;
  const { missing } = dryRun;
  const hasMessages = parts.some((read, part) => needsOwner(read) && choices.included.has(part));
  const dryRunByPart = new Map(dryRun.parts.map((part) => [part.part, part]));
  return {
    previewId,
    fileName,
    parts: parts.flatMap((read, part) =>
      read.kind === 'linkedin-profile'
        ? []
        : [partOf(part, read, choices.included.has(part), dryRunByPart.get(part), locale)],
    ),
    counts: sumOfCounts(
      dryRun.parts.filter(({ part }) => parts[part]?.kind !== 'linkedin-profile').map(({ counts }) => counts),
    ),
    people: dryRun.people,
    contactDays: dryRun.contactDays,
    skips: { total: skippedRows.length, first: skippedRows.slice(0, mostSkippedRows).map(shownSkippedRow) },
    questions: dryRun.questions.map((question) => questionOf(question, parts)),
    sample: dryRun.newcomers.map(sideOfNewcomer),
    owner:
      ownerFinding.kind === 'candidates' && parts.some(needsOwner)
        ? {
            chosen: choices.owner,
            candidates: ownerFinding.candidates.map(({ key, name, slugs, evidence }) => {
              const [slug] = slugs;
              return { key, name, evidence, profileUrl: profileUrlOrNull(slug) };
            }),
            remembered: ownerFinding.remembered,
          }
        : null,
    labels: shownLabels(waiting),
    keepTexts: hasMessages ? choices.keepTexts : null,
    missing:
      missing === undefined || missing.ids.length === 0
        ? null
        : {
            count: missing.ids.length,
            share: missing.share,
            names: [...missing.names],
            asksToMark: missing.asksToMark,
            mark: missing.mark,
          },
    unused: unused.map(({ fileName: name, why, isRefused = false }) => ({ fileName: name, why, isRefused })),
    restoresExport: false,
  };
}

/** The preview of Kith's own export as the page shows it. */
export function shownExportPreview(previewId: string, { fileName, rows }: WaitingExport): ImportPreview {
  const people = rows['people'] ?? 0;
  return {
    previewId,
    fileName,
    parts: [],
    counts: { ...noRows, read: people, created: people },
    people: { created: people, updated: 0 },
    contactDays: rows['interactions'] ?? 0,
    skips: { total: 0, first: [] },
    questions: [],
    sample: [],
    owner: null,
    labels: [],
    keepTexts: null,
    missing: null,
    unused: [],
    restoresExport: true,
  };
}

/** A skipped row as the page shows it. */
export function shownSkippedRow({
  fileName,
  row: { line, rows, reason, excerpt },
}: {
  readonly fileName: string;
  readonly row: SkippedRow;
}): ShownSkippedRow {
  return { fileName, line, rows, reason, row: excerpt };
}

type ShownPart = Exclude<ParsedFile, { readonly kind: 'linkedin-profile' }>;

function partOf(
  part: number,
  read: ShownPart,
  included: boolean,
  dryRun: DryRunPart | undefined,
  locale: Locale,
): ImportPart {
  return {
    part,
    fileName: read.fileName,
    kind: read.kind,
    recognisedAs: fileSources[read.kind].title,
    included,
    counts: dryRun?.counts ?? { ...noRows, read: read.rowsRead },
    summary: partSummary(read, dryRun, locale),
    table: read.kind === 'table' ? tableOf(read) : null,
  };
}

/** Says of a part what the counts of its rows do not; empty when there is nothing. */
function partSummary(read: ParsedFile, dryRun: DryRunPart | undefined, locale: Locale): string {
  if (read.kind !== 'linkedin-messages' || !dryRun || dryRun.people === 0) return '';
  return `With ${countInWords(dryRun.people, locale, 'person', 'people')}.`;
}

/** The meanings of which a table needs at least one. */
const namingMeanings: ReadonlySet<string> = new Set(['first-name', 'last-name', 'full-name', 'email']);

function tableOf({ sample, mapping }: Extract<ParsedFile, { kind: 'table' }>): ImportPart['table'] {
  return {
    columns: sample.columns.map(({ name, values }, index) => ({
      name,
      samples: values.slice(0, 3),
      meaning: mapping.columns[index] ?? 'nothing',
    })),
    ...(mapping.labels && { labels: mapping.labels }),
    dateOrder: mapping.dateOrder,
    asksForDateOrder: sample.hasAmbiguousDates,
    needsMapping: !mapping.columns.some((meaning) => namingMeanings.has(meaning)),
  };
}

function questionOf(
  { key, part, line, row, evidence, candidates }: OpenQuestion,
  parts: readonly ParsedFile[],
): ImportQuestion {
  return {
    key,
    fileName: parts[part]?.fileName ?? '',
    line,
    evidence,
    inFile: sideOf(row),
    candidates: candidates.map(({ id, shown, emails, currentSlug, connectedOn, lastContact }) => ({
      personId: id,
      name: fullName(shown.firstName, shown.lastName, emails[0]),
      company: shown.company,
      position: shown.position,
      email: emails[0] ?? '',
      profileUrl: profileUrlOrNull(currentSlug),
      connectedOn,
      lastContact,
    })),
  };
}

function sideOf({ name, company, position, email, slug, connectedOn }: QuestionSide): ImportQuestion['inFile'] {
  return { name, company, position, email, profileUrl: profileUrlOrNull(slug), connectedOn };
}

function sideOfNewcomer({ shown: { facts, emails, slugs } }: Newcomer): ImportQuestion['inFile'] {
  const [email = ''] = emails.keys();
  const slug = [...slugs.keys()].at(-1);
  return {
    name: fullName(facts.firstName, facts.lastName, email === '' ? undefined : email),
    company: facts.company,
    position: facts.position,
    email,
    profileUrl: profileUrlOrNull(slug),
    connectedOn: parseDay(facts.connectedOn) ?? null,
  };
}
