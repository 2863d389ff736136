import type { LanguageWords } from './language-words.ts';

export const french: LanguageWords = {
  small:
    'le la les un une des du de d l au aux à et ou où mais donc or ni car si que qu qui quoi dont ce cet cette ces c ça cela en y dans sur sous ' +
    'par pour avec sans chez vers entre depuis pendant avant après je j me m moi mon ma mes tu te t toi ton ta tes il elle on nous ' +
    'notre nos vous votre vos ils elles leur leurs lui se s son sa ses est es suis sommes êtes sont été était étais serait serais serez sera ai as a avons ' +
    'avez ont avait avais aurait aurais auriez fait fais faire peux peut pouvez pouvons pourrais pourrait pourriez veux voulez voudrais voudriez dois doit ' +
    'devez ne n pas plus moins très bien tout toute tous toutes même aussi encore déjà toujours jamais rien quand comme comment ' +
    'pourquoi ici là alors puis ensuite trop peu beaucoup non oui bonjour bonsoir salut merci cher chère quel quelle quelques cette celui celle ceux ' +
    'aujourd hui demain hier voici voilà afin lorsque parce puisque ainsi dernière dernier vers jusqu deux premier première',
  dull:
    'jeter oeil œil publi* resté sans défi* enjeu* relanc* montrer montre manager* dirigeant* perdent rapport* relation* ajout* échelle permet* recherch* lien abonnés blog chaîne podcast newsletter noël pâques entreprise* société* compagni* organis* équipe* collègue* profil* réseau* connex* connect* contact* carrière* expérience* parcours rôle* poste* métier* ' +
    'emploi* titre secteur* domaine* industrie* travail* travaux projet* temps fois aide* aider conseil* avis opinion* retour* réflexion* expert* jour* ' +
    'semaine* mois an ans année* heure* minute* moment* instant* matin* soir* week fin soutien réponse* répond* message* mail* email* courriel* note* besoin* ' +
    'objectif* but succès croissance agenda calendrier disponib* attention intérêt* intéress* nom* numéro publication* post* article* contenu* linkedin ' +
    'cabinet bureau* service département github instagram facebook whatsapp google excel direction responsable* patron* chef* recrut* embauch* rh site* web produit* service* client* vente* marketing stratég* compétence* histoire* leadership ' +
    'bon bonne bons bonnes super génial* meilleur* grand* beau belle impression* inspir* fantastique* merveill* excellent* formidable* passionn* ' +
    'heureu* ravi* content* plaisir* honor* reconnaiss* appréci* espér* espoir souhait* voir vu vois vit entend* entendu parl* discut* discussion* conversation* ' +
    'échang* rencontr* crois* partag* envoy* envoi* apprend* appris découvr* explor* collab* partenar* synerg* opportunit* offre* offrir propos* solution* ' +
    'plateforme* outil* démo* chiffre* résultat* récent* dernier* actuel* nouveau* nouvel* nouvelle* précieu* rapide* court* bref* idée* question* ' +
    'information* info* détail* chose* personne* gens monde manière façon* lieu savoir sais connai* connu pens* trouv* vouloir faire prendre pris* ' +
    'venir viens venu* donn* demand* dit dire dis gard* essay* esprit sûr certain* parfait* possib* bienvenu* accept* invit* membre* communauté ami* ' +
    'cordial* salutation* bientôt tôt tard récemment lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août ' +
    'septembre octobre novembre décembre cv café zoom teams téléphon* appel* rendez mutuel* bénéfi* valeur* passion* performan* proces* besoin commun* ' +
    'libre* avenir digital* numéri* innovat* technolog* affaire* développ* croissant vie place chance joindre pièce jointe lien faut vraiment simplement ' +
    'suite sujet* thème* écri* écrit mention* recommand* promis* promet* aime* aimer lit lire lis joue habite vit cherch* veut petit* long* vieux vieille',
  mine: `(je|j|me|m|moi|mon|ma|mes|mien|mienne)
(nous|notre|nos|nôtre)`,
  theirs: '(tu|te|t|toi|ton|ta|tes|vous|votre|vos|vôtre|vôtres|tien|tienne)',
  together: `nous (nous sommes|étions|avions|avons|sommes) [nous] (rencontrés|rencontrées|parlé|vus|vues|croisés|discuté|échangé|connus|déjeuné|tous|toutes|toujours)
(nous nous) (sommes|étions|connaissons|reverrons|verrons)
(quand|lorsque|que|depuis que) nous
notre (conversation|discussion|échange|rencontre|déjeuner|dîner|dernier|dernière|café|soirée|promenade)`,
  possessives: '(ton|ta|tes|votre|vos)',
  remembering: `(tu me dois|vous me devez) [encore|toujours] [la fin|le récit|la suite] [de l'histoire]
(ton|ta|tes|votre|vos) [dernier|dernière|beau|belle|bel|superbe] (conférence|article|livre|exposé|intervention|podcast|message|question|présentation|billet|atelier|commentaire|photo|film|vidéo|thèse|mémoire|idée|conseil|remarque|phrase|exposition|concert|épisode|chronique|discours|interview|entretien|recette|spectacle|témoignage|texte) [si|très|passionnant|passionnante|magnifique] (sur|à|au|aux|de|des|du|d|dans|en|avec|pour|que|qui|lors|chez)
(tu|vous) (m'as|m'avez|as|avez|m'aviez|m'avais|nous avez|nous as|aviez|avais|disais|disiez|cherches|cherchez|cherchiez|cherchais|parlais|parliez|écriviez|écrivais|expliquiez|expliquais|racontais|racontiez|demandais|demandiez|évoquiez|évoquais) [dit|écrit|parlé|demandé|raconté|conseillé|recommandé|montré|expliqué|prêté|promis|cité|publié|évoqué|mentionné|posé|aussi|bien|récemment]
(t'avais|vous avais|t'ai|vous ai) (vu|vue|entendu|entendue|rencontré|rencontrée|croisé|croisée|promis) [à|au|aux|en|lors|pendant|de|le|la]
(nous nous sommes|on s'est|nous nous étions|on s'était) (rencontrés|rencontrées|croisés|croisées|vus|vues|parlé|quittés|retrouvés) [à|au|en|lors|sur|dans|pendant]
(notre|nos) (conversation|discussion|échange|rencontre|déjeuner|dîner|café|soirée|promenade) (sur|à|au|autour|de|du|en|chez|à propos)
(comment|où) (va|vont|avance|avancent|se passe|se passent|s'est passé|s'est passée|s'est passé|marche|en est|en sont|se porte|se portent) (le|la|les|l|ton|ta|tes|votre|vos)
(que devient|que deviennent|quoi de neuf)
(lu|vu|appris|entendu) que (tu|vous)
(le|la|les|l) … (que tu aimes|que vous aimez|que tu cherchais|que vous cherchiez|dont tu parlais|dont vous parliez|que tu m'as|que vous m'avez)`,
  beforePlaces: '',
  introducing: `(je m'appelle|mon nom est)
je suis … (chez|à|fondateur|fondatrice|étudiant|étudiante|consultant|consultante|directeur|directrice|responsable|commercial|diplômé|diplômée|gérant|gérante|recruteur|développeur|de la société)
(je travaille|j'étudie|je dirige|j'ai fondé|je représente|je gère) …
(fondateur|fondatrice|directeur|directrice|consultant|consultante|gérant|gérante|responsable|pdg) (de|d|du|chez)
(nous|on) (aidons|aide|accompagnons|accompagne|proposons|propose|sommes|développons|offrons|travaillons avec|vendons) …
notre (entreprise|société|plateforme|solution|logiciel|tableau de bord|application|méthode|outil|agence|équipe|produit|service|application|startup|cabinet|offre)
nos (clients|services|produits|solutions|outils|équipes|offres)
(mon|ma) (entreprise|société|agence|startup|cabinet|école|université|master|diplôme)`,
  tired: `en tant que (fondateur|fondatrice|dirigeant|dirigeante|directeur|directrice|chef d'entreprise|entrepreneur|manager|responsable) (vous|tu)
(vous|te) relancer
sauf erreur de ma part
(au sujet de|suite à|concernant|à propos de) (mon|ma|notre) (dernier|précédent|dernière|précédente) (mail|mails|message|messages|e mail|email|courriel|courrier|proposition|demande|relance|offre|candidature)
(face|confronté|confrontée|confrontés) à (de nombreux|de multiples|de nombreuses|de grands|plusieurs) (défis|enjeux|challenges)
dans un (monde|marché|contexte|environnement) (en|où|de plus|toujours|qui)
en (constante|perpétuelle|pleine) (évolution|mutation)
je me présente
café virtuel
(compter|ajouter|avoir) … parmi (mes|nos) (contacts|relations)
(merci|remercie|remerciant) [par|beaucoup] [d'] avance
(agrandir|élargir|développer|étoffer) … réseau
(vous|te) compter dans (mon|notre) réseau
j'espère que [ce|cet|mon|mes|ces|tu|vous|tout] … (trouve|trouvera|trouvent|trouveront|va bien|vas bien|allez bien|portez bien|portes bien|se passe bien|en forme)
en espérant que … (va bien|allez bien|vas bien|trouve|trouvera)
(tombé|tombée) [par hasard] sur (ton|votre) (profil|site|page|parcours)
(ton|votre) profil (m'a|a retenu|a attiré|m'intéresse|a suscité|est)
(attiré|retenu) (mon|notre) attention
(impressionné|impressionnée|inspiré|inspirée|interpellé|interpellée) par (ton|votre|vos|tes)
(votre|ton) (impressionnant|brillant|remarquable|beau|riche|formidable|passionnant) (parcours|profil|carrière)
(parcours|profil) (impressionnant|inspirant|très intéressant|remarquable|intéressant|riche|atypique)
synergie*
gagnant gagnant
(valeur ajoutée|plus value)
(rejoindre|élargir|agrandir|développer|étendre|étoffer) [à] (mon|votre|ton|notre) réseau
(ajouter|avoir|compter) … (à mon|dans mon|parmi mon) réseau
(échanger|échangeons|discuter) (sur|autour) [de] (nos|des|d'éventuelles|de possibles) (synergies|opportunités|collaborations|pratiques|métiers|expériences)
(opportunités|possibilités|pistes) de (collaboration|partenariat|synergie)
(rester|restons|garder|gardons) [en|le] contact
(merci|merci beaucoup) (d'avoir accepté|pour l'ajout|de m'avoir ajouté|de m'avoir accepté|pour votre acceptation)
(ravi|ravie|heureux|heureuse|enchanté|enchantée) (d'être [connecté|connectée]|de vous compter|de te compter|de rejoindre|de cette|d'être en contact|d'être connectés)
(heureux|heureuse|ravi|ravie) d'être (en contact|connecté|connectée|en relation|connectés)
je me permets de (vous|te|t) (contacter|écrire|solliciter|relancer|déranger|joindre)
je me permets
je reviens vers (vous|toi)
revenir vers (vous|toi|moi)
(suite à|comme suite à) (mon|notre) (dernier|précédent|mail|message|appel)
(n'hésitez|n'hésite|hésitez|hésite) (pas|surtout pas) (à me contacter|à me solliciter|à revenir|à me faire|à me joindre|à prendre|à nous|à me recontacter|à m'écrire|si)
dans l'attente [de votre|de ta|d'une|de vous]
(dans l'attente|en attente) de (votre|ta|vous|te)
au plaisir (d'échanger|de vous lire|de te lire|de collaborer|de discuter)
(je reste|je me tiens|nous restons|reste|restons) [à] [votre|ta] [entière] (disposition|disponible)
à (votre|ta) [entière] disposition
(leader|acteur) (sur|du|de|incontournable|majeur|mondial) [son|le|la|marché|secteur]
(solution|solutions) (innovante|innovantes|clé en main|clés en main|sur mesure|de pointe)
(à la pointe|de pointe)
(nouveau|niveau|niveau supérieur) … (supérieur|niveau)
(belle|superbe|formidable|incroyable|rare|unique) opportunité
(court|bref|rapide|petit) (appel|échange|point|call|café virtuel|entretien téléphonique)
(rapide|petit) (call|coup de fil|visio)
(15|quinze) petites minutes
(prendre|caler|bloquer|fixer) (un|une) (court|bref|rapide|petit|petite|rapide) (rendez vous|call|échange|point|appel)
(faire le|un) point rapide
(juste|simplement) (pour prendre contact|prendre des nouvelles|vous relancer|te relancer|pour savoir si)
petite relance
(je voulais|je voudrais|je souhaite|je souhaitais) [juste|simplement] (prendre contact|me présenter|entrer en contact|vous présenter|prendre de vos nouvelles)
(entrer|rentrer) en (contact|relation)
(dans les meilleurs délais|dès que possible|à votre convenance|à ta convenance)
(votre|ton) emploi du temps (chargé|très chargé|bien chargé)
(je sais que|vous devez être|tu dois être) … (très occupé|très occupée|très pris|débordé|débordée|occupé|occupée|très sollicité|très sollicitée)
(passer|passez) à l'étape (supérieure|suivante)
(game changer|best practices|quick win|quick wins|win win)
(sortir|penser) (des sentiers battus|hors du cadre|en dehors de la boîte)
passionné* par
(profiter|bénéficier) de (votre|ton) expertise
(en apprendre|en savoir) (plus|davantage) sur (vous|toi|votre|ton|ce que|vos|tes)
(belle|excellente|bonne) (continuation|collaboration)
(votre|ton) profil [linkedin] (a retenu|m'a|retient|attire|correspond)
je (développe|élargis|étends|construis) mon réseau
ouvert* à (un échange|échanger|de nouvelles opportunités)`,
  nudges: `(mon|ma) (mail|message|e mail|courriel|proposition) (resté|restée|du mois|de la semaine|d hier|de lundi|de mardi|de mercredi|de jeudi|de vendredi)
(avez|as|auriez|aurais|aviez|avais) (vous|tu) … (mon|ma|mes|notre) [dernier|précédent|dernière|précédente|premier] (mail|mails|message|messages|e mail|email|courriel|courrier|proposition|demande|relance|offre|candidature)
si (vous|tu) (avez|as|aviez|avais) … (mon|ma|mes|notre) [dernier|précédent|dernière|précédente|premier] (mail|mails|message|messages|e mail|email|courriel|courrier|proposition|demande|relance|offre|candidature)
(au sujet de|suite à|retour sur|concernant|à propos de|revenir sur|réponse à) (mon|ma|notre) [dernier|précédent|dernière|précédente|premier] (mail|mails|message|messages|e mail|email|courriel|courrier|proposition|demande|relance|offre|candidature)
(mon|ma|notre) (dernier|précédent|dernière|précédente) (mail|mails|message|messages|e mail|email|courriel|courrier|proposition|demande|relance|offre|candidature)
sauf erreur de ma part
pas (reçu|eu) de (réponse|retour)
(en prendre|pris|prendre) connaissance`,
  offers: `je (le|la|les) (lui|leur|vous|te) (donne|prête|offre|cède|laisse|apporte|envoie|passe|garde|donnerais|prêterais)
(prenez|prends|servez vous|sers toi) (le|la|les|en)
(je|j|nous|on) (peux|pourrais|peut|pouvons|pourrions|pourrait|vais|vous|te|t|ai) [vous|te|t|le|la|les|l] [le|la|les] (envoyer|envoie|envoyons|présenter|présente|prêter|prête|donner|donne|apporter|apporte|aider|aide|montrer|montre|transmettre|transmets|partager|partage|mettre|mets|faire|relire|relis|offrir|offre|garder|garde|déposer|dépose|rendre|rends|invite|inviter|laisse|laisser|joins|passer|passe|expliquer|explique|réserver|réserve|traduire|traduis|accompagner|recommander|proposer|propose|accueillir|accueille|conseiller|prépare|rapporte|ramène|emmène|ramener|rapporter|raconter|introduire|préparer|transférer|transfère|céder|cède|épargner|indiquer|indique|dépanner|héberger)
(veux|voulez|voudrais|voudriez|souhaitez|souhaites) (tu|vous) [que|une|un|le|la|les|des|en|bien|venir|y|l] …
(tu veux|vous voulez|ça te dit|ça vous dit|ça te dirait|ça vous dirait|tu voudrais) (que je|que j|une|un|la|le|les|de|d|venir|en|y|qu)
(si|au cas où) (tu|vous|cela|ça|c'|ils|elles|elle|il|l'un|l'une|l'idée) [vous|te|t|en|le|ne|y] [est|sont|serait|peut|peuvent|pourrait] [vous|te|t|être] (veux|voulez|souhaites|souhaitez|aimes|aimez|aide|aident|aider|utile|utiles|besoin|intéresse|intéressent|intéresser|servir|sert|dit|tente|rend service|cherches|cherchez|avez besoin|as besoin|manque|êtes preneur|arrange|plaît|convient|voulais)
(si|en) (tu|vous) (as|avez|avais|aviez) [encore|toujours] (besoin|envie|l'usage|une place|la place)
(dis|dites) (moi|le moi) [simplement|juste] [si|et|où|quand]
(dis|dites|fais|faites) moi (signe|savoir|un signe)
(un mot|un signe) (de toi|de vous|suffit|et je)
(avec plaisir|volontiers|très volontiers) [si|pour]
(volontiers|avec plaisir)
je (te|vous|t) (l|le|la|les|en) (envoie|donne|prête|apporte|laisse|mets|garde|offre|transmets|rends|dépose|cède|rapporte|joins|transfère|ramène|montre|présente)
je (te|vous|l|le|la|les|lui) … (avec plaisir|volontiers|si vous|si tu)
(heureux|heureuse|ravi|ravie|content|contente) de (vous|te|t|l|le|la|les|partager|prêter|relire|donner|montrer|aider|passer|venir) …
(ci joint|ci jointe|ci joints|ci jointes|en pièce jointe|pièce jointe|ci dessous|en annexe)
(voici|voilà|je joins|je vous joins|je te joins) (le|la|les|un|une|mon|ma|mes|notre|nos|l|deux|trois|ce|quelques|celui|celle)
(pourrait|pourraient|devrait|peut|peuvent|va) (vous|te|t|intéresser|servir) … (servir|aider|être utile|intéresser|plaire|dépanner|convenir|faire gagner|éviter|rendre service|amuser|utile)
(vous|te|t) (sera|serait|seront|est|sont|être|seraient) [sans doute|peut être|sûrement] (utile|utiles|précieux)
(utile|utiles|intéresser|intéressant) (à|pour) (vous|toi|votre|ton|vos|tes)
(sert|serve|servir|servira|aider|aidera|utile) (à vos|à tes|à votre|à ton|vos|tes|votre|ton|ta)
(j'ai|nous avons|il me reste|il nous reste|il reste|on a) … (pour toi|pour vous|en trop|de trop|en double|de côté|à donner|à offrir|de libre|de reste|pour ton|pour ta|pour tes|pour votre|pour vos|une place)
(il me reste|il nous reste|il reste) …
(pensé|penser|songé) (à|tout de suite à|aussitôt à) (toi|vous|ton|ta|tes|votre|vos)
(trouvé|vu|repéré|gardé|mis|acheté|ramené|rapporté|préparé|réservé) … (pour toi|pour vous|de côté|pour ton|pour ta|pour votre|pour vos|pour tes)
(gratuit|gratuite|gratuits|gratuites|gratuitement|sans frais|sans contrepartie|sans engagement|offert|offerte|à donner|rien à payer|cadeau|sans rien attendre)
(est|sont) (à toi|à vous)
(viens|venez|passe|passez) [donc] (dîner|déjeuner|prendre|manger|boire|à la maison|chez nous|chez moi|nous voir|quand|goûter|essayer|le chercher|la chercher|les chercher)
(je t'invite|je vous invite|nous vous invitons|on t'invite|c'est moi qui invite|vous êtes invité|tu es invité)
(mettre|mets|mettons|mettrai) (en|en relation|en contact) [contact|relation]
(vous|te) mettre en (contact|relation)
(puis|pourrais|peux) je (vous|te|t|l|le|la|les|être|faire|aider|passer)
(dois|veux) je (te|vous|le|la|les)
(en quoi|comment) (puis je|je peux) [vous|te|t] aider
(un coup de main|coup de main|donner la main)
(je m'en occupe|je m'en charge|j'apporte|j'amène|je viens|j'apporterai|je passe|je passerai|je garde|je rapporte|je ramène|je te dépose|j'envoie|je poste) …
(une|la|ma|sa|notre) place [est|t|vous] [libre|attend|réservée]
(tu peux|vous pouvez|pouvez vous|peux tu) (l|le|la|les|en|y|garder|emprunter|venir|utiliser|prendre|passer) …
je fais (le lien|suivre|l'intermédiaire)
je (te|vous) dois
(donné|laissé|transmis|glissé) (ton|votre) nom
parlé de (toi|vous)
(t|vous) (attend|attendent|appellera|appelleront|rappellera)
(au prix coûtant|prix coûtant|à prix coûtant)
(chambre|lit|table|place|canapé) … (est à toi|est à vous|pour toi|pour vous|t'attend|vous attend)
(on|nous) (vient|viendra|venons|viendrons) …
pour (vous|te) (les|la|le) (montrer|donner|prêter)`,
  pitches: `(mon|notre) réseau
(nos|notre) (services|solution|solutions|produit|produits|offre|offres|entreprise|société|plateforme|logiciel|outil|outils|agence|cabinet)
(mon|mes|ma) (histoire|méthode|parcours|offre|offres|services|entreprise|société|accompagnement|concept|programme)
(petit|rapide|court|bref|petite|brève|courte) (call|appel|visio|échange|rendez-vous|rdv|entretien|réunion|démo)
un (call|appel|rdv|échange) [rapide|téléphonique|découverte]
(propose|proposer|fixer|caler|prendre|convenir) … rendez-vous
(faire|ample) connaissance
(mutuellement|nous entraider|l'un à l'autre|nous être utiles)
(une|la) démo`,
  attachments:
    '(ci joint|ci jointe|ci joints|ci jointes|en pièce jointe|pièce jointe|je joins|je vous joins|je te joins|voici mon|voici ma|voici notre)',
  warm: `(félicitation|félicitations|bravo|chapeau|toutes mes félicitations)
(merci|mille mercis|un grand merci|merci encore) (pour|de|d|à|beaucoup|encore|infiniment)
(joyeux|bon) anniversaire
(bon rétablissement|bienvenue|bon courage|mes condoléances|toutes mes condoléances)
(tu avais|vous aviez) raison
(j'ai|nous avons) (adoré|beaucoup aimé|beaucoup ri|beaucoup appris|ri|appris)
(m'a|m'ont|nous a) (beaucoup|fait|touché|touchée|marqué|marquée|aidé|aidée|bien)
grâce à (toi|vous|ton|ta|tes|votre|vos)
(je pense|on pense|je repense|nous repensons) (à|souvent à|encore à)`,
  favours: `(chance|occasion|opportunité|possibilité) de (m|me|nous) (aider|soutenir|conseiller|parrainer|accompagner)
(vote|votez|votes) pour (moi|nous|notre|mon|ma|nos)
(journée|jour|stage) d'observation
(mets|mettez|mettrais|mettriez) (moi|nous) en (contact|relation)
(tu|vous) (me|nous) (mets|mettez|mettrais|mettriez|présentes|présentez|présenterais|recommandes|recommandez) …
(besoin|voudrais|aimerais) … (lettre de recommandation|recommandation de)
(pourrais|pourriez|pouvez|peux|auriez|aurais|voudrais|voudriez|accepteriez|accepterais|serais|seriez) (tu|vous) … (me|m|nous|mon|ma|mes|notre|nos|un service|la gentillesse|l'amabilité)
(me|m|nous) (présenter|recommander|mettre en relation|mettre en contact|introduire|pistonner|parrainer|coopter|embaucher|recevoir|conseiller|faire embaucher|donner un coup de main|donner des conseils|donner un conseil|rendre un service|rendre service|soutenir|aider|aiguiller|orienter|accorder|faire connaître|faire part|transmettre|relire|héberger|prêter)
(mon|ma|mes) (cv|candidature|dossier|lettre de motivation|book|portfolio|pitch deck)
(cv|candidature) (ci joint|en pièce jointe|ci jointe)
(cherche|recherche|à la recherche|en recherche|quête) [actuellement|en ce moment|activement] [de|d|d'] [un|une|mon|ma] [premier|première|nouveau|nouvel|nouvelle] (emploi|poste|stage|alternance|travail|apprentissage|investisseur|investisseurs|mentor|opportunité|opportunités|job|clients|financement|sponsor|sponsors)
(un|petit|grand|d'un) service (à te|à vous|à demander|de votre|de ta)
(te|vous) demander (un|une|de l|votre|ton|si tu pourrais|si vous pourriez|conseil) [petit] (service|faveur|aide|coup de main|conseil|conseils|avis|me|m)
(glisser|toucher|dire|passer) un [petit] mot [en ma faveur|pour moi|à votre|à ton|à vos]
en ma faveur
(votre|ton) (aide|soutien|appui|recommandation|vote|parrainage|coup de pouce) (me|m|serait|pour|nous|précieux|précieuse)
(besoin|besoin de) (ton|votre|de ton|de votre|d'un) (aide|avis|conseil|conseils|soutien|coup de main|coup de pouce)
(partager|liker|relayer|diffuser|soutenir|signer|republier) (mon|ma|mes|notre|nos) (post|publication|article|annonce|campagne|cagnotte|pétition|page|projet|offre)
(remplir|répondre à) (mon|notre|ce|un) [petit|court] (questionnaire|sondage)
voter pour (moi|nous|mon|notre)
(transmettre|transférer|faire suivre|faire passer) (mon|ma|mes) (cv|candidature|dossier|profil|coordonnées)
(à qui|vers qui) (je peux|puis je|je pourrais|je dois|m'adresser|me tourner)
(postes|poste) (ouverts|ouvert|à pourvoir|vacant|vacants|disponibles)
(recruteriez|recrutez|embauchez|recherchez) vous [des|un|une|actuellement]
lettre de recommandation
(une|votre|ta) (recommandation|introduction|mise en relation) (auprès|avec|chez|pour|à)
(bénéficier|profiter) de (vos|tes|votre|ton) (conseils|réseau|expertise|contacts|carnet)
(reconnaissant|reconnaissante) (si|de bien vouloir|de pouvoir)
(une réduction|un tarif|une remise) pour (moi|nous)
(tu|vous) me (présentes|présentez|recommandes|recommandez|prêtes|prêtez|aides|aidez|passes|passez|mets en|mettez en)
(tu connais|vous connaissez|connais tu|connaissez vous) … (quelqu'un|des gens|une personne|du monde)
que (tu|vous) me (conseilles|conseilliez|guides|guidiez|montres|montriez|présentes|présentiez|prêtes|prêtiez|aides|aidiez|recommandes|recommandiez)
(besoin de|j'aurais besoin|j'ai besoin) (ton|votre|vos|tes|d'un|d'une|aide|contacts|conseils)
remplir (ce|mon|un|notre)
sans (emploi|travail)`,
  doors: `qui (est|serait) [le|la] (responsable|bon interlocuteur|bonne personne)
(êtes vous|es tu) la bonne personne
ouvrir (la|une|des|les) (porte|portes)
un pied dans la porte
(décideur|décideurs|décideuse)
qui (décide|s'occupe)`,
  arrangements: `(ton|votre|l') (adresse|adresse postale|code postal)
(ta|votre) (taille|pointure)
(quand|où|quel jour|à quelle heure) (ça|tu|vous|je|nous|cela) …`,
  asksForTime: `(5|10|15|20|30|45|cinq|dix|quinze|vingt|trente|quelques) [petites] (minutes|min|instants) [de votre|de ton|à m|pour|cette|la]
(auriez|aurais|avez|as|disposez|seriez|serais|êtes|es) (vous|tu) … (minutes|un moment|le temps|du temps|disponible|disponibles|dispo|un créneau|libre|quelques instants)
(un|une|d'un|d'une) (court|bref|rapide|petit|petite) (appel|échange|call|visio|entretien|point|rendez vous|rencontre|coup de fil)
(prendre|boire|partager|offrir) un café
(convenir|fixer|caler|planifier|organiser|programmer) [d'un|d'une|un|une] [petit|court] (rendez vous|appel|échange|démo|créneau|rencontre|visio|call)
(présenter|montrer) (une démo|une démonstration)
(accorder|consacrer) …
(votre|ton) (avis|retour|regard|opinion|point de vue|expérience|ressenti) (sur|m'intéresse|m'aiderait|serait)
(échanger|discuter) (avec vous|avec toi|de votre|de ton|de vos|sur votre|sur ton)
(tu|vous) (aurais|auriez|as|avez|serais|seriez) … (minutes|un moment|le temps|du temps|un créneau|disponible|dispo)`,
  presentations: `(présenter|montrer|faire découvrir) (notre|nos|ma|mon) (société|entreprise|solution|solutions|produit|produits|services|offre|offres|agence|cabinet|plateforme|logiciel|outil|méthode|activité)`,
};
