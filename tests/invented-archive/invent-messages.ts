import { dayOfNumber } from '../../core/calendar/day.ts';
import { createDice } from '../../engine/demo/dice.ts';
import type { Dice } from '../../engine/demo/dice.ts';
import { quotedRow } from './csv-rows.ts';

/** A person as the files name them. */
export type Named = {
  readonly name: string;
  /** The profile's address as LinkedIn writes it; empty for a closed account. */
  readonly url: string;
  /** As `dayNumber`. */
  readonly connectedOn: number;
};

export type MessagesOptions = {
  readonly owner: Pick<Named, 'name' | 'url'>;
  readonly known: readonly Named[];
  readonly unknown: readonly Named[];
  /** How many rows there are. */
  readonly messages: number;
  readonly seed: number;
  /** Today, as `dayNumber`. */
  readonly t: number;
};

type Kind = 'both' | 'unasked' | 'group' | 'sponsored';

type Conversation = {
  readonly kind: Kind;
  /** The others in it. */
  readonly others: readonly Named[];
  readonly messages: number;
  /** The day of the newest message, and before which none is. */
  readonly last: number;
  readonly first: number;
  readonly seed: number;
};

/** The columns of messages.csv since the middle of 2023; later files have more behind them. */
export const messagesColumns = [
  'CONVERSATION ID',
  'CONVERSATION TITLE',
  'FROM',
  'SENDER PROFILE URL',
  'TO',
  'RECIPIENT PROFILE URLS',
  'DATE',
  'SUBJECT',
  'CONTENT',
  'FOLDER',
] as const;

const header = [...messagesColumns, 'ATTACHMENTS', 'IS MESSAGE DRAFT', 'IS CONVERSATION DRAFT'];

/** A person who closed their account. */
const gone = { name: 'LinkedIn Member', url: '', connectedOn: 0 } as const;

/**
 * Writes messages.csv as LinkedIn does in 2026, row by row: every cell quoted, conversation by conversation with the one
 * with the newest message first, and the newest message first in each.
 */
export function* inventMessages(options: MessagesOptions, dice: Dice): Generator<string> {
  yield quotedRow(header);
  for (const conversation of planConversations(options, dice).toSorted((a, b) => b.last - a.last || b.seed - a.seed)) {
    yield* rowsOf(conversation, options.owner);
  }
}

function planConversations({ known, unknown, messages, seed, t }: MessagesOptions, dice: Dice): Conversation[] {
  const conversations: Conversation[] = [];
  let left = messages;
  const add = (kind: Kind, others: readonly Named[], count: number, first: number): void => {
    const taken = Math.min(count, left);
    left -= taken;
    if (taken === 0) return;
    const last = t - dice.between(1, Math.max(1, t - first));
    // Each conversation has its own dice, so that the order in which they are invented does not matter.
    const own = (seed * 7_919 + conversations.length * 104_729) >>> 0;
    conversations.push({ kind, others, messages: taken, first: Math.min(first, last), last, seed: own });
  };
  const anybody = (count: number): Named[] => Array.from({ length: count }, () => dice.pick(known));

  // Of a hundred messages one is from a stranger who wrote once, two are in groups, and one is advertising.
  for (let count = messages * 0.01; count > 0; count -= 1) {
    const other = dice.chance(0.05) ? gone : dice.pick(unknown);
    add('unasked', [other], dice.chance(0.2) ? 2 : 1, t - dice.between(2, 2500));
  }
  for (let count = messages * 0.02; count > 0 && known.length > 2; count -= 25) {
    const others = [...new Set(anybody(dice.between(2, 6)))];
    add('group', others.length > 1 ? others : known.slice(0, 2), dice.between(10, 40), t - dice.between(60, 2000));
  }
  for (let count = messages * 0.01; count > 0; count -= 1) add('sponsored', [], 1, t - dice.between(2, 1500));

  // A few people write most of the messages.
  const partners = known.filter(() => dice.chance(0.4));
  const talking = partners.length > 0 ? partners : known;
  const weights = talking.map(() => Math.min((1 - dice.next()) ** -0.8, 80));
  const shared = left / weights.reduce((sum, weight) => sum + weight, 0);
  // The rounding error is carried to the next one, so that the sum is exact.
  let carried = 0;
  for (const [index, other] of talking.entries()) {
    const exact = (weights[index] ?? 0) * shared + carried;
    const count = index === talking.length - 1 ? left : Math.round(exact);
    carried = exact - count;
    add('both', [other], count, other.connectedOn);
  }
  return conversations;
}

function* rowsOf(
  { kind, others, messages, first, last, seed }: Conversation,
  owner: MessagesOptions['owner'],
): Generator<string> {
  const dice = createDice(seed);
  const id = conversationId(dice);
  const title = kind === 'sponsored' ? 'Sponsored Conversation' : kind === 'group' ? dice.pick(groupTitles) : '';
  const drafted = kind === 'both' && messages > 1 && dice.chance(0.08);
  let ownersTurn = dice.chance(0.5);
  for (const [index, second] of secondsOf(messages, first, last, dice).entries()) {
    const isDraft = drafted && index === 0;
    // Mostly the two take turns.
    if (dice.chance(0.7)) ownersTurn = !ownersTurn;
    const fromOwner = isDraft || (kind !== 'unasked' && kind !== 'sponsored' && ownersTurn);
    const writer =
      kind === 'sponsored' ? { name: dice.pick(advertisers), url: '' } : fromOwner ? owner : dice.pick(others);
    const readers = kind === 'group' || kind === 'both' ? [owner, ...others].filter((one) => one !== writer) : [owner];
    yield quotedRow([
      id,
      title,
      writer.name,
      writer.url,
      readers.map(({ name }) => name).join(', '),
      readers
        .map(({ url }) => url)
        .filter(Boolean)
        .join(','),
      `${instantOf(second)} UTC`,
      kind === 'sponsored' ? 'A note for you' : kind === 'unasked' && dice.chance(0.4) ? 'An opportunity' : '',
      kind === 'sponsored' ? dice.pick(advertisements) : inventText(dice),
      dice.chance(0.95) ? 'INBOX' : kind === 'unasked' ? 'SPAM' : 'ARCHIVE',
      dice.chance(0.01) ? 'https://www.linkedin.com/dms/prv/image/x' : '',
      isDraft ? 'Yes' : 'No',
      'No',
    ]);
  }
}

/** Invents the times of messages in bursts of a few, newest first, in seconds since 1970. */
function secondsOf(messages: number, first: number, last: number, dice: Dice): Float64Array {
  const seconds = new Float64Array(messages);
  let made = 0;
  let day = last;
  while (made < messages) {
    const burst = Math.min(messages - made, dice.between(1, 4));
    let second = day * 86_400 + dice.between(6 * 3600, 20 * 3600);
    for (let count = 0; count < burst; count += 1) {
      seconds[made] = second;
      made += 1;
      second += dice.between(20, 3000);
    }
    day = dice.between(first, last);
  }
  return seconds.toSorted((a, b) => b - a);
}

/** Writes an instant as in `2026-02-08 13:05:02`. */
function instantOf(second: number): string {
  const inDay = second % 86_400;
  const two = (value: number): string => (value < 10 ? `0${value}` : String(value));
  const time = `${two(Math.floor(inDay / 3600))}:${two(Math.floor(inDay / 60) % 60)}:${two(inDay % 60)}`;
  return `${rememberedDay(Math.floor(second / 86_400))} ${time}`;
}

const days = new Map<number, string>();

/** Writes a day, memoized: half a million messages fall on three thousand days. */
function rememberedDay(day: number): string {
  let text = days.get(day);
  if (text === undefined) days.set(day, (text = dayOfNumber(day)));
  return text;
}

/** Invents a conversation's id: `2-` and base64 of what looks like a UUID. */
function conversationId(dice: Dice): string {
  const hex = (length: number): string => Array.from({ length }, () => dice.between(0, 15).toString(16)).join('');
  const uuid = `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}_0${hex(2)}`;
  return `2-${Buffer.from(uuid).toString('base64')}`;
}

const groupTitles = ['Reading group', 'Harbour project', '', '', 'Speakers, June'];
const advertisers = ['Ninefold Software', 'Saltmarsh Capital', 'The team at Paperlark'];
const advertisements = [
  'Hi %FIRSTNAME%, teams like yours save two days a month with Ninefold. See how.',
  '<p class="spinmail-quill-editor__spin-break">Hi Marigold,</p><p class="spinmail-quill-editor__spin-break"><br></p><p class="spinmail-quill-editor__spin-break">Would a <strong>free</strong> seat at our summit be of interest?</p>',
];

const sentences = (
  'Thanks for the introduction.|Are you at the fair next week?|I will send the slides tonight.|That sounds good.|' +
  'How did the launch go?|We moved to the new office, come and see it.|Let me ask Rosalind and come back to you.|' +
  'Happy to read the draft.|Tuesday at ten would suit me, or Thursday after lunch.|The grant came through.|No hurry at all.|' +
  'What are you working on these days?|Could you put me in touch with the notary?|It was good to see you.|' +
  'Perfect, see you then :)|Great 👍|Schöne Grüße aus Köln|今後ともよろしくお願いします'
).split('|');

// Words in random order compress about as well as what people write.
const words = (
  'about after again agree already also another answer around article asked before better between both bring budget build ' +
  'call chance change city client come contract could day deadline design draft early easy email enough every evening fair ' +
  'family first follow four friend from garden glad good grant group harbour help here hiring hope house idea into just keep ' +
  'kind know last later lead learn left letter little long look lunch made make many market maybe meet might minute month ' +
  'more morning most move much museum never next nobody note number offer office often once only open other our over panel ' +
  'paper part people plan point price project question quite rather read ready really river room said same school season send ' +
  'seven should side slides small something soon still story summer sure talk team tell than their there these think three ' +
  'through ticket time today together tomorrow too train travel two under until very visit wait walk want week well what when ' +
  'which while winter with without wonder word work workshop would write year yesterday your'
).split(' ');

const rarities: readonly ((text: string) => string)[] = [
  (text) => `Hi,\n\n${text}\n\nBest,\nA`,
  (text) => `${text}\n- one thing\n- another, and "a third"\n`,
  (text) => `<p>${text}</p><p>All the best &amp; until soon</p>`,
  (text) => `They said "${text}", which <nobody> expected`,
  () => '',
];

/** Invents a text of about forty bytes. */
function inventText(dice: Dice): string {
  let text = dice.pick(sentences);
  if (dice.chance(0.4)) {
    text += ` ${dice.pick(words)}`;
    for (let count = dice.between(2, 11); count > 0; count -= 1) text += ` ${dice.pick(words)}`;
    text += '.';
  }
  return dice.chance(0.1) ? dice.pick(rarities)(text) : text;
}
