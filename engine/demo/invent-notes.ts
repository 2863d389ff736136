import type { Direction, InteractionKind } from '../../core/strength/interaction.ts';
import type { Dice } from './dice.ts';

// What the user wrote down: about a contact in a line, about a person in two or three sentences.

const lines: Readonly<Record<InteractionKind, Readonly<Record<Direction, readonly string[]>>>> = {
  message: {
    in: [
      'Asked how the move went',
      'Sent a photo of the new office',
      'Recommended a book on negotiation',
      'Wrote that the grant came through',
      'Asked for the name of our bookkeeper',
      'Shared an article about ports and tides',
      'Wants to compare notes on hiring',
      'Said thanks for the introduction',
      'Asked whether I know a good translator',
      'Is looking for speakers for a June event',
      'Wrote from the train, all well',
      'Sent the recording of the panel',
    ],
    out: [
      'Sent the slides they asked about',
      'Congratulated on the new role',
      'Asked how the launch went',
      'Shared the job ad for their sister',
      'Sent the checklist for supplier audits',
      'Asked what they are working on these days',
      'Passed on the article about heat pumps',
      'Offered to read the draft',
      'Wished a good start in the new city',
      'Sent the contact of the notary',
      'Thanked for the tip about the archive',
    ],
    both: [
      'Back and forth about the conference',
      'Planned lunch for next month',
      'Talked about switching teams',
      'Swapped notes on running workshops',
      'Compared offers for the venue',
      'Long chat about raising a second round',
      'Talked through the contract question',
      'Holiday stories',
      'Settled the date for the visit',
      'Discussed who could run the pilot',
      'Traded podcast recommendations',
    ],
  },
  email: {
    in: [
      'Sent the signed agreement',
      'Forwarded the call for papers',
      'Asked for a reference',
      'Sent the numbers for May',
    ],
    out: [
      'Sent the reference letter',
      'Sent the summary of our call',
      'Asked about the exhibition dates',
      'Sent the revised offer',
    ],
    both: ['Agreed on the scope by e-mail', 'Sorted out the invoice', 'Went through the draft twice'],
  },
  call: {
    in: ['Called about the vacancy'],
    out: ['Rang to say congratulations'],
    both: [
      'Half an hour on pricing',
      'Call about the move to Rotterdam',
      'Caught up; second child due in spring',
      'Talked through the reorganisation',
      'Walked them through the template',
      'Planned the joint workshop',
    ],
  },
  meeting: {
    in: ['Came by the office'],
    out: ['Visited their workshop'],
    both: [
      'Lunch at the market hall',
      'Coffee near the station',
      'Met at the trade fair, stand next to ours',
      'Walk along the canal',
      'Dinner with both families',
      'Sat together at the summit',
      'Workshop day in their office',
      'Breakfast before their flight',
      'Saw their new studio',
    ],
  },
  comment: {
    in: ['Commented on my post about mentoring', 'Kind words under the award news'],
    out: ['Commented on their talk', 'Asked a question under their article'],
    both: ['Exchange under the post on remote work'],
  },
  introduction: {
    in: ['Introduced me to their procurement lead', 'Put me in touch with a printer in Porto'],
    out: ['Introduced them to Rosalind', 'Put them in touch with the museum'],
    both: ['Three-way introduction, both happy'],
  },
  other: {
    in: ['Sent a postcard'],
    out: ['Sent a birthday card'],
    both: ['Ran into each other at the theatre'],
  },
};

/** Invents a note on an interaction of this kind; empty for most. `greetings` are in the person's language. */
export function inventLine(
  kind: InteractionKind,
  direction: Direction,
  greetings: readonly string[],
  dice: Dice,
): string {
  if (!dice.chance(0.6)) return '';
  if (kind === 'message' && direction !== 'out' && greetings.length > 0 && dice.chance(0.12)) {
    return `“${dice.pick(greetings)}”`;
  }
  return dice.pick(lines[kind][direction]);
}

const meetings = (
  'Met at the packaging fair in Lyon.|Shared a desk for two years at my first job.|Sat next to me on the train to Vienna.|' +
  'From the evening course in statistics.|Was on the jury with me.|Neighbour from the old flat.|Client in the harbour project.|' +
  'Spoke right after me at the summit in Lisbon.|We ran the hackathon together.|Studied together, different years.|' +
  'Met through the choir.|From the parents’ council.|Interviewed me once; we stayed in touch.|Met on the ferry to Bergen.|' +
  'Rented us the workshop in Leipzig.|Reviewed our first grant application.|From the mentoring programme.|' +
  'Organises the design breakfast.|Taught the course on contracts.|Came with the delegation in 2022.|' +
  'Introduced by Marta from the museum.|Met at the open day of the shipyard.|Old climbing partner.|Wrote to me about my talk.'
).split('|');
const details = (
  'Two daughters, both play handball.|Runs marathons and bakes rye bread.|Prefers calls to e-mail.|Collects old maps.|' +
  'Moved for the job and misses the mountains.|Writes a small newsletter on typography.|Allergic to jargon.|' +
  'Restores an old sailing boat.|Knows everyone in regional logistics.|On parental leave until spring.|' +
  'Speaks five languages, corrects nobody.|Early riser; best before nine.|Plays the viola.|Keeps bees on the roof.|' +
  'Reads everything about railways.|Never answers on Mondays.|Volunteers at the food bank.|Has just bought a house.|' +
  'Great with difficult clients.|Thinks in drawings.|Very good memory for names.|Vegetarian.|Has lived in six countries.|' +
  'Coaches a youth football team.|Asks the best questions in the room.|Prefers walking meetings.|Likes long letters.|' +
  'Partner works at the university.'
).split('|');
const needs = (
  'Looking for a co-founder with a hardware background.|Would like to speak at more events.|Is hiring two designers.|' +
  'Wants to move from consulting into a product team.|Needs an honest reader for a grant application.|' +
  'Looking for suppliers of recycled board.|Wants to learn about pricing.|Thinking about going part-time.|' +
  'Planning a move to Copenhagen.|Searching for a translator into Polish.|||||||||'
).split('|');

/** Invents the user's notes on a person. */
export function inventNotes(dice: Dice): string {
  return [dice.pick(meetings), dice.pick(details), dice.pick(needs)].filter((part) => part !== '').join(' ');
}
