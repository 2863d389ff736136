import type { Average, AverageGroup } from './average.ts';
import { said } from './contact-list.ts';
import { measures } from './measures.ts';
import type { Calibration } from './metrics.ts';
import { outcomes, silentAfterFrequent } from './validate-list.ts';
import type { CutResult, Figures, Group, ListResult, OutcomeId } from './validate-list.ts';
import type { MeasureId } from './measures.ts';

// For a terminal, 100 columns wide at most unless a file's name is longer.

const silentName = `${silentAfterFrequent.contactDays} or more contact days, silent ${silentAfterFrequent.leastSilence}–${silentAfterFrequent.mostSilence} days`;

/** What the columns are, said once at the top. */
export function explanation(horizon: number): string {
  return `Held against what came within ${horizon} days of each cut. AUC: area under the ROC curve, equal scores half.
AP: average precision. ECE: expected calibration error over ten bins, for what is a probability.
"–" stands where there is no figure: no ties, or it came for all of them or for none.
Strength is fitted to two-way exchanges within 90 days, MBG/NBD to "they reach out" within ${horizon}.
`;
}

/** All that is found in one file. */
export function fileReport(name: string, result: ListResult, horizon: number): string {
  const { people, contacts, span, withThemselves, otherLines } = result;
  return [
    `${heading(name)}${counted(people, 'person', 'people')}, ${counted(contacts, 'contact')}, ${counted(span, 'day')}\n`,
    withThemselves > 0
      ? `Left out: ${counted(withThemselves, 'line')} of somebody with themselves
`
      : '',
    otherLines.count > 0 ? otherLinesReport(otherLines) : '',
    ...result.cuts.map((cut) => cutReport(cut, horizon)),
  ].join('');
}

/** The figures averaged over all files. */
export function averageReport(average: Average): string {
  const group = (title: string, { ties, files, byOutcome }: AverageGroup): string => {
    const of = (id: OutcomeId): string => `${files[id]} of ${counted(average.files, 'file')}`;
    return table(`${title}: n = ${whole(ties)}`, 'figures from', of, (id, measure) => byOutcome[id][measure]);
  };
  return `${heading(`Average over ${counted(average.files, 'file')}`)}A file counts once, as the mean of its cuts that have a figure.\n${group(
    'All ties',
    average.all,
  )}${group(silentName, average.silentAfterFrequent)}`;
}

function cutReport(cut: CutResult, horizon: number): string {
  return [
    `\nCut at ${cut.percent} %: history is the days before day ${whole(cut.day)}, the horizon days ${whole(cut.day)} to ${whole(cut.day + horizon - 1)}\n`,
    `${counted(cut.egos, 'ego')}\n`,
    groupReport('All ties', cut.all),
    groupReport(silentName, cut.silentAfterFrequent),
    calibrationReport(cut),
  ].join('');
}

function groupReport(title: string, { ties, byOutcome }: Group): string {
  const of = (id: OutcomeId): string => {
    const { came } = byOutcome[id];
    return ties === 0 ? '–' : `${whole(came)} (${((100 * came) / ties).toFixed(1)} %)`;
  };
  return table(`${title}: n = ${whole(ties)}`, 'came for', of, (id, measure) => byOutcome[id].byMeasure[measure]);
}

const nameWidth = 25;
const groupWidth = 25;

function table(
  title: string,
  belowName: string,
  below: (id: OutcomeId) => string,
  figures: (id: OutcomeId, measure: MeasureId) => Figures,
): string {
  const line = (name: string, cells: readonly string[]): string =>
    `${name.padEnd(nameWidth)}${cells.map((cell) => cell.padStart(groupWidth)).join('')}`.trimEnd();
  const three = (cells: readonly string[]): string => cells.map((cell) => cell.padStart(7)).join('');
  return [
    '',
    title,
    line(
      '',
      outcomes.map(({ name }) => name),
    ),
    line(
      belowName,
      outcomes.map(({ id }) => below(id)),
    ),
    line(
      '',
      outcomes.map(() => three(['AUC', 'AP', 'ECE'])),
    ),
    ...measures.map(({ id: measure, name }) =>
      line(
        name,
        outcomes.map(({ id }) => {
          const { auc, averagePrecision, ece } = figures(id, measure);
          return three([auc, averagePrecision, ece].map(decimals));
        }),
      ),
    ),
    '',
  ].join('\n');
}

/** The bins behind ECE: what was predicted in each, and for how many of them each outcome came. */
function calibrationReport({ calibration }: CutResult): string {
  const sides = measures.filter(({ isProbability }) => isProbability);
  const line = (bin: string, cells: readonly string[]): string => `${bin.padEnd(9)}${cells.join('')}`.trimEnd();
  const cellsOf = (count: string, predicted: string, came: readonly string[]): string =>
    `${count.padStart(11)}${predicted.padStart(10)}${came.map((one) => one.padStart(8)).join('')}`;
  const rows = Array.from({ length: 10 }, (_, bin) => {
    const cells = sides.map(({ id }) => {
      const binOf = (byBin: Calibration | null | undefined) => byBin?.bins[bin];
      const found = outcomes.map((outcome) => binOf(calibration[id]?.[outcome.id]));
      return cellsOf(
        whole(found[0]?.count ?? 0),
        decimals(found[0]?.predicted ?? null),
        found.map((one) => decimals(one?.observed ?? null)),
      );
    });
    return line(`${(bin / 10).toFixed(1)}–${((bin + 1) / 10).toFixed(1)}`, cells);
  });
  return [
    '',
    'All ties by bin: how many, the mean predicted, and the shares observed',
    line(
      '',
      sides.map(({ name }) => name.padStart(45)),
    ),
    line(
      'bin',
      sides.map(() => cellsOf('n', 'mean', ['two-way', 'they', 'any'])),
    ),
    ...rows,
    '',
  ].join('\n');
}

function otherLinesReport({ count, numbers, beginning }: ListResult['otherLines']): string {
  const which = `${numbers.map(String).join(', ')}${count > numbers.length ? ', …' : ''}`;
  return `Left out: ${counted(count, 'line')} of another form: ${which}\n  the first begins ${said(beginning ?? '')}\n`;
}

function heading(text: string): string {
  return `\n${text}\n${'─'.repeat(Math.min(text.length, 100))}\n`;
}

function decimals(figure: number | null): string {
  return figure === null ? '–' : figure.toFixed(3);
}

function whole(number: number): string {
  return number.toLocaleString('en');
}

function counted(number: number, one: string, many = `${one}s`): string {
  return `${whole(number)} ${number === 1 ? one : many}`;
}
