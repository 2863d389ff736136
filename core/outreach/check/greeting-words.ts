import { listOf, matcherOf } from './phrases.ts';

// What a greeting is made of, in any language, since a wrong name is one in each.

/** With what texts begin that greet; one a line, words with spaces. */
export const greetingBeginnings = `hi
hello
hey
hiya
hello again
hi again
dear
my dear
dearest
good (morning|afternoon|evening|day)
(morning|afternoon|evening)
greetings
g'day
howdy
hallo
halli hallo
hallöchen
(hallo|hi|hey|ach|moin) (lieber|liebe|liebes|liebste)
(lieber|liebe|liebes|liebste|liebster)
(sehr geehrter|sehr geehrte|sehr verehrte|sehr verehrter|geehrter|geehrte|werter|werte|verehrte|verehrter)
guten (tag|morgen|abend|mittag)
(tag|morgen|abend)
moin [moin]
servus
grüß (dich|gott|euch|sie)
grüezi
hoi
salü
na
bonjour
bonsoir
salut
coucou
rebonjour
(cher|chère|chers|chères|très cher|très chère|bien cher|bien chère)
(mon cher|ma chère)
hola
hola hola
(hola|hola de nuevo|hola otra vez) (querida|querido)
(buenos|buenas|muy buenas|buen) [días|tardes|noches|día]
(estimado|estimada|estimadas|estimados|apreciado|apreciada|querido|querida|queridos|queridas)
qué tal
olá
oi
oie
ei
(olá|oi) (querida|querido|cara|caro)
(bom|boa) (dia|tarde|noite)
(caro|cara|caros|caras|prezado|prezada|querido|querida|estimado|estimada|exmo|exma|ilustre)
(meu caro|minha cara|meu querido|minha querida)
viva
ciao
buongiorno
buonasera
buondì
buon (giorno|pomeriggio)
salve
(gentile|gentilissimo|gentilissima|gent mo|gent ma|egregio|egregia|spettabile|stimato|stimata)
(caro|cara|cari|care|carissimo|carissima)
(ciao|buongiorno) (caro|cara)
(beste|geachte|lieve|waarde|dag|hoi|hee|hé|hallo|goedemorgen|goedemiddag|goedenavond|goedendag|goeiemorgen|goeiedag|ha|hoihoi|dag beste)
(cześć|hej|hejka|dzień dobry|szanowny|szanowna|szanowni|drogi|droga|witam|witaj|panie|pani)
(hei|moi|terve|hyvä|heippa|moikka|päivää|huomenta)
(hej|hejsan|tjena|kära|käre|kjære|kære|bästa|god dag|godmorgon|god morgen)
(ahoj|dobrý den|milý|milá|vážený|vážená|čau|zdravím)
(szia|kedves|tisztelt|helló|üdv)
(merhaba|selam|sevgili|sayın|günaydın|iyi günler)
(bună|salut|dragă|bună ziua|stimate|stimată)
(bok|pozdrav|dragi|draga|poštovani|poštovana|živjo|zdravo)
(здравствуйте|привет|добрый день|дорогой|дорогая|уважаемый|уважаемая|привіт|добрий день|шановний|шановна)
(γεια|γεια σου|γεια σας|καλημέρα|αγαπητέ|αγαπητή|καλησπέρα)
(halo|selamat pagi|selamat siang|chào|xin chào)`;

/** With what texts begin that thank or wish well, before a name: "Thanks Sarah!" */
export const thanksBeginnings = `(thanks|many thanks|thank you|congratulations|congrats|well done|happy birthday|happy new year|welcome)
(danke|danke dir|vielen dank|herzlichen dank|glückwunsch|herzlichen glückwunsch|alles gute|frohes neues)
(merci|merci beaucoup|félicitations|bravo|joyeux anniversaire|bonne année)
(gracias|muchas gracias|felicidades|enhorabuena|feliz cumpleaños|feliz año)
(obrigado|obrigada|muito obrigado|muito obrigada|parabéns|feliz aniversário)
(grazie|grazie mille|tante grazie|complimenti|congratulazioni|auguri|buon compleanno)
(bedankt|dank je|dank je wel|dankjewel|dank u|dank u wel|gefeliciteerd)`;

/** Words with a capital after a greeting and a comma that are no name. */
export const isExclamation = matcherOf(
  'happy merry new year christmas easter birthday thanks thank thx congrat* wow great well sorry welcome cheers yes no ok okay what how ' +
    'danke dank glückwunsch* gratul* frohe frohes schöne* gutes guten entschuldig* verzeih* achtung tusch respekt hurra moin ' +
    'merci joyeux joyeuse bonne bon bravo félicit* pardon désolé* quelle quel ' +
    'gracias feliz felices felicidades felicit* enhorabuena perdón perdon* qué ' +
    'obrigad* parabéns boas bom boa desculp* que ' +
    'grazie buon buona buone complimenti congratul* auguri scus* che ' +
    'bedankt gefeliciteerd proficiat fijne gelukkig* prettig* hoera sorry pasqua natale navidad natal noël weihnacht* ostern',
);

/** Words before a name, or in place of one, that name nobody. */
export const isNobodysName = matcherOf(
  'ssa ra na doktor doktorin direktor direktorin direttore direttrice presidente presidentessa directeur directrice directora president präsident doctora dottora doutora superstar champ chief belle bella bello guapa guapo schat schatz ' +
    'mr mrs ms miss mx dr prof professor professorin doctor sir madam dame herr herrn frau fräulein familie ing mag dipl lic ' +
    'madame monsieur mesdames messieurs mademoiselle mme mlle m mr maître docteur señor señora señores sr sra srta don doña ' +
    'senhor senhora dona doutor doutora signor signora signore signorina sig dott dottore dottoressa dottssa avv arch avvocato ' +
    'mevrouw meneer heer heren dames de het den mijnheer dra drs ir prof eng engenheiro ingeniero licenciado pan pani bay bey hanım ' +
    'all everyone everybody team there folks friend friends mate mates colleagues colleague guys ladies gentlemen people neighbour ' +
    'neighbor boss coach captain doc buddy pal stranger again both you hiring manager committee sirs ' +
    'zusammen alle allerseits team leute freund freundin freunde kollege kollegin kollegen kolleginnen damen herren nachbar nachbarin ' +
    'nachbarn chef chefin meister ihr ihr* beide beiden mitglieder gemeinde ' +
    'tous toutes tout toute le la les monde équipe ami amie amis collègue collègues voisin voisine chef à ' +
    'todos todas todo toda equipo equipe amigo amiga amigos amigas colega colegas compañero compañera vecino vecina a jefe jefa gente pessoal malta galera ' +
    'tutti tutte tutto team amico amica amici collega colleghi vicino vicina ragazzi ragazze a ' +
    'allemaal iedereen team collega* vriend vriendin vrienden buurman buurvrouw mensen jongens ' +
    'my mein meine meiner mon ma mi meu minha mio mia mijn lieber liebe liebes cher chère querido querida caro cara beste lieve ' +
    'and und et y e en i & or mum mom dad mama papa oma opa tante uncle aunt grandma grandpa cousin bro sis',
);

/** Words with which texts end, before the name of whoever wrote. */
export const isClosing = matcherOf(
  'best regards cheers sincerely yours warmly thanks love wishes truly kindly cordially ' +
    'grüße grüßen gruß grüsse gruss lg vg mfg herzlichst bis bald deine dein ihr ihre beste ' +
    'cordialement amicalement bises bisous sincèrement bientôt salutations amitiés bien ' +
    'saludos saludo abrazo abrazos atentamente cordialmente besos beso cordial ' +
    'abraço abraços atenciosamente cumprimentos beijos beijinhos saudações att ' +
    'saluti saluto cordialità abbraccio baci presto affettuosamente ' +
    'groet groeten groetjes mvg hartelijks liefs vriendelijke',
);

/** Groups of names that one person may go by. */
const sameNames = `alexander alexandra aleksandra alessandro alessandra alejandro alejandra alexandre alex lex xande sandy sandra sascha sasha xander ale
andrew andreas andrea andre andres andy drew andi
anthony antonio anton antonius antonia tony toni toon tonny teun
barbara barb babs bärbel babsi
benjamin benedikt ben benny benni
bernard bernhard bernd bernie
catherine katherine kathryn katharina katarina caterina catarina kate kathy katie cathy kat kathi kati käthe trina cate
charles karl carl carlos charlie chuck
christopher christian christoph cristian chris kit topher
christine christina kristina kristin cristina chris tina chrissie
daniel daniela danielle dan danny dani
david dave davey
deborah debora debbie deb
dorothy dorothea dora dot dolly
edward eduardo eduard ed eddie ted ned edu teddy
elizabeth elisabeth elisabetta isabel eliza liz lizzie beth betty lisa elsa ella lise sisi bess
emmanuel emanuel manuel manuela manu manny
ernest ernst ernesto ernie
eleanor eleonore ellen nell nellie elly nora lenore
francis francisco francesco franziska francesca francisca frank fran francine paco pancho curro chico franzi frankie cisco kiko quico paqui paquita paca fran
frederick friedrich federico frederik frederic fred freddy fritz fede rik
gabriel gabriela gabriele gabrielle gabi gaby gabe
gerald gerhard gerardo gerard gerd jerry gerry
giovanni gianni gio nanni vanni
giuseppe giuseppina beppe peppe pino beppino pina
gregory gregor greg
guillermo guille memo
gustavo gustav guga gus
heinrich henry henrik enrico enrique heinz heiner hal harry rico quique hank kike
helen helena helene lena leni ellie elena
ignacio ignatius nacho iggy ignasi
isabella isabelle isabel bella isa izzy belle
jacob jakob jacopo jake jack kuba kobe
jacqueline jackie
james jaime santiago diego jim jimmy jamie santi jem
janet janice jan jen
jennifer jenny jen jenni
jessica jess jessie
johannes johann john juan joão jean jan hans hannes jo jack johnny hansi juanito ivan
jonathan jon johnny nathan
joseph josef josé giuseppe joe joey sepp pepe jo joep zé beppe pep
joshua josh
judith judy
julia juliane julie juliana jule juli
katrin kathrin kati
kenneth ken kenny
konstantin konstantinos kostas kosta
lawrence laurence lorenz lorenzo larry laurie lars renzo
leonard leonhard leonardo leonie leo lenny len
louis luis luiz luís ludwig luigi lou louie lutz gigi lula lulu
margaret margarete margarita marguerite margherita maggie meg peggy madge greta gretel grete daisy margot rita marga
maria mary marie mariana mia mimi molly polly mitzi maja mariechen maruja
matthew matthias matteo matías mathieu matt matty matze hias teo
maximilian maximilien massimo massimiliano max maxi
michael michel michele miguel mikhail mike mick micky michi mischa misha mickey
nicholas nikolaus nicolas nicola niccolò nick nico niko klaus claus nicky nik
oliver olivier ollie oli olli
pamela pam
patrick patricia patrizia patricio pat patty paddy trish tricia pati
penelope penny
peter pedro pietro pierre pete piet pit
philip philipp philippe felipe filippo phil pip flip
rafael raphael raffaele rafa raf
rebecca rebekka becky bex becca
richard ricardo riccardo rick dick rich ricky richie ritchie
robert roberto rob bob bobby robbie bert robin robby
roland rolando rolf rollo
ronald ron ronnie
rosario charo rosie rosa
rosemary rose rosie
samuel samantha samuele sam sammy
sarah sara sally sadie sarita
sabine sabina sabrina bine bina
sebastian sebastien sebastiano seb basti bastian wastl
simon simone si
sofia sophia sophie sofie soph fie
stephen steven stefan stephan stephanie stefanie stefania stefano estefania étienne esteban steve steph steffi stevie stef fanny
susan susanne suzanne susana susanna sue susie suzy susi sanne
teresa theresa therese tess terry tessa resi thea terri
theodor theodore teodoro theo ted teddy teo
thomas tomás tommaso tom tommy tomi
timothy timotheus tim timmy
tobias toby tobi
ulrich ulrike uli ulli rike
valentin valentina valentino vale tina val
veronica veronika véronique vera ronnie vero
victor viktor vittorio victoria viktoria vittoria vic vicky vito
vincent vincenzo vicente vince enzo vin chente
virginia ginny
walter walther walt wally
wilhelm william guillaume willem will bill billy willi willy liam pim wim
wolfgang wolf wolfi wolle
zachary zach zack`;

let groupsByName: ReadonlyMap<string, readonly number[]> | undefined;

/** Whether one of two folded first names is commonly used for the other: Bob for Robert. */
export function areSameNames(one: string, other: string): boolean {
  groupsByName ??= groupedNames();
  const groups = groupsByName.get(other);
  return groupsByName.get(one)?.some((group) => groups?.includes(group) === true) === true;
}

/** Whether a folded word is one of the commonest first names. */
export function isFirstName(word: string): boolean {
  groupsByName ??= groupedNames();
  return groupsByName.has(word);
}

function groupedNames(): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  sameNames.split('\n').forEach((names, group) => {
    for (const name of listOf(names)) groups.set(name, [...(groups.get(name) ?? []), group]);
  });
  return groups;
}
