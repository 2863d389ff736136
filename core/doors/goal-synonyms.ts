import { stemOf } from '../outreach/stem.ts';
import type { SoughtWord, Wording } from './sought-words.ts';

/** What a word of a goal may say: what somebody does, with which rank, in which field they work, or where. */
export type SynonymKind = 'role' | 'rank' | 'field' | 'place';

/**
 * Words that mean the same in goals, folded, each line one meaning. Commas separate them; several words are one when all stand
 * in the same text, in whatever order. `word*` stands for all words that begin so, `=word` for that word alone or with an s (its
 * stem would be that of another word: "founder" and "foundation"); others are compared by their stems. After a colon stands
 * what lies within a place: whoever is in Munich is in Bavaria, but not the other way round. What begins a line of its own
 * stands there for the whole line.
 */
const synonyms: Readonly<Record<SynonymKind, readonly string[]>> = {
  role: [
    'cfo, chief financial officer, finance =director, vp finance, finanzvorstand, finanzchef*, finanzleiter*, leiter finanzen, leitung finanzen, kaufmannischer leiter, kaufmannische leitung, directeur financier, directrice financiere, directeur administratif financier, daf, director financiero, directora financiera, direttore finanziario',
    'ceo, chief executive officer, managing =director, geschaftsfuhr*, vorstandsvorsitzend*, directeur general, directrice generale, pdg, director general, directora general, consejero delegado, amministratore delegato, algemeen directeur',
    'cto, chief technology officer, chief technical officer, technical =director, technology =director, vp engineering, technischer leiter, technische leitung, technikvorstand, directeur technique, director tecnico',
    'cio, chief information officer, it =director, head it, it leiter*, leitung it, dsi',
    'coo, chief operating officer, =operations =director, vp =operations, betriebsleiter*',
    'cmo, chief marketing officer, marketing =director, vp marketing, marketingleiter*, leiter marketing, leitung marketing',
    'cpo, chief =product officer, =product =director, vp =product',
    'ciso, chief information security officer',
    'hr, human resources, chro, people =operations, people partner, personalleit*, personalwesen, personalabteilung, personalreferent*, ressources humaines, drh, rrhh, recursos humanos, risorse umane',
    'recruiter, recruiting, recruitment, talent acquisition, headhunter, headhunting, personalberater*, recrutement, recruteur, recruteuse, reclutamiento, werving',
    'procurement, procure, purchasing, purchase, purchaser, buyer, buying, =sourcing, einkauf*, einkaufer*, beschaff*, achats, acheteur, acheteuse, compras, comprador*, acquisti, inkoop*',
    'sales, selling, account executive, account manager, business development, vertrieb*, verkauf*, vente*, =commercial, ventas, vendite, verkoop*',
    '=founder, =cofounder, grunder*, mitgrunder*, fondateur, fondatrice, cofondateur, fundador*, cofundador*, fondatore, oprichter',
    'investor, investing, venture capital, vc, angel investor, business angel, private equity, kapitalgeber*, investisseur, inversor*, investitore',
    'developer, programmer, software engineer, software development, entwickler*, softwareentwickl*, developpeu*, desarrollador*, programador*, sviluppat*, ontwikkelaar',
    'engineer, engineering, ingenieur*, ingeniero, ingeniera, ingegnere, engenheir*',
    'designer, design, ux, ui, gestalter*, gestaltung, disenador*, diseno, ontwerper',
    '=product manager, =product owner, =product lead, produktmanage*, produktleiter*, chef produit',
    'project manager, project lead, projektleit*, projektmanage*, chef projet, jefe proyecto',
    'journalist*, reporter, editor, redakteur*, redaktion, journaliste, periodista, giornalista',
    'lawyer, attorney, =counsel, solicitor, barrister, anwalt*, anwaltin*, rechtsanwalt*, jurist*, avocat, avocate, abogad*, avvocat*, advogad*, advocaat',
    '=doctor, physician, surgeon, arzt, arztin, arzte, chefarzt*, oberarzt*, facharzt*, medecin, medico, dottore',
    '=nurse, nursing, pflegekraft*, pflegefach*, pflegedienst*, krankenpflege*, infirmier, infirmiere, enfermer*',
    'teacher, teaching, lehrer*, enseignant*, professeur, profesor*, insegnante, leraar',
    '=professor, prof, lecturer, dozent*, hochschullehrer*',
    'researcher, research, scientist, forscher*, forschung*, wissenschaftler*, chercheu*, investigador*, ricercat*, onderzoeker',
    'architect, architecture, architekt*, architektur*, architecte, arquitect*, architett*',
    'consultant, consulting, advisor, adviser, berater*, beratung, unternehmensberat*, conseil, consultor*, consulente',
    'accountant, accounting, bookkeeper, bookkeeping, buchhalt*, comptab*, contab*, boekhoud*',
    '=press, pr, public relations, communications, =presse, pressesprecher*, offentlichkeitsarbeit, comunicacion',
    'translator, translation, translating, interpreter, interpreting, ubersetz*, dolmetsch*, traducteur, traductrice, traduction, traductor*, traduccion, tradutor*, traducao, traduttore, traduttrice, traduzion*, vertaler, vertaling',
    '=board, aufsichtsrat*, verwaltungsrat*, beirat, conseil administration',
  ],
  rank: [
    'head, lead, =director, =chief, leiter*, leitung, abteilungsleit*, chef, chefin, vp, vice president, responsable, jefe, jefa, direttore, directeur, directrice, gerente, hoofd',
    'manager, managerin',
    'assistant, assistenz, assistent*, office manager, secretary, sekretar*',
  ],
  field: [
    'hospital, clinic, klinik, klinikum, klinike*, klinikverb*, klinikgruppe*, universitatsklinik*, bezirksklinik*, kreisklinik*, fachklinik*, krankenhaus*, kreiskrankenhaus*, krankenanstalt*, hopital, hopitaux, clinique, chu, clinica, ospedal*, hospitalier, ziekenhuis*',
    'health, healthcare, health care, gesundheit*, sante, salud, salute, saude, zorg, gezondheid*',
    'pharma, pharmaceutical, biotech, biotechnology, arzneimittel*, life sciences, farma*, pharmazie*, pharmazeut*',
    'medtech, medical technology, medical devices, medizintechnik*, medizinprodukt*, dispositifs medicaux',
    'fintech, financial technology, payments, paytech, neobank*, zahlungsverkehr*',
    'bank, banking, sparkasse*, volksbank*, raiffeisen*, banque, banco, banca, banken',
    'insurance, insurer, insurtech, versicherung*, assurance*, seguros, assicuraz*, verzekering*',
    'finance, financial, finanz*, finances, finanzas, finanza, financien',
    'software, saas, informatik*, logiciel*, it services',
    'ai, artificial intelligence, machine learning, kunstliche intelligenz, ki, intelligence artificielle, inteligencia artificial',
    'data, analytics, daten*, donnees, datos, dati',
    'security, cybersecurity, cyber, infosec, sicherheit*, it sicherheit, securite, cybersecurite, seguridad',
    'school, schule*, grundschule*, gymnasium, ecole*, escuela*, scuola, escola',
    'university, universities, universitat*, uni, hochschule*, universite*, universidad*, universita, college',
    'education, edtech, bildung*, weiterbildung*, formation, educacion, educacao, formazione, onderwijs',
    'government, public sector, ministry, ministerium*, behorde*, offentlicher dienst, verwaltung*, municipality, kommune*, gemeinde*, stadtverwaltung*, gobierno, gouvernement, overheid*',
    'energy, energie*, utility, utilities, stadtwerke*, renewable*, renewables, erneuerbar*, solar, wind energy, windkraft*, energia, energias',
    'climate, sustainability, sustainable, nachhaltig*, klima*, cleantech, climate tech, durable, sostenib*, sustentab*, duurzaam*',
    'automotive, automobil*, automobile*, car manufacturer, fahrzeug*, autohersteller*, autozuliefer*',
    'manufacturing, manufacturer, =factory, fertigung*, produktion*, industrie, maschinenbau*, mechanical engineering, industrial, usine, fabrica',
    'logistics, logistic, logistik*, supply chain, spedition*, freight, shipping, lieferkette*, logistique, logistica, logistiek',
    'retail, retailer, einzelhandel*, handel, ecommerce, e commerce, onlinehandel*, commerce detail, comercio',
    'real estate, property, proptech, immobil*, inmobiliari*, imobiliari*, immobiliare, vastgoed*',
    'construction, bau, bauunternehm*, baugewerbe*, hochbau*, tiefbau*, construccion, construcao, costruzioni, bouw',
    'food, lebensmittel*, gastronom*, restaurant*, alimentation, alimentacion, alimentar*, voeding*',
    'travel, tourism, hospitality, hotel*, tourismus*, tourisme, turismo, toerisme',
    'media, medien*, publishing, publisher, verlag*, broadcast*, rundfunk*, medias, editeur, editorial, editoria, uitgever*',
    'charity, nonprofit, non profit, ngo, =foundation, stiftung*, verein, gemeinnutzig*, fondation, fundacion, fondazione, stichting',
    'law, legal, law firm, kanzlei*, anwaltskanzlei*, juridique, legale, juridico',
    'telecom*, telecommunications, telekom*, mobilfunk*',
    'aviation, aerospace, airline, luftfahrt*, raumfahrt*, aeronautique, aviacion',
    'startup, start up, scaleup, startups',
    'marketing, advertising, werbung*, werbeagentur*, publicite, publicidad, pubblicita',
    'culture, arts, museum*, theater*, theatre, kultur*, kunst, musee*, museo*',
  ],
  place: [
    'bavaria, bavarian, bayern, bayerisch*, bayrisch*, baviere, baviera: munich, nuremberg, augsburg, regensburg, wurzburg, wuerzburg, ingolstadt, erlangen, furth, fuerth, bamberg, bayreuth, passau, landshut, rosenheim, kempten',
    'munich, munchen*, muenchen*',
    'nuremberg, nurnberg*, nuernberg*',
    'baden wurttemberg: stuttgart, karlsruhe, mannheim, freiburg, heidelberg, ulm, heilbronn, tubingen, tuebingen',
    'hesse, hessen: frankfurt, wiesbaden, kassel, darmstadt',
    'saxony, sachsen: dresden, leipzig, chemnitz',
    'north rhine westphalia, nordrhein westfalen, nrw: cologne, dusseldorf, dortmund, bonn, munster, muenster, aachen, bielefeld, bochum, wuppertal, duisburg',
    'cologne, koln, koeln',
    'dusseldorf, duesseldorf',
    'lower saxony, niedersachsen: hanover, braunschweig, gottingen, goettingen, osnabruck, oldenburg, wolfsburg',
    'hanover, hannover',
    'germany, german, deutschland, allemagne, alemania, germania, duitsland: bavaria, baden wurttemberg, hesse, saxony, north rhine westphalia, lower saxony, berlin, hamburg, bremen, potsdam, kiel, rostock, mainz, erfurt',
    'austria, austrian, osterreich*, oesterreich*, autriche: vienna, graz, linz, salzburg, innsbruck',
    'vienna, wien, vienne, viena',
    'switzerland, swiss, schweiz*, suisse, svizzera, suiza: zurich, geneva, basel, bern, lausanne, lugano',
    'zurich, zuerich',
    'geneva, geneve, genf, ginevra',
    'france, french, frankreich, francia: paris, lyon, marseille, toulouse, bordeaux, nantes, lille, strasbourg',
    'netherlands, dutch, holland, niederlande, nederland, pays bas: amsterdam, rotterdam, utrecht, eindhoven, den haag, the hague',
    'belgium, belgian, belgien, belgique, belgie: brussels, antwerp, antwerpen, ghent, gent',
    'brussels, bruxelles, brussel',
    'spain, spanish, espana, spanien, espagne: madrid, barcelona, valencia, sevilla, seville, bilbao, malaga',
    'portugal, portuguese: lisbon, porto, braga, coimbra',
    'lisbon, lisboa, lissabon, lisbonne',
    'italy, italian, italia, italien, italie: rome, milan, turin, torino, bologna, florence, firenze, naples, napoli',
    'milan, milano, mailand',
    'rome, roma, rom',
    'united kingdom, uk, britain, british, grossbritannien: england, scotland, wales, belfast',
    'england, english: london, manchester, birmingham, bristol, leeds, cambridge, oxford, liverpool',
    'scotland, scottish: edinburgh, glasgow, aberdeen',
    'ireland, irish, irland: dublin, cork, galway',
    'poland, polska, polen: warsaw, krakow, cracow, wroclaw, gdansk, poznan',
    'warsaw, warszawa, warschau',
    'czechia, czech, tschechien: prague, brno',
    'prague, praha, prag',
    'denmark, danish, danmark: copenhagen, aarhus',
    'copenhagen, kobenhavn, kopenhagen',
    'sweden, swedish, sverige, schweden: stockholm, gothenburg, goteborg, malmo',
    'norway, norwegian, norge, norwegen: oslo, bergen, trondheim',
    'finland, finnish, suomi, finnland: helsinki, tampere, espoo',
    'united states, usa, america, american: new york, san francisco, boston, chicago, seattle, austin, los angeles, california',
    'new york, nyc, manhattan, brooklyn',
    'san francisco, sf, bay area, silicon valley',
    'california: san francisco, los angeles, san diego',
    'canada, canadian: toronto, montreal, vancouver, ottawa, calgary',
    'india, indian: mumbai, bombay, bangalore, bengaluru, delhi, hyderabad, chennai, pune',
    'brazil, brazilian, brasil, brasilien: sao paulo, rio de janeiro, belo horizonte, porto alegre',
    'japan, japanese: tokyo, osaka, kyoto',
    'china, chinese: shanghai, beijing, shenzhen, hong kong',
    'australia, australian: sydney, melbourne, brisbane, perth',
  ],
};

/** One meaning. */
export type Synonyms = {
  readonly kind: SynonymKind;
  /** By which the meaning is known in a goal. */
  readonly names: readonly Wording[];
  /** By which it is known of people: the names, and what lies within a place. */
  readonly wordings: readonly Wording[];
};

let built: readonly Synonyms[] | undefined;

/** Returns the meanings of the table, roles first; built at the first call rather than at every start. */
export function allSynonyms(): readonly Synonyms[] {
  return (built ??= (['role', 'rank', 'field', 'place'] as const).flatMap((kind) => {
    const lines = new Map(synonyms[kind].map((line) => [/^[^,:]+/.exec(line)?.[0] ?? line, line]));
    return synonyms[kind].map((line) => ({
      kind,
      names: namesOf(line).map(wordingOf),
      wordings: [...new Set(withinLine(line, lines))].map(wordingOf),
    }));
  }));
}

function namesOf(line: string): string[] {
  return (line.split(':')[0] ?? '').split(', ');
}

/** The names of a line, and of all that lies within it. */
function withinLine(line: string, lines: ReadonlyMap<string, string>): string[] {
  const within = line.split(': ')[1]?.split(', ') ?? [];
  return [...namesOf(line), ...within.flatMap((name) => withinLine(lines.get(name) ?? name, lines))];
}

function wordingOf(written: string): Wording {
  return written.split(' ').map((word): SoughtWord => {
    if (word.endsWith('*')) return { word: word.slice(0, -1), by: 'beginning' };
    return word.startsWith('=') ? { word: word.slice(1), by: 'whole' } : { word: stemOf(word), by: 'stem' };
  });
}
