import type { Day } from '../../core/calendar/day.ts';
import type { Locale } from '../../core/locale.ts';
import { helpInWords } from '../../core/outreach/help.ts';
import type { ListedHelp } from '../../db/outreach/help.ts';
import type { Help } from '../contract/outreach/help.ts';

/** A line of the ledger of help as pages show it. */
export function shownHelp(line: ListedHelp, today: Day, locale: Locale): Help {
  const { id, direction, kind, text, status, offeredOn, changedOn, offerId, followUpId, promise, promiseDueOn } = line;
  return {
    id,
    direction,
    kind,
    text,
    status,
    offeredOn,
    changedOn,
    sentence: helpInWords(line, line.name, today, locale),
    offerId,
    promise:
      followUpId === null || promise === null || promiseDueOn === null
        ? null
        : { id: followUpId, text: promise, dueOn: promiseDueOn },
  };
}
