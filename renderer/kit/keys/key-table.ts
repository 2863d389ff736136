/** What the table says about one meaning. */
type KeyEntry = {
  /**
   * The keys with this meaning. A key is named by what it types (`z`, and `Z` with Shift), else as in
   * `KeyboardEvent.key`; `g t` is two keys pressed in turn. `Mod-` is ⌘ on Apple's computers and Ctrl elsewhere.
   */
  readonly keys: readonly string[];
  /** What the keys do, in words for the help. A binding can say it more exactly. */
  readonly words: string;
  /** Whether the keys act while a text field has the focus; only for keys that type nothing. */
  readonly inFields?: true;
  /** Whether the keys act again while they are held down. */
  readonly repeats?: true;
};

/**
 * Every key of the app, by its one meaning. Screens bind and show meanings, never keys, so that a key means the same
 * wherever it is pressed.
 */
export const keyTable = {
  next: { keys: ['j', 'ArrowDown'], words: 'Next', repeats: true },
  previous: { keys: ['k', 'ArrowUp'], words: 'The one before', repeats: true },
  'page-down': { keys: ['PageDown'], words: 'A page further', repeats: true },
  'page-up': { keys: ['PageUp'], words: 'A page back', repeats: true },
  first: { keys: ['Home'], words: 'The first' },
  last: { keys: ['End'], words: 'The last' },
  'main-action': { keys: ['Enter'], words: 'Open, or do the main thing' },
  pass: { keys: [' '], words: 'Next, with nothing decided' },
  close: { keys: ['Escape'], words: 'Close, leave or go back' },

  find: { keys: ['/'], words: 'Find' },
  palette: { keys: ['Mod-k'], words: 'Find, log or do anything', inFields: true },
  help: { keys: ['?'], words: 'Show these keys' },
  undo: { keys: ['Mod-z'], words: 'Undo' },
  redo: { keys: ['Mod-Shift-z'], words: 'Redo' },
  'go-to-today': { keys: ['g t'], words: 'Go to Today' },
  'go-to-people': { keys: ['g p'], words: 'Go to People' },
  'go-to-thin-ties': { keys: ['g h'], words: 'Go to Thin ties' },
  'go-to-doors': { keys: ['g d'], words: 'Go to Doors' },
  'go-to-insights': { keys: ['g n'], words: 'Go to Insights' },
  'go-to-import': { keys: ['g i'], words: 'Go to Import' },
  'go-to-settings': { keys: ['g s'], words: 'Go to Settings' },
  'go-to-past-steps': { keys: ['g u'], words: 'Go to Past steps' },

  answered: { keys: ['a'], words: 'Answered' },
  'answered-on-another-day': { keys: ['A'], words: 'Answered on another day' },
  begin: { keys: ['b'], words: 'Begin the session' },
  'set-circle': { keys: ['c'], words: 'Set the circle' },
  'set-rhythm': { keys: ['C'], words: 'Set their own rhythm' },
  done: { keys: ['d'], words: 'Done' },
  archive: { keys: ['e'], words: 'Archive, or bring back' },
  farewell: { keys: ['E'], words: 'No contact any more: passed away, or by choice' },
  'add-follow-up': { keys: ['f'], words: 'Add a follow-up' },
  'edit-about': { keys: ['W'], words: 'Change what it is about' },
  filter: { keys: ['F'], words: 'Add a filter' },
  import: { keys: ['i'], words: 'Import' },
  introduce: { keys: ['I'], words: 'Introduce them to somebody' },
  'log-contact': { keys: ['l'], words: 'Log contact' },
  'add-need': { keys: ['L'], words: 'Note what they look for' },
  mute: { keys: ['m'], words: 'Mute' },
  unmute: { keys: ['M'], words: 'Unmute' },
  new: { keys: ['n'], words: 'Add a person' },
  decline: { keys: ['N'], words: 'Not these' },
  'open-list': { keys: ['V'], words: 'Open one of your lists, or save one' },
  'open-linkedin': { keys: ['o'], words: 'Open their LinkedIn profile' },
  pause: { keys: ['p'], words: 'Pause' },
  'no-answer-needed': { keys: ['q'], words: 'No answer needed' },
  'no-answer-needed-by-any': { keys: ['Q'], words: 'No answer needed by any of those shown' },
  rate: { keys: ['r'], words: 'Say how well you know them' },
  'rate-highest': { keys: ['R'], words: 'Say that you know them very well' },
  skip: { keys: ['s'], words: 'Skip' },
  swap: { keys: ['S'], words: 'Swap who is asked first' },
  tag: { keys: ['t'], words: 'Add a tag' },
  'take-back': { keys: ['u'], words: 'Take a decision back' },
  view: { keys: ['v'], words: 'View more' },
  write: { keys: ['w'], words: 'Write' },
  accept: { keys: ['y'], words: 'Yes, put them there' },
  merge: { keys: ['Y'], words: 'Merge two people' },
  later: { keys: ['z'], words: 'Later' },
  'all-later': { keys: ['Z'], words: 'Later, all of those shown' },
  delete: { keys: ['Delete', 'Backspace'], words: 'Delete' },

  select: { keys: ['x'], words: 'Select, or not' },
  'select-to-here': { keys: ['X'], words: 'Select up to here' },
  'select-next': { keys: ['J'], words: 'Select on downwards', repeats: true },
  'select-previous': { keys: ['K'], words: 'Select on upwards', repeats: true },
  'select-all': { keys: ['Mod-a'], words: 'Select all' },

  'choose-0': { keys: ['0'], words: 'Choose none' },
  'choose-1': { keys: ['1'], words: 'Choose by its number' },
  'choose-2': { keys: ['2'], words: 'Choose by its number' },
  'choose-3': { keys: ['3'], words: 'Choose by its number' },
  'choose-4': { keys: ['4'], words: 'Choose by its number' },
  'choose-5': { keys: ['5'], words: 'Choose by its number' },
  'choose-6': { keys: ['6'], words: 'Choose by its number' },
  'choose-7': { keys: ['7'], words: 'Choose by its number' },
  'choose-8': { keys: ['8'], words: 'Choose by its number' },
  'choose-9': { keys: ['9'], words: 'Choose by its number' },

  'copy-and-open': { keys: ['Mod-Enter'], words: 'Copy the words and open where they go', inFields: true },
  sent: { keys: ['Mod-Shift-Enter'], words: 'Sent', inFields: true },
  'another-offer': { keys: ['Alt-0'], words: 'Another offer', inFields: true },
  'insert-1': { keys: ['Alt-1'], words: 'Put a suggestion into the words', inFields: true },
  'insert-2': { keys: ['Alt-2'], words: 'Put a suggestion into the words', inFields: true },
  'insert-3': { keys: ['Alt-3'], words: 'Put a suggestion into the words', inFields: true },
  'insert-4': { keys: ['Alt-4'], words: 'Put a suggestion into the words', inFields: true },
  'insert-5': { keys: ['Alt-5'], words: 'Put a suggestion into the words', inFields: true },
  'insert-6': { keys: ['Alt-6'], words: 'Put a suggestion into the words', inFields: true },
  'insert-7': { keys: ['Alt-7'], words: 'Put a suggestion into the words', inFields: true },
  'insert-8': { keys: ['Alt-8'], words: 'Put a suggestion into the words', inFields: true },
  'switch-medium': { keys: ['Alt-9'], words: 'Message, e-mail or invitation', inFields: true },
} as const satisfies Record<string, KeyEntry>;

/** The one thing that a key means, on every screen. */
export type KeyMeaning = keyof typeof keyTable;

/** Returns what the table says about a meaning. */
export function keyEntry(meaning: KeyMeaning): KeyEntry {
  return keyTable[meaning];
}

/** Returns the keys with a meaning; the first is the one that pages show. */
export function keysOf(meaning: KeyMeaning): readonly [string, ...string[]] {
  return keyTable[meaning].keys;
}

/** Returns the meaning of choosing the `number`th of what is shown, from 1 to 9; undefined for other numbers. */
export function choiceMeaning(number: number): KeyMeaning | undefined {
  return numberedMeaning('choose', number);
}

/** Returns the meaning of inserting the `number`th suggestion, from 1 to 8; undefined for other numbers. */
export function insertionMeaning(number: number): KeyMeaning | undefined {
  return numberedMeaning('insert', number);
}

function numberedMeaning(verb: 'choose' | 'insert', number: number): KeyMeaning | undefined {
  const name = `${verb}-${number}`;
  return number > 0 && isKeyMeaning(name) ? name : undefined;
}

function isKeyMeaning(name: string): name is KeyMeaning {
  return Object.hasOwn(keyTable, name);
}
