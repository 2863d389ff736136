import type { LanguageWords } from './language-words.ts';

export const dutch: LanguageWords = {
  small:
    'toe elkaar ooit zoals deden wellicht de het een en of maar als dat die dit deze is zijn was waren ben bent geweest heb hebt heeft hebben had hadden word wordt worden werd kan kun kunt kunnen kon ' +
    'konden zou zouden zal zullen wil wilt willen wilde moet moeten mag mogen niet geen ja nee in op aan bij van voor met zonder naar uit door over onder tussen ' +
    'tegen tot na te om er hier daar waar wie wat wanneer waarom hoe welk welke ik me mij mijn mijne je jij jou jouw u uw jullie hij hem zij ze haar hun we wij ons onze ' +
    'zich dan nog ook al wel heel zeer meer veel alle alles iets niets nu net altijd nooit weer even eens graag hallo hoi beste dag geachte lieve bedankt dank ' +
    'doe doet doen gaat gaan ga want dus toch omdat terwijl zodat toen sinds zo zelf mee af vandaag morgen gisteren ervan erbij daarvan waarin waarop eerste laatste twee t s n ' +
    'eigenlijk misschien onlangs laatst vorige volgende',
  dull:
    'gepubliceer* herinner* ontvangen ernaar brengen ongetwijfeld uitdaging* aandacht kunnen tonen managers verliezen rapport* zin kennis voeg besparen energie opschalen volgers blog kanaal nieuwsbrief kerst pasen bedrij* organisati* team* collega* profiel* netwerk* verbind* connect* connecti* contact* carrière* loopbaan* ervaring* achtergrond rol functie* positie* baan banen werk werken werkt werkte werkzaam ' +
    'titel sector* branche* gebied* vakgebied* project* tijd keer hulp help* geholpen advies* mening* feedback gedacht* idee* denk* expert* dagen week weken maand* ' +
    'jaar jaren uur uren minu* moment* ochtend* middag* avond* weekend* einde ondersteun* steun* antwoord* reactie* reage* bericht* mail* email* notitie* behoefte* doel* succes* ' +
    'kantoor* praktijk github instagram facebook whatsapp google excel directie groei* agenda beschikb* aandacht interess* geïnteresseerd* naam namen nummer post* content linkedin baas leiding* manager* directeur recrui* hr afdeling ' +
    'web pagina site website* product* dienst* service* klant* verkoop* marketing strateg* vaardig* verhaal verhalen leiderschap goed goede leuk leuke mooi mooie geweldig* beter* best* ' +
    'groot grote indruk* inspir* fantastisch* prachtig* uitstekend* ongelofelijk* blij fijn* plezier eer dankbaar* waarde* hoop* hopen wens* zie zien zag gezien hoor* gehoord luister* ' +
    'praat* praten gepraat sprek* sprak* gesprok* bespre* gesprek* ontmoet* ken kent kennen gekend delen gedeeld stuur* sturen gestuurd leer* geleerd ontdek* verken* samen* partner* synerg* ' +
    'kans* mogelijk* aanbod* aanbied* bied* oplossing* platform* tool* demo* resulta* recent* huidig* nieuw* waardevol* snel* kort* vraag* vragen gevraagd ' +
    'informati* info detail* ding* persoon mensen iemand wereld manier* plaats weet weten lijk* deel* gedaan maak* maken gemaakt neem* nemen genomen kom kan komt komen gekomen geef* geven gegeven ' +
    'zeg* zegt zei gezegd vind* vond gevonden blijf* blijv* houd* hou probe* zeker perfect* vast welkom accept* uitnod* lid leden community vriend* groet* hartelijk* binnenkort vroeg* laat ' +
    'maandag* dinsdag* woensdag* donderdag* vrijdag* zaterdag* zondag* januari februari maart april mei juni juli augustus september oktober november december cv ' +
    'koffie* kopje bakje zoom teams telefo* bel bellen belletje call wederzijds* voordeel voordel* passie* gepassioneerd* prestatie* proces* gemeenschapp* vrij* toekomst* digital* ' +
    'innova* technolog* zaken ontwikkel* leven bijlage link echt eens eenvoudig* onderwerp* schrijf* schreef geschreven noem* genoemd raad aanrad* aanbev* beloof* beloofd lees* lezen gelezen houdt speelt woont zoek* zoekt klein* lang* lange oud* gemakkelijk moeite',
  mine: `(ik|me|mij|mijn|mezelf|mijzelf)
(we|wij|ons|onze)`,
  theirs: '(je|jij|jou|jouw|u|uw|jullie|jezelf|uzelf|jouwe)',
  together: `(hebben|hadden|zijn|waren|spraken|ontmoetten|zagen|kennen|zullen|kunnen) (we|wij) [elkaar]
(we|wij) (elkaar|hebben elkaar|hebben|hadden|spraken|ontmoetten|zagen|stonden|zaten) [elkaar]
(toen|dat|sinds) (we|wij)
(ons|onze) (gesprek|ontmoeting|lunch|etentje|laatste|avond|wandeling|koffie|tijd)
(bij|na|in|uit) ons gesprek`,
  possessives: '(jouw|je|uw|jullie)',
  remembering: `(je bent|u bent) me [nog]
(je|jouw|uw) [laatste|mooie|geweldige|boeiende|prachtige|fijne|recente] (lezing|artikel|boek|praatje|podcast|bericht|vraag|presentatie|tekst|workshop|reactie|foto|film|video|scriptie|idee|tip|advies|zin|tentoonstelling|concert|aflevering|column|toespraak|interview|recept|voorstelling|opmerking|verhaal|blog|proefschrift|verslag|les) (over|in|op|van|bij|met|voor|dat|die|uit|aan|om|hoe)
(je|jij|u) (zei|schreef|vertelde|vroeg|noemde|zocht|liet|beloofde|adviseerde|legde|raadde|had|hebt|heeft|gaf|leende) [me|ons|dat|laatst|toen|mij|het|eens|onlangs|over]
(zei|schreef|vertelde|vroeg|noemde|zocht) (je|jij|u) [me|dat|laatst|toen|mij|onlangs|eens|ook]
(heb|hebt|heeft|had) (je|jij|u) … (gezegd|geschreven|verteld|gevraagd|genoemd|aangeraden|laten zien|uitgelegd|beloofd|geleend|gezocht|gemeld|verbouwd|besproken)
dat (je|jij|u) … (zoekt|bouwt|verhuist|schrijft|restaureert|leert|traint|bezig bent|gaat|wilt|begint|begonnen bent|zocht|verzamelt|speelt|houdt van)
(ons|het|onze) (gesprek|praatje|ontmoeting|lunch|etentje|discussie|wandeling) (over|in|op|bij|tijdens|van|aan|na)
(we|wij) (spraken|ontmoetten|zagen|stonden|zaten) … (elkaar|samen|naast|in|op|bij|over)
(hebben|hadden) (we|wij) … (gesproken|gepraat|gehad|ontmoet|gedanst|gelachen)
(hoe) (gaat|is|was|ging|gaan|loopt|liep|staat|staan|smaakte|beviel|vordert|verliep) (het met|het met de|de|het|je|jouw|uw|t)
(het|de) … (die je|dat je|waar je|die u|dat u) (noemde|zocht|aanraadde|leende|liet zien|lekker vindt|mooi vindt|van houdt|leuk vindt)`,
  beforePlaces: '',
  introducing: `(mijn naam is|ik heet)
ik ben … (bij|van|oprichter|oprichtster|student|studente|adviseur|consultant|directeur|eigenaar|recruiter|afgestudeerd|ontwikkelaar|verantwoordelijk|accountmanager)
(ik) (werk|studeer|leid|run|vertegenwoordig) …
(oprichter|directeur|eigenaar|consultant|adviseur|ceo|manager) (van|bij)
(wij|we) (helpen|bieden|zijn|ontwikkelen|ondersteunen|begeleiden|werken met|verkopen|leveren) …
(ons|onze) (bedrijf|platform|oplossing|software|tool|bureau|team|product|dienst|diensten|app|startup|klanten|producten|oplossingen|organisatie)
mijn (bedrijf|bureau|startup|universiteit|studie|master|opleiding|werkgever)`,
  tired: `als (oprichter|ondernemer|directeur|eigenaar|leidinggevende|manager|ceo) (weet|sta|kent|ken|weten|staat) (je|u|jij)
(terugkomen|terug te komen) op (mijn|onze|ons|het|de|onderstaande|dit) [vorige|laatste|eerdere|onderstaande] (mail|mails|bericht|e mail|voorstel|berichtje|mailtje|verzoek|offerte|sollicitatie|aanbod|berichten)
onder (uw|je|jouw) aandacht
(stel|stellen) (ik|wij|we) (mij|me|mezelf|ons) [graag] [even|kort] voor
(mij|me|mezelf|ons) [graag] [even|kort] [aan u|aan je] (voorstellen|voor te stellen)
voor (veel|grote|tal van|heel wat|de nodige|vele|talrijke|allerlei) uitdagingen
(snel|steeds|voortdurend|constant) veranderende (wereld|markt|tijd|omgeving)
in de huidige (tijd|markt|wereld|maatschappij)
in afwachting van
(mijn|ons) netwerk … (uitbreiden|uit te breiden|vergroten|verbreden)
(dank|bedankt|dankjewel|leuk|fijn|mooi) (voor|om) (het|te|de) (connecten|linken|connectie|linkje|verbinden|accepteren)
(alvast bedankt|bij voorbaat dank|alvast dank|alvast hartelijk dank)
(deel|onderdeel) (uitmaken|uit te maken) van (je|uw|jouw|mijn|ons) netwerk
(virtuele|digitale) (koffie|bakkie)
ik hoop dat [dit|deze|mijn|het|alles|je|u|jij] … (goed met je gaat|goed met u gaat|goed gaat|goed aankomt|goed bereikt|goed maakt|in goede gezondheid|bereikt|goed gaat met je|goed gaat met u)
(hopelijk|hoop) gaat (alles|het) [goed|helemaal] [met je|met u|goed]
(kwam|stuitte|kwam ik|stuitte ik|ben|liep) [ik] [toevallig] [op|langs] (je|jouw|uw) (profiel|pagina|website|linkedin)
(je|jouw|uw) profiel [op linkedin] (tegen|tegengekomen|gezien|bekeken|sprak|trok|viel|valt|ziet|interessant|spreekt)
(op|langs) (je|jouw|uw) profiel (gestuit|terechtgekomen|gekomen)
(onder de indruk) (van|geraakt)
(trok|trekt) (mijn|onze) aandacht
(indrukwekkend|indrukwekkende|interessant|interessante|inspirerend|inspirerende|boeiend|boeiende) (profiel|carrière|loopbaan|achtergrond|ervaring|cv|werkervaring|track record)
synergi*
(win win|win winsituatie)
(toegevoegde waarde|meerwaarde)
(mijn|ons) netwerk (uitbreiden|uit te breiden|te vergroten|verbreden|vergroten|toe te voegen|toevoegen)
(netwerk) (uitbreiden|uit te breiden)
(aan mijn netwerk|in mijn netwerk) [toevoegen|toe te voegen|op te nemen]
bedankt voor (het accepteren|het toevoegen|de acceptatie|je acceptatie|uw acceptatie)
(in contact|contact) (blijven|te blijven|houden|te houden)
(laten we|graag) … (contact houden|in contact blijven|connecten|verbinden|sparren|kennismaken)
(graag|leuk om|zou graag) [met je|met u|eens|een keer] (connecten|te connecten|linken|sparren|te sparren|in contact komen|kennismaken|kennis maken|connecten)
(leuk|fijn|goed|mooi) (om|dat we) (verbonden|gelinkt|geconnect|te connecten|verbonden zijn|connected|te verbinden)
(mogelijke|eventuele|potentiële|toekomstige) (samenwerking|samenwerkingen|synergieën|kansen|mogelijkheden)
(mogelijkheden|kansen|synergieën) … (verkennen|te verkennen|onderzoeken|bespreken)
(aarzel|schroom) (niet|gerust niet|vooral niet)
neem gerust contact
(ik|we|wij) (kijk|kijken|zie|zien) (uit naar|ernaar uit|uw|je|jouw) … (reactie|antwoord|horen|tegemoet|hoor|contact)
(hoor|horen) [ik|we] graag (van je|van u|je reactie|uw reactie)
(in afwachting van|afwachting)
(sta|staan) [ik|we] [altijd|graag] [voor|tot] (je|u|uw|jouw) (klaar|beschikking)
(toonaangevende|toonaangevend|marktleider|marktleidend|vooraanstaande) [in|speler|aanbieder|leverancier|partij]
(innovatieve|op maat gemaakte|geïntegreerde|baanbrekende|totale|slimme) (oplossing|oplossingen|concepten)
(naar|tot) (een hoger|het volgende|een volgend|the next) (niveau|plan|level)
(next level|game changer|quick win|quick wins|low hanging fruit|best practices|out of the box|mindset)
(geweldige|unieke|mooie|interessante|fantastische|uitgelezen) (kans|kansen|mogelijkheid|opportuniteit)
(kort|korte|snel|snelle|vrijblijvend|vrijblijvende|kleine) (belletje|gesprek|call|kennismaking|gesprekje|telefoontje|meeting|kop koffie|overleg)
(virtuele|digitale|virtueel) (koffie|kop koffie|bakje|kopje)
(even|kort) (sparren|aanhaken|inhaken|pingen|schakelen|aftasten|opvolgen|inchecken)
(wilde|wou) [ik|je|u] [alleen|gewoon|je|u] (even|alleen maar|maar even|gewoon even) (hallo|contact|voorstellen|weten hoe|polsen|opvolgen)
(naar aanleiding van|in navolging van|conform) (mijn|ons|je|uw)
(kom|kwam) [ik] (terug op|nog even terug)
(ik weet dat|ik snap dat|ik begrijp dat) … druk
(je|uw|jouw) drukke (agenda|schema|programma)
(als het u|wanneer het u) (schikt|gelegen)
zo spoedig mogelijk
(buiten de gebaande paden|outside the box|buiten de box|het verschil maken)
(gepassioneerd|passie) (over|voor|door|in)
(meer|alles) (te weten|weten|leren|te leren|horen|te horen) (over|komen over) (jou|u|je|jouw|uw|wat)
(de krachten bundelen|koppen bij elkaar|de handen ineen)
(ontzorgen|ontzorgt|verder helpen|hierbij)`,
  nudges: `(geen|nog geen) (reactie|antwoord) (ontvangen|gekregen|gehad)
herinnering aan (mijn|onze)
(heb|hebt|heeft|had|kunt|kon|of) (je|jij|u|jullie) … (mijn|onze|ons) [vorige|laatste|eerdere|eerste] (mail|mails|bericht|e mail|voorstel|berichtje|mailtje|verzoek|offerte|sollicitatie|aanbod|berichten)
(mijn|onze|ons) (vorige|laatste|eerdere) (mail|mails|bericht|e mail|voorstel|berichtje|mailtje|verzoek|offerte|sollicitatie|aanbod|berichten)
(mijn|onze|ons) (mail|mails|bericht|e mail|voorstel|berichtje|mailtje|verzoek|offerte|sollicitatie|aanbod|berichten) van (vorige|afgelopen|gisteren|laatst|maandag|dinsdag|woensdag|donderdag|vrijdag)
onder (uw|je|jouw) aandacht`,
  offers: `(heb|hebt|heeft) (je|u|jullie) (er|in|aan|zin|interesse|hulp|iets|nog|wat|misschien|behoefte|daar) …
(heb|hebt|heeft) (je|u|jullie) … nodig
(krijg|krijgt|krijgen) … van (mij|ons|me)
zal ik … (maken|meenemen|brengen|sturen|regelen|vragen|bakken|halen|kopiëren|bewaren)
(ik|we|wij) zou (je|u|jullie|hem|het|ze) …
(ik|we|wij) (kan|kunnen|zal|stuur|sturen|geef|geven|leen|lenen|breng|brengen|help|helpen|stel|stellen|laat|deel|delen|neem|nemen|maak|maken|lees|kijk|zet|leg|bied|bieden|nodig|kook|haal|bewaar|vertaal|mail|bezorg|print|reserveer|vraag|regel|koppel|bel|kom|houd|hou|ruil|rijd|trakteer|schuif|doneer) (je|u|jullie|hem|het|ze|de|dat|die|graag|er|een|even|wel|jou|mijn|met alle|met plezier|gerust|nog|zo|twee|drie|morgen|alvast|voor|meteen) …
(stuur|leen|breng|geef|help|laat|deel|neem|maak|zet|leg|bied|nodig|haal|bewaar|mail|bezorg|regel|koppel|kan|zal|kook|kom|lees|kijk) (ik|we) (je|u|jullie|hem|het|ze|de|dat|die|graag|er|een|even|wel|jou|gratis|met|mee)
(zal|kan|mag|moet|zou) (ik|we) (je|u|jullie|hem|het|ze|de|een|er|eens|die|dat|jou|even|iets|twee|deze) …
(wil|wilt|kun|kunt|zou|zin|lust|interesse|behoefte) (je|u|jullie|om|in|aan) (hem|het|ze|er|die|dat|een|iets|langskomen|meekomen|mee|de|graag|zin|interesse|dat ik|nog|ermee|hulp|komen|eten|eens|gebruiken|hebben|wat|willen|proberen|daar|misschien) …
(als|indien|mocht|mochten|wanneer) (je|u|jullie|het|dat|dit|ze|die|er|een|iets) [je|u|jullie|er|het|ze|dat|iets|nog] … (wilt|wil|helpt|helpen|nodig|handig|nuttig|interesseert|zin|van pas|behoefte|gebruiken|bruikbaar|van dienst|goed uitkomt|lijkt|interesse|kunt gebruiken|hebben|iets aan|zoekt|uitkomt|aan hebt|scheelt|willen)
(kan|kunnen|zou|zouden|is|zijn) [dat|het|dit|ze|die|misschien|wellicht|hij] [je|u|jullie|iets] (misschien|wellicht|helpen|van pas|handig|nuttig|interessant|schelen|iets|van dienst) …
(misschien|wellicht|vast) (heb je|hebt u|helpt|is het|kun je|kunt u|vind je|vindt u|is dit|is dat|interesseert|iets voor|wil je|wilt u|scheelt) …
(handig|nuttig|interessant|iets|bruikbaar|leuk) voor (je|jou|u|jullie|uw|jouw)
(dacht|denken|moest denken|moest ik denken|dacht meteen|dacht ik) (aan|meteen aan|gelijk aan|dat) (je|jou|u|jouw|uw|jullie)
(laat|zeg|geef|mail|app|bel|roep) (het|maar|me|even|gerust|een|dan) (weten|maar|even|seintje|een seintje|of|als|en|waar|gerust|maar even)
(bijgevoegd|in de bijlage|als bijlage|hierbij de|hier is|hier vind je|hier vindt u|hieronder|ik voeg|hier zijn|hier staat|hier heb je)
(heb|hebben|er is|er zijn|er ligt|er staan|er staat|ligt|liggen|houd|hou) [ik|we|hier|nog] … (voor je|voor jou|voor u|voor jullie|over|vrij|opzij|apart|klaar|teveel|te veel|te geef|gratis|voor jouw|voor uw|extra|dubbel|weg te geven|is van jou|is voor jou|gereserveerd|bewaard)
(vond|zag|kocht|bewaarde|gevonden|gezien|bewaard|apart gezet|apart gelegd|meegenomen) … (voor je|voor jou|voor u|voor jouw|voor uw|en dacht|en moest)
(gratis|kosteloos|vrijblijvend|zonder verplichting|zonder verplichtingen|voor niets|kost niets|kost je niets|kost u niets|weg te geven|cadeau|geen kosten|niets voor terug|hoeft niets)
(is|zijn) (van jou|voor jou|voor u|van u|voor jullie) [als]
(kom|kom gerust|kom je|komt u|kom eens|kom vooral) (eten|langs|bij|een|mee|gerust|lunchen|koffie|kijken|proeven|ophalen|het|ze|dan|zondag|zaterdag) …
(in contact|contact) (brengen|te brengen)
(breng|brengen|koppel|stel) (ik|we) (je|u|jullie) [graag] (in contact|aan|voor|met)
(introduceren|voorstellen) (aan|bij)
(handje helpen|een handje|meekijken|mee te kijken|meedenken|mee te denken|meelezen|mee te lezen|een blik|tegenlezen)
(waarmee|hoe|waar) kan ik (je|u) [mee] (helpen|van dienst zijn)
(ik trakteer|ik betaal|op mijn kosten|ik neem|ik breng|ik zorg|ik regel|neem ik mee|breng ik mee)
(kun|kunt|mag|mogen) (je|u|jullie) (hem|het|ze|die|gerust|gratis|altijd|van mij|de mijne|die van ons|onze|er) …
(graag) (gedaan|bereid|wil ik je|wil ik u|help ik|stuur ik|deel ik|breng ik|leen ik|denk ik)
(met alle plezier|met plezier|met liefde)
(jouw|je|uw) (naam|nummer) (doorgegeven|gegeven|genoemd|achtergelaten|opgegeven)
(over|van) (jou|je|u) (verteld|gesproken|gehoord)
(wacht|wachten|verwacht|verwachten) … (je|jou|u|jouw|uw)
(hangt|ligt|staat|liggen|staan|hangen) (klaar|voor je|voor u|bij mij|op je) …
geeft ze weg
(weggeven|gratis af te halen|af te halen)`,
  pitches: `(je|u) [graag] [even] (toevoegen|toe te voegen)
(mijn|ons) netwerk
(ons|onze) (bedrijf|dienst|diensten|dienstverlening|oplossing|oplossingen|product|producten|platform|software|bureau|aanbod|organisatie|dashboard|methode|app)
mijn (verhaal|methode|bedrijf|diensten|aanpak|programma)
(korte|kort|vrijblijvend|vrijblijvende|snelle|virtuele) (call|gesprek|belletje|afspraak|kennismaking|meeting|demo|koffie|kennismakingsgesprek)
(kennis te maken|kennismaken|kennis maken|te linken|te connecten)
(voor elkaar) (betekenen|doen)
elkaar … helpen
(voeg|voegen) [ik] (je|u) … toe`,
  attachments: '(bijgevoegd|in de bijlage|als bijlage|hierbij mijn|ik voeg|ik stuur je mijn|hier is mijn)',
  warm: `(heb|hebben|moest) [ik|we] … (gelachen|lachen|genoten)
(gefeliciteerd|felicitaties|proficiat|van harte)
(bedankt|dank je|dank u|dankjewel|dank|dankuwel|dank je wel|dank u wel|duizendmaal dank|nogmaals dank) (voor|nogmaals|dat|wel|nog)
fijne verjaardag
(beterschap|sterkte|veel succes|welkom terug|gecondoleerd|petje af|chapeau|hulde|knap werk)
(je|u) (had|hebt|heeft) gelijk
(heeft|hebben|heb|had) (me|ons|mij|ik) … (geholpen|geraakt|genoten|aan het lachen|geleerd|gelachen|gered)
(bleef|blijft|is|zit|zat) [me|mij|nog] [altijd] (bij|hangen|bijgebleven|in mijn hoofd|door mijn hoofd)
dankzij (jou|u|je|jouw|uw)
(genoten|genoot) van`,
  favours: `(breng|brengt|stel|stelt) (je|u) (me|mij|ons) … (contact|voor)
(stem|stemt|stemmen) [even|allemaal] op (ons|onze|mij|mijn)
(heb|zoek|wil) … (aanbevelingsbrief|referentie|aanbeveling) (van|nodig) …
(mag|kan|zou) ik … (meelopen|stage lopen)
(zou|zouden|kun|kunt|kan|wil|wilt|zal) (je|jij|u|jullie) … (me|mij|mijn|ons|onze) …
(me|mij|ons) … (voorstellen|introduceren|aanbevelen|voordragen|helpen|verder helpen|aannemen|koppelen|doorverwijzen|in contact brengen|ondersteunen|steunen|adviseren|begeleiden|sponsoren|tippen)
(voorstellen|introduceren|aanbevelen|voordragen|doorsturen) … (me|mij|ons)
(goed woordje|goed woord) [voor me|voor mij|doen|te doen]
(een|klein|grote|om een) [kleine|grote|klein] (gunst|plezier doen|dienst vragen)
(mijn|m'n) (cv|sollicitatie|motivatiebrief|portfolio|curriculum|sollicitatiebrief)
(zoek|op zoek|zoekende|ik ben op zoek) [ik] [momenteel|nu|naar] [naar] [een] [nieuwe|eerste|andere|leuke] (baan|functie|stage|stageplek|werk|uitdaging|investeerder|investeerders|mentor|opdracht|opdrachten|klanten|sponsor|sponsors|financiering|leerwerkplek|stageplaats|bijbaan)
(je|jouw|uw) (hulp|steun|advies|stem|aanbeveling|netwerk|voorspraak) (nodig|vragen|gebruiken|bij mijn|zou|is|voor mijn|inzetten|bij het|aanspreken|bij)
(mijn|onze|ons) (post|bericht|pagina|campagne|petitie|crowdfunding|project|enquête|vragenlijst|actie|artikel|video) (delen|liken|ondertekenen|steunen|invullen|invult|te delen|te liken|in te vullen|deelt|doorsturen|delen)
(enquête|vragenlijst) [voor mij|van mij] (invullen|in te vullen|invult)
op (mij|ons) (stemmen|te stemmen)
(bij wie|met wie|aan wie|wie) (ik|kan ik|moet ik|zou ik) (terecht|kan|moet|spreken|mailen|benaderen|me richten|zijn) …
(vacature|vacatures|openstaande|plek vrij) [hebben|zijn|voor mij|hebt|bij jullie|openstaan]
(referentie|aanbevelingsbrief) (voor mij|zijn|schrijven|te zijn|wil zijn)
(bij|aan) (je|uw|jouw) (baas|chef|leidinggevende|manager|hr|directie|personeelsafdeling) … (voorstellen|aanbevelen|doorsturen|geven|noemen)
(doorsturen|doorgeven) (aan|naar) (je|uw|jouw|jullie) (hr|baas|manager|collega|leidinggevende|afdeling|recruiter)
(gebruik maken|gebruikmaken|profiteren|leren) van (je|uw|jouw) (netwerk|ervaring|kennis|expertise|contacten)
(je|uw|jouw) hersens (kraken|te kraken)
korting voor (mij|ons)
(aan mij|mij|me) … (lenen|uitlenen)
(zou|kun|wil) (jij|je|u) (dat|dit|hem|het|ze) (willen|doen|delen|doorsturen|invullen)
(ken|kent|weet) (je|jij|u) [toevallig|misschien] iemand
(zonder werk|werkloos|zit zonder baan)
(me|mij) er (enorm|erg|heel) mee helpen
(scriptie|afstudeeronderzoek) … (zoek|invullen|respondenten)`,
  doors: `wie (is|zou) [er|bij jullie|daar] … (verantwoordelijk|de juiste persoon)
(ben je|bent u) de juiste persoon
(deur|deuren) (openen|open doen)
een voet tussen de deur
(beslisser|beslissers)
wie (beslist|gaat er over)`,
  arrangements: `(je|jouw|uw|jullie|het) (adres|postadres|maat)
(wanneer|waar|welke dag|hoe laat) (het|je|u|ik|we|jullie|dat) …`,
  asksForTime: `(5|10|15|20|30|45|vijf|tien|vijftien|twintig|dertig|een paar|een half|een kwartier) (minuten|minuutjes|min|minuut|uur|uurtje|kwartiertje)
(heb|hebt|heeft|zou|ben|bent) (je|jij|u) … (tijd|minuten|kwartier|kwartiertje|beschikbaar|halfuur|half uur|momentje|ruimte|minuutjes)
(kort|korte|snel|snelle|vrijblijvend|vrijblijvende) (belletje|gesprek|call|kennismaking|gesprekje|telefoontje|meeting|overleg|afspraak)
(kop|kopje|bakje|bak) (koffie|koffie drinken)
(koffie|koffietje) (drinken|doen|te drinken)
(afspraak|belletje|call|demo|gesprek|meeting) (inplannen|plannen|in te plannen|te plannen|maken|te maken|prikken)
(onze|ons|een|mijn) (demo|product|oplossing|platform|dienst|diensten) (laten zien|tonen|presenteren|te laten zien|voorstellen)
(je|jouw|uw) (mening|kijk|visie|perspectief|ervaring|ervaringen|gedachten) (horen|weten|te horen|over|delen|vragen)
(vertellen|vertelt|vertel) [me] (hoe je|hoe jij|hoe u|over je|over uw|over jouw) …`,
  presentations: `(ons|onze|mijn) (bedrijf|product|producten|oplossing|oplossingen|dienst|diensten|platform|bureau|organisatie) … (voorstellen|voor te stellen|aan u voor|aan je voor|presenteren|te presenteren)`,
};
