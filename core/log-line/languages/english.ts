import type { LogLineLanguage } from './log-line-language.ts';

const words = (text: string): string[] => text.trim().split(/\s+/u);
const phrases = (text: string): string[] => text.split(',').map((phrase) => phrase.trim());
const set = (text: string): ReadonlySet<string> => new Set(words(text));

/** The English in which contact is jotted down. */
export const english: LogLineLanguage = {
  nouns: {
    meal: {
      kind: 'meeting',
      direction: 'both',
      words: phrases(
        'coffee, coffees, lunch, brunch, dinner, breakfast, supper, drinks, beer, beers, pint, pints, wine, tea, cake, ice cream, picnic, barbecue, bbq, ' +
          'meal, bite, coffee chat, working lunch',
      ),
    },
    meeting: {
      kind: 'meeting',
      direction: 'both',
      words: phrases(
        'meeting, meetup, meet up, catch up, catchup, get together, visit, walk, run, hike, ride, swim, drink, party, concert, cinema, movie, game, tennis, ' +
          'golf, yoga, one on one, 1 on 1, 1 1, workshop, reunion, playdate, sauna, sync, check in',
      ),
    },
    call: {
      kind: 'call',
      direction: 'both',
      words: phrases(
        'call, phone call, video call, zoom, zoom call, phonecall, facetime, skype, skype call, teams call, hangout, videocall, phone chat',
      ),
    },
  },
  patterns: [
    // Introductions.
    { says: 'introduced', pattern: '<people> introduced|introd|connected <me> to|with|and <others>' },
    { says: 'introduced', pattern: '<people> put <me> in touch with <others>' },
    { says: 'introduced', pattern: '<people> made|did a|an? intro|introduction to <others>' },
    { says: 'introduced', meets: true, pattern: 'met|meet <others> through|via|thanks <people>' },
    { says: 'introduced', pattern: 'was|were|got introduced to <others> by|through|via <people>' },
    { says: 'introduced', pattern: 'introduced to <others> by|through|via <people>' },
    { says: 'introduced', pattern: '<others> introduced by <people>' },
    { says: 'introducing', pattern: 'introduced|introd|connected <people> to|with <others>' },
    { says: 'introducing', pattern: 'introduced|introd|connected <people>' },
    { says: 'introducing', pattern: 'put <people> in touch with <others>' },
    { says: 'introducing', pattern: 'put <people> in touch' },
    { says: 'introducing', pattern: 'made|did a|an? intro|introduction between|of|for <people> to|and? <others>' },

    // What the user is owed.
    { says: 'owed', told: 'thing', pattern: '<people> owes|owe <me> <thing>' },
    { says: 'owed', told: 'thing', pattern: '<people> still owes|owe <me> <thing>' },
    { says: 'owed', told: 'thing', pattern: '<people> promised <me> <thing>' },
    { says: 'owed', told: 'action', pattern: '<people> promised to <thing>' },
    { says: 'owed', told: 'action', pattern: '<people> will <thing>' },
    { says: 'owed', told: 'action', pattern: '<people> is|are going to <thing>' },
    { says: 'owed', told: 'action', pattern: '<people> said shell|hell|theyll <thing>' },
    { says: 'owed', told: 'action', pattern: '<people> said she|he|they will|would <thing>' },
    { says: 'owed', told: 'action', pattern: 'shell|hell|theyll <thing>' },
    { says: 'owed', told: 'thing', pattern: 'waiting for|on <owner> <thing>' },
    { says: 'owed', told: 'thing', pattern: 'waiting for|on <people> <thing>' },

    // Help.
    {
      says: 'help',
      direction: 'from-them',
      kind: 'expertise',
      status: 'given',
      text: 'Helped me',
      pattern: '<people> helped <me> out? <thing>',
    },
    {
      says: 'help',
      direction: 'from-them',
      kind: 'feedback',
      status: 'given',
      text: 'Gave me feedback',
      pattern: '<people> gave|sent <me> feedback|comments <thing>',
    },
    {
      says: 'help',
      direction: 'from-them',
      kind: 'expertise',
      status: 'given',
      text: 'Gave me advice',
      pattern: '<people> gave <me> advice|tips <thing>',
    },
    {
      says: 'help',
      direction: 'from-them',
      kind: 'feedback',
      status: 'given',
      text: 'Read my',
      pattern: '<people> read my <thing>',
    },
    {
      says: 'help',
      direction: 'from-them',
      kind: 'feedback',
      status: 'given',
      text: 'Reviewed my',
      pattern: '<people> reviewed|proofread my <thing>',
    },
    {
      says: 'help',
      direction: 'from-them',
      kind: 'resource',
      status: 'given',
      text: 'Lent me',
      pattern: '<people> lent <me> <thing>',
    },
    {
      says: 'help',
      direction: 'from-them',
      kind: 'introduction',
      status: 'offered',
      text: 'Introduce me',
      pattern: '<people> offered to introduce <me> <thing>',
    },
    {
      says: 'help',
      direction: 'from-them',
      kind: 'time',
      status: 'offered',
      text: '',
      pattern: '<people> offered to <thing>',
    },
    {
      says: 'help',
      direction: 'to-them',
      kind: 'expertise',
      status: 'given',
      text: 'Helped',
      pattern: 'helped <people> out? <thing>',
    },
    {
      says: 'help',
      direction: 'to-them',
      kind: 'feedback',
      status: 'given',
      text: 'Gave feedback',
      pattern: 'gave|sent <people> feedback|comments <thing>',
    },
    {
      says: 'help',
      direction: 'to-them',
      kind: 'expertise',
      status: 'given',
      text: 'Gave advice',
      pattern: 'gave <people> advice|tips <thing>',
    },
    {
      says: 'help',
      direction: 'to-them',
      kind: 'feedback',
      status: 'given',
      text: 'Read your',
      pattern: 'read <owner> <thing>',
    },
    {
      says: 'help',
      direction: 'to-them',
      kind: 'feedback',
      status: 'given',
      text: 'Reviewed your',
      pattern: 'reviewed|proofread <owner> <thing>',
    },
    {
      says: 'help',
      direction: 'to-them',
      kind: 'resource',
      status: 'given',
      text: 'Lent you',
      pattern: 'lent <people> <thing>',
    },
    {
      says: 'help',
      direction: 'to-them',
      kind: 'time',
      status: 'offered',
      text: '',
      pattern: 'offered <people> to <thing>',
    },
    {
      says: 'help',
      direction: 'to-them',
      kind: 'time',
      status: 'offered',
      text: '',
      pattern: 'offered <people> <thing>',
    },

    // What the user promised.
    { says: 'promise', pattern: 'promised <people> <thing>' },
    { says: 'promise', pattern: 'promised to? <thing>' },
    { says: 'promise', pattern: 'owe <people> <thing>' },
    { says: 'promise', pattern: 'told <people> id|ill|that <thing>' },
    { says: 'promise', pattern: 'ill <thing>' },
    { says: 'promise', pattern: 'i will <thing>' },
    { says: 'promise', pattern: 'agreed|offered to <thing>' },
    { says: 'promise', pattern: 'need|have to <thing>' },
    { says: 'promise', pattern: 'must <thing>' },
    { says: 'promise', pattern: 'todo <thing>' },
    { says: 'promise', pattern: 'remind <me> to <thing>' },

    // Contact that they began.
    { says: 'contact', kind: 'call', direction: 'both', pattern: '<people> called|rang|phoned <me>' },
    { says: 'contact', kind: 'call', direction: 'both', pattern: '<people> called|rang|phoned' },
    { says: 'contact', kind: 'email', direction: 'in', pattern: '<people> emailed|mailed <me>' },
    { says: 'contact', kind: 'email', direction: 'in', pattern: '<people> emailed|mailed' },
    {
      says: 'contact',
      kind: 'message',
      direction: 'in',
      pattern: '<people> messaged|texted|pinged|dmed|whatsapped <me>',
    },
    { says: 'contact', kind: 'message', direction: 'in', pattern: '<people> messaged|texted|pinged|dmed|whatsapped' },
    { says: 'contact', kind: 'message', direction: 'in', pattern: '<people> wrote to? <me>' },
    { says: 'contact', kind: 'message', direction: 'in', pattern: '<people> wrote back' },
    { says: 'contact', kind: 'message', direction: 'in', pattern: '<people> replied|answered to? <me>' },
    { says: 'contact', kind: 'message', direction: 'in', pattern: '<people> replied|answered' },
    { says: 'contact', kind: 'message', direction: 'in', pattern: '<people> got back to <me>' },
    { says: 'contact', kind: 'meeting', direction: 'both', pattern: '<people> visited <me>' },
    { says: 'contact', kind: 'meeting', direction: 'both', pattern: '<people> came by|over|round|around' },
    { says: 'contact', kind: 'comment', direction: 'in', pattern: '<people> commented on my' },
    { says: 'contact', kind: 'email', direction: 'in', pattern: 'email|mail|emails from <people>' },
    {
      says: 'contact',
      kind: 'message',
      direction: 'in',
      pattern: 'message|messages|text|dm|note|whatsapp|letter|postcard|reply|answer from <people>',
    },
    { says: 'contact', kind: 'call', direction: 'both', pattern: 'call|phonecall from <people>' },
    { says: 'contact', kind: null, direction: 'in', pattern: 'heard from <people>' },

    {
      says: 'contact',
      kind: 'message',
      direction: 'in',
      pattern: '<people> sent <me> a|an? lovely|nice|long|kind|short? message|text|note|card|letter|postcard',
    },

    // Contact that the user began.
    { says: 'contact', kind: 'email', direction: 'out', pattern: 'wrote <people> a|an? email|mail' },
    { says: 'contact', kind: 'message', direction: 'out', pattern: 'dropped <people> a|an? note|line|message' },
    {
      says: 'contact',
      kind: 'call',
      direction: 'both',
      pattern: 'called|rang|phoned|facetimed|zoomed|skyped with? <people>',
    },
    { says: 'contact', kind: 'call', direction: 'both', pattern: 'phone|phones with <people>' },
    { says: 'contact', kind: 'call', direction: 'both', pattern: 'on the phone with|to <people>' },
    { says: 'contact', kind: 'email', direction: 'out', pattern: 'emailed|mailed <people>' },
    { says: 'contact', kind: 'email', direction: 'out', pattern: 'sent <people> a|an? email|mail' },
    {
      says: 'contact',
      kind: 'message',
      direction: 'out',
      pattern: 'sent <people> a message|text|note|dm|card|postcard|letter',
    },
    { says: 'contact', kind: 'email', direction: 'out', pattern: 'sent? a|an? email|mail to <people>' },
    {
      says: 'contact',
      kind: 'message',
      direction: 'out',
      pattern: 'sent? a? message|text|note|dm|card|postcard|letter to <people>',
    },
    {
      says: 'contact',
      kind: 'message',
      direction: 'out',
      pattern: 'messaged|texted|pinged|dmed|whatsapped|congratulated <people>',
    },
    { says: 'contact', kind: 'message', direction: 'out', pattern: 'wrote|replied|answered to? <people>' },
    { says: 'contact', kind: 'message', direction: 'out', pattern: 'wrote back to <people>' },
    {
      says: 'contact',
      kind: 'message',
      direction: 'both',
      pattern: 'chatted|texting|chatting with <people> on|via whatsapp|signal|linkedin|slack|telegram',
    },
    { says: 'contact', kind: 'comment', direction: 'out', pattern: 'commented on <owner>' },
    { says: 'contact', kind: 'meeting', direction: 'both', pattern: 'met up? with? <people>' },
    { says: 'contact', kind: 'meeting', direction: 'both', pattern: 'saw|visited <known>' },
    { says: 'contact', kind: 'meeting', direction: 'both', pattern: 'ran|bumped into <people>' },
    { says: 'contact', kind: 'meeting', direction: 'both', pattern: 'hung|hanging out with <people>' },
    { says: 'contact', kind: 'meeting', direction: 'both', pattern: 'took <known> to|out' },
    { says: 'contact', kind: null, direction: 'both', pattern: 'caught|catching up with <people>' },
    {
      says: 'contact',
      kind: null,
      direction: 'both',
      pattern: 'talked|spoke|chatted|talk|chat|spoken to|with <people>',
    },

    // Nouns.
    { says: 'contact', kind: null, direction: 'both', pattern: 'kinds:* with|w/|w|and|& <people>' },
    { says: 'contact', kind: null, direction: 'both', pattern: 'kinds:* <gap> with|w/|w <people>' },
    {
      says: 'contact',
      kind: null,
      direction: 'both',
      pattern:
        '<known> had|went|did|met|got|grabbed|were? for|at|over|and|a|an|some|to|out? for|a|an|some? a|an|quick|long? kinds:*',
    },
    { says: 'contact', kind: null, direction: 'both', pattern: '<known> kinds:*' },
    { says: 'contact', kind: 'meeting', direction: 'both', pattern: 'kinds:meal <known>' },

    // Last, since it is a name as well.
    { says: 'promise', pattern: 'will <thing>' },
  ],
  user: set('i me we us myself ourselves'),
  pronouns: set('she he her him'),
  pluralPronouns: set('they them both'),
  and: set('and & + n plus'),
  beforeNames: set('with w/ w and & +'),
  beforeDays: set('on this since from'),
  vagueDays: /^(?:last|this|past|the\s+other)\s+(?:week|weekend|month|year|day)$/iu,
  ofCompany: set('from at of'),
  joints: set('then but also afterwards later so and'),
  fillers: set(
    'i we just had have has a an the quick short long nice great good lovely fun brief another some my our usual weekly monthly virtual online first second third ' +
      'finally again also then got did was went for on in yesterday today morning afternoon evening really very big small proper fine super pleasant wonderful ' +
      'unexpected productive interesting delicious late early so oh ok okay hi hey yay well annual regular impromptu surprise team group office business client minute minutes min mins hour hours half voice farewell birthday anniversary out grabbed grab having received joint belated boozy sunday saturday friday',
  ),
  silent: set('i we just had have has a an the got did went for on then also was with and my me this'),
  unreal: set(
    'not no never didnt dont doesnt wont cant couldnt wouldnt should could would might may if maybe perhaps want wants wanted wanna plan plans planned planning ' +
      'hope hopes hoping forgot tried try trying need needs missed miss next invite invited asked ask asking decline declined schedule scheduled scheduling rescheduled postponed ' +
      'cancel cancelled canceled thinking think thought before after without instead about re her his their your must unless almost nearly wish wished suggest suggested proposed propose to',
  ),
  undone: set('cancelled canceled postponed rescheduled noshow'),
  neverNames: set(
    'a an the and or but with w w/ at in on to for from of by about re via over per as is are was were be been am it its this that these those who whom what when where why how ' +
      'i me my mine we us our you your yours he him his she her hers they them their not no yes if so than then there here very just also too more some any all each ' +
      'had have has did do does done next last yesterday today tomorrow tonight morning afternoon evening week weekend month year ago now later soon still again ' +
      'new old good great nice lunch coffee dinner breakfast call meeting email friends friend team boss everyone everybody someone somebody nobody people ' +
      'hr it pr ceo cto cfo cv ai uk us usa eu',
  ),
  alsoNames: set(
    'will may mark grace rose june art bill sunday monday april august hope faith joy jack frank rich dean grant chase drew pat sue rob gene ray dawn ivy lily olive pearl ruby ' +
      'amber crystal summer autumn angel christian miles mason carter cooper hunter page sage skip penny victor wade ward warren wood woods chip cliff dale ernest forest glen guy heath herb ' +
      'jay lance major norm pierce reed rusty sandy sky sterling stone storm trip van young baker cook green moore park parks brown black white king bishop bell banks ' +
      'field fields ford fox gold hall hill holiday house hunt lake lane law little long love marsh mills moon nash north palmer pope price read rice rivers rock root rush savage sharp short ' +
      'small snow spring star steel street strong swift taylor temple town wall waters way west wild wise wolf worth yard best bond bush bacon berry bird bean care case clay cross day dear drake earl ' +
      'english fair fine flower free french good hardy hart high holly iris jade jasmine kitty melody mercy mike nick noble paris poppy prince queen rusk scout shade violet willow winter wren',
  ),
  places: set('at in @ near by over'),
  titles: set('dr prof mr mrs ms st sr jr'),
  beforeFamily: set('the'),
  possession: /['’]s$/iu,
  familyPlural: /(?:s|es)$/u,
  owedText: (what) =>
    'thing' in what ? `Ask for ${withoutPossession(what.thing)}` : `Ask about this: “${what.action}”`,
  introducedText: {
    userTo: (name) => `Introduced you to ${name}`,
    themTo: (name) => `Introduced me to ${name}`,
  },
};

/** "Her reply" is asked for as "the reply". */
function withoutPossession(thing: string): string {
  return thing.replace(/^(?:her|his|their)\s+/iu, 'the ');
}
