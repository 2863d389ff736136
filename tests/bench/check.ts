import { checkNote } from '../../core/outreach/check/check-note.ts';
import type { CheckedNote } from '../../core/outreach/check/check-note.ts';
import type { Measurement } from './measure.ts';
import { timedSync } from './measure.ts';

const sentences = [
  'Your talk in Ghent about the timetables of the Harz line has stayed with me since the spring.',
  'I found two maps from 1931 in the attic of my uncle, who was a signalman at Nordhausen.',
  'If they are of use to your collection, I can post them to you, or bring them to the fair in May.',
  'How did the restoration of the station clock turn out, and is the shed still without a roof?',
  'A friend of mine prints facsimiles, and she would gladly show you how she matches the old inks.',
  'We could also walk along the old embankment together, as you once suggested on the train.',
];
const length = 2000;
/** How many keystrokes one time is of. */
const keystrokes = 20;

/** Measures the check of a draft of 2,000 characters, with 50 texts of that length that were sent lately, by keystroke. */
export function checkMeasurement(): Measurement {
  const drafted = draft(0);
  const note: CheckedNote = {
    text: `Hi Nora,\n\n${drafted}`.slice(0, length),
    medium: 'email',
    subject: '',
    invitationLength: 300,
    person: { firstName: 'Nora', lastName: 'Quist', name: 'Nora Quist' },
    known: {
      company: 'Pinecrest Rail',
      position: 'Signal engineer',
      notes: ['collects old timetables', drafted],
      tags: ['trains'],
      last: [drafted],
    },
    tie: 'thin',
    isFirstMessage: true,
    owesFavour: false,
    offer: 'I can post them to you',
    lately: Array.from({ length: 50 }, (_, index) => ({ name: `Person ${index}`, text: draft(index) })),
    withheld: [],
    silenced: new Set(),
  };
  let typed = 0;
  return {
    what: 'the check of a draft of 2,000 characters',
    per: 'a keystroke',
    by: 'itself',
    atMost: 2,
    ours: () => {
      const time = timedSync(() => {
        for (let key = 0; key < keystrokes; key += 1) {
          typed += 1;
          checkNote({ ...note, text: note.text.slice(0, -4) + String(1000 + (typed % 9000)) });
        }
      });
      return time / keystrokes;
    },
  };
}

/** A text of 2,000 characters that begins with another sentence for each number. */
function draft(number: number): string {
  let text = '';
  for (let index = number; text.length < length; index += 1) text += `${sentences[index % sentences.length]} ${index} `;
  return text.slice(0, length);
}
