import type { LanguageWords } from './language-words.ts';

export const italian: LanguageWords = {
  small:
    'meglio voglia molti molte molto quindi tua tuo il lo la i gli le l un uno una di del dello della dei degli delle a al allo alla ai agli alle da dal dallo dalla dai dalle in nel nello nella nei negli nelle su sul sulla sui sulle ' +
    'con per tra fra e ed o ma che se non sì come quando dove chi quale quanto perché poi già molto molta più meno anche ancora sempre mai io me mi mio mia miei mie ' +
    'tu te ti tuo tua tuoi tue lei voi vi vostro vostra vostri vostre suo sua suoi sue ci noi nostro nostra nostri nostre lui loro questo questa questi queste ' +
    'quello quella quelli quelle è sono sei siamo siete era eri ero stato stata essere ho hai ha abbiamo avete hanno aveva avevo avevi avere ' +
    'fa fare faccio fai può posso puoi possiamo potrebbe potrei potresti voglio vuoi vuole vorrei vorresti ciao grazie buongiorno buonasera salve caro cara gentile ' +
    'tutto tutta tutti tutte qualcosa qualcuno altro altra ogni poco bene così qui qua lì là ora adesso dopo prima oggi ieri domani sia vado va andare due primo ' +
    'solo niente nulla c d dell all dall nell sull un po cui ne quest quell mentre invece proprio quasi stesso senza verso fino',
  dull:
    'avuto riscriv* vederla vederlo leggerla pubblic* sollecit* riscontr* attesa darle darti merito riuscit* occhiata sfida sfide sicuramente mostrar* manager* dirigent* perdono report* colleg* aggiung* scalare risparmi* ridurre costo costi follower blog canale newsletter natale pasqua azienda* aziende impresa* società compagnia organizz* team squadra collegh* collega profil* rete reti conness* collegament* connett* contatt* carriera* esperienz* percors* ruol* posizion* lavor* ' +
    'impieg* titol* settor* industri* campo campi ambit* progett* tempo volta volte aiut* consigl* opinion* comment* parer* idea idee pens* espert* giorn* settiman* mes mese mesi ' +
    'anno anni ora ore minut* moment* mattin* pomerigg* sera sere fine support* rispost* rispond* messagg* mail email* nota note bisogn* obiettiv* success* cresc* ' +
    'studio ufficio sede github instagram facebook whatsapp google excel direzione imprenditor* agenda calendario disponib* attenzion* interess* nome nomi numero post pubblicazion* contenut* linkedin capo capi responsabil* direttor* assun* hr reparto ufficio risorse umane ' +
    'web pagina sito prodott* serviz* client* vendit* marketing strateg* competenz* stori* leadership buon buono buona buoni buone ottim* miglior* grand* gran bell* ' +
    'bel impression* colpit* ispir* fantastic* meravigl* eccellen* incredibil* felic* piacer* piace piaciut* content* onor* grat* ringrazi* apprezz* sper* auguri* vedere visto vedo vist* ' +
    'sentir* sentit* ascolt* parl* discut* conversazion* chiacchier* incontr* conosc* condivid* condivis* mando mandare manda invio inviare invia spedi* impar* scopr* esplor* collabor* partner* sinerg* ' +
    'opportunit* offert* offr* soluzion* piattaform* strument* demo* dimostrazion* risultat* recent* ultim* attual* nuov* prezios* veloc* rapid* brev* domand* ' +
    'informazion* info dettagl* cosa cose persona persone gente mondo modo maniera posto so sai sa sapere sembra parte parti fatto prend* preso vien* vengo venire dare do dato ' +
    'chied* chiest* dir* detto dic* rest* rimant* rimang* prova provare provo mente sicur* cert* perfett* possibil* benvenut* accett* invit* membr* comunità amic* salut* cordial* presto tardi ' +
    'recentemente lunedì martedì mercoledì giovedì venerdì sabato domenica gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre cv ' +
    'curriculum caffè zoom teams telefon* chiamat* call reciproc* benefici* valor* passion* appassion* prestazion* process* comun* liber* futur* digital* ' +
    'innovat* innovaz* tecnolog* business svilupp* vita allegat* link davvero veramente tema argoment* scriv* scritt* menzion* raccomand* promess* promett* legg* letto gioc* vive vivo vivi vivono cerc* piccol* lung* vecchi* facil* ama amo adoro',
  mine: `(io|me|mi|mio|mia|miei|mie)
(noi|nostro|nostra|nostri|nostre)
(ho|sono|posso|voglio|faccio|vado|cerco|lavoro|credo|devo|vorrei|potrei|scrivo|dirigo|vivo|abito|studio|conosco|vengo|dico|spero|penso|ringrazio|avrei|sarei|sto|ero|avevo|siamo|abbiamo|offriamo|facciamo|possiamo|vogliamo|aiutiamo|cerchiamo|lavoriamo|gestisco)`,
  theirs: `(tu|te|ti|tuo|tua|tuoi|tue|lei|voi|vi|vostro|vostra|vostri|vostre|suo|sua|suoi|sue|le)
(sei|hai|puoi|vuoi|fai|vai|sai|devi|potresti|vorresti|avresti|saresti|dicevi|cerchi|preferisci|eri|avevi|stai|vivi|dimmi|fammi|raccontami|mi dica|mi faccia)`,
  endings: { mine: /(?:[^aeiou]erò|[^aeiou]irò|arò)$/u, theirs: /(?:eresti|iresti|arai|erai|irai|asti|esti|isti)$/u },
  together: `ci (siamo|eravamo|conosciamo|siano|vediamo|vedremo) [conosciuti|conosciute|visti|viste|incontrati|incontrate|parlati|sentiti|incrociati|lasciati|sentite|seduti]
(abbiamo|avevamo) (parlato|chiacchierato|pranzato|cenato|studiato|lavorato|discusso|condiviso|bevuto)
(nostra|nostro) (conversazione|chiacchierata|incontro|pranzo|cena|ultima|ultimo|caffè|passeggiata)
quando (ci|abbiamo)
sentiamoci`,
  possessives: '(tuo|tua|tuoi|tue|suo|sua|suoi|sue|vostro|vostra|vostri|vostre)',
  remembering: `(risposto|rispondere) (alla|al|ai|alle) (tua|sua|tuo|suo|vostra|vostro)
mi (devi|deve) [ancora]
(tuo|tua|suo|sua|vostra|vostro) [ultimo|ultima|bel|bella|bellissimo|bellissima|splendido|splendida] (intervento|articolo|libro|conferenza|podcast|messaggio|domanda|presentazione|testo|laboratorio|commento|foto|film|video|tesi|idea|consiglio|frase|mostra|concerto|puntata|rubrica|discorso|intervista|ricetta|spettacolo|osservazione|lezione|saggio|seminario|relazione) (su|sul|sulla|sui|sulle|sugli|a|al|alla|di|del|della|dei|con|per|che|in|nel|nella|dell)
(mi|ci) (hai|ha|avevi|aveva|avete|avevate) (detto|raccontato|scritto|chiesto|consigliato|spiegato|mostrato|prestato|promesso|parlato|insegnato|suggerito|accennato|mandato|regalato)
(hai|ha|avevi|aveva) (detto|raccontato|scritto|chiesto|consigliato|spiegato|mostrato|menzionato|parlato|citato|pubblicato|accennato|presentato)
(dicevi|raccontavi|cercavi|scrivevi|parlavi|chiedevi|diceva|raccontava|cercava|scriveva|parlava|chiedeva|accennavi|accennava)
ci siamo (conosciuti|conosciute|visti|viste|incontrati|incontrate|parlati|incrociati|incrociate|seduti|sentiti) [a|al|alla|in|durante|per|su|da|dal|dalla]
abbiamo (parlato|chiacchierato|discusso|pranzato|cenato|studiato) [insieme] [di|del|della|a|al|su|in|dei|delle]
(nostra|la|nostro) (conversazione|chiacchierata|incontro|pranzo|cena|discussione) (su|sul|sulla|a|al|alla|di|del|in|sui|sulle)
(come) (va|vanno|sta|stanno|procede|procedono|è andata|è andato|sono andati|sono andate|prosegue|è finita|è finito|è venuto|è venuta) [il|la|i|le|l|con|lo|gli]
(ho visto|ho letto|ho saputo|ho sentito) che (stai|ti|hai|sei|cerchi|cercate|sta|si|ha|cerca|il|la)
(il|la|i|le|lo|l) … (che ti piace|che ti piacciono|che cercavi|che cercava|di cui parlavi|di cui parlava|che mi hai|che mi ha)`,
  beforePlaces: '',
  introducing: `(mi chiamo|il mio nome è)
sono … (di|della|del|presso|in|fondatore|fondatrice|studente|studentessa|consulente|direttore|direttrice|responsabile|commerciale|neolaureato|neolaureata|laureato|laureata|recruiter|sviluppatore|titolare)
(lavoro|studio) (in|presso|per|come|con|alla|al|da)
(dirigo|gestisco|ho fondato|rappresento|guido) …
(fondatore|fondatrice|direttore|direttrice|consulente|ceo|responsabile|titolare) (di|della|del|presso)
(aiutiamo|offriamo|siamo un|siamo una|sviluppiamo|affianchiamo|supportiamo|lavoriamo con|vendiamo|proponiamo) …
(nostra|nostro) (azienda|società|piattaforma|soluzione|software|strumento|agenzia|team|prodotto|servizio|app|startup)
(nostri|nostre) (clienti|servizi|prodotti|soluzioni|strumenti)
(mia|mio) (azienda|agenzia|startup|università|laurea|master)`,
  tired: `come (fondatore|fondatrice|imprenditore|imprenditrice|direttore|direttrice|manager|dirigente|responsabile|ceo) (sai|sa|saprai|affronterai|affronti|sicuramente)
(rimango|resto|restiamo|rimaniamo|rimanendo|restando) in attesa
torno a (scriverle|scriverti|contattarla|contattarti)
(le|ti) scrivo (per presentarmi|per presentarle|per presentarti)
valutare (il mio|la mia) (curriculum|cv|profilo|candidatura)
(affronterai|affronti|affronta|affronterà|affrontare) [sicuramente|certamente|ogni giorno] (molte|numerose|tante|grandi|diverse|molteplici) sfide
(nel|in un) (mondo|mercato|contesto) (frenetico|di oggi|odierno|sempre più|in continua|attuale|competitivo)
in (continua|costante) evoluzione
(fare|far) parte della (tua|sua|vostra|mia|nostra) rete
facciamo rete
(grazie|ringrazio|ringraziandola|ringraziandoti) [in|mille in] anticipo
(caffè|caffe) virtuale
(entrare|essere) in (contatto|connessione) con (te|lei)
spero che [questa|questo|la|il|tu|lei|vada|vi|ti|tutto|stia] … (trovi bene|bene|stia bene|trovino bene)
spero (tu|lei|di trovarti|di trovarla|stia|tutto) [stia|vada|che] (bene|stia bene)
(mi sono imbattuto|mi sono imbattuta|ho trovato|ho visto|sono capitato|sono capitata|sono incappato|sono arrivato) [per caso] (nel|il|sul|al) (tuo|suo|vostro) (profilo|sito|percorso)
(tuo|suo) profilo (mi|è|ha|molto|su linkedin e|interessante)
(ha|hanno) (attirato|catturato|colpito) la mia attenzione
(colpito|colpita|impressionato|impressionata|affascinato|affascinata) (dal|dalla|dai|dalle|dalla) (tuo|tua|suo|sua|tue|sue)
(mi ha|mi hanno) [molto] (colpito|impressionato) (il tuo|la tua|il suo|la sua|molto)
(tuo|suo|tua|sua) (impressionante|brillante|incredibile|notevole|straordinario|straordinaria|ricco|ricca) (percorso|carriera|profilo|esperienza|curriculum)
(percorso|profilo|carriera|esperienza) (impressionante|stimolante|molto interessante|brillante|davvero interessante|interessante|notevole)
sinergi*
(win win|vantaggio reciproco|reciproco vantaggio)
valore aggiunto
(ampliare|espandere|allargare|arricchire|aggiungerti|aggiungerla|entrare) [alla|la|nella] (mia|mio|tua|sua) (rete|network)
(fare|far) (network|rete|networking)
grazie (per|di) (aver accettato|avermi aggiunto|avermi accettato|l'aggiunta|aver accolto)
(rimanere|restare|rimaniamo|restiamo|teniamoci|tenersi|tenerci) in contatto
(mi piacerebbe|vorrei|sarebbe un piacere|mi farebbe piacere) [molto] (connettermi|entrare in contatto|collegarmi|metterci in contatto|aggiungerti|aggiungerla|fare rete|che ci connettessimo)
(entrare|mettermi|mettersi|metterci) in contatto
mi permetto di (scriverti|scriverle|contattarti|contattarla|disturbarti|disturbarla)
(esplorare|valutare|individuare|cercare) [possibili|nuove|eventuali|potenziali|le] (sinergie|opportunità|collaborazioni|modi)
(possibili|eventuali|future|potenziali) (collaborazioni|sinergie|opportunità|partnership)
non (esitare|esiti|esitate) a (contattarmi|scrivermi|chiamarmi|contattarci|chiedere|farmi)
(resto|rimango|restiamo|rimaniamo|sono) [sempre|totalmente|comunque] a [tua|sua|vostra|completa] [completa] disposizione
(in attesa di|attendo|aspetto) [un|una|il|la] [tuo|suo|sua|tua|cortese] (riscontro|risposta|feedback|cenno)
(leader|leader nel|leader del) (settore|mercato|nel settore|nel|del)
(soluzioni|soluzione) (innovative|innovativa|su misura|integrate|chiavi in mano|all'avanguardia|personalizzate)
all'avanguardia
(livello successivo|prossimo livello|livello superiore)
(grande|incredibile|ottima|fantastica|unica|imperdibile|interessante|bellissima) opportunità
(chiamata|chiacchierata|call|riunione|telefonata) (veloce|breve|rapida|conoscitiva)
(breve|veloce|rapida|piccola) (chiamata|chiacchierata|call|riunione|telefonata|videochiamata)
caffè virtuale
(volevo|vorrei) (solo|soltanto|semplicemente) (salutare|salutarti|salutarla|sapere se|fare|presentarmi|entrare|sapere come)
(solo|soltanto) (per|un) (salutare|salutarti|un saluto|saluto|sapere)
(faccio|fare|dare) (seguito|un follow up)
(facendo seguito|in riferimento) a
(riprendo|riprendere) (la mia|il mio|il filo)
(so che|immagino che|capisco che) … (impegnato|impegnata|occupato|occupata|impegnatissimo|impegnatissima)
(tua|sua) agenda (fitta|piena|impegnata)
(quando|appena) le sarà possibile
quanto prima
(pensare fuori dagli schemi|fuori dagli schemi|uscire dalla zona di comfort|fare la differenza)
(appassionato|appassionata|appassionati) di
(saperne|sapere|conoscere) [qualcosa] (di più|meglio) (su|sul|sulla|di|il|la) (te|lei|tuo|suo|tua|sua|cosa|quello)
(piacere|felice|lieto|lieta|contento|contenta) di (essere|esserci|averti|averla|entrare|conoscerti virtualmente) [in contatto|connessi|collegati|collegato|tra i|nella|connesso|connessa]
(è un piacere|un piacere) (connettersi|essere in contatto|entrare in contatto)
(best practice|game changer)
conoscitiva
(aiuto|aiutiamo) (imprenditori|aziende|professionisti) [come lei|come te] a …
(creare|costruire) qualcosa di (bello|grande|importante|unico)
(amplio|ampliando|espandendo|allargando) la mia rete`,
  nudges: `non ho [ancora] (ricevuto|avuto) [una|alcuna] risposta
(letto|leggere|visto|vedere|ricevuto|visionare|consultare|valutare) [già] [la|il] (mia|mio|nostra|nostro) [precedente|ultima|ultimo|scorsa] (mail|e mail|email|messaggio|proposta|richiesta|comunicazione|messaggi|candidatura)
(mia|mio|nostra|nostro) (precedente|ultima|ultimo|scorsa) (mail|e mail|email|messaggio|proposta|richiesta|comunicazione|messaggi|candidatura)
(in merito|riguardo|seguito|riferimento) (alla|al|a) (mia|mio|nostra|nostro) [precedente|ultima|ultimo|scorsa] (mail|e mail|email|messaggio|proposta|richiesta|comunicazione|messaggi|candidatura)`,
  offers: `(prendilo|prendila|tienilo|tienila|prendili|prendile|lo prenda|la prenda)
(glielo|gliela|glieli|gliele) (regalo|do|presto|lascio)
(te|ve|glie) (lo|la|li|le|ne) (mando|invio|porto|presto|regalo|lascio|tengo|do|spedisco|mostro|giro|passo|presento|metto|riporto|restituisco|preparo|conservo|stampo|traduco|cedo|consiglio|spiego|racconto|cucino|leggo|posso|allego|metterei|darei)
(glielo|gliela|glieli|gliele|gliene) (mando|invio|porto|presto|regalo|lascio|tengo|do|spedisco|mostro|giro|passo|presento|riporto|cedo|preparo|posso|allego|lascerei|darei)
(ti|le|vi) (mando|invio|porto|presto|regalo|lascio|tengo|do|spedisco|mostro|giro|passo|presento|metto|riporto|restituisco|allego|aiuto|invito|racconto|spiego|preparo|cucino|consiglio|segnalo|offro|cedo|ospito|accompagno|traduco|leggo|rileggo|procuro|chiamo|dovevo|propongo|devo|vengo|aspetto|manderò|invierò|porterò|presenterò|prometto)
(posso|potrei|possiamo|potremmo|vorrei|volentieri|sarei felice di|felice di|lieto di|lieta di|sono felice di|mi fa piacere|con piacere|vengo a|mi farebbe piacere|sarei lieto di|sarei lieta di) [anche|volentieri] (mandarti|mandarle|inviarti|inviarle|passarti|presentarti|presentarle|prestarti|prestarle|aiutarti|aiutarla|aiutarvi|mostrarti|mostrarle|portarti|portarle|metterti|metterla|mettervi|invitarti|invitarla|lasciarti|lasciarle|darti|darle|dare|rileggere|rivedere|condividere|regalarti|regalarle|restituirti|raccontarti|raccontarle|spiegarti|offrirti|offrirle|accompagnarti|tenerti|tenerle|consigliarti|tradurre|guardare|dare un|parlarne con|parlarne|mandartelo|mandartela|mandarglielo|mandargliela|inviartelo|inviarglielo|portartelo|portartela|prestartelo|prestartela|preparare|venire|stampare|leggere|ospitare|chiedere|aiutare|farti|farle|girarti|girarle|segnalarti|portarteli|portarglieli|mandarteli|mandartene)
(vuoi|vuole|volete|vorresti|vorrebbe|preferisci|ti va|le va|vi va|ti serve|le serve|ti servono|le servono|ti interessa|le interessa|ti piacerebbe|le piacerebbe|hai bisogno|ti andrebbe) (che|un|una|il|la|lo|gli|venire|di|dei|delle|provare|usare|tenere|i|le|ancora|a|qualche|altro|averlo|averla|passare|unirti) …
(se|qualora|quando|casomai) (vuoi|vuole|volete|ti|le|vi|hai|ha|può|possono|ne|fosse|servono|serve|è|sono|qualcuno|qualcosa|dovesse|dovessero|preferisci|vi) [ne] [serve|servono|servisse|aiuta|aiutano|interessa|interessano|bisogno|utile|utili|va|piace|fa|può|possono|comodo|torna|tornano|servire|interessasse|fosse|avete|essere|ti|le|fossero]
(ti|le|vi) (serve|servirà|servirebbe|servono|servire|aiuta|aiuti|aiuterà|interessa|interessi|interesserà|può|possono|potrebbe|potrebbero|piacerà|piacerebbe|torna|torni|tornerà|sarebbe|sarà|tornano|farà|farebbe|risparmia|eviterà|sia|fanno comodo|fa comodo|serva) [utile|utili|comodo|servire|interessare|aiutare|piacere|essere|tornare]
(potrebbe|potrebbero|può|possono) (servirti|servirle|aiutarti|aiutarla|interessarti|interessarle|piacerti|piacerle|esserti|esserle|essere utile|essere utili|tornarti|tornare utile|farti comodo|farle comodo|servire|fare al caso)
(utile|utili|comodo) (a|per|al|alla|ai) (te|lei|voi|tuo|tua|suo|sua|tuoi|suoi|vostri|i tuoi|le tue|le sue|i suoi|il tuo|la tua|il suo|la sua)
(dimmi|fammi|mi dica|mi faccia|fatemi|basta) (sapere|un cenno|un fischio|se|e|dove|quando|un cenno e|solo|che)
(in allegato|allego|ti allego|le allego|qui sotto|ecco|qui trovi|qui trova|qui c'è|allegato|allegata|allegati|qui il|qui la)
(ho|abbiamo|mi avanza|mi avanzano|ci avanzano|c'è|ci sono|mi resta|mi restano|è rimasto|sono rimasti|mi è rimasta) … (per te|per lei|per voi|in più|da parte|libero|liberi|libera|per il tuo|per la tua|per i tuoi|per le tue|per il suo|per la sua|avanzato|avanzati|di troppo|ed è tuo|doppio|doppia|da regalare|da dare)
(mi avanza|mi avanzano|ci avanzano|avanza|avanzano|da regalare)
(ho pensato|abbiamo pensato|ho subito pensato|mi sei venuto|mi sei venuta|mi è venuto|pensato) (a|subito a|al|alla|ai|alle|in mente|che) [te|lei|voi|tuo|tua|tuoi|tue|suo|sua|suoi|sue|ti|le|potesse|potessero|potrebbe]
(ho trovato|ho visto|ho tenuto|ho comprato|ho messo|ho preso|ho conservato|ho preparato|ho prenotato) … (per te|per lei|per la tua|per il tuo|per i tuoi|per la sua|per il suo|da parte|e ho pensato|e mi sei)
(gratis|gratuito|gratuita|gratuitamente|senza impegno|senza costi|senza niente in cambio|non costa nulla|non costa niente|regalato|regalo|omaggio|senza spese)
(è|sono) (tuo|tua|tuoi|tue|suo|sua|suoi|sue|vostro) [se|per]
(vieni|venga|venite|passa|passi|passate) (a|da|al|alla|pure|quando|per|con|domenica|sabato|a prender*) …
(metterti|metterla|mettervi|metto|ti metto|la metto|vi metto) in contatto
(presentarti|presentarle|presentartelo|presentartela|presentarglielo|presentargliela|presentarvi)
(una mano|dare una mano|darti una mano|dare un'occhiata|darci un'occhiata|un'occhiata|do un'occhiata)
(in cosa|come) posso (aiutarti|aiutarla|esserti|esserle|essere utile|aiutare)
(offro io|pago io|ci penso io|porto io|cucino io|vengo io|passo io|li porto|lo porto|la porto)
porto (il|la|i|le|lo|un|una|io|anche)
(puoi|può|potete) (usarlo|usarla|usare|tenerlo|tenerla|tenere|venire|prenderlo|prendere|contare|passare|ritirarlo|averlo|averla|disporre) …
volentieri
(gliene|gliela|glielo|gliele|glieli|te ne|te la|te lo|te le|te li) (faccio|metto|prendo|tengo|riservo|compro|ordino|lascio) …
(ho fatto|faccio|ho dato|ho lasciato|dato) il (tuo|suo) (nome|numero)
(parlato|detto) di (te|lei)
(ti|la) (aspetta|aspettano|chiamerà|chiamano|cercherà|chiameranno)
(basta|mi basta) un (sì|cenno|messaggio)
(da parte|a metà prezzo)
in cambio`,
  pitches: `(mia|nostra) rete
(nostri|nostre|nostra|nostro) (servizi|servizio|soluzioni|soluzione|prodotto|prodotti|piattaforma|azienda|agenzia|società|realtà|software|dashboard|metodo|app)
(mia|mio|miei) (storia|metodo|azienda|servizi|percorso|prodotto|programma)
(una|un) [breve|veloce|rapida] (call|chiamata|videochiamata|appuntamento|demo|incontro)
(conoscerci|sentirci|a vicenda|reciprocamente|l'un l'altro)`,
  attachments:
    '(in allegato|allego|ti allego|le allego|allegato|allegata|ecco il mio|ecco la mia|ti mando il mio|le invio il mio|ti invio il mio)',
  warm: `(complimenti|congratulazioni|felicitazioni|bravo|brava|bravissimo|bravissima|chapeau)
grazie (mille|per|di|ancora|a|infinite|davvero|dell|del|della|dei|delle|tante)
(buon compleanno|tanti auguri|auguri)
(buona guarigione|in bocca al lupo|benvenuto|benvenuta|condoglianze|mi dispiace)
(avevi|aveva) ragione
(mi ha|mi hanno|mi è|mi sono|ci ha) [molto|tanto] (fatto|aiutato|salvato|commosso|rimasto|rimasta|piaciuto|piaciuta|colpito|divertito|rimasti|piaciuti)
grazie a (te|lei|tuo|tua|suo|sua)
(ripenso|penso ancora|ci penso ancora|non ho dimenticato|ricordo ancora|mi ricordo|ho adorato|ho riso|ho imparato)`,
  favours: `(opportunità|occasione|possibilità) di (aiutarmi|sostenermi|aiutarci|sostenerci|sponsorizzarci|consigliarmi|supportarmi)
mi (metti|mette|mettete|metteresti|metterebbe) in contatto
mi (presenti|presenta|presenteresti|presenterebbe|raccomandi|raccomanda|raccomanderesti) [a|al|alla|ai]
(vota|votate|voti) [per] (la nostra|il nostro|noi|me|la mia|il mio|i nostri)
per (uno stage|un tirocinio)
(mi serve|mi servirebbe|avrei bisogno di|ho bisogno di) una (referenza|lettera di referenze|raccomandazione)
(potresti|potrebbe|puoi|può|potreste|riusciresti|ti dispiacerebbe|le dispiacerebbe|saresti così gentile da|sarebbe così gentile da|sarebbe possibile|mi faresti|mi farebbe|ti andrebbe di) … (presentarmi|raccomandarmi|aiutarmi|aiutarci|passarmi|darmi|inviarmi|mandarmi|condividere il mio|condividere la mia|inoltrare il mio|girare il mio|rivedere il mio|leggere il mio|guardare il mio|segnalarmi|contattarmi|mettermi|prestarmi|parlare con il tuo|parlare con il suo|un favore|assumermi|consigliarmi|indicarmi|consegnare il mio|firmare|votare|compilare|rispondere|diffondere|presentarci|dirmi chi|dirmi a chi|concedermi|dedicarmi|farmi|farmi da|mettere una buona|ospitarmi|dare una mano a|sostenermi|sostenere il mio)
(presentarmi|presentassi|presentasse|raccomandarmi|mi raccomandassi|mi presenti|mi presentassi|mi presentasse|mi segnalassi|mi segnalasse|segnalarmi|mettermi in contatto|mi mettessi in contatto|mi mettesse in contatto|assumermi|trovarmi|aiutarmi a|aiutarmi con|mi aiutassi|mi aiutasse|darmi una mano|mi dessi|mi desse|farmi assumere)
(un|piccolo|grande|chiederti un|chiederle un) [piccolo|grande|grosso|grandissimo] (favore|piacere)
(favore enorme|piacere enorme)
(mio|il mio) (cv|curriculum|portfolio)
(mia|la mia) (candidatura|lettera di presentazione|domanda di)
(cerco|sto cercando|alla ricerca|in cerca|cercando|ricerca attiva) [attualmente|di] [un|una|il|la] [nuovo|nuova|primo|prima] (lavoro|impiego|posto|stage|tirocinio|investitore|investitori|mentore|mentor|opportunità|occupazione|clienti|finanziamenti|sponsor|apprendistato|posizione)
(buona parola|una buona parola|mettere una parola|buona parola per me)
(parlare bene|parlassi bene|intercedere|intercedessi|metterci una buona) [di me|per me]
(tuo|suo) (aiuto|sostegno|appoggio|consiglio|voto) (per|mi|con|sarebbe|nella|nel|per la mia|per il mio)
(tua|sua) (raccomandazione|segnalazione|presentazione) (per|mi|presso|sarebbe|al|alla)
(ho bisogno|avrei bisogno|mi servirebbe|ti sarei grato|ti sarei grata|le sarei grato|le sarei grata|sarei grato|sarei grata|ti chiedo|le chiedo) (del tuo|del suo|della tua|della sua|di un tuo|di un|un|se potessi|se potesse|se mi|un tuo|una|per) …
(condividere|diffondere|sostenere|firmare|seguire|votare|mettere like al) (il mio|la mia|il nostro|la nostra|per me|per noi|mio|mia) [post|pagina|campagna|petizione|progetto|raccolta]
(compilare|rispondere a|rispondere al) (il|un|al|mio|questo|la|nostro|il mio|al mio|una) [breve|piccolo|mio|nostro] (questionario|sondaggio|modulo)
(a chi|con chi) (posso|potrei|dovrei|devo) (rivolgermi|parlare|scrivere|inviare|mandare|contattare)
(avete|c'è|ci sono) [qualche|delle|una] (posizione aperta|posizioni aperte|posto libero|posizioni|posti)
lettera di (referenze|raccomandazione)
(approfittare|beneficiare) (della|del|dei) (tua|sua|tuo|suo|tuoi|suoi) (rete|esperienza|contatti)
uno sconto per (me|noi)
prestarmi
mi (presenti|presenteresti|presenterebbe|raccomandi|raccomanderesti|aiuti|aiuteresti|presti|presteresti|segnali|segnaleresti)
(conosci|conosce) qualcuno
(sono|da) … (senza lavoro|disoccupato|disoccupata)`,
  doors: `chi (è|sarebbe) [il|la] (responsabile|persona giusta)
(sei|è) la persona giusta
aprire (la|una|qualche|le) (porta|porte)
(decisore|decisori)
chi (decide|si occupa)`,
  arrangements: `(tuo|suo|vostro) indirizzo
(tua|sua) taglia
(quando|dove|che giorno|a che ora) (ti|le|vi|posso|preferisci|preferisce|passo|va|ci) …`,
  asksForTime: `(5|10|15|20|30|45|cinque|dieci|quindici|venti|trenta|qualche|mezz'ora|un paio di) (minuti|minutini|minuto|min)
(hai|avresti|ha|avrebbe|sei|saresti|lei è) … (minuti|un momento|tempo|disponibile|disponibilità|libero|libera|mezz'ora|uno slot|un attimo)
(chiamata|chiacchierata|call|riunione|telefonata|videochiamata) (veloce|breve|rapida|conoscitiva|di 15|di 20|di 30)
(breve|veloce|rapida) (chiamata|chiacchierata|call|riunione|telefonata|videochiamata)
(prendere|prenderci|bere|offrirti) un caffè
(fissare|organizzare|programmare|concordare|pianificare) [una|un] [breve] (chiamata|riunione|call|demo|appuntamento|incontro|chiacchierata|videochiamata)
(presentarti|mostrarti|presentarle|mostrarle) una demo
(sapere|conoscere|sentire|chiederti|chiederle|avere) (la tua|la sua|un tuo|il tuo|un suo|il suo) (opinione|parere|punto di vista|prospettiva|esperienza|feedback)
(raccontarmi|raccontassi|raccontasse|mi racconti) (la tua|la sua|come sei|come hai|il tuo|il suo)`,
  presentations: `(presentare|presentarti|mostrarti|presentarle|mostrarle|presentarvi) (la nostra|il nostro|il mio prodotto|la mia azienda|le nostre|i nostri)`,
};
