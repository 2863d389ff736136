import type { LanguageWords } from './language-words.ts';

export const german: LanguageWords = {
  small:
    'leider wenig lass lasst lassen der die das den dem des ein eine einen einem einer eines und oder aber wenn ob dass weil da als wie so ist sind war waren wäre ' +
    'bin bist seid sein gewesen habe hast hat haben hatte hattest hatten hätte hätten wird werden wurde wurden würde würden würdest kann kannst können könnte könnten könntest konnte soll ' +
    'sollte sollten sollst will willst wollen wollte möchte möchten möchtest magst mögen darf dürfen muss müssen müsste nicht kein keine keinen ' +
    'ja nein in im an am auf aus bei beim bis für gegen mit nach ohne über um unter von vom vor zu zum zur zwischen durch seit wegen ' +
    'hier dort dann denn doch mal noch nur auch schon sehr mehr viel viele alle alles etwas nichts jetzt gerade immer wieder ' +
    'was wer wo wann warum wen wem welche welcher welches ich mich mir mein meine meinen meinem meiner du dich dir dein deine deinen deinem ' +
    'deiner er ihn ihm sie ihr ihre ihren ihrem ihrer ihnen es wir uns unser unsere unseren unserem unserer euch euer eure euren eurem eurer sich man dies dieser ' +
    'diese dieses diesen diesem jede jeder jedes hallo liebe lieber danke gern gerne bitte sehr geehrte geehrter guten tag moin servus falls sobald damit ' +
    'dazu davon daran dafür darüber dabei also eigentlich übrigens vielleicht mach macht machen gibt geht heute morgen gestern ins ans beiden beide beide nun letzte letzten letztes erste ersten',
  letters: /ß/u,
  dull:
    'blick darauf werfen geworfen veröffentlich* erinner* hatten herausforderung* sicherlich schnelllebig* nachfass* erinnerung zeig* manager* führungskräft* verlier* bericht* such* mitarbeiter* problem* qualifizier* leads unverbindlich* überzeug* spar* strom skalier* helfe erzähl* link follower* blog kanal podcast newsletter weihnachten ostern firma firmen unternehm* betrieb* team* kolleg* profil* netzwerk* vernetz* verbind* kontakt* karriere* erfahrung* hintergrund position* rolle* job* ' +
    'stelle* titel branche* bereich* feld arbeit* projekt* zeit* hilf* rat ratschl* tipp* gedanke* meinung* feedback expert* expertise tag* woche* monat* ' +
    'jahr* stunde* minute* min moment* morgen* abend* nachmittag* vormittag* wochenende* unterstütz* antwort* nachricht* mail* email* rückmeldung* ' +
    'werdegang laufbahn vita lebensweg büro kanzlei praxis abteilung* personalabteilung github instagram facebook whatsapp google excel geschäftsführer* leute kontaktdaten notiz* bedarf ziel* weg wege erfolg* wachs* kalender* termin* verfügbar* aufmerksamkeit interess* name* nummer* beitrag* beiträge* post posts posten ' +
    'inhalt* linkedin xing chef* vorgesetzt* website webseite seite* produkt* dienst* service* kund* verkauf* vertrieb* marketing strateg* ' +
    'fähigkeit* geschichte* führung* gut* toll* super groß* schön* spannend* beeindruck* inspir* fantast* wunderbar* hervorragend* ' +
    'freue freuen freut freude glücklich dankbar* schätz* hoff* wünsch* seh* gesehen gehört hören höre hört gespräch* sprechen gesprochen sprach* reden rede geredet unterhalt* treffen getroffen ' +
    'austausch* tausch* teilen teile teilt schick* send* gesendet lern* gelernt zusammen* partner* synerg* chance* möglich* angebot* anbiet* lösung* plattform* demo* ' +
    'werkzeug* umsatz* kosten* ergebnis* neu* aktuell* letzt* kurz* schnell* wertvoll* idee* frage* gefragt information* info* ding* sache* ' +
    'person* mensch* leute jemand* niemand* welt art weise ort* wiss* weiß denk* dachte dachten dachtest gedacht fühl* wollt* mach* gemacht nehm* nimm genommen komm* kam gekommen ' +
    'geb* gib* gab gegeben bitt* sag* gesagt finde finden findet fand gefunden halt* bleib* brauch* braucht nutz* versuch* sicher* perfekt* bestimmt* gewiss willkommen annahm* anfrag* ' +
    'einlad* mitglied* community freund* grüß* gruß herzlich* best* bald spät* früh* neulich kürzlich montag* dienstag* mittwoch* donnerstag* freitag* samstag* sonntag* ' +
    'januar februar märz april mai juni juli august september oktober november dezember lebenslauf bewerb* kaffee zoom teams telefon* anruf* ' +
    'gegenseitig* nutzen vorteil* wert* leidenschaft* prozess* anforder* einfach* frei* gelegenheit* möchte* würde* könnte* lang* klein* alt* ganz* richtig* wichtig* ' +
    'zukunft* digital* innovat* technolog* geschäft* entwickl* kompeten* leistung* engagement thema themen daten wunsch wünsche ' +
    'schreib* schrieb* geschrieben erwähn* empf* vorstell* vorgestellt stelle stellen stellt gestellt kenn* kennen* gekannt versproch* verspr* meld* liest las lesen gelesen mag liebt spielt lebt wohnt sucht will steht stehen läuft',
  mine: `(ich|mich|mir|mein|meine|meinen|meinem|meiner|meines|meinerseits)
(wir|uns|unser|unsere|unseren|unserem|unserer|unseres)`,
  theirs: '(du|dich|dir|dein|deine|deinen|deinem|deiner|deines|euch|euer|eure|euren|eurem|eurer)',
  theirsWithCapital: 'sie ihnen ihr ihre ihren ihrem ihrer ihres',
  together: `(haben|hatten|sind|waren|wollten|können|könnten|sollten|wollen|sehen|treffen|trafen|sprachen|redeten|kennen) wir [uns]
wir (uns|beide|beiden|haben uns|trafen|sprachen|hatten|kennen)
(als|dass|wie|seit|wo|wenn) wir
unser (gespräch|treffen|abend|telefonat|mittagessen|letztes|spaziergang|austausch|kaffee)
unsere (zeit|unterhaltung|gemeinsam*|begegnung|diskussion|letzte)
unserem (gespräch|treffen|telefonat|letzten|abend|mittagessen|spaziergang)
unseren (abend|austausch|spaziergang)
(haben|hatten) uns (getroffen|unterhalten|gesehen|ausgetauscht|kennengelernt)`,
  possessives:
    '(dein|deine|deinen|deinem|deiner|deines|ihr|ihre|ihren|ihrem|ihrer|ihres|euer|eure|euren|eurem|eurer|eures)',
  remembering: `(du|sie|ihr) (schuldest|schulden|schuldet) mir [noch|immer noch]
(dein*|ihr*|eure*|euer) [letzt*|toll*|schön*|neu*|großartig*] (vortrag|artikel|beitrag|buch|podcast|text|aufsatz|workshop|interview|rede|kommentar|frage|nachricht|idee|tipp|foto|bild|video|film|ausstellung|konzert|folge|kolumne|rezension|bericht|diplomarbeit|doktorarbeit|masterarbeit|satz|bemerkung|hinweis|rat) (über|zu|zum|zur|in|im|auf|beim|bei|am|von|vom|an|mit|aus|für|dass|wie|ob)
(hast|hattest|haben|hatten) (du|sie|ihr) … (gesagt|geschrieben|erzählt|erwähnt|gefragt|empfohlen|gezeigt|erklärt|versprochen|vorgeschlagen|gemeint|geliehen|gesucht|gebeten|berichtet|beschrieben|vorgestellt)
(du|sie|ihr) (hast|hattest|haben|hatten|habt|hattet) … (gesagt|geschrieben|erzählt|erwähnt|gefragt|empfohlen|gezeigt|erklärt|versprochen|vorgeschlagen|gemeint|geliehen|gesucht|gebeten|berichtet|beschrieben)
(du|sie|ihr) (sagtest|schriebst|erzähltest|erwähntest|fragtest|meintest|suchtest|sagten|schrieben|erzählten|erwähnten|fragten|meinten|suchten|berichteten|zeigten|empfahlen) [neulich|damals|kürzlich|mir|uns|einmal|mal|letztens]
(sagtest|schriebst|erzähltest|erwähntest|fragtest|meintest|sagten|schrieben|erzählten|erwähnten|fragten|meinten) (du|sie|ihr)
(dass|weil|wie|ob) (du|sie|ihr) … (suchst|suchen|planst|planen|umziehst|umziehen|baust|bauen|schreibst|schreiben|restaurierst|lernst|trainierst)
(unser|unserem|unsere|unseren|das|dem) (gespräch|treffen|abend|telefonat|unterhaltung|diskussion|spaziergang|mittagessen) (über|zu|in|im|bei|beim|am|auf|an|von|nach)
wir (uns|haben uns) … (getroffen|unterhalten|gesehen|kennengelernt)
(haben|hatten) wir … (gesprochen|geredet|unterhalten|diskutiert|getanzt|gelacht)
(den|das|die|dem) … (du so magst|du magst|sie mögen|du liebst|du gemacht hast|du empfohlen hast)
wie (geht es|geht's|läuft|lief|war|macht|steht) (der|dem|das|die|deine*|ihre*|mit|es mit|es deine*|es ihre*)
was (macht|machen) (dein*|ihr*|der|die|das)`,
  beforePlaces: '(in|aus|nach|bei|von|über|bis)',
  introducing: `mein name ist
ich heiße
ich bin … (bei|gründer*|geschäftsführer*|student*|absolvent*|berater*|inhaber*|leiter*|von|recruiter*|personalberater*|von der|aus dem hause)
ich (arbeite|studiere|leite|gründete|vertrete) …
(gründer*|geschäftsführer*|inhaber*|leiter*|berater*) (von|der|bei|des)
(wir|ich) (sind|helfen|helfe|unterstützen|unterstütze|bieten|biete|entwickeln|entwickle|verkaufen|beraten|berate) …
unsere (firma|plattform|software|lösung|kunden|produkte|dienstleistungen|agentur|app)
unser (unternehmen|produkt|startup|angebot|tool|team)
meine (firma|agentur|praxis|kanzlei)
mein (unternehmen|startup|studium|arbeitgeber|betrieb)
bei der firma
der firma`,
  tired: `als (gründer*|geschäftsführer*|unternehmer*|führungskraft|inhaber*|leiter*) (kennen|wissen|stehen|kennst|weißt|stehst) (sie|du)
(kurze|freundliche|kleine) erinnerung an (meine|mein|unser|unsere)
(wollte|möchte|will|muss) (noch einmal|nochmal|nochmals|noch mal|nur kurz|kurz|gerne) (nachfassen|nachhaken)
in erinnerung (rufen|bringen)
(komme|kommen) (ich|wir) (noch einmal|nochmals|nochmal) auf (sie|dich) zu
hiermit (möchte|möchten) (ich|wir) … vorstellen
(möchte|möchten|darf|dürfen|wollte) (ich|wir|mich|uns) … kurz vorstellen
vor (viele*|große*|zahlreiche*|besondere*|ähnliche*|vielfältige*|immer neue*) herausforderungen
in der heutigen (zeit|schnelllebigen|welt|digitalen|arbeitswelt|geschäftswelt)
in (einer|unserer) (schnelllebigen|dynamischen|digitalen) (zeit|welt)
(über|auf) eine [baldige] vernetzung
(profil|werdegang|beitrag|auftritt) hat (mich|uns|mein*|unser*) (neugierig|interesse|neugier)
(stehe|stehen|steh) (ich|wir) … zur verfügung
(ich|wir) (stehe|stehen) … zur verfügung
(dank|danke|bedanke mich) … im (voraus|vorhinein)
unverbindlich (kennenlernen|austauschen|telefonieren|sprechen)
(freue|freuen) (mich|uns) … (vernetzung|vernetzt)
(in meinem|in mein) netzwerk
zu meinem netzwerk
ich hoffe [dass] [es] … (geht es dir|geht es ihnen|geht dir|geht ihnen|dir geht es|ihnen geht es|geht's dir) [gut|soweit gut|prima]
ich hoffe … (diese|meine|die) (nachricht|mail|e-mail|zeilen) … (erreicht|findet|erreichen)
ich hoffe (du hattest|sie hatten) (ein|eine|einen) (schöne*|gute*|erholsame*|tolle*)
hoffe (dir|ihnen|euch|es) geht (es gut|dir gut|ihnen gut|gut|es dir gut|es ihnen gut)
(auf|über) (dein|ihr|euer) profil (gestoßen|aufmerksam|gestolpert|gekommen)
(bin|durch zufall|zufällig) … (auf|über) (dein*|ihr*|euer) (profil|seite|website|webseite|unternehmen)
(dein|ihr) profil … (spannend|interessant|beeindruck*|aufgefallen|ins auge|angesprochen)
(dein*|ihr*) (beeindruckend*|spannend*|interessant*|eindrucksvoll*) (profil|werdegang|karriere|lebenslauf|vita|erfahrung|laufbahn)
synergie*
synergieeffekt*
win win
mehrwert*
(auf|über) (einen|den) [guten|baldigen|spannenden|regen|fachlichen|gemeinsamen] austausch
(freue|freuen) (mich|uns) [sehr|schon] (auf|über) (deine|ihre|eine) [baldige|positive|zeitnahe] (rückmeldung|antwort|nachricht)
(freue|freuen) (mich|uns) [sehr|schon] auf (den|einen) [guten|regen|spannenden|weiteren] austausch
(freue|freuen|freute|würde) (mich|uns|ich mich) … (vernetzen|austausch|austauschen|vernetzung)
(danke|dank) für (die|deine|ihre|das) (kontaktanfrage|annahme|bestätigung|annehmen|kontaktbestätigung)
(lass|lassen) (uns|sie uns) … (vernetzen|in kontakt bleiben|austauschen|connecten)
in kontakt (bleiben|treten)
(uns|mich) … (zu vernetzen|vernetzen könnten|vernetzen würden)
(wir uns|uns) vernetzen
mein netzwerk … (erweitern|ausbauen|vergrößern)
(netzwerk|netzwerks) (zu erweitern|erweitern|ausbauen)
(führender|führende|führenden|marktführer*) [anbieter*|hersteller*|unternehmen|dienstleister*]
(innovative|innovativen|maßgeschneiderte|maßgeschneiderten|ganzheitliche|ganzheitlichen|passgenaue|skalierbare|zukunftsweisende*|schlüsselfertige*) (lösung|lösungen|konzepte|produkte)
auf augenhöhe
(kurz|einfach|mal) [mal] (melden|nachhaken|nachfassen|anklopfen|vorstellen)
(wollte|möchte) [nur|mich|ich] [nur|mich] … [kurz|mal|mal kurz] (melden|nachhaken|nachfassen|vorstellen|hallo sagen)
(stehe|stehen) [ich|wir] [dir|ihnen] [gern|gerne] [jederzeit] [dir|ihnen] [jederzeit|gerne|gern] zur verfügung
(zögere|zögern) (nicht|sie nicht)
jederzeit (gern|gerne|zur verfügung|melden)
bezugnehmend auf
anbei (übersende|erhalten sie)
auf (das|ein) nächste* (level|stufe)
(nächste|neue) (level|ebene|stufe) [heben|bringen]
(spannend*|einmalig*|interessant*|einzigartig*) (möglichkeit*|gelegenheit*|chance*|herausforderung*|austausch)
voneinander (lernen|profitieren)
(low hanging fruit|quick win|quick wins|game changer*|gamechanger*|next level|best practice*|mindset)
über den tellerrand
(abholen|abgeholt) (wo|werden)
(kurzes|kurzen|unverbindliches|unverbindlichen|virtuellen|virtueller|virtuelles) (gespräch|call|austausch|telefonat|kaffee|kennenlernen|kaffee)
(kurzen|kurzer|schnellen|schneller) (call|draht|austausch)
(auf|mit) (dich|sie|dir|ihnen) (zuzukommen|in kontakt zu treten)
(in|zu) kontakt zu treten
(schön|super|toll|klasse) (dass wir vernetzt|vernetzt zu sein|dich im netzwerk|sie im netzwerk)
[auf] gute zusammenarbeit
(potenzial|potentiale|potenziale) … (heben|ausschöpfen|entfalten|nutzen)
(nachhaltig|langfristig) [und] (erfolgreich|zu steigern)
in diesem sinne
ich bin der meinung dass wir
(gemeinsame|gemeinsamen|mögliche) (interessen|schnittmengen|anknüpfungspunkte|ansatzpunkte)
leidenschaft für
dass wir [jetzt|nun|hier] (vernetzt|verbunden|in kontakt) [sind]
(spannende|interessante) beiträge
(finde|fand) (deinen|ihren|euren|dein|ihr) (werdegang|profil|lebenslauf|weg) … (beeindruckend|spannend|interessant|inspirierend)
(gern|gerne) (würde|möchte) ich mich mit (dir|ihnen) vernetzen
(planbar|nachhaltig) [mehr|neue] (kunden|umsatz|aufträge)
grundsätzlich interessant`,
  nudges: `(meine|mein|meiner|unser|unsere) (e mail|mail|nachricht|anfrage|angebot|schreiben) (von letzter|von letztem|vom letzten|von gestern|von vergangener|von voriger|vom montag|vom dienstag|vom mittwoch|vom donnerstag|vom freitag)
(kurze|freundliche|kleine) erinnerung an (meine|mein|unser|unsere)
ob (sie|du) (mein|meine|meinen|unser|unsere) (angebot|vorschlag|anfrage|unterlagen) … (prüfen|lesen|ansehen|anschauen)
(haben|hast|konnten|konntest|hatten|hattest) (sie|du) … (meine|meinen|mein|meiner|unser|unsere) [letzte|letzten|vorherige|vorige|obige|kurze|erste|letztes] (e mail|mail|mails|nachricht|nachrichten|anfrage|angebot|anschreiben|bewerbung|vorschlag|schreiben|unterlagen|kontaktanfrage)
ob (sie|du) … (meine|mein|meinen|unser|unsere) [letzte|letzten|vorherige|vorige|letztes] (e mail|mail|mails|nachricht|nachrichten|anfrage|angebot|anschreiben|bewerbung|vorschlag|schreiben|unterlagen|kontaktanfrage)
(meine|meiner|meinen|meinem|mein) (letzte*|vorherige*|vorige*|frühere*|vorangegangene*) (e mail|mail|mails|nachricht|nachrichten|anfrage|angebot|anschreiben|bewerbung|vorschlag|schreiben|unterlagen|kontaktanfrage)
in erinnerung (rufen|bringen)
(noch|bisher|leider) keine (antwort|rückmeldung) (erhalten|bekommen|gehört)`,
  offers: `(schenk|leih|bring|schick|geb|zeig|hol|back|koch) (ich|euch|dir) …
(schenke|leihe|gebe) (sie|es|ihn|die|das) (dir|euch|ihnen)
hol* (es|ihn|sie|die|das) (dir|euch|ab)
(wär|wäre) das (was|etwas) für (dich|euch|sie)
(ungenutzt|unbenutzt) …
(soll|sollen|darf|dürfen|kann|können|könnte|könnten) (ich|wir) (dir|ihnen|euch|sie|dich|es|ihn|dafür|dein*|ihr*|da|bei|beim|einen|eine|ein|den|die|das|mal|sonst) …
(soll|darf) ich
(ich|wir|und|dann|gern|gerne) (schicke|schicken|sende|senden|leihe|leihen|bringe|bringen|stelle|stellen|helfe|helfen|zeige|zeigen|gebe|geben|überlasse|überlassen|teile|teilen|leite|leiten|mache|machen|frage|fragen|hole|holen|lese|lesen|schaue|schauen|schreibe|übernehme|vermittle|vermitteln|lade|laden|koche|backe|fahre|nehme|reserviere|besorge|übersetze|prüfe|begleite|unterstütze|spende|lege|hebe|rufe|erkläre|empfehle) (dir|ihnen|euch|dich|sie|ihn|es|das|gern|gerne|den|die|einen|eine|dein*|ihr*|euren|auch|mit|nach|dafür|dann|am|alles|bei|mal|zu|den kontakt|noch)
(schicke|sende|leihe|bringe|stelle|zeige|gebe|überlasse|leite|hole|lese|schaue|vermittle|übernehme|besorge|hebe|nehme|lade|helfe|mache|erkläre|stelle|schreibe|rufe|übersetze|prüfe|fahre) (ich|wir) (dir|ihnen|euch|dich|sie|ihn|es|das|gern|gerne|den|die|einen|eine|dein*|ihr*|alles|mal|sofort|zurück)
(gern|gerne) (schicke|sende|leihe|bringe|stelle|zeige|gebe|helfe|teile|lese|schaue|erzähle|übernehme|vermittle|mache|komme|erkläre|lade|frage|bin|nehme|koche)
(schicke|sende|leihe|bringe|stelle|zeige|gebe|helfe|teile|lese|schaue|übernehme|vermittle|mache|lade|überlasse|erzähle|erkläre|komme|leite) [ich|wir] [es|sie|ihn|dir|ihnen|euch|das|den|die|dir das|ihnen das] (gern|gerne|dir|ihnen|euch)
(kann|können|könnte|könnten|würde|würden|hätte|hätten|hab|habe|haben) (ich|wir|dir|ihnen|euch) … (helfen|schicken|zeigen|geben|leihen|vorstellen|weiterleiten|mitbringen|anbieten|zusenden|bekanntmachen|vermitteln|abgeben|übrig|für dich|für sie|für euch|abholen|unterstützen|durchsehen|gegenlesen|anschauen|ansehen|erklären|weiterhelfen|reservieren|besorgen|mitnehmen|verbinden|einladen|empfehlen|überlassen|vorbeibringen|teilen)
ich (kann|könnte|würde|will|werde|möchte) (dir|ihnen|euch|dich|sie|gern|gerne|dein*|ihr*|es|sie) … (helfen|schicken|zeigen|geben|leihen|vorstellen|weiterleiten|mitbringen|anbieten|zusenden|vermitteln|abgeben|abholen|einladen|unterstützen|durchsehen|gegenlesen|anschauen|ansehen|erklären|weiterhelfen|reservieren|besorgen|mitnehmen|verbinden|empfehlen|überlassen|vorbeibringen|teilen|schenken|zurückgeben|zurückbringen)
(wenn|falls|sofern) (du|sie|es|das|dir|ihnen|ihr|euch|eins|etwas|davon|die|er) … (magst|mögen|möchtest|möchten|willst|wollen|hilft|helfen|brauchst|brauchen|nützlich|nützt|nutzen|brauchbar|interessiert|interesse|lust|gebrauchen|passt|wollt|braucht|weiterhilft|taugt)
(kannst|können|könntest|könnten|willst|wollen|magst|mögen|möchtest|möchten|brauchst|brauchen) (du|sie|ihr) (die|das|den|so|sie|es|ihn|eine|einen|ein|noch|davon|welche|gern|mal|dabei|kommen|mitkommen|vorbeikommen|etwas|jemand*) … [brauchen|haben|gebrauchen|nutzen|leihen|mitkommen|kommen|hilfe]
(gebrauchen|brauchen) kannst
(hilft|hilft's|helfen|würde|nützt) (dir|ihnen|euch|es|das) [vielleicht|vielleicht weiter|weiter]
(vielleicht|eventuell|bestimmt) (hilft|ist das|ist er|ist sie|ist es|interessiert|wäre das|passt|nützt|magst|mögen|kannst) …
(könnte|dürfte|würde) (dir|ihnen|euch|für dich|für sie|deine*|ihre*) … (helfen|nützlich|gefallen|interess*|nutzen|passen|weiterhelfen|nützen|hilfreich|freuen)
(dir|ihnen|euch) (nützlich|hilfreich|gefallen|helfen|von nutzen|weiterhelfen)
(für dich|für sie|für euch|dich|sie) … (interessant|nützlich|hilfreich|zurückgelegt|zurücklegen|reserviert|aufgehoben|mitgebracht|abholen|aufheben|etwas)
(an|auf) (dich|sie|deine*|ihre*|euch) gedacht
(hier|hier ist|hier sind|unten|anbei|im anhang|beigefügt|beiliegend|angehängt|hänge|hängt) (ist|sind|der|die|das|findest|finden|ein|eine|schicke|mein|unser|zwei|drei|kommt|kommen|wie) …
(im|als) anhang
foto anbei
(kostet|kosten) [dich|sie|euch] (nichts|nix)
(kostenlos|umsonst|gratis|geschenkt|geschenk|unverbindlich)
ohne (verpflichtung|gegenleistung|kosten|haken|jede verpflichtung|rechnung)
(zu verschenken|übrig|abzugeben|geschenkt)
(lade|laden|einladen|eingeladen) [ich|wir] [dich|sie|euch] [ein|zum|zur|herzlich]
(sag|sagen|gib|geben) [sie|du|mir] [einfach|mir|kurz|gern|dann] (bescheid|ein wort)
(melde|melden) (dich|sie sich|euch) [einfach|gern|gerne|jederzeit] [bei mir|kurz] (wenn|falls|sobald)
(sag|gib) [mir] [einfach|kurz] bescheid
bring* … (mit|vorbei|zurück)
(stelle|stellen|herstellen|vermitteln|mache|machen) … (kontakt|verbindung|bekannt) [her]
den kontakt [gern|gerne] (her|herstellen|vermitteln|weitergeben)
(ihr|dein|du|sie) (dürft|darfst|dürfen|kannst|können) (sie|es|ihn|ihn gern|sie gern|es gern|gern|gerne|jederzeit|ihn jederzeit) [haben|nutzen|behalten|leihen|nehmen|benutzen|vorbeikommen]
(gehört|gehören) (dir|ihnen|euch)
(etwas|was|wie) … (für dich|für sie|dir|ihnen) [ich] … (tun|helfen) (kann|können)
(steht|stehen|stehe|stünde) … (zur verfügung|bereit|frei)
(hole|komme) … (ab|vorbei|mit)
(hätte|hat|haben|habe) … (zeit|platz|übrig|noch frei)
(platz|zimmer|bett|karte|karten|ticket) … (für dich|für euch|für sie|übrig|frei)
(auf) meine (kosten|rechnung)
(geht|gehen) auf mich
wobei kann ich
womit kann ich
(lege|lag|füge) ich [dir|ihnen] bei
vielleicht freut
ich (back*|lass*|lege|reserviere|braue|nähe|repariere|baue|drucke|besorge|organisiere|buche|kopiere|scanne|spendiere|schenke|bestelle|kümmere|trage|räume|halte|überweise|stelle|gieße|füttere|passe) (dir|ihnen|euch|es|sie|ihn|einen|eine|ein|das|den|die|mich|auf)
(back*|lass*|lege|reserviere|repariere|baue|drucke|besorge|organisiere|spendiere|schenke|kümmere|halte) [ich] (dir|ihnen|euch) 
(deinen|ihren|euren) namen (genannt|gegeben|weitergegeben|notiert|aufgeschrieben|hinterlegt)
(von|über) (dir|ihnen) (erzählt|gesprochen|berichtet)
(wartet|warten|freut sich|freuen sich|hebt|heben) … (auf deinen|auf ihren|auf dich|auf sie|für dich|für sie)
(nummer|adresse|link|kontakt|kontaktdaten) (steht|ist|findest|unten|folgt|anbei|hänge)
(mögen|möchten|magst|möchtest|wollen|willst) (sie|du) (hineinschauen|reinschauen|kommen|vorbeikommen|vorbeischauen|mitkommen|sie|ihn|es|haben|einmal)
(würde|würden) (ich|es|wir|sie) … (leihen|schenken|überlassen|schicken|geben|zeigen|vorbeibringen|übernehmen)
(kommen|komme) wir
(geht|gehen) auf (uns|mich|mein*)`,
  pitches: `(mein|meinem|meinen|unser|unserem) [berufliches|beruflichen] netzwerk
(unsere|unser|unseren|unserem|unserer) (lösung*|produkt*|dienst*|angebot*|leistung*|unternehmen|firma|plattform|software|agentur|tool|service*|portfolio|app|dashboard|ansatz|methode|verfahren)
(meine|mein|meinen|meiner) (geschichte|methode|konzept|unternehmen|firma|dienst*|leistungen|angebot|coaching|programm)
(kurz*|unverbindlich*|virtuell*) (call|gespräch|termin|telefonat|austausch|kaffee|meeting|kennenlernen)
(einen|einem) (call|zoom|termin mit uns)
voneinander (lernen|profitieren)
gegenseitig (unterstützen|helfen|weiterhelfen)
(uns|zum) [mal|einmal|besser|näher|persönlich] (kennenlernen|kennenzulernen|vernetzen|austauschen|vernetzt)`,
  attachments: '(anbei|im anhang|als anhang|beigefügt|beiliegend|angehängt|hänge|anhängen)',
  warm: `(tut|tat) (mir|uns) [so|sehr|furchtbar|wirklich] leid
(glückwunsch|glückwünsche|gratulier*|gratulation)
(danke|dank) (nochmal|nochmals|dir|ihnen|euch|sehr|vielmals|schön|herzlich|noch einmal|fürs|für die|für den|für das|für dein*|für ihr*|für eure*|dass)
(vielen|herzlichen|besten|tausend|lieben) dank
alles gute
(gute besserung|willkommen zurück|willkommen in)
(hut ab|respekt|chapeau)
(mein|herzliches) beileid
(hat|haben|habe) mich … (gefreut|zum lachen|berührt|inspiriert|bewegt)
(geht|gehen|ging|gingen) mir (nach|nicht aus dem kopf)
im kopf (geblieben|geblieben ist)
hängen geblieben
(wegen|dank|durch) (dir|ihnen|deine*|ihre*|ihres|deines)
(viel|so viel|einiges) … gelernt`,
  favours: `(stimm|stimmt|stimme|stimmen|votet) [bitte|doch|sie|mal] für (mich|uns|mein*|unser*)
(bräuchte|brauche|benötige|benötigen) [ich] [noch|dringend|bis morgen] (ein|eine|deine|ihre) (referenz|empfehlung|empfehlungsschreiben|fürsprache)
(dürfte|darf|könnte|kann) ich … (hospitieren|reinschnuppern|mitlaufen|probearbeiten|über die schulter)
(bringst|bringen|stellst|stellen) (du|sie) (mich|uns) … (kontakt|vor|zusammen)
(mich|uns) … (weiterempfehlen|empfehlen|vorstellen|vermitteln|bekanntmachen|einschleusen|unterbringen|einstellen|unterstützen|mentor*|nominieren|weiterleiten)
(mir|uns) … (vorstellen|jemanden … vorstellen|den kontakt|einen kontakt|einen termin bei|ein gespräch mit|helfen|weiterhelfen|rat geben|ratschläge geben|tipps geben|feedback geben|jemanden nennen|einen job|eine stelle|einen praktikumsplatz|ein praktikum|etwas leihen|geld|einen gefallen|deine kontakte|ihre kontakte|unter die arme greifen|sagen an wen|verraten an wen|zeigen wie|erklären wie|ein paar tipps)
(könntest|könnten|kannst|können|würdest|würden|hättest|magst|wärst) (du|sie|ihr) … (mich|mir|uns|meinen|meine|mein|unseren|unsere|unser) …
(gutes|gute) wort [für mich|für uns|für meinen|für meine] [einlegen|einzulegen]
gutes wort
(einen|kleinen|großen|um einen) [kleinen|großen|riesigen] gefallen
(meinen|meine|mein|den|im anhang mein) (lebenslauf|bewerbung|bewerbungsunterlagen|unterlagen|cv)
(suche|suchen|bin) [ich|wir] [gerade|derzeit|aktuell|zurzeit|momentan] [nach|auf der suche nach] (eine|einen|einer|ein|einem|neue|neuen) [neue|neuen|neuer|neues] (stelle|job|arbeit|praktikum|praktikumsplatz|ausbildungsplatz|mentor*|investor*|herausforderung|position|werkstudentenstelle|anstellung|sponsor*|ausbildung)
auf der suche nach [einer|einem|neuen|einer neuen|einem neuen] (stelle|job|praktikum|investor*|mentor*|herausforderung|sponsor*|arbeit|ausbildungsplatz|aufträgen|kunden)
(freie|offene) (stellen|stelle|positionen) … [gibt|habt|haben]
(ob|dass) (du|sie|ihr) (mich|mir|uns|meinen|meine|mein) …
[um] (deinen|ihren|einen) (rat|ratschlag) [fragen|bitten|gebrauchen|brauchen|bräuchte]
(deine|ihre|eure) (hilfe|unterstützung|fürsprache|stimme|empfehlung) [brauchen|gebrauchen|bitten|zählen|bräuchte|bei meine*]
(für mich|für uns) (abstimmen|stimmen|bürgen|voten)
(abstimmen|stimmen|vote|voten) … für (mich|uns|mein*|unser*)
(meinen|unseren|meine|unsere) (beitrag|post|umfrage|seite|kampagne|petition|crowdfunding|artikel|spendenaktion) … (teilen|liken|teilst|teilen würdest|ausfüllen|unterschreiben|unterstützen|ausfüllst)
(umfrage|fragebogen) … (ausfüllen|teilnehmen|ausfüllst|teilnimmst|beantworten)
(referenz|fürsprecher*|empfehlungsschreiben|mentor*|bürge) (für mich|zur verfügung|schreiben|sein)
(an wen|bei wem) (ich mich|kann ich mich|ich) [am besten] (wenden|melden|bewerbe*)
(dein*|ihr*|eure*) (personalabteilung|personaler*|hr|chef|chefin|geschäftsführung) (weiterleiten|weitergeben|vorstellen)
(mich|uns) … (bewerben)
(wissen|gehirn|kopf) anzapfen
(gern|gerne) von (deiner|ihrer) (erfahrung|expertise) (profitieren|lernen)
(einführung|intro|kontakt) (bei|zu|mit) (deiner|deinem|ihrer|ihrem|eurer|eurem|jemand*)
(rabatt|freikarte*|freiticket*|vergünstigung) für (mich|uns)
mir … leihen
(würdest|würden|könntest|könnten) (du|sie) … (lesen|gegenlesen|teilen|weiterleiten|unterstützen|empfehlen|vermitteln|unterschreiben|ausfüllen|spenden|liken) [und mir|und]
(kennst|kennen) (du|sie) [vielleicht|zufällig] (jemanden|jemand|wen) … (der|die|bei|im|in|beim)
was (du|sie) davon (hältst|halten)
(suche|bräuchte|brauche) [ich] [ein|einen|eine|noch|dringend] [ein|einen|eine] (praktikum|betrieb|praktikumsplatz|ausbildungsplatz|stelle|wohnung|investor*|sponsor*|mentor*)`,
  doors: `wer (ist|ware) [bei euch|bei Ihnen|dort|da] … (zustandig|verantwortlich|der richtige|die richtige)
(sind Sie|bist du) der richtige [Ansprechpartner]
(sind Sie|bist du) die richtige [Ansprechpartnerin]
(Tür|Türen|Tur|Turen) … (öffnen|aufmachen)
einen Fuß in die Tür
(Ansprechpartner|Ansprechpartnerin) (bei euch|bei Ihnen|für den Einkauf|im Einkauf)
(Entscheider|Entscheiderin|Entscheidern)
wer entscheidet`,
  arrangements: `(deine|ihre|eure|die) (adresse|postadresse|anschrift|größe|lieferadresse)
(wann|wo|wohin|welcher tag|welche größe) (es|ich|du|sie|dir|wir|das|ihnen|euch) …`,
  asksForTime: `(5|10|15|20|30|45|fünf|zehn|fünfzehn|zwanzig|dreißig|ein paar|eine halbe|ein viertel*) (minuten|min|stunde) [zeit|deiner zeit|ihrer zeit|für]
(kurzes|kurzen|unverbindliches|unverbindlichen|kleines) (gespräch|call|telefonat|austausch|kennenlernen|treffen|kaffee)
(kurz|mal|einmal) (telefonieren|sprechen|austauschen|quatschen|zoomen)
(auf|bei|zu) (einen|einem) [virtuellen|schnellen|gemeinsamen] kaffee
(hast|hättest|haben|hätten) (du|sie) … zeit
(termin|telefonat|call|demo) … (vereinbaren|ausmachen|finden|buchen)
(ein|eine|unser|unsere|mein|meine) [produkt|lösung|plattform] [in einer|in einem|per] (demo|präsentation|webinar)
(deine|ihre) (meinung|einschätzung|gedanken|sicht|perspektive) (hören|wissen|erfahren|dazu)
(über|von) (deine|deinen|ihre|ihren|deiner|ihrer) (erfahrung*|weg|werdegang) (hören|erfahren|sprechen|erzählen|wissen)`,
  presentations: `(unser|unsere|unseren|mein|meine) (unternehmen|firma|produkt|produkte|lösung|lösungen|leistungen|angebot|dienstleistungen|agentur|plattform|software) … (vorstellen|vorzustellen|präsentieren|zu präsentieren)`,
};
