import { foldToWords } from '../text/fold.ts';
import { keptByText } from './kept-by-text.ts';

/**
 * Fields of work with the words by which they are known in several languages, folded. Words of one field are neighbours: who
 * leads "talent" may want what was learnt about "hiring". `word*` stands for all words that begin so, `*word*` for all that
 * have it within, as German compounds do; `^word` tells the field only in a title. Words in scripts without spaces may stand
 * within others. To add a language is to add its words to each line.
 */
const fieldWords = {
  hiring:
    'hire hires hired hiring recruit* talent hr staffing onboarding vacancy vacancies candidates ^people ^human personalleit* personalabteil* personalwesen personalentwickl* personalmanag* *personalreferent* ' +
    'bewerb* *einstellung* einarbeit* recrut* rh embauche reclut* rrhh contratacion* contratacao recruta* assunzion* assumere risorse werving ' +
    'personeel* vacature* *招聘* *人力* *人事* *採用* *채용* *인사* кадр* персонал* рекрут*',
  leading:
    'leadership leading teamlead teamleader teamleiter* teamleitung fuhrung* *fuhrungskraft* mitarbeiterfuhrung liderazgo lideranca ' +
    'leidinggev* leiderschap delegat* delegier*',
  design:
    'design* ux ui usability figma typograph* graphic* illustrat* prototyp* ^product ^brand gestalt* grafik* graphist* disen* grafic* progettist* ' +
    'ontwerp* vormgev* *设计* *デザイン* *デザイナ* *디자인* дизайн*',
  product: 'roadmap ^product ^produkt* ^producto ^produto ^prodotto backlog *产品* *プロダクト* *제품* продукт*',
  sales:
    'sales selling sell revenue ^account ^accounts deals pipeline prospects quota ^partnerships ^business *vertrieb* verkauf* *verkauf* vente* ' +
    'vendeu* commercial* ventas vendedor* comercial* vendas vendite venditor* commerciale verkoop* *销售* *営業* *영업* продаж* satis',
  pricing: 'pricing price prices preis* preisgestaltung tarif* prix precio* precos prezzi prijs* prijzen *价格* *価格*',
  customers:
    'customer* ^clients ^support helpdesk kundenservice kundenbetreuung *kundenbetreu* kunden clientele clientes clienti klanten* *客户* *顧客* *고객*',
  finance:
    'financ* cfo controll* accounting accountant* audit* investor* investing investment* investments bank* treasur* tax taxes budget* bookkeep* finanz* ' +
    'buchhalt* steuer* steuerberat* kaufmann* comptab* finanz* contab* impuestos impots ragionier* boekhoud* belasting* capital *财务* *投资* *会计* ' +
    '*経理* *財務* *投資* *재무* финанс* бухгалт*',
  founding:
    'founder* cofounder* founding startup* fundrais* entrepreneur* ceo seed venture pitch* bootstrapp* angel grunder* mitgrunder* grundung* ' +
    'unternehmer* fondat* cofondat* entrepren* fundador* cofundador* emprend* empreend* imprend* oprichter* ondernem* kurucu *创始人* *创业* *創業* ' +
    '*起業* *창업* основател* стартап*',
  software:
    'software developer* devops backend frontend programm* coding code cloud ^it cto *softwareentwickl* entwickler* *entwickler* informatik* ' +
    'developpeu* informati* logiciel* desarrollador* programador* desenvolvedor* sviluppator* ontwikkelaar* programmeur* yazilim *工程师* *软件* ' +
    '*エンジニア* *開発* *개발* разработ* программ*',
  engineering:
    'engineer* software developer* devops ingenieur* *ingenieur* ingenier* engenheir* ingegner* technik* *工程师* *エンジニア* *엔지니어* инженер*',
  data: 'data analyst* analytics statisti* ^machine ^ai ^ml daten* *datenanalyse* donnees datos dados dati gegevens *数据* *データ* *데이터* данных аналит*',
  security:
    'security cyber* infosec *sicherheit* securite cybersecurite seguridad seguranca sicurezza beveiliging *安全* *セキュリティ* безопасност*',
  marketing:
    'marketing ^content branding ^brand ^growth seo campaign* advertis* pr communications ^press ^communication kommunikation* *kommunikation* werbung ' +
    'communication publicid* mercadeo comunicac* comunicaz* pubblicit* communicatie reclame *市场* *营销* *広報* *マーケ* *마케팅* маркет*',
  law:
    'law lawyer* legal counsel attorney* contract* solicitor* compliance notary notar* *recht *rechts* anwalt* *anwalt* jurist* vertrag* *vertrag* ' +
    'juridi* avocat* droit contrat* abogad* advogad* avvocat* contratt* advocaat advocat* *法律* *律师* *法務* *弁護士* *변호사* юрист*',
  medicine:
    'medic* physician* clinic* hospital* nurse* nursing health* pharma* patient* arzt* *arzt* pflege* klinik* *klinik* gesundheit* krankenhaus* sante ' +
    'medecin* infirm* hopital salud enfermer* saude enfermag* salute sanit* infermier* zorg verpleeg* *医生* *医院* *医療* *看護* *의사* *의료* врач* медиц*',
  teaching:
    'teach* professor* lecturer* school* universit* educat* training trainer* tutor* curriculum lehrer* lehre *lehrer* schul* *schule hochschul* ' +
    'enseign* professeur* formateur* profesor* educa* ensino docent* insegn* formaz* onderwijs leraar leraren docente* *教师* *教師* *教育* ' +
    '*교육* *교사* учител* преподав*',
  research:
    'research* scientist* academi* phd postdoc* thesis grant grants fellowship* forsch* *forsch* wissenschaft* stipendi* forderantrag* recherches ' +
    'chercheu* subvention* investigador* investigacion beca becas pesquis* bolsa ricerc* onderzoek* subsidie* *研究* *연구* исследов* науч* аспирант*',
  writing:
    'writer* writing write author* editor* editing publish* journalis* copywrit* newsletter* novel* essay* copy schreib* autor* *autor* verlag* *verlag lektor* ' +
    'redakt* journalist* ecriv* auteur* edition* redact* escrit* periodist* jornalist* editorial* scritt* giornalist* redat* schrijv* uitgev* *编辑* ' +
    '*出版* *作家* *編集* *편집* *출판* редактор* писател* журналист* издател*',
  translating:
    'translat* interpreter* localis* localiz* ubersetz* dolmetsch* traduct* traduc* tradut* traduz* traduttor* traduzion* interprete* vertaler* vertaling* ' +
    '*翻译* *翻訳* *번역* перевод*',
  arts:
    'music* musik* musiq* orchest* choir* chor compos* artist* gallery galleries museum* theatre* theater* film* photograph* curator* kunst* *kunst* ' +
    'musee* galerie* arte artes artist* teatro* museo* kunstenaar* fotograf* violin* cello viola *音乐* *艺术* *音楽* *美術* *음악* *예술* музы* худож*',
  logistics:
    'logisti* supply freight* shipping warehous* procure* purchas* transport* supplier* suppliers lieferant* lieferkett* einkauf* *einkauf* beschaff* ' +
    'spedit* achats approvision* fournisseur* compras proveedor* fornecedor* acquist* fornitor* inkoop* leverancier* *物流* *采购* *調達* *購買* *물류* ' +
    '*구매* логист* закуп*',
  government:
    'government* policy municip* ministr* mayor civil verwaltung* *verwaltung behord* kommunal* politik* mairie politique* gobierno ayuntamiento ' +
    'governo prefeitura gemeente* overheid* *政府* *行政* *공무* администрац*',
  manufacturing:
    'manufactur* factory factories production ^quality industrial mechanical fertigung* *fertigung* produktion* maschinenbau* *produktionsleit* ' +
    'qualitat* usine* industriel* fabrica* produccion producao fabbrica* produzione fabriek* productie* *生产* *制造* *製造* *生産* *제조* *생산* производств*',
  energy:
    'energ* solar wind windkraft* windenerg* renewable* sustainab* climate carbon nachhaltig* erneuerbar* klima* *energie* durable durabilite climat sostenib* ' +
    'sustentab* clima duurzaam* *能源* *エネルギー* *에너지* энерг*',
  property:
    'architect architects architecture construction property estate ^architekt* immobil* bauleit* *immobilien* architecte* inmobiliari* imobiliari* arquitect* ' +
    'arquitet* architett* vastgoed* *建築* *建筑* *건축* архитект* строит*',
  food: 'food* restaurant* hotel* hospitality gastro* baker* bakery chef cook* wine* koch backer* *backerei* cuisin* boulang* cociner* panader* padaria* ristor* panett* horeca bakker*',
  charity:
    'nonprofit* charity charities foundation volunt* ngo stiftung* *stiftung ehrenamt* verein vereine vereins* benevol* ong fundacion voluntar* volontar* stichting* vrijwillig*',
  speaking:
    'event events conference* speaker* speaking panel* summit* meetup* keynote* webinar* veranstalt* konferenz* vortrag* vortrage evenement* intervenant* ' +
    'evento* ponente* palestra* conferenz* convegn* spreker* *会议* *講演*',
  projects:
    'project projects agile scrum pmo projekt* *projektleit* projet* proyecto* projeto* progett* projecten *项目* *プロジェクト* проект*',
  careers:
    'career* mentor* mentee* coaching coach quereinst* karriere* berufswechsel* jobsuche carriere* reconversion mentorat carrera* mentoria* carreira* carriera* ' +
    'loopbaan* jobseeker* *职业* *キャリア*',
} as const satisfies Record<string, string>;

/** A field of work. */
export type Field = keyof typeof fieldWords;

type Matcher = { readonly field: Field; readonly isOnlyInTitles: boolean };

type FieldTable = {
  readonly exact: ReadonlyMap<string, readonly Matcher[]>;
  readonly prefixes: readonly (readonly [string, Matcher])[];
  readonly within: readonly (readonly [string, Matcher])[];
};

let table: FieldTable | undefined;

/** Builds the table at the first call rather than at every start, which need not wait for it. */
function fieldTable(): FieldTable {
  return (table ??= buildTable());
}

function buildTable(): FieldTable {
  const exact = new Map<string, Matcher[]>();
  const prefixes: [string, Matcher][] = [];
  const within: [string, Matcher][] = [];
  // The keys of an object literal are those of its type.
  for (const [field, words] of Object.entries(fieldWords) as [Field, string][]) {
    for (const written of words.split(' ')) {
      const [, title = '', anywhere = '', word = '', more = ''] = /^(\^?)(\*?)(.+?)(\*?)$/u.exec(written) ?? [];
      const matcher = { field, isOnlyInTitles: title !== '' };
      if (anywhere !== '') within.push([word, matcher]);
      else if (more !== '') prefixes.push([word, matcher]);
      else exact.set(word, [...(exact.get(word) ?? []), matcher]);
    }
  }
  return { exact, prefixes, within };
}

// The same words come up for person after person.
const mostKept = 10_000;
const matchersOf = keptByText((word): readonly Matcher[] => {
  const { exact, prefixes, within } = fieldTable();
  return [
    ...(exact.get(word) ?? []),
    ...prefixes.filter(([prefix]) => word.startsWith(prefix)).map(([, matcher]) => matcher),
    ...within.filter(([part]) => word.includes(part)).map(([, matcher]) => matcher),
  ];
}, mostKept);

/** The fields of a folded word; a title has words that tell nothing elsewhere ("people"). */
export function fieldsOfWord(word: string, isInTitle: boolean): readonly Field[] {
  return matchersOf(word)
    .filter(({ isOnlyInTitles }) => isInTitle || !isOnlyInTitles)
    .map(({ field }) => field);
}

/** A word by which a field is known, folded, and where it stands in words of the field: alone, at the beginning, or anywhere. */
export type WordOfField = { readonly word: string; readonly stands: 'alone' | 'first' | 'within' };

/** Returns the words by which a field is known, in titles or elsewhere. */
export function wordsOfField(field: Field): WordOfField[] {
  return fieldWords[field].split(' ').map((written) => ({
    word: written.replaceAll(/[\^*]/g, ''),
    stands: /^\^?\*/.test(written) ? 'within' : written.endsWith('*') ? 'first' : 'alone',
  }));
}

/** The fields of which a text speaks. */
export function fieldsOfText(text: string, isTitle: boolean): ReadonlySet<Field> {
  return new Set(foldToWords(text).flatMap((word) => fieldsOfWord(word, isTitle)));
}
