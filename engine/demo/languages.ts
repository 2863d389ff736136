/** A language of invented people: what they are called in it, where they work, and as what. */
export type InventedLanguage = {
  /** How many people have this language, in proportion to the others. */
  readonly share: number;
  readonly women: readonly string[];
  readonly men: readonly string[];
  readonly families: readonly string[];
  /** Where a woman's family name has another form, in the same order. */
  readonly familiesOfWomen?: readonly string[];
  /** Invented companies where it is spoken. */
  readonly companies: readonly string[];
  /** Positions in the language; empty where people write them in English. */
  readonly positions: readonly string[];
  /** Greetings in the language, for notes on messages; may be empty. */
  readonly greetings: readonly string[];
};

/** A language as it stands below: each list is one text. */
type LanguageText = Readonly<Record<Exclude<keyof InventedLanguage, 'share' | 'familiesOfWomen'>, string>> & {
  readonly share: number;
  readonly familiesOfWomen?: string;
};

const words = (list: string): readonly string[] => (list === '' ? [] : list.split(', '));

function inventedLanguage({ share, familiesOfWomen, ...lists }: LanguageText): InventedLanguage {
  return {
    share,
    women: words(lists.women),
    men: words(lists.men),
    families: words(lists.families),
    ...(familiesOfWomen === undefined ? {} : { familiesOfWomen: words(familiesOfWomen) }),
    companies: words(lists.companies),
    positions: words(lists.positions),
    greetings: words(lists.greetings),
  };
}

/** Returns all languages; a function and no constant, since most starts invent nobody. */
export function inventedLanguages(): readonly InventedLanguage[] {
  return [
    inventedLanguage({
      share: 150,
      women:
        'Abigail, Beth, Caroline, Diane, Eleanor, Fiona, Grace, Hannah, Imogen, Joanna, Kate, Lydia, Megan, Nora, Olivia, Philippa, Rachel, Siobhán, Tessa, Yvonne, Maeve, Rosalind',
      men: 'Adam, Ben, Callum, Daniel, Edward, Finn, Gareth, Hugh, Ian, James, Keith, Liam, Marcus, Nathan, Owen, Patrick, Rory, Seán, Thomas, Will, Conor, Desmond',
      families:
        "Ashdown, Barlow, Birkett, Calloway, Carrick, Dunmore, Ellery, Fairweather, Garside, Hartley, Hollis, Ingram, Jessop, Kendrick, Langford, Marlow, Merrick, Norcross, O'Brien, O'Dowd, Pemberton, Quayle, Redfern, Sheldon, Thackeray, Underhill, Vickers, Whitlock, Yardley, McAllen",
      companies:
        'Pell & Hartnoll, Brackenridge Foods, Tidewell Energy, Copperlane Studio, Northgate Rail Partners, Fernhill Health, Larkspur Books, Stoneways Logistics',
      positions: '',
      greetings: '',
    }),
    inventedLanguage({
      share: 90,
      women:
        'Annegret, Birgit, Christine, Dörte, Elke, Franziska, Gisela, Hanna, Ilse, Jana, Käthe, Lena, Maren, Nele, Petra, Regina, Silke, Tanja, Ute, Wiebke',
      men: 'Achim, Björn, Christoph, Dieter, Ernst, Florian, Günther, Holger, Ingo, Jörg, Karsten, Lukas, Matthias, Niklas, Olaf, Peter, Ralf, Sören, Torsten, Uwe',
      families:
        'Ackermann, Bäumler, Brückner, Dörfler, Eichhorn, Fährmann, Grünwald, Hölscher, Jäger, Köhler, Lindner, Möhring, Nußbaum, Oettinger, Pfäffle, Quandt, Rösler, Schäfer, Strauß, Thalmann, Uhlig, Völker, Weißmann, Zöllner',
      companies:
        'Halden Optik GmbH, Rautenberg Maschinenbau, Kiebitz Verlag, Lindenhof Pflege, Nordhang Solar, Steinbrück Antriebe, Werkstatt Morgenrot',
      positions:
        'Leitung Einkauf, Teamleitung Entwicklung, Geschäftsführung, Assistenz der Geschäftsleitung, Vertrieb und Beratung, Projektleitung, Qualitätssicherung',
      greetings: 'Frohes neues Jahr!, Viele Grüße aus dem Urlaub, Alles Gute zum Geburtstag!',
    }),
    inventedLanguage({
      share: 70,
      women:
        'Agnès, Béatrice, Camille, Delphine, Élodie, Françoise, Gaëlle, Hélène, Inès, Joëlle, Léa, Maëlys, Noémie, Océane, Sylvie, Zoé, Mathilde, Aurélie',
      men: 'Antoine, Benoît, Cédric, Didier, Étienne, Florent, Gérard, Hervé, Jérôme, Loïc, Mathieu, Noël, Olivier, Pascal, Rémi, Sébastien, Thibault, Yves',
      families:
        "Aubertin, Beaulieu, Chevallier, Delacroix, Évrard, Fontaine, Guérin, Hébert, Jolivet, L'Hermite, Lefèvre, Mercœur, Noiret, Ouellet, Péricard, Rousselot, Saint-Amand, Thévenet, Vauclair, Bonnefoy",
      companies:
        "Maison Vauclair, Atelier Brume, Céréales du Gâtinais, Lumen Côte d'Or, Transports Péricard, Clinique des Tilleuls",
      positions:
        'Responsable achats, Chef·fe de projet, Architecte, Chargé·e de communication, Responsable qualité, Juriste, Direction commerciale',
      greetings: 'Bonne année !, Joyeux anniversaire !, À très bientôt à Lyon',
    }),
    inventedLanguage({
      share: 75,
      women:
        'Alba, Beatriz, Carmen, Dolores, Elena, Fátima, Graciela, Inés, Jimena, Lucía, Macarena, Noelia, Paloma, Rocío, Sofía, Valentina, Ximena, Yolanda, Begoña',
      men: 'Álvaro, Benjamín, César, Diego, Efraín, Fermín, Gonzalo, Héctor, Iñaki, Joaquín, Leandro, Matías, Néstor, Óscar, Pablo, Ramón, Santiago, Tomás, Ulises',
      families:
        'Aguirre, Barragán, Castañeda, Domínguez, Echeverría, Fuentes Rojas, Garmendia, Hinojosa, Ibáñez, Jáuregui, Larrañaga, Montalbán, Núñez, Ordóñez, Peñalver, Quiroga, Rebolledo, Sepúlveda, Tejada, Urrutia, Villaseñor, Zúñiga',
      companies:
        'Casa Lumbre, Grupo Peñalver, Aceites Sierra Honda, Puerto Claro Logística, Estudio Jacaranda, Banca Ribera Alta',
      positions:
        'Gerente de ventas, Responsable de marca, Analista de datos, Dirección de operaciones, Jefatura de proyectos, Contable, Periodista',
      greetings: '¡Feliz año!, ¡Feliz cumpleaños!, ¡Un abrazo desde Sevilla!',
    }),
    inventedLanguage({
      share: 60,
      women:
        'Ana Clara, Beatriz, Cecília, Débora, Fernanda, Glória, Helena, Inês, Joana, Letícia, Mafalda, Natália, Rita, Sílvia, Teresa, Vitória',
      men: 'André, Bernardo, Caetano, Duarte, Estêvão, Fábio, Gonçalo, Heitor, Ivo, João, Lázaro, Márcio, Nélson, Otávio, Rui, Tomé',
      families:
        'Albuquerque, Brandão, Conceição, Damião, Esteves, Falcão, Guimarães, Junqueira, Leitão, Magalhães, Noronha, Peixoto, Quintão, Rebouças, Simões, Teixeira, Vasconcelos, Figueirêdo',
      companies: 'Oficina Maré, Vinhos Quintão, Rede Aurora Saúde, Construtora Ipê Roxo, Navegações Brandão',
      positions:
        'Gerente de produto, Analista de dados, Direção financeira, Gestão de projetos, Especialista em logística',
      greetings: 'Feliz ano novo!, Parabéns!, Um abraço de Coimbra',
    }),
    inventedLanguage({
      share: 45,
      women:
        'Alessia, Benedetta, Chiara, Donatella, Eleonora, Federica, Giulia, Ilaria, Ludovica, Marta, Nicoletta, Ottavia, Serena',
      men: 'Alberto, Bruno, Corrado, Dario, Emanuele, Fabrizio, Giacomo, Lorenzo, Niccolò, Paolo, Riccardo, Saverio, Tommaso',
      families:
        "Bellandi, Carraro, D'Alessio, Fabbricatore, Galimberti, Lo Cascio, Marchetti, Nardò, Orsolini, Pagliarulo, Ravagnan, Santagà, Tedesco, Vescovi",
      companies: "Officine Galimberti, Cantina Tre Colli, Studio Ravagnan, Tessitura dell'Adda",
      positions: 'Responsabile acquisti, Direzione creativa, Ingegnere di processo, Titolare, Consulente fiscale',
      greetings: 'Buon anno!, Tanti auguri!, Un caro saluto da Torino',
    }),
    inventedLanguage({
      share: 45,
      women:
        'Anouk, Brechtje, Daphne, Eline, Femke, Geertje, Hilde, Ilse, Jantien, Liesbeth, Maartje, Noor, Renée, Sanne',
      men: 'Arjen, Bas, Coen, Diederik, Evert, Floris, Gijs, Hidde, Jeroen, Koen, Maarten, Pieter, Ruben, Sjoerd',
      families:
        "van der Aa, Bakhuizen, de Clercq, van Dijk, van 't Hof, Hoekstra, Kuiper, Lammers, van Nes, Oosterhuis, Postma, de Ruiter, Terpstra, Vermeulen, Wiersma, Zijlstra",
      companies: 'Polderlicht BV, Zijlstra Scheepsbouw, Grachtwerk, Duin & Dijk Advies',
      positions: 'Projectleider, Inkoopmanager, Adviseur duurzaamheid, Teamleider zorg, Hoofd communicatie',
      greetings: 'Gelukkig nieuwjaar!, Gefeliciteerd!, Groetjes uit Groningen',
    }),
    inventedLanguage({
      share: 50,
      women:
        'Agnieszka, Bożena, Celina, Dorota, Ewa, Grażyna, Izabela, Joanna, Kinga, Łucja, Małgorzata, Natalia, Renata, Żaneta',
      men: 'Adam, Bartłomiej, Cezary, Dariusz, Filip, Grzegorz, Jakub, Krzysztof, Łukasz, Michał, Paweł, Sławomir, Tomasz, Wojciech',
      families:
        'Brzeziński, Czarnecki, Dąbrowski, Gołębiewski, Jabłoński, Kłosowski, Leśniewski, Mroziński, Pęczkowski, Rogoziński, Święcicki, Wiśniewski, Zawadzki, Żółtowski, Wróbel, Stępień',
      familiesOfWomen:
        'Brzezińska, Czarnecka, Dąbrowska, Gołębiewska, Jabłońska, Kłosowska, Leśniewska, Mrozińska, Pęczkowska, Rogozińska, Święcicka, Wiśniewska, Zawadzka, Żółtowska, Wróbel, Stępień',
      companies: 'Zakłady Świt, Pracownia Kłos, Wisłotech, Młyny Podlaskie Zorza',
      positions: 'Kierownik projektu, Dyrektor handlowy, Analityk danych, Inżynier jakości, Dział zakupów',
      greetings: 'Szczęśliwego Nowego Roku!, Wszystkiego najlepszego!, Pozdrowienia z Gdańska',
    }),
    inventedLanguage({
      share: 25,
      women: 'Alžběta, Božena, Dagmar, Eliška, Hana, Ivana, Kateřina, Lenka, Markéta, Zdeňka',
      men: 'Aleš, Bohumil, Ctirad, Dušan, František, Jiří, Luboš, Miloš, Ondřej, Řehoř',
      families: 'Bělohlávek, Čermák, Dvořáček, Havlíček, Křížek, Machoň, Novotný, Říha, Šťastný, Vaněk, Žižka',
      familiesOfWomen:
        'Bělohlávková, Čermáková, Dvořáčková, Havlíčková, Křížková, Machoňová, Novotná, Říhová, Šťastná, Vaňková, Žižková',
      companies: 'Sklárna Jitřenka, Vltavské dílny',
      positions: 'Vedoucí nákupu, Vedoucí projektu, Vývoj a konstrukce',
      greetings: 'Šťastný nový rok!, Všechno nejlepší!',
    }),
    inventedLanguage({
      share: 55,
      women:
        'Astrid, Åsa, Birgitta, Eva, Frøydis, Gunhild, Ingrid, Kjersti, Lærke, Maja, Pernille, Ragnhild, Signe, Tuva',
      men: 'Anders, Bjørn, Egil, Frederik, Gøran, Håkon, Jørgen, Kåre, Lasse, Magnus, Rasmus, Søren, Torbjörn, Øystein',
      families:
        'Åkerblom, Bergström, Dahlgren, Ekelöf, Fjeldstad, Grønbæk, Hjorth, Kjærgaard, Lindqvist, Møller, Nordgård, Østergaard, Rydén, Sjöberg, Thorvaldsen, Ødegård',
      companies: 'Norrvik Shipping, Fjordkraft & Sønn, Björkhaga Trä, Skagen Lys',
      positions: 'Projektleder, Utvecklingschef, Innkjøpssjef, Kommunikationsansvarlig, Arkitekt',
      greetings: 'Godt nytår!, Grattis på födelsedagen!, Hilsen fra Tromsø',
    }),
    inventedLanguage({
      share: 20,
      women: 'Aino, Eeva, Hilkka, Kaisa, Päivi, Sirkka, Tuulikki, Venla',
      men: 'Antti, Eero, Heikki, Jyrki, Mika, Pekka, Seppo, Väinö',
      families: 'Hämäläinen, Järvelä, Kettunen, Lähdesmäki, Mäkinen, Niskanen, Pöyhönen, Rantala, Särkkä',
      companies: 'Revontuli Oy, Saimaan Puu',
      positions: '',
      greetings: 'Hyvää uutta vuotta!, Terveisiä Tampereelta',
    }),
    inventedLanguage({
      share: 40,
      women: 'Ayşe, Begüm, Çiğdem, Derya, Elif, Gülşen, İpek, Nazlı, Özge, Pınar, Şebnem, Tuğba, Yıldız, Zeynep',
      men: 'Ahmet, Barış, Çağatay, Doğan, Emre, Görkem, İlker, Kağan, Mert, Onur, Ömer, Şükrü, Tolga, Uğur',
      families:
        'Akyıldız, Bağcıoğlu, Çelikkol, Demirtaş, Erdoğdu, Güneş, Işıksal, Karabulut, Özgümüş, Pekşen, Sarıgül, Taşçı, Ünlütürk, Yağmur',
      companies: 'Boğaziçi Dokuma, Çınaraltı Yazılım, Yakamoz Denizcilik',
      positions: 'Satış Müdürü, Ürün Yöneticisi, Kurucu Ortak, Mali İşler Uzmanı, Yazılım Geliştirici',
      greetings: 'Mutlu yıllar!, Bayramınız kutlu olsun, İzmir’den selamlar',
    }),
    inventedLanguage({
      share: 40,
      women:
        'Bảo Châu, Diễm My, Hồng Nhung, Khánh Linh, Lan Hương, Minh Anh, Ngọc Bích, Phương Thảo, Quỳnh Như, Thùy Dương, Tuyết Mai, Yến Nhi',
      men: 'Anh Tuấn, Công Thành, Đức Huy, Gia Bảo, Hoàng Long, Hữu Nghĩa, Minh Quân, Ngọc Sơn, Quang Vinh, Thanh Tùng, Văn Khoa, Xuân Trường',
      families: 'Bùi, Đặng, Đỗ, Dương, Hồ, Hoàng, Huỳnh, Lê, Lý, Ngô, Nguyễn, Phạm, Phan, Trần, Trịnh, Võ, Vũ',
      companies: 'Sen Vàng Software, Gốm Bát Phương, Hải Đăng Logistics',
      positions: 'Trưởng phòng kinh doanh, Kỹ sư phần mềm, Giám đốc sản xuất, Chuyên viên nhân sự',
      greetings: 'Chúc mừng năm mới!, Chúc mừng sinh nhật!',
    }),
    inventedLanguage({
      share: 35,
      women: 'Алла, Вера, Галина, Дарья, Екатерина, Жанна, Ирина, Ксения, Лариса, Марина, Ольга, Полина, Таисия',
      men: 'Артём, Борис, Виктор, Глеб, Дмитрий, Евгений, Игорь, Кирилл, Лев, Максим, Пётр, Семён, Фёдор',
      families:
        'Белозёров, Воронцов, Горшков, Ёлкин, Журавлёв, Зимин, Карпов, Лебедев, Мельников, Орлов, Рябинин, Соловьёв, Щукин',
      familiesOfWomen:
        'Белозёрова, Воронцова, Горшкова, Ёлкина, Журавлёва, Зимина, Карпова, Лебедева, Мельникова, Орлова, Рябинина, Соловьёва, Щукина',
      companies: 'Меридиан Софт, Издательство Полынь, Ладья Логистика',
      positions: 'Руководитель отдела продаж, Ведущий инженер, Главный редактор, Менеджер проектов, Аналитик данных',
      greetings: 'С Новым годом!, С днём рождения!',
    }),
    inventedLanguage({
      share: 25,
      women: 'Богдана, Ганна, Євгенія, Зоряна, Іванна, Леся, Мар’яна, Оксана, Соломія, Юлія',
      men: 'Андрій, Василь, Григорій, Дмитро, Євген, Ігор, Любомир, Остап, Тарас, Юрій',
      families: 'Бондаренко, Гаврилюк, Галаган, Дорошенко, Іваненко, Ковальчук, Левченко, Мельничук, Панасюк, Шевчук',
      companies: 'Соняшник Лаб, Карпатський Камінь',
      positions: 'Керівник проєктів, Бізнес-аналітик, Директор з розвитку',
      greetings: 'З Новим роком!, Вітання зі Львова',
    }),
    inventedLanguage({
      share: 30,
      women: 'Αγγελική, Βασιλική, Γεωργία, Δέσποινα, Ελένη, Ευαγγελία, Ιωάννα, Κατερίνα, Μαρία, Χρυσούλα',
      men: 'Αλέξανδρος, Βασίλης, Γιώργος, Δημήτρης, Ηλίας, Θανάσης, Κώστας, Νίκος, Σπύρος, Χρήστος',
      families:
        'Αναγνωστόπουλος, Βλάχος, Γεωργιάδης, Δημητρίου, Καλογερόπουλος, Λαμπρόπουλος, Μαυρίδης, Παπαδάκης, Σταυρίδης, Τσιρίγος',
      familiesOfWomen:
        'Αναγνωστοπούλου, Βλάχου, Γεωργιάδου, Δημητρίου, Καλογεροπούλου, Λαμπροπούλου, Μαυρίδου, Παπαδάκη, Σταυρίδου, Τσιρίγου',
      companies: 'Αιγαίο Φως, Ελαιώνες Μαυρίδη, Κύμα Ναυτιλιακή',
      positions: 'Διεύθυνση Πωλήσεων, Μηχανικός Λογισμικού, Αρχιτέκτονας, Τμήμα Προμηθειών',
      greetings: 'Χρόνια πολλά!, Καλή χρονιά!',
    }),
    inventedLanguage({
      share: 55,
      women: '晓雯, 雅琴, 丽华, 思怡, 静宜, 梦瑶, 佳颖, 若兰, 秀英, 雨桐, 春梅, 文君, 海燕',
      men: '小明, 建国, 志强, 伟杰, 浩然, 子轩, 文博, 立新, 永康, 海涛, 俊峰, 家豪, 宇航',
      families: '王, 李, 张, 陈, 刘, 杨, 赵, 黄, 周, 吴, 徐, 孙, 林, 郭, 何, 欧阳, 诸葛',
      companies: '青岚设计, 云栖数据科技, 江南茶业, 远山物流, 明湖生物',
      positions: '产品经理, 销售总监, 高级软件工程师, 采购主管, 创始人, 市场部经理',
      greetings: '新年快乐, 生日快乐, 中秋快乐',
    }),
    inventedLanguage({
      share: 40,
      women: '明日香, 恵子, 香織, さくら, 智子, 直美, ひかり, 真由美, 由紀, 美穂',
      men: '一郎, 健太, 浩二, 翔太, 大輔, 拓也, 直樹, 誠, 裕介, 亮',
      families: '青木, 石川, 上野, 大塚, 川村, 小林, 斎藤, 高橋, 中島, 西田, 長谷川, 松本, 山口, 渡辺',
      companies: '株式会社あさぎり製作所, 白樺出版, みなと精機, 株式会社こもれびデザイン',
      positions: '営業部長, プロダクトマネージャー, 編集者, 主任研究員, 広報担当, エンジニア',
      greetings: 'あけましておめでとうございます, お誕生日おめでとう, ご無沙汰しています',
    }),
    inventedLanguage({
      share: 30,
      women: '가영, 나연, 다은, 미경, 수진, 은혜, 지현, 하늘, 혜원',
      men: '경수, 동현, 민준, 상우, 성민, 영호, 재석, 준호, 태영',
      families: '강, 김, 노, 문, 박, 배, 서, 송, 신, 안, 오, 유, 윤, 이, 임, 장, 정, 최, 한, 황보',
      companies: '한울소프트, 새벽물류, 달빛디자인',
      positions: '마케팅 팀장, 선임 연구원, 제품 디자이너, 영업 이사',
      greetings: '새해 복 많이 받으세요, 생일 축하해요',
    }),
    inventedLanguage({
      share: 30,
      women: 'أمينة, بسمة, جميلة, حنان, دينا, رانيا, سلمى, فاطمة, ليلى, نور',
      men: 'أحمد, بدر, حسام, خالد, سامي, طارق, عمر, كريم, ماجد, يوسف',
      families: 'البنّا, التميمي, الحدّاد, الخطيب, الرفاعي, السعدي, الشريف, العطّار, القاسم, النجّار, منصور, درويش',
      companies: 'نخلة للبرمجيات, دار الياسمين, خليج النور للخدمات',
      positions: 'إدارة المشاريع, هندسة البرمجيات, إدارة المبيعات, الاستشارات القانونية',
      greetings: 'كل عام وأنتم بخير, عيد مبارك',
    }),
    inventedLanguage({
      share: 10,
      women: 'אביגיל, דנה, יעל, מיכל, נועה, רותם, שירה',
      men: 'אורי, איתי, גיא, יונתן, נדב, עומר, רועי',
      families: 'אלמוג, ברקת, גולן, הראל, כרמי, לביא, נחמני, שקד',
      companies: 'אלמוג מערכות, סטודיו רימון',
      positions: 'ניהול מוצר, פיתוח תוכנה',
      greetings: 'שנה טובה, מזל טוב',
    }),
    inventedLanguage({
      share: 20,
      women: 'अनीता, कविता, दीपिका, नेहा, प्रिया, मीनाक्षी, राधिका, सुनीता',
      men: 'अमित, कुणाल, दीपक, निखिल, प्रकाश, मोहन, राजेश, संजय',
      families: 'अग्रवाल, गुप्ता, चौधरी, जोशी, पाण्डेय, मिश्रा, वर्मा, शर्मा, सक्सेना',
      companies: 'सूर्योदय टेक्सटाइल्स, नीलगिरि सॉफ़्टवेयर',
      positions: 'उत्पाद प्रबंधक, वरिष्ठ अभियंता, विपणन प्रमुख',
      greetings: 'नववर्ष की शुभकामनाएँ, दीपावली की शुभकामनाएँ',
    }),
    inventedLanguage({
      share: 60,
      women:
        'Aditi, Bhavana, Charulata, Divya, Gayatri, Ishita, Kavya, Lakshmi, Meenal, Nandini, Pooja, Revathi, Shreya, Vidya',
      men: 'Arjun, Bharat, Chirag, Devendra, Girish, Harsh, Karthik, Manoj, Nitin, Pranav, Rohan, Suresh, Tejas, Vikram',
      families:
        'Acharya, Banerjee, Chatterjee, Deshpande, Ganesan, Hegde, Iyengar, Kulkarni, Menon, Nambiar, Pillai, Raghunathan, Sengupta, Tendulkar, Venkataraman, Wadhwa',
      companies: 'Monsoon Analytics, Kaveri Foundries, Banyan Row Software',
      positions: '',
      greetings: 'Happy Diwali!, Greetings from Pune',
    }),
    inventedLanguage({
      share: 35,
      women: 'Adaeze, Bukola, Chidinma, Efua, Folasade, Ifeoma, Ngozi, Temitọpẹ, Wanjiru, Zanele',
      men: 'Adewale, Babajide, Chukwuemeka, Ebube, Kwabena, Olúmídé, Sipho, Tendai, Uche, Yaw',
      families:
        'Achieng, Adébáyọ̀, Boateng, Chukwu, Dlamini, Eze, Kamau, Mensah, Ndlovu, Nwosu, Okonjo, Ọlátúnjí, Quartey',
      companies: 'Harmattan Pay, Baobab Cold Chain, Jollof & Co.',
      positions: '',
      greetings: 'Greetings from Accra, Happy new month!',
    }),
    inventedLanguage({
      share: 20,
      women: 'Ágnes, Borbála, Emőke, Gyöngyi, Ildikó, Réka, Zsófia',
      men: 'Ádám, Bálint, Ferenc, Gergő, László, Ödön, Zoltán',
      families: 'Bárány, Csörgő, Erdős, Fehérvári, Gyöngyösi, Kővári, Nádasdy, Szűcs, Őri',
      companies: 'Tiszavirág Műhely, Bakony Optika',
      positions: '',
      greetings: 'Boldog új évet!',
    }),
    inventedLanguage({
      share: 25,
      women: 'Anca, Crenguța, Daniela, Ioana, Lăcrămioara, Mădălina, Ruxandra, Ștefania',
      men: 'Andrei, Bogdan, Călin, Dragoș, Ionuț, Mihai, Răzvan, Ștefan',
      families: 'Bălan, Constantinescu, Drăgulescu, Ghiță, Lăzăroiu, Mureșanu, Păunescu, Țurcanu, Zamfirescu',
      companies: 'Atelier Poiana, Dunărea Digital',
      positions: '',
      greetings: 'La mulți ani!',
    }),
  ];
}
