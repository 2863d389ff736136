import { englishPatterns } from './english-patterns.ts';
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
          'meal, bite, coffee chat, working lunch, cuppa, brekkie, curry, pizza, sushi, ramen, tacos, burgers, cocktails, cocktail, takeaway, roast, whisky',
      ),
    },
    meeting: {
      kind: 'meeting',
      direction: 'both',
      words: phrases(
        'meeting, meetup, meet up, catch up, catchup, get together, visit, walk, run, hike, ride, swim, drink, party, concert, cinema, movie, game, tennis, ' +
          'golf, yoga, workshop, reunion, playdate, sauna, sync, check in, hangout, standup, stand up, interview, session, retro, ' +
          'offsite, stroll, bike ride, gig, theatre, museum, karaoke, quiz, climbing, sleepover',
      ),
    },
    oneOnOne: { kind: 'meeting', direction: 'both', words: phrases('one on one, 1 on 1, 1 1') },
    call: {
      kind: 'call',
      direction: 'both',
      words: phrases(
        'call, phone call, video call, zoom, zoom call, phonecall, facetime, skype, skype call, teams call, videocall, phone chat, google meet, conf call, conference call, whatsapp call, facetime call',
      ),
    },
  },
  patterns: englishPatterns,

  unanswered: [
    {
      begins:
        /^(?:(?:but|so|i|and|just|had|to) )*(?:left|leaving) (?:(?:her|him|them|a|another) )*(?:voicemail|message)\b/u,
      kind: 'message',
    },
    {
      begins:
        /^(?:(?:i|but|there|was|still|just|twice|again|got|she|he|they|it|went|straight|to|her|his|their|the) )*(?:no (?:answer|reply|response|luck)|(?:didnt|did not|never|wouldnt) (?:pick(?:ed)? up|answer(?:ed)?|reply|replied|respond)|missed (?:it|(?:her|his|the|their) call)|voicemail|answerphone|rang out|engaged$)/u,
      kind: 'other',
    },
  ],
  spellings: new Map(
    Object.entries({
      coffee: 'cofee coffe cofffee coffeee',
      lunch: 'luch lucnh lunhc',
      dinner: 'diner dinenr dinnner',
      breakfast: 'brekfast breakfest breafast',
      drinks: 'drniks',
      meeting: 'meting meetign meeitng mtg',
      called: 'caled calld callled',
      emailed: 'emialed emaild emailled',
      met: 'mett',
      spoke: 'spok',
      texted: 'txted txtd txt texed textd',
      messaged: 'msgd msged mesaged messged pmd pmed',
      message: 'msg mesage messege',
      dmed: 'dmd',
      whatsapped: 'whatsappd whatsapp’d',
      phoned: 'foned',
      phone: 'phne',
      voicemail: 'vm vmail',
      promised: 'promissed promisd promiced',
      introduced: 'introduecd intoduced introducd',
      with: 'w/ wiht wih wtih whit',
      didnt: 'dident didn ddnt',
      the: 'teh',
    }).flatMap(([word, written]) => words(written).map((each): [string, string] => [each, word])),
  ),
  pictographs: new Map(
    Object.entries({
      coffee: '☕',
      tea: '🍵',
      meal: '🍕🍔🍝🍽🍛🍣🍜🌮🥘',
      drinks: '🍻🍺🍷🥂🍸🍹',
      phonecall: '📞☎📱',
    }).flatMap(([word, signs]) => Array.from(signs, (sign): [string, string] => [sign, word])),
  ),
  notPromised: set(
    'be been see seen miss missed have had never not no want like love prefer rather better go leave stay move start turn become work retire quit travel fly say admit confess know think hope probably maybe also still always ' +
      'pass run stop wait forget',
  ),
  doneForUser:
    /^(?:also |then |probably |try to |try and )*(?:send|share|forward|introduce|intro|connect|call|ring|phone|email|mail|text|message|ping|reply|answer|respond|confirm|check|ask|review|proofread|lend|bring|give|pass|let|help|organi[sz]e|arrange|recommend|refer|follow up|look (?:into|at|over)|find out|(?:get|come|report) back|think about|think it over|set up|put (?:in|together|up|us|me))\b/u,
  beforeTopic: set('re about regarding'),
  beforeDeadlines: set('by until till before due next'),
  future: set('will shell hell theyll ill id wont would gonna going'),
  user: set('i me we us myself ourselves'),
  pronouns: set('she he her him'),
  pluralPronouns: set('they them both'),
  and: set('and & + n plus /'),
  beforeNames: set('with w and & +'),
  beforeDays: set('on this since from'),
  vagueDays: /^(?:last|this|past|the\s+other)\s+(?:week|weekend|month|year|day)$/iu,
  ofCompany: set('from at of'),
  joints: set('then but also afterwards later so and'),
  fillers: set(
    'spent kindly i we just had have has a an the quick short long nice great good lovely fun brief another some my our usual weekly monthly virtual online first second third ' +
      'finally again also then got did was went for on in yesterday today morning afternoon evening really very big small proper fine super pleasant wonderful ' +
      'unexpected productive interesting delicious late early so oh ok okay hi hey yay well annual regular impromptu surprise team group office business client minute minutes min mins hour hours half voice farewell birthday anniversary out grabbed grab having received joint belated boozy sunday saturday friday',
  ),
  silent: set('i we just had have has a an the got did went for on then also was with and my me this'),
  unreal: set(
    'skipped skip bailed booked booking organised organized arranged arranging confirmed confirming moved moving pushed set setting prepped prepping dodged avoided requested agreed turned organise organize arrange book confirm not no never didnt dont doesnt wont cant couldnt wouldnt should could would might may if maybe perhaps want wants wanted wanna plan plans planned planning ' +
      'hope hopes hoping forgot tried try trying need needs missed miss next invite invited asked ask asking decline declined schedule scheduled scheduling rescheduled postponed ' +
      'cancel cancelled canceled thinking think thought before after without instead about re her his their your must unless almost nearly wish wished suggest suggested proposed propose to',
  ),
  undone: set('tv telly cancelled canceled postponed rescheduled noshow'),
  neverNames: set(
    'a an the and or but with w at in on to for from of by about re via over per as is are was were be been am it its this that these those who whom what when where why how ' +
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
  places: set('at in @ near by over along around round through'),
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
