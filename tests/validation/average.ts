import { measures } from './measures.ts';
import type { Figures, Group, ListResult, OutcomeId } from './validate-list.ts';
import { byId, outcomes } from './validate-list.ts';
import type { MeasureId } from './measures.ts';

export type AverageGroup = {
  /** Ties of all files and cuts together; someone is in it once for each. */
  readonly ties: number;
  /** Files for which there is a figure, by outcome. */
  readonly files: Readonly<Record<OutcomeId, number>>;
  readonly byOutcome: Readonly<Record<OutcomeId, Readonly<Record<MeasureId, Figures>>>>;
};

export type Average = {
  readonly files: number;
  readonly all: AverageGroup;
  readonly silentAfterFrequent: AverageGroup;
};

/** Figures averaged over files, each with the same weight: a file counts as the mean of its cuts that have the figure. */
export function averageOf(results: readonly ListResult[]): Average {
  return {
    files: results.length,
    all: averageGroup(results.map(({ cuts }) => cuts.map(({ all }) => all))),
    silentAfterFrequent: averageGroup(results.map(({ cuts }) => cuts.map((cut) => cut.silentAfterFrequent))),
  };
}

function averageGroup(files: readonly (readonly Group[])[]): AverageGroup {
  const average = (figure: (group: Group) => number | null): number | null =>
    mean(files.map((cuts) => mean(cuts.map(figure))));
  return {
    ties: files.flat().reduce((sum, { ties }) => sum + ties, 0),
    files: byId(
      outcomes,
      ({ id }) =>
        files.filter((cuts) => cuts.some(({ byOutcome }) => byOutcome[id].byMeasure.strength.auc !== null)).length,
    ),
    byOutcome: byId(outcomes, ({ id: outcome }) =>
      byId(measures, ({ id }) => ({
        auc: average(({ byOutcome }) => byOutcome[outcome].byMeasure[id].auc),
        averagePrecision: average(({ byOutcome }) => byOutcome[outcome].byMeasure[id].averagePrecision),
        ece: average(({ byOutcome }) => byOutcome[outcome].byMeasure[id].ece),
      })),
    ),
  };
}

function mean(figures: readonly (number | null)[]): number | null {
  const known = figures.filter((figure) => figure !== null);
  return known.length === 0 ? null : known.reduce((sum, figure) => sum + figure, 0) / known.length;
}
