import { wordsOfField, fieldsOfText } from '../outreach/fields.ts';
import { forEachTerm, knownTermsOf, leastScore, matchOfSynonym, matchProfile } from '../outreach/known-terms.ts';
import type { KnownTexts, Match, Place, Profile } from '../outreach/known-terms.ts';
import { tellingWords } from '../outreach/telling-words.ts';
import type { TieState } from '../strength/tie.ts';
import { none } from '../collections/none.ts';
import { queryOfPart } from './goal-candidates.ts';
import type { WordQuery } from './goal-candidates.ts';
import { matchPart } from './goal-match.ts';
import type { MatchPlace } from './goal-match.ts';
import { readGoal } from './goal.ts';
import type { GoalPart } from './goal.ts';

/** Somebody who might open the door of a need. */
export type ProposalCandidate = KnownTexts & {
  /** As shown, 0 to 1. */
  readonly strength: number;
  readonly tieState: TieState;
};

/** Whoever has the need. */
export type Seeker = { readonly name: string; readonly strength: number; readonly tieState: TieState };

/** A candidate who fits, with why in sentences. */
export type RankedProposal<Candidate extends ProposalCandidate> = {
  readonly candidate: Candidate;
  readonly score: number;
  readonly reasons: readonly string[];
};

/** Most words that are quoted as reasons. */
const mostWords = 2;
/** The part of its score that a match has without any strength; with full strength it has all of it. */
const leastWeight = 0.25;

/**
 * Ranks candidates by how well what is known of them fits a need, times how well the user knows both sides: a tie without
 * strength hardly carries a question. Those whom nothing speaks for are left out. Returns the best, at most `most`.
 */
export function rankProposals<Candidate extends ProposalCandidate>(
  need: string,
  seeker: Seeker,
  candidates: readonly Candidate[],
  most: number,
): RankedProposal<Candidate>[] {
  const profile = profileOfNeed(need);
  const meanings = meaningsOfNeed(need);
  const evenly = new Map<string, number>();
  // Of thousands who fit only the best are told about, so that reasons are worded for them alone.
  return candidates
    .flatMap((candidate) => {
      const synonyms = meanings.flatMap((part) => synonymOf(part, candidate));
      const { score, matches } = matchProfile(profile, evenly, knownTermsOf(candidate), synonyms);
      if (score < leastScore) return [];
      return [{ candidate, matches, score: score * weightOf(candidate.strength) * weightOf(seeker.strength) }];
    })
    .toSorted((one, other) => other.score - one.score)
    .slice(0, most)
    .map(({ candidate, matches, score }) => ({
      candidate,
      score,
      reasons: [...wordReasons(matches, candidate), tieReason(candidate, seeker)],
    }));
}

/** The roles and fields that a need names, as goals read them; ranks and places tell nothing of who opens a door. */
function meaningsOfNeed(need: string): GoalPart[] {
  return readGoal(need).parts.filter(
    ({ kind, text }) => (kind === 'role' || kind === 'field') && tellingWords(text).length > 0,
  );
}

const placesOfMatches = {
  title: 'position',
  company: 'company',
  tag: 'tags',
  notes: 'notes',
  city: undefined,
} as const satisfies Record<MatchPlace, Place | undefined>;

/** Finds words that mean the same as a part of a need in what is known of a candidate. */
function synonymOf(part: GoalPart, { position, company, notes, tags }: ProposalCandidate): readonly Match[] {
  const texts = { position: position ?? '', company: company ?? '', notes: notes ?? '', tags, city: '' };
  const found = matchPart(part, texts);
  const place = found && placesOfMatches[found.place];
  return found === undefined || place === undefined ? none : [matchOfSynonym(place, found.quote)];
}

function weightOf(strength: number): number {
  return leastWeight + (1 - leastWeight) * strength;
}

/** The terms of a need. It names roles, so that its words are read as those of a title. */
function profileOfNeed(need: string): Profile {
  const profile = new Map<string, number>();
  forEachTerm([need], true, (term) => profile.set(term, 1));
  return profile;
}

/** The words by which those who may fit a need are looked up, folded. */
export type NeedWords = {
  /** The need's own words, cut to stems. */
  readonly own: readonly string[];
  /** Words of its fields, and others of the same meaning. */
  readonly related: readonly WordQuery[];
  /** What words of its fields have within them. */
  readonly within: readonly string[];
};

/** Returns the words by which people who may fit a need are looked up. */
export function wordsOfNeed(need: string): NeedWords {
  const own = new Set(tellingWords(need).map(({ stem }) => stem));
  const ofFields = [...fieldsOfText(need, true)].flatMap(wordsOfField);
  return {
    own: [...own],
    related: [
      ...ofFields.map(({ word, stands }): WordQuery => ({ kind: stands === 'alone' ? 'is' : 'begins', word })),
      ...meaningsOfNeed(need).map(queryOfPart),
    ],
    within: [...new Set(ofFields.filter(({ stands }) => stands === 'within').map(({ word }) => word))],
  };
}

/** Says by which words somebody fits: "Their title says “CFO”." */
function wordReasons(matches: readonly Match[], { company }: KnownTexts): string[] {
  const reasons = new Map<Place, string>();
  for (const { place, written } of matches) {
    if (reasons.size < mostWords && !reasons.has(place)) reasons.set(place, wordReason(place, written, company));
  }
  return [...reasons.values()];
}

function wordReason(place: Place, written: string, company: string | null): string {
  switch (place) {
    case 'position':
      return `Their title says “${written}”.`;
    case 'said':
      return `“${written}” came up between you.`;
    case 'notes':
      return `Your notes say “${written}”.`;
    case 'tags':
      return `You tagged them “${written}”.`;
    case 'company':
      return `Their company is “${company ?? written}”.`;
  }
}

/** Says how well the user knows both: "You know each other well; the tie with Ana is steady." */
function tieReason({ tieState }: ProposalCandidate, seeker: Seeker): string {
  return `${knownInWords[tieState]}; the tie with ${seeker.name} is ${seeker.tieState}.`;
}

const knownInWords = {
  strong: 'You know each other well',
  steady: 'You are in touch with each other',
  fading: 'You have not been in touch for a while',
  thin: 'You hardly know each other, so get in touch before you ask',
} as const satisfies Record<TieState, string>;
