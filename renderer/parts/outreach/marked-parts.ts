import type { CheckRule, Remark } from '../../../core/outreach/check/check-note.ts';

/** A part of a text, with the rules that remark on it. */
export type MarkedPart = { readonly from: number; readonly part: string; readonly rules: readonly CheckRule[] };

/** Splits a text where a remark begins or ends; the parts make up the whole text. */
export function markedParts(text: string, remarks: readonly Remark[]): readonly MarkedPart[] {
  const places = remarks.flatMap(({ rule, places: each }) => each.map((place) => ({ ...place, rule })));
  const ends = places.flatMap(({ from, to }) => [from, to]).filter((at) => at > 0 && at < text.length);
  const cuts = [...new Set([0, ...ends, text.length])].toSorted((one, other) => one - other);
  return cuts.slice(0, -1).map((from, index) => ({
    from,
    part: text.slice(from, cuts[index + 1]),
    rules: places.filter((place) => place.from <= from && place.to > from).map(({ rule }) => rule),
  }));
}
