import type { Day } from '../../calendar/day.ts';
import { profileSlugOf } from '../../people/profile-slug.ts';
import { cleanCell } from '../../text/clean-cell.ts';
import type { CardColumn, TableColumn } from './card-columns.ts';
import {
  createCardDraft,
  keepOther,
  takeBirthday,
  takeEmails,
  takeLinks,
  takeNote,
  takeSingle,
  valueSeparator,
} from './card-draft.ts';
import type { CardDraft } from './card-draft.ts';

/** Fills a card from the values of a row, by the meanings of its columns. */
export function draftOfRow(
  columns: readonly TableColumn[],
  fields: readonly string[],
  line: number,
  today: Day,
): CardDraft {
  const draft = createCardDraft(line);
  for (const [index, { name, meaning, labelAt }] of columns.entries()) {
    const written = fields[index] ?? '';
    if (written === '' || meaning === 'nothing') continue;
    if (meaning === 'note') {
      takeNote(draft, written);
      continue;
    }
    const value = cleanCell(written);
    const isPreferred = labelAt !== undefined && /^\s*\* /.test(fields[labelAt] ?? '');
    takeValue(draft, name, meaning, value, isPreferred, today);
  }
  return draft;
}

function takeValue(
  draft: CardDraft,
  name: string,
  meaning: Exclude<CardColumn, 'note' | 'nothing'>,
  value: string,
  isPreferred: boolean,
  today: Day,
): void {
  switch (meaning) {
    case 'first-name':
      takeSingle(draft, 'firstName', name, value);
      break;
    case 'middle-name':
      takeSingle(draft, 'middleName', name, value);
      break;
    case 'last-name':
      takeSingle(draft, 'lastName', name, value);
      break;
    case 'full-name':
      takeSingle(draft, 'fullName', name, value);
      break;
    case 'nickname':
      takeSingle(draft, 'nickname', name, value);
      break;
    case 'company':
      takeFirst(draft, 'company', name, value);
      break;
    case 'position':
      takeFirst(draft, 'position', name, value);
      break;
    case 'email':
      takeEmails(draft, name, value, isPreferred);
      break;
    case 'link':
      takeLinks(draft, name, value);
      break;
    case 'birthday':
      takeBirthday(draft, name, value, today);
      break;
    case 'phone':
    case 'city':
      takeFirst(draft, meaning, name, value);
      break;
    case 'website':
      if (profileSlugOf(value) === undefined) takeFirst(draft, 'website', name, value);
      else takeLinks(draft, name, value);
      break;
    case 'other':
      keepOther(draft, name, value);
      break;
  }
}

/** Sets a part to the first of several values in a cell. The rest go to the other values. */
function takeFirst(
  draft: CardDraft,
  part: 'company' | 'position' | 'phone' | 'city' | 'website',
  name: string,
  value: string,
): void {
  const [first = '', ...rest] = value.split(valueSeparator);
  takeSingle(draft, part, name, first);
  for (const another of rest) takeSingle(draft, part, name, another);
}
