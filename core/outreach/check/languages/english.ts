import type { LanguageWords } from './language-words.ts';

export const english: LanguageWords = {
  small:
    'the a an and or but if so that this these those it its is are was were be been am im ive id ill have has had do does did ' +
    'will would can could should may might not no yes to of in on at for with from by about as into over after before than ' +
    'then there here what which who whom whose when where why how i me my mine we us our ours you your yours youre he she they them ' +
    'their his her just only also very too more most some any all both each other another such own same up down out off ' +
    's t m ve re d ll don doesn didn isn wasn couldn wouldn hi hello hey dear while still already again once often near because since ' +
    'until though although let lets get got getting really much many one two first next last back well now today ' +
    'tomorrow yesterday every never ever always often like please thanks thank',
  dull:
    'publish* manage* update* reminder surely face challenge* award winning below bump* proposal review join webinar* show showing shown bring similar onboarding struggl* add adding fellow save saves saving energ* chance reduc* problem* scale scaling slot slots link links christmas easter holidays company companies company business* organisation* organization* organise* organize* firm team teams colleague* profile* network* connect* connection* career* experience* background* ' +
    'role roles position* job jobs title industr* field fields sector space work* project* time times help* advice thought* opinion* ' +
    'feedback brain* expert* inbox day days week weeks month months year years hour hours minute* min mins moment* morning afternoon evening ' +
    'weekend* convenience support* repl* response* respond* message* email* mail* note notes need* goal* journey success* grow* insight* calendar* ' +
    'schedul* availab* attention consider* interest* name names contact* phone number post posts content linkedin manager* boss hiring ' +
    'recruit* site website* product* service* custom* client* sales market* strateg* skill* achiev* story stories leader* ' +
    'great good best better nice kind kindly amazing awesome impressed impressive inspir* fantastic wonderful excellent incredible lovely brilliant cool ' +
    'love loved happy glad pleas* delight* excit* honour* honor* grateful appreciat* hope* wish* look* forward see seen saw seeing hear hears hearing heard ' +
    'talk* chat chats chatting call calls discuss* conversation* speak* spoke* meet* met catch* reach* touch* follow following followed share* sharing send* sent ' +
    'learn* explor* collab* partner* synerg* opportunit* offer* solution* platform* demo* tool tools revenue roi pipeline bottom line pain ' +
    'points lead leads conversion cost costs result* recent* latest current* new busy valuable entire precious quick* short brief* ' +
    'idea ideas question* information info detail* answer* thing things something anything everything lot people person someone ' +
    'anyone everyone world way ways part place know* think* thought feel* want* make* made take* took come* came give* gave ' +
    'ask* asked tell* told say* said find* found keep* start* use* using try* mind sure perfect certain* possib* able welcome accept* ' +
    'request* invit* member* community colleague friend* regards cheers sincerely best warm* together soon later ago recently ' +
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december ' +
    'cv resume coffee zoom teams google outlook mutual* benefit* impact* value* passion* decision* compet* performance process* compl* require* professional* continued ' +
    'followers audience subscribers subscribe* blog blogs channel podcast newsletter github instagram facebook twitter youtube whatsapp slack google microsoft excel skype madam vacanc* openings office* department* corporation perfect fit hiring developer* engineer* designer* consultant* professional* sometime free open whether maybe perhaps able love both wrote write* writing written read reading helped likes like enjoys ask asks wants lives works ' +
    'promised promise mentioned mention recommend* suggest* introduc* met knows little big long old late early side end top high real true full hard easy ' +
    'future present past presented presentation head* business* amazing* company* data digital* technolog* innovat* transform* effici* operation* development*',
  mine: `(i|me|my|mine|myself|im|ive)
(we|us|our|ours|ourselves)`,
  theirs: '(you|your|yours|yourself|u|youre|youve|yall)',
  together: `(we|us) (met|meet|spoke|talked|discussed|both|chatted|worked together|studied|shared|walked|sat|had lunch|had dinner|had coffee|last)
when we
(since|that|time) we
our (conversation|chat|call|talk|evening|dinner|lunch|walk|meeting|time|days|old|last)
(shall|should|can|could) we
let us`,
  possessives: '(your|yours)',
  remembering: `you [still] owe me
your [recent|last|latest|great|brilliant|lovely] (talk|article|post|essay|book|paper|review|comment|piece|newsletter|podcast|episode|lecture|keynote|speech|panel|workshop|session|thesis|interview|report|answer|question|point|message|letter|photo|picture|video|story|idea|advice|tip|line|remark|thread|column|presentation|slides|exhibition|show|concert|performance) (on|about|in|at|with|from|of|that|for|to|how|why)
you [once|recently|just|also|had|ve|still|kindly] (wrote|said|mentioned|told|asked|recommended|showed|explained|described|pointed|promised|suggested|taught|posted|shared|lent|gave|sent|made|built|published|drew|baked) [me|us|that|about|how|a|the|in|at|on|to|my|for]
you (were|are) (looking for|trying to|thinking about|planning|working on|saying|building|learning|training|moving|writing|restoring|struggling with)
(we|we'd|we had) (met|spoke|talked|sat|danced|studied|worked together|shared|walked|got talking|bumped into) (at|in|on|about|during|near|over|next|the|after|outside)
(meeting|seeing|talking to|sitting with|speaking with) you (at|in|on|about|after|during) [the]
(the|that) … (you like|you love|you always|you made|you lent|you gave|you sent|you wrote|you showed|you recommended|you mentioned)
(our|that|the) (conversation|chat|talk|walk|evening|dinner|lunch|discussion) (about|in|at|on|over|after)
(remember|remembered|recall) (you|your|how you|that you|the)
(how is|how's|how are|how did|how was) [the|your]
(heard|read|saw|see) that you`,
  beforePlaces: '',
  introducing: `(that's|that is|this is) why (leaders|companies|thousands|teams|businesses|founders|firms) (choose|trust|use|love)
my name is
(i|we) (am|are|m|re) [a|an|the|one of|currently|also|part of] … (at|of|for|founder|ceo|provider|company|agency|consultant|student|graduate|developer|startup|recruiter|with)
(i|we) (work|working|consult|study|studied|worked|interned) (at|for|with)
(i|we) (run|founded|lead|manage|own|started|represent)
(founder|ceo|director|head|manager|consultant|partner|owner|recruiter) (of|at)
(we|i) (help|helped|support|work with|enable|empower|partner with)
(at|with) … we
our (platform|product|solution|company|software|tool|app|service|services|clients|customers|agency|startup|team|mission)
my (company|startup|business|agency|firm|team|employer|university|degree)
(graduate|student) (of|at|from)
graduated from
reaching out from`,
  tired: `as a [busy|fellow|successful|modern] (founder|leader|business owner|manager|ceo|professional|executive|director|entrepreneur) you
just bumping
top of your inbox
(review|see) the below
circling back
(following|follow|followed) up on (my|our|the) [last|previous|earlier|recent|first] (email|e-mail|mail|message|messages|emails|note|proposal|request|inmail|voicemail|deck|application|cv|resume)
(writing|write|like|wanted|want|reaching out|allow me|let me|permit me) to (introduce|present) (myself|ourselves|my|our|you to my|you to our)
(allow|let|permit) me [to] introduce (myself|my|our)
(i|we) (am|are|m|re) (a|an) award winning
(face|faces|facing) (many|countless|unique|numerous|several|a lot of|a number of|plenty of|the same) [unique|similar] challenges
in today's (fast|competitive|digital|ever|rapidly|dynamic|crowded|complex|modern|economy|business|market|world) …
(fast paced|ever changing|rapidly changing|ever evolving|ever growing) (world|market|environment|landscape|industry|business)
(trust|hope|hoping) … finds you
(stood|stands|standing) out to (me|us)
on a mission to
if (that|this|it|any of this) resonates
(thanks|thank you) in advance
we should [really|definitely] catch up
no worries if not
(kindly|please) revert
(gentle|friendly|quick) reminder
bumping (this|my)
virtual coffee
(excited|thrilled) to (connect|announce|share)
(came|stumbled) (across|upon) your name
mind me reaching out
hope … (is treating|treats) you [well|kindly]
hope (this|my|the) (email|e-mail|message|note|mail|letter|finds|one) [finds|reaches|has found] [you]
(hope|hoping|trust) [that|all] … (finds you well|found you well|you are well|you're well|you are doing well|you're doing well|doing well|you are keeping well|is well with you|are having a great|are having a good)
hope [that] all (is|s) well
pick your brain*
touch base
touching base
circle back
circling back
reach out
reaching out
reached out
(came|stumbled|come) (across|upon|on) your (profile|page|linkedin|company|website|work)
(was|am|m|very|really|so|truly) impressed (by|with) your
synerg*
win win
(mutual|mutually) benefi*
at your [earliest] convenience
earliest convenience
quick (call|chat|question|sync|word|intro)
hop on a [quick|short|brief] (call|zoom)
jump on a [quick|short|brief] (call|zoom)
low hanging fruit
think outside the box
move the needle
game changer*
(cutting|leading) edge
(industry|market|world) leading
leading provider
next level
deep dive
just (following|checking|wanted to follow|wanted to check|circling|bumping|checking in)
(just|only) wanted to (say hi|say hello|see if|check|touch|reach|drop|ask|introduce)
(follow|following|followed) up on my
checking in
(let's|lets|let us) (connect|stay in touch|keep in touch|stay connected)
(stay|keep|remain) (in touch|connected)
(expand|grow|growing|expanding|add you to|join|build|building) my [professional] network
(would|d) (love|like) to (connect|add you|have you in my)
looking forward to (connecting|hearing from you|your reply|your response)
look forward to (connecting|hearing from you|your reply|your response)
explore (synergies|opportunities|ways|potential|possibilities|how we)
(like|love) to explore
value [add|added] proposition
added value
great to (be connected|connect|connect with you)
(thanks|thank you) for (accepting|the add|adding me|accepting my [invitation|request|invite])
(exciting|great|amazing|unique|interesting) opportunit*
(like|same) minded
take (it|things|your business|this) to the next
(per|as per) my last
don't (mind|hesitate)
(not|never) hesitate to
please (feel|do feel) free to
feel free to (reach|contact)
(i know|i'm sure) you're [very|super] busy
i know (you are|you're|how) [very] busy
(your|very) busy schedule
to whom it may concern
(very|truly|really|most) insightful
(learn|hear|know) more about (what you do|your work|your business|your company|your role|your journey|you and your)
(amazing|awesome|impressive|great|fantastic|wonderful|incredible) (company|profile|work|journey|background|career|experience|achievements)
(long|it's been a long) time no (see|speak|talk)
hit the ground running
thought leader*
passionate about
best in class
(state|state of) the art
one stop shop
(ping|pinging) you
leverage
hope you('re| are|) [all] (doing|keeping) (well|great|good|ok)
hope you are well
hope you're well
hope you (had|have|are having) a (great|good|lovely|nice|wonderful|fantastic|relaxing|fabulous) (week|weekend|day|start|summer|holiday|new year|break|time|monday|friday)
perfect fit
(stumbled|came|stumbling|coming) (across|upon) your
like minded
dear (sir or madam|sir madam|sirs|hiring manager)
look forward to hearing
(both|mutually) benefit`,
  nudges: `(my|our) (email|e-mail|mail|message) (from|of) (last|yesterday|monday|tuesday|wednesday|thursday|friday) …
(did|have|had|if|whether|sure|that) you … (read|see|saw|seen|get|got|receive|received|review|reviewed|look at|consider|considered|open|opened|missed|miss|reply to|respond to) (my|our|the) [last|previous|earlier|first|recent|below|attached] (email|e-mail|mail|message|messages|emails|note|proposal|request|inmail|voicemail|deck|application|cv|resume)
(following|follow|followed|circling|circle|checking|check|coming|come|getting|wanted|came) (up|back|in) … (my|our) [last|previous|earlier|first|recent] (email|e-mail|mail|message|messages|emails|note|proposal|request|inmail|voicemail|deck|application|cv|resume)
(my|our) (last|previous|earlier) (email|e-mail|mail|message|messages|emails|note|proposal|request|inmail|voicemail|deck|application|cv|resume)
(see|review|read|at) the below
(haven't|have not|not) heard back [from you]
any (thoughts|update|updates|news) on (my|our|the below)`,
  offers: `take (them|mine)
take it (home|away|if|before|with you|for)
(mine|ours) (is|are|s|re) yours
do yours (this|next|for|on|whenever)
free of charge
(i|we) (can|could|will|would|ll|d) [gladly|happily|also|easily|always|just|certainly|even|quickly|of course|of course also|then|well|simply] [love to|like to|be glad to|be happy to|gladly|happily|ask them to|try to|help you] (send|share|lend|give|post|bring|introduce you|put you|connect you|show you how|help you|help with|help the|help your|look at|take a look|look over|read|review|proofread|pass|forward|drop|set up|arrange|translate|fix|walk you|save you|spare|offer|teach|cover|invite|ask|check|test|pick up|copy you|point you|recommend you|get you|find|cook|make|carry|dig|write|collect|feed|print|babysit|vouch|suggest|mention your|tell them|order)
(happy|glad|pleased|delighted|free|more than happy) to (send|share|lend|help|give|post|bring|introduce|put|connect|look|read|review|take|pass|forward|talk|explain|show|proofread|test|walk|come|chat|meet|join|swap|compare|answer|be|offer|write|call|drop|sit|arrange|teach|translate|find|cover|host|check|dig|copy|make|sketch|tell|mail|run|go|lend|get|have|do|ask)
(gladly|happily) (send|share|lend|put|help|introduce|give|read|look|show|explain|come|bring|pass|do|take|make|write|talk|spend|answer)
(would|d|will|ll) (gladly|happily) …
(shall|should|can|could|may) i (send|share|lend|post|bring|introduce|put|pass|forward|help|drop|save|show|give|connect|book|make|ask|tell|copy|invite|collect|take|offer|hand|mail|order|pick|keep|add|print|mention|translate|set|get|look|read|tempt|do)
(want|like|fancy|care for) (me to|one|a copy|a hand|them|it|some|a lift|a second|a ticket|the file|the link|to borrow|to have it|to come|to join|to use|to see it|to try)
would (you like|you want|you care|it help|it be useful|it be of use|that help|that be useful|that be of use|that be of interest|that interest|this help|this be|they be|your … (have|find|like)|a … help)
would that (help|interest|suit|be)
(if|in case|should|when) (it|that|this|they|those|any of it|one of them|you) (helps|help|is of use|is of any use|is useful|is of interest|would help|be useful|would be useful|are useful|are of use|were useful|was useful|could use|can use|need|needs|want|wants|would like|ever need|ever want|still need|still want|like|d like|fancy|are interested|re interested|are stuck|need them|are short|re short|re curious|are curious)
(of|any) use to you
(it|they|that|this|these|those|one) (is|are|s|re) yours
yours (if|for the|to keep|to have|whenever)
(let me know|say|shout|just say|tell me|just tell me) (if|whether) (you|that|it|this|they|any) (would|d|want|need|like|helps|is of use|is useful|could use|are interested|re interested|fancy|still)
(say the word|just say|just shout|and i ll|where to send)
(thought|thinking|think) of (you|your|how you)
(thought|think|figured|guess|suspect|reckon) (you|it|this|that|they|your) (might|would|may|could|should|ll|will|d) (like|enjoy|want|be useful|be of use|be of interest|be helpful|be handy|be for you|be good for|be right|be up your|find|interest|help|suit|use|need|fit|love|know|save|make|amuse|care|appreciate)
(might|may|could|would) (be useful|help you|help your|be of use|interest you|be handy|suit you|save you|amuse you|be for you|be of interest|be right for|be worth your|fit you|come in handy|be helpful)
(here's|here is|here are|below is|below are|enclosed is|enclosed are|i enclose|enclosed) (the|a|my|our|what|how|one|two|three|some|that|his|her|their|it)
(attached|enclosed|in the attachment|linked below)
i (ve|have) (put|saved|kept|set|copied|marked|made|written|collected|asked|reserved|booked|listed|gathered|scanned|attached|noted|sent|found|recorded|translated|drawn|got a spare|two spare|a spare) … (for you|you|your|together|aside|on a page|on two pages|down|them|in|this|it)
(have|got|there is|there's|there are|have got) (a|two|one|three|some|an|four|five|six) spare
spare (ticket|tickets|seat|room|copy|copies|desk|set|pair|bed|place|one)
i (found|saw|spotted|came across|picked up|got|bought|kept|saved|read) … (for you|for your|of you|of your|you need|you want|you might|you may)
(no|without) (charge|strings|cost|catch|obligation|fee)
(for|it's|costs) (free|nothing)
(bring|bringing|send|sending|posting|post) (you|it over|it back|them over|along|them to you|them back|some|one over)
(in|is|s) in the post
going back in the post
come (for|to|over|round|by|along) … (dinner|lunch|tea|supper|coffee|us|ours|mine|stay|weekend|party|drinks)
(i|we|my … ) (ll|will|am going to|m going to) (send|bring|cook|post|drop|introduce|put|forward|email|share|ask|pay|buy|lend|show|mail|look|call|help|check|save|keep|read|cover|make)
(put|putting|get|bring) you in (touch|contact)
(introduce|introducing|connect|recommend|recommended|nominate|nominated|suggested|mentioned) (you|your) [to|with|for|name]
put in a word for (you|them|her|him)
(put|pass) your name
(like|love) to (invite|introduce you|send you|give you|lend you|return|show you how|help you|repay|put you)
(invite|inviting|invited) you
(a|my) (place|seat|desk|chair|bed|room|table) … (for you|is yours|here for you)
(worth|may be worth) (knowing|a look|a try|your)
(tip|heads up|fyi|word of warning|in case you missed)
use (mine|ours|it as you|them as you|our|my)
(borrow|have) (mine|ours|it|them|my|our)
(fee|travel|costs) … paid
on (me|the house|us)
(send|pass|forward) (it|them|yours|one|the|your) … (my way|to me|over) and
(my|our) treat
second pair of eyes
how can i help
(anything|something|what|how) i can (do|help)
of (any|some) help
be of help
lend a hand
help (you|your) (with|to|out|find|save|get|move|set|sort|fix)
(pointer|pointers) to
(can|could) drop
(gave|given|give|passed|pass|put|mentioned|mention|suggested) [them|him|her|on|down] your name
your name (on|is on|down)
(copy|place|seat|slice|jar|box|one|some) … (with your name|for you|left for you)
you (d|would) be (doing us|doing me|very) [a|welcome] [kindness|favour|favor|to]
(ought|deserve|deserves|should) (to) go to (someone|somebody|you)
(leave|left) (it|one|some|them|a) … (on your|by your|at your|for you)
if you (ever|d ever|still) (want|need|fancy|feel like|like|are)
(i|we) owe you
i (told|asked|spoke to|talked to|wrote to) … (you|your)
(wait|waiting|waits) for your call
(free|open) to you`,
  pitches: `(our|my) [growing] (network|community|mastermind)
(a|the|free|our) [free] webinar
(helped|help|helping) (a|an|other|another|many|several|dozens of) [similar] (firm*|compan*|team*|business*|client*|organi*|leader*)
my [professional|growing] network
our (services|dashboard|app|method|approach|service|platform|product|products|solution|solutions|company|offering|offer|offers|software|tool|agency|programme|program|webinar|demo|business|app)
my (story|journey|method|approach|business|company|services|programme|course|coaching|product)
(a|live|free|quick|short) demo
(quick|short|brief|intro|introductory|discovery|virtual|sales) (call|chat|meeting|zoom)
(on|for|schedule|book|arrange|set up|in) a (call|meeting|zoom)
(each other|one another)
(share|exchange|swap) [our] (experiences|insights|best practices)
(get|getting) to know (you|each other)
what we (do|offer|sell)`,
  attachments: '(attached|enclosed|in the attachment|linked below|here is my|here are my)',
  warm: `congrat*
well done
(thank you|thanks) [so much|again|very much|a lot|a million] for (your|the|all|asking|that|telling|being|sending|coming|helping|teaching|showing|lending|introducing|writing|letting|having|sharing|what|putting|pointing|reading|making|everything|saying)
thank you
happy birthday
(get well|welcome back|welcome to)
(saved|made) my (day|week|weekend|month|year)
(thinking|thought) of you
sorry (for your|to hear|about)
(bravo|chapeau|hats off)
(you were|you are|you re) (right|so right)
(because of|thanks to) (you|it|that|your)
(made|makes) me (laugh|smile|think|cry|want|look|see|change|try)
(loved|enjoyed|admire|adored|liked) (your|how you|the way you|every)
stuck with me
laughed out loud
(learned|learnt) (a lot|so much|from you|from your)`,
  favours: `(offer|give|offering|giving|have) you … (chance|opportunity|honour|pleasure) to (help|support|assist|fund|sponsor|mentor|advise|back|promote) (me|us|my|our|with my|with our)
use your help
any chance [that] you (could|can|might|would|d) … (me|us|my|our)
(put|get|putting|getting) (me|us) in (touch|contact)
(would|do) you mind (voting|sharing|introducing|reviewing|recommending|signing|filling|endorsing|putting|passing|forwarding|helping|referring|writing)
voting for (me|us|my|our)
(could|can|may|might) i [come and|come|perhaps|please] (shadow|intern|observe|do an internship|do a placement)
(need|want|would need|d need) a (reference|referral|recommendation|testimonial|letter of recommendation) (from|by|for)
(write|give) (me|us) a (reference|referral|recommendation|testimonial)
pick your brain*
(introduce|introduced|introducing|connect|refer|recommend|recommending) (me|us)
(be|get|being) (introduced|referred|recommended) [to]
(introduction|intro|referral) (to|with) (your|his|her|someone|anyone|somebody|anybody|them|any|some|people|who|one|the right)
(could|can|would|will|might|may) you [please|perhaps|possibly|maybe|kindly|also|be able to|be so kind as to|be kind enough to|mind] (help me|help us|introduce|introducing|refer|recommend|forward my|forwarding|pass my|pass on my|passing|put in|put me|putting me|share my|sharing my|endorse|vote|review my|reviewing|look at my|looking at my|look over my|read my|reading my|give me|giving me|send me|sending me|tell me who|spare|sparing|lend me|support my|connect me|vouch|sign|donate|sponsor|like my|repost|write me|writing me|mentor|hire|proofread my|check my|do me|get me|let me stay|get us|buy|fill|take my survey|take part)
(do|asking|ask) [you|me] [for] (a|one|small|big|huge|tiny|another) [small|big|huge|tiny|quick|little] (favour|favor)
(favour|favor) (to ask|from you|of you)
(good|kind) word for (me|my|us)
[a] word (with|to) your (boss|manager|hr|team)
(my|our|attached) (cv|resume|résumé|application|portfolio|pitch deck|deck|survey|crowdfunding|fundraiser|petition|kickstarter)
(looking|searching|hunting) for a [new|first] (job|position|role|internship|placement|opportunity|investor|mentor|sponsor|funding|apprenticeship|traineeship)
looking for (work|investors|funding|sponsors|internships|opportunities)
(any|are there) [job|open] (openings|vacancies|jobs|positions|internships|roles) [at|in|with]
(hire|employ|mentor|sponsor|endorse|nominate) me
be my (mentor|sponsor|referee|reference)
(act as|as a) [my] (reference|referee)
(some|any|your|for) (advice|feedback|help|support|guidance) (on|with|about|for) (my|our|how i|getting|finding)
appreciate (any|your|some|a) [bit of|honest|quick] (advice|feedback|help|guidance|support|introduction|referral|pointers|input|tips|insight*)
(need|want|seek*) your (help|advice|support|vote|feedback|guidance|input|opinion)
need a favo*
(share|repost|like|retweet|promote|support) (my|our) [new|latest] (post|page|campaign|project|article|product|launch|petition|fundraiser|video|event|book|kickstarter|channel|podcast)
vote for (me|us|my|our)
(get|land|find) (me|us) (a|an) (job|interview|meeting|ticket|discount)
(forward|pass|hand|give|show) my (cv|resume|application|details|name|profile|portfolio)
(discount|free ticket|free trial) for me
(grateful|thankful) if you (could|would|can)
(mean|means) a lot (if|to me if) you
(who|whom) (should|could|can) i (contact|talk to|speak to|write to|approach|ask) (at|in|about|for)
(right|best|hiring) (person|manager) (at|in|to) … (at|about|to)
fill (in|out) (my|our|this|a) [short|quick|brief|little] (survey|questionnaire|form)
lend me
borrow your
show my work
do you (know|happen to know|have a contact|have contacts|have a line) [of] (anyone|anybody|someone|somebody|people|at) [at|in|who|with|from]
(intro|introduction) from you
would you (be able|be willing|consider|mind) … (introducing|recommending|sharing|forwarding|reading|reviewing|helping|acting|act|endorsing|mentoring|being my|referring)
(willing|able) to (act as|recommend|refer|introduce|endorse|mentor|sponsor) [me|my|a]
(enquire|inquire|ask|asking|enquiring|inquiring) about (vacancies|openings|jobs|positions|opportunities)
(my|attached) resume
give me (some|any|your|honest|a few) (feedback|advice|tips|pointers)
love for you to (read|share|review|support|introduce|show|buy|sponsor)
(mean|means) (the world|so much|everything|a great deal) [to me] if you
(subscribe|subscribed|share it|shared it|vote|follow) … (your followers|your network|your friends|your audience|my channel|my podcast)
guest post`,
  doors: `(who|whom) (is|would be|might be|d be|s) [the] (responsible|in charge|right person|one to talk to|person to talk to)
who (handles|runs|leads|decides|makes decisions|looks after|buys|does) [your|the] … (at|in|on|for)
(are you|would you be) the right person
(get|getting) … foot in the door
(open|opening) (the|a|that|some|any|your) (door|doors) (for|to|at|in)
(way|path) (in|into) [to] (your company|your team|your organi*|your firm|your hospital|your network)
(decision maker|decision makers)
(speak|talk|get through) to (whoever|your head of|your buyer|your procurement|your purchasing|your boss|your board|your cfo|your ceo)`,
  arrangements: `(your|the|an|which) (address|postcode|size|number of copies|delivery address)
(when|where|which day|what time) (it|that|you|to|would|i) [would|d|can|could|should] (suits|suit|works|work|like|post|send|prefer|bring|collect|pick|are free|are in|are at home)`,
  asksForTime: `quick (call|chat|coffee|zoom|word|sync|meeting)
(short|brief) (call|chat|meeting|zoom)
(hop|jump|get) on a … (call|zoom|phone)
(10|15|20|30|45|ten|fifteen|twenty|thirty|few|couple of|half an hour|5|five) (minutes|min|mins|minute) [of your time|for a|to chat|to talk|with you|call|for me|of your day]
(spare|find|have|give me|got) … (minutes|half an hour|an hour|some time|a moment|time for a)
(grab|buy you|get|over|have) a [quick|virtual] coffee
(are|would) you [be] (free|available|open) (for|to|on|next|this|tomorrow|some)
(schedule|book|set up|arrange) a (call|meeting|demo|chat|time|zoom)
book … (in|on) my calendar
(show|give) you [a|our|my|the] [short|quick|live] demo
your time
let me know when you (have|are|re)
(share|hear|tell me|get|ask) … (your thoughts|your opinion|your view|your perspective|your experience|how you did|how you got)`,
  presentations: `(show|present|introduce|presenting|introducing) [you|you to|to you] (our|my) (company|firm|product|products|solution|services|agency|platform|business)`,
};
