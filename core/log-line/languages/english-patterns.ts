import { capitalise } from '../../text/sentence-parts.ts';
import type { HelpDirection, HelpKind } from '../../outreach/help.ts';
import type { Direction, InteractionKind } from '../../strength/interaction.ts';
import type { LanguagePattern } from './log-line-language.ts';

function contact(kind: InteractionKind | null, direction: Direction, pattern: string) {
  return { says: 'contact', kind, direction, pattern } as const;
}

function helped(direction: HelpDirection, kind: HelpKind, text: string, pattern: string): LanguagePattern {
  return { says: 'help', direction, kind, status: 'given', text, pattern };
}

function offered(direction: HelpDirection, kind: HelpKind, text: string, pattern: string): LanguagePattern {
  return { says: 'help', direction, kind, status: 'offered', text, pattern };
}

/** "Ana got me a ticket", "Petr found me the book": what is given is named with an article, unlike "got me thinking". */
const giftPatterns: readonly LanguagePattern[] = ['got', 'found', 'bought'].flatMap((verb) =>
  ['a', 'an', 'the', 'some', 'tickets'].map((article) =>
    helped('from-them', 'resource', capitalise(`${verb} me ${article}`), `<people> ${verb} <me> ${article} <thing>`),
  ),
);

/** The ways in which English tells of contact, promises, help and introductions. The first that fits counts. */
export const englishPatterns: readonly LanguagePattern[] = [
  // Introductions.
  { says: 'introduced', pattern: '<people> introduced|introd|connected <me> to|with|and|w <others>' },
  { says: 'introduced', pattern: '<people> put <me> in touch with <others>' },
  { says: 'introduced', pattern: '<people> made|did a|an? intro|introduction to <others>' },
  { says: 'introduced', meets: true, pattern: 'met|meet <others> through|via|thanks <people>' },
  { says: 'introduced', pattern: 'was|were|got introduced to <others> by|through|via <people>' },
  { says: 'introduced', pattern: 'introduced to <others> by|through|via <people>' },
  { says: 'introduced', pattern: '<others> introduced by <people>' },
  { says: 'introducing', pattern: 'introduced|introd|connected <people> to|with|w <others>' },
  { says: 'introducing', pattern: 'introduced|introd|connected <people>' },
  { says: 'introducing', pattern: 'put <people> in touch with <others>' },
  { says: 'introducing', pattern: 'put <people> in touch' },
  { says: 'introducing', pattern: 'made|did a|an? intro|introduction between|of|for <people> to|and? <others>' },

  // What the user is owed.
  { says: 'owed', told: 'thing', pattern: '<people> owes|owe <me> <thing>' },
  { says: 'owed', told: 'thing', pattern: '<people> still owes|owe <me> <thing>' },
  { says: 'owed', told: 'thing', pattern: '<people> promised <me> <thing>' },
  { says: 'owed', told: 'action', pattern: '<people> promised to <thing>' },
  { says: 'owed', told: 'future', pattern: '<people> will <thing>' },
  { says: 'owed', told: 'future', pattern: '<people> is|are going to <thing>' },
  { says: 'owed', told: 'future', pattern: '<people> said shell|hell|theyll|shed|hed|theyd <thing>' },
  { says: 'owed', told: 'future', pattern: '<people> said she|he|they will|would <thing>' },
  { says: 'owed', told: 'future', pattern: 'said shell|hell|theyll|shed|hed|theyd <thing>' },
  { says: 'owed', told: 'future', pattern: 'shell|hell|theyll <thing>' },
  { says: 'owed', told: 'thing', pattern: 'waiting for|on <owner> <thing>' },
  { says: 'owed', told: 'thing', pattern: 'waiting for|on <people> <thing>' },

  // Help.
  helped('from-them', 'expertise', 'Helped me', '<people> helped <me> out? <thing>'),
  helped('from-them', 'feedback', 'Gave me feedback', '<people> gave|sent <me> feedback|comments <thing>'),
  helped('from-them', 'expertise', 'Gave me advice', '<people> gave <me> advice|tips <thing>'),
  helped('from-them', 'feedback', 'Read my', '<people> kindly? read|reread through|over? my <thing>'),
  helped('from-them', 'feedback', 'Reviewed my', '<people> kindly? reviewed|proofread my <thing>'),
  helped('from-them', 'resource', 'Lent me', '<people> lent <me> <thing>'),
  ...giftPatterns,
  helped(
    'from-them',
    'time',
    'Did me a favour',
    '<people> did <me> a huge|big|massive|great|small? favour|favor|solid',
  ),
  helped('from-them', 'time', 'Gave me a lift', '<people> gave <me> a lift|ride'),
  helped(
    'from-them',
    'time',
    'Wrote me a recommendation',
    '<people> wrote <me> a|an? lovely|nice|glowing|kind? recommendation|reference|testimonial',
  ),
  offered('from-them', 'introduction', 'Introduce me', '<people> offered to introduce <me> <thing>'),
  offered('from-them', 'time', '', '<people> offered to <thing>'),
  helped('to-them', 'expertise', 'Helped', 'helped <people> out? <thing>'),
  helped('to-them', 'feedback', 'Gave feedback', 'gave|sent <people> feedback|comments <thing>'),
  helped('to-them', 'expertise', 'Gave advice', 'gave <people> advice|tips <thing>'),
  helped('to-them', 'feedback', 'Read your', 'read <owner> <thing>'),
  helped('to-them', 'feedback', 'Reviewed your', 'reviewed|proofread <owner> <thing>'),
  helped('to-them', 'expertise', 'Fixed your', 'fixed <owner> <thing>'),
  helped('to-them', 'time', 'Wrote you a recommendation', 'wrote <people> a|an? recommendation|reference|testimonial'),
  helped('to-them', 'time', 'Gave you a lift', 'gave <people> a lift|ride'),
  helped('to-them', 'resource', 'Lent you', 'lent <people> <thing>'),
  offered('to-them', 'time', '', 'offered <people> to <thing>'),
  offered('to-them', 'time', '', 'offered <people> <thing>'),

  // What the user promised.
  { says: 'promise', pattern: 'promised <people> to? <thing>' },
  { says: 'promise', pattern: 'promised to? <thing>' },
  { says: 'promise', pattern: 'owe <people> <thing>' },
  { says: 'promise', told: 'future', pattern: 'told <people> that? id|ill <thing>' },
  { says: 'promise', told: 'future', pattern: 'told <people> that? i will|would <thing>' },
  { says: 'promise', told: 'future', pattern: 'said that? id|ill <thing>' },
  { says: 'promise', told: 'future', pattern: 'said that? i will|would <thing>' },
  { says: 'promise', told: 'future', pattern: 'ill <thing>' },
  { says: 'promise', told: 'future', pattern: 'i will <thing>' },
  { says: 'promise', pattern: 'agreed|offered to <thing>' },
  { says: 'promise', told: 'future', pattern: 'need|have to <thing>' },
  { says: 'promise', told: 'future', pattern: 'must <thing>' },
  { says: 'promise', pattern: 'todo <thing>' },
  { says: 'promise', pattern: 'remind <me> to <thing>' },

  // Contact that they began.
  contact('call', 'both', '<people> called|rang|phoned <me>'),
  contact('call', 'both', '<people> called|rang|phoned'),
  contact('email', 'in', '<people> emailed|mailed <me>'),
  contact('email', 'in', '<people> emailed|mailed'),
  contact('message', 'in', '<people> messaged|texted|pinged|dmed|whatsapped|slacked|snapchatted|imessaged <me>'),
  contact('message', 'in', '<people> messaged|texted|pinged|dmed|whatsapped|slacked|snapchatted|imessaged'),
  contact('email', 'in', '<people> wrote|sent <me> a|an? long|quick? email|mail'),
  contact('message', 'in', '<people> wrote to? <me>'),
  contact('message', 'in', '<people> wrote back'),
  contact('message', 'in', '<people> replied|answered to? <me>'),
  contact('message', 'in', '<people> replied|answered'),
  contact('message', 'in', '<people> got back to <me>'),
  contact('meeting', 'both', '<people> visited <me>'),
  contact('meeting', 'both', '<people> came|stopped|dropped|popped by|over|round|around|in'),
  contact('comment', 'in', '<people> commented on my'),
  contact('email', 'in', 'email|mail|emails from <people>'),
  contact(
    'message',
    'in',
    'message|messages|text|texts|dm|note|voicemail|whatsapp|letter|postcard|card|reply|answer from <people>',
  ),
  contact('call', 'both', 'call|phonecall from <people>'),
  contact(null, 'in', 'heard back? from <people>'),
  contact(null, 'in', '<people> reached out'),
  contact(null, 'in', '<people> got in touch'),
  contact('message', 'in', '<people> left <me> a message|voicemail|note'),
  contact('message', 'in', '<people> left a|an? voicemail'),

  contact(
    'message',
    'in',
    '<people> sent <me> a|an? lovely|nice|long|kind|short? message|text|note|card|letter|postcard',
  ),

  contact(null, 'in', '<people> sent <me> a|an|the|her|his|their|some'),

  // Contact that the user began.
  contact('message', 'out', 'left <people> a|an? voicemail|message'),
  contact('message', 'out', 'left a|an? voicemail|message for|with <people>'),
  contact(null, 'out', 'reached out to <people>'),
  contact(null, 'out', 'got in touch with <people>'),
  contact(null, 'out', 'followed up with <people>'),
  contact(null, 'out', 'checked in with|on <people>'),
  contact(null, 'out', 'thanked <people>'),
  contact(null, 'out', 'wished <people> a? happy|merry|good|well|luck|all'),
  contact('email', 'out', 'wrote <people> a|an? email|mail'),
  contact('message', 'out', 'dropped <people> a|an? note|line|message'),
  contact('call', 'both', 'called|rang|phoned|facetimed|zoomed|skyped with? <people>'),
  contact('call', 'both', 'phone|phones with <people>'),
  contact('call', 'both', 'on the phone with|to <people>'),
  contact('email', 'out', 'emailed|mailed <people>'),
  contact('email', 'out', 'sent <people> a|an? email|mail'),
  contact(
    'message',
    'out',
    'sent <people> a message|text|note|dm|card|postcard|letter|meme|link|photo|gif|video|voicemail',
  ),
  contact('email', 'out', 'sent? a|an? email|mail to <people>'),
  contact('message', 'out', 'sent? a? whatsapp|signal|linkedin? message|text|note|dm|card|postcard|letter to <people>'),
  contact(
    'message',
    'out',
    'messaged|texted|pinged|dmed|whatsapped|slacked|snapchatted|imessaged|congratulated <people>',
  ),
  contact('message', 'out', 'wrote|replied|answered to? <people>'),
  contact('message', 'out', 'wrote back to <people>'),
  contact('message', 'both', 'texted|texting with <people>'),
  contact('message', 'both', 'chatted|chatting with <people> on|via whatsapp|signal|linkedin|slack|telegram'),
  contact(null, 'out', 'sent <known> a|an|the|my|our|some|over'),
  contact(null, 'out', 'sent a|an|the|my|our|some <gap> to <known>'),
  contact('comment', 'out', 'commented on <owner>'),
  contact('meeting', 'both', 'met up? with|w? <people>'),
  contact('meeting', 'both', 'saw|visited <known>'),
  contact('meeting', 'both', 'ran|bumped into <people>'),
  contact('meeting', 'both', 'ran|bumped in to <people>'),
  contact(
    'meeting',
    'both',
    'popped|dropped|went|came|drove|stopped|called round|over|in|by|up|down? to see|visit <known>',
  ),
  contact('meeting', 'both', 'interviewed with <people>'),
  { ...contact('meeting', 'both', '<known> met|walked|hiked|cycled|danced|sang|hung'), byUser: true },
  { ...contact(null, 'both', '<known> talked|spoke|chatted'), byUser: true },
  contact('meeting', 'both', 'hung|hanging out with <people>'),
  contact('meeting', 'both', 'took <known> to|out'),
  contact(null, 'both', 'caught|catching up with <people>'),
  contact(null, 'both', 'talked|spoke|chatted|talk|chat|natter|chinwag|spoken to|with|w <people>'),
  contact(null, 'both', 'talked|spoke|chatted about <gap> with|to|w <known>'),

  // Nouns.
  contact(null, 'both', 'kinds:* with|w|and|& <people>'),
  contact(null, 'both', 'kinds:* <gap> with|w <people>'),
  contact(null, 'both', 'kinds:* <sign> <known>'),
  contact(
    null,
    'both',
    '<known> had|went|did|met|got|grabbed|were|came|stayed? for|at|over|and|a|an|some|to|out? for|a|an|some? a|an|quick|long? kinds:*',
  ),
  contact(null, 'both', '<known> kinds:*'),
  contact('meeting', 'both', 'kinds:meal <known>'),
  contact('meeting', 'both', 'kinds:oneOnOne <known>'),
  contact('call', 'both', 'phonecall <known>'),
  contact('call', 'both', 'video call|called <known>'),

  // Last, since it is a name as well.
  { says: 'promise', told: 'future', pattern: 'will <thing>' },
];
