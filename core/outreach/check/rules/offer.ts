import { fold } from '../../../text/fold.ts';
import type { Remark } from '../checked-note.ts';
import type { Exchange } from '../exchange.ts';
import type { ReadNote } from '../read-note.ts';

/** The least share of the words of a chosen offer that shows that it is in the text. */
const shareOfOffer = 0.5;

/**
 * Remarks that there is nothing in a note for whoever receives it: no offer, and no real interest either. That is a note
 * with something that is theirs alone, which is about them and asks for nothing.
 */
export function remarkOnOffer(note: ReadNote, exchange: Exchange, hasDetail: boolean): Remark | undefined {
  const { offers, favours, asksForTime, presentations, isAboutThem } = exchange;
  if (offers.length > 0 || hasChosenOffer(note)) return undefined;
  const asksOrSells = favours.length + asksForTime.length + presentations.length > 0;
  if (hasDetail && isAboutThem && !asksOrSells) return undefined;
  const name = note.note.person.firstName || note.note.person.name;
  return { rule: 'offer', words: `What is in it for ${name || 'them'}?`, places: [] };
}

function hasChosenOffer({ note, read }: ReadNote): boolean {
  if (note.offer === null) return false;
  const words = new Set(
    fold(note.offer)
      .split(' ')
      .filter((word) => word.length > 2),
  );
  const there = read.words.filter(({ word }) => words.delete(word)).length;
  return there > 0 && there >= (there + words.size) * shareOfOffer;
}
