import type { LanguageWords } from './language-words.ts';

export const spanish: LanguageWords = {
  small:
    'quizás quizá gustaría encantaría podamos pueda cuánto tuya tuyo el la los las lo un una unos unas de del al a en y e o u pero que si no sí con sin por para sobre entre hasta desde hacia como ' +
    'cuando donde quien cual cuál qué quién cómo cuándo dónde porque pues ya muy más menos también tampoco aún todavía siempre nunca ' +
    'yo me mi mis mí tú te ti tu tus usted ustedes le les se su sus nos nosotros nuestro nuestra nuestros vosotros os vuestro vuestra ' +
    'él ella ellos ellas este esta esto estos estas ese esa eso esos esas aquel es son soy eres era eras fue fui ser sido está estoy estás están ' +
    'estaba estar ha he has han había haber hay tengo tienes tiene tenemos tienen tener hace hacer hago puede puedo puedes podemos podría podrías ' +
    'quiero quieres quiere querría quisiera hola gracias buenos buenas días tardes estimado estimada querido querida todo toda todos todas algo alguien ' +
    'otro otra otros cada mucho mucha muchos poco bien así aquí ahí allí ahora luego después antes hoy ayer mañana sea fuera sería va voy vas dos primer primera ' +
    'tan tanto solo sólo nada unas aunque mientras según conmigo contigo gran',
  letters: /[ñ¿¡]/u,
  dull:
    'tuviste tuvo verlo leerlo leerla retom* public* pudiste pudo revis* seguimiento desafío* reto retos seguramente enseñar* enséñ* mostrar* directivo* gestor* pierden informe* contar cuento cuenta contaré contarte escal* ahorr* añad* agreg* estado libros seguidores blog canal boletín navidad pascua empresa* compañía* organiz* equipo* colega* perfil* red redes conex* conect* contact* carrera* experiencia* trayectoria* rol puesto* cargo* trabaj* ' +
    'empleo* título sector* industria* campo* ámbito proyecto* tiempo vez veces ayud* consej* opin* comentario* idea* pensa* pienso expert* día* semana* mes meses ' +
    'despacho bufete oficina* sede github instagram facebook whatsapp google excel dirección ' +
    'año años hora horas minuto* momento* rato tarde* noche* fin apoyo* respuesta* respond* mensaje* correo* mail email* nota* necesi* objetivo* meta* éxito* ' +
    'crec* agenda calendario disponib* atención interés* interes* nombre* número publicacion* publicación post* contenido* linkedin jef* director* contrat* ' +
    'recursos humanos rrhh departamento web página* sitio producto* servicio* cliente* venta* marketing estrateg* habilidad* histori* liderazgo ' +
    'buen bueno buena buenos buenas genial* mejor* gran grande* bonit* impresion* inspir* fantástic* maravill* excelente* increíble* estupend* ' +
    'feliz encant* alegr* gust* placer honor agradec* agradezco apreci* esper* dese* ver visto veo vi oír oído escuch* habl* convers* charl* ' +
    'reun* encontr* conoc* conozco coincid* compart* compartir enviar enviado envia envie envío mandar mando manda aprend* descubr* explor* colabor* soci* sinerg* oportunidad* oferta* ofrec* ' +
    'solucion* solución plataforma* herramienta* demo* demostración resultado* reciente* últim* actual* nuev* valios* rápid* corto corta cortos cortas brev* pregunta* ' +
    'información info detalle* cosa* persona* gente mundo manera forma* lugar sab* sé parec* parte hacer hecho tomar tom* ven* veng* vino dar doy da ' +
    'dio ped* dij* dic* decir qued* segu* sig* intent* mente seguro* ciert* perfect* posib* bienvenid* acept* invit* miembro* comunidad amig* ' +
    'salud* cordial* abrazo* pronto luego recientemente lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio ' +
    'agosto septiembre octubre noviembre diciembre cv currículum curriculum café zoom teams teléfono llamada* llam* mutu* benefi* valor* pasión apasion* rendimiento ' +
    'proceso* común libre* futuro digital* innovad* innovac* tecnolog* negocio* desarroll* vida adjunt* enlace* solo realmente tema* escrib* escrit* mencion* ' +
    'recomend* promet* prometi* lee leer lees juega vive busc* quier* pequeñ* larg* viej* fácil',
  mine: `(yo|me|mi|mis|mí|conmigo|mío|mía|míos|mías)
(nos|nosotros|nosotras|nuestro|nuestra|nuestros|nuestras)
(soy|estoy|tengo|quiero|puedo|hago|voy|he|busco|trabajo|creo|llevo|necesito|hice|fui|estuve|tuve|quisiera|querría|escribo|dirijo|vivo|estudio|conozco|vengo|digo|sé|espero|pienso|agradezco|agradecería|encantaría|gustaría|somos|estamos|tenemos|ofrecemos|hacemos|podemos|queremos|ayudamos|llevamos|contamos|buscamos|trabajamos)`,
  theirs: `(tú|te|ti|tu|tus|contigo|tuyo|tuya|usted|ustedes|su|sus|vosotros|vosotras|os|vuestro|vuestra|vuestros|vuestras|suyo|suya|le)
(eres|estás|tienes|quieres|puedes|haces|vas|has|sabes|necesitas|podrías|querrías|tendrías|dijiste|buscas|prefieres|estabas|tenías|eras|hiciste|fuiste|tuviste|viste|vives|sigues|dime|dígame|avísame|cuéntame|mira|interesa|interesan)`,
  endings: {
    mine: /(?:[^aeiou]é|aré|eré|iré|uve|ije|ando yo)$/u,
    theirs: /(?:aste|iste|ás|arías|erías|irías|ábamos)$/u,
  },
  together: `(nos) (conocimos|vimos|encontramos|cruzamos|veamos|vemos|sentamos|reímos|presentaron|tomamos)
(hablamos|charlamos|coincidimos|quedamos|comimos|cenamos|conversamos|estudiamos|trabajamos juntos|trabajamos juntas|compartimos)
(nuestra|nuestro) (conversación|charla|encuentro|comida|cena|última|último|café|paseo|reunión)
cuando (nos|hablamos|coincidimos)`,
  possessives: '(tu|tus|su|sus|vuestro|vuestra|vuestros|vuestras)',
  remembering: `me (debes|debe|debéis)
(tu|su|vuestra|vuestro) [última|último|gran|bonita|preciosa|magnífica] (charla|artículo|libro|ponencia|conferencia|podcast|mensaje|pregunta|presentación|texto|taller|comentario|foto|película|vídeo|video|tesis|idea|consejo|frase|exposición|concierto|episodio|columna|discurso|entrevista|receta|espectáculo|observación|hilo) (sobre|en|de|del|con|para|que|acerca|por|a)
(dijiste|contaste|comentaste|escribiste|preguntaste|mencionaste|recomendaste|explicaste|enseñaste|prometiste|prestaste|hablaste|publicaste|pediste|sugeriste|dijo|contó|comentó|escribió|preguntó|mencionó|recomendó|explicó|comentabas|contabas|decías|buscabas|querías|comentaba|contaba|decía|buscaba)
(me|nos) (dijiste|contaste|comentaste|escribiste|preguntaste|mencionaste|recomendaste|explicaste|enseñaste|prestaste|dijo|contó|comentó|escribió|preguntó|recomendó|explicó|has contado|has dicho|ha contado|ha dicho)
(nos conocimos|nos vimos|coincidimos|hablamos|charlamos|nos cruzamos|estudiamos juntos|estudiamos juntas|nos sentamos) [en|durante|sobre|de|el|la|del|por|tras|cerca]
(nuestra|la) (conversación|charla|comida|cena|reunión) (sobre|en|de|del|con|durante)
(cómo|qué tal) (va|van|está|están|sigue|siguen|fue|le va|les va|te fue|le fue|salió|quedó|anda|lleva|llevas) [el|la|los|las|tu|tus|su|sus|con]
(qué tal|cómo) (el|la|los|las|tu|tus) 
(vi|leí|supe|oí|escuché) que (estás|te|has|tu|buscas|ha|se|está|su|vas|tienes|andas)
(el|la|los|las|lo) … (que te gusta|que tanto te gusta|que le gusta|que buscabas|que me recomendaste|que me prestaste|que mencionaste|que me contaste)`,
  beforePlaces: '',
  introducing: `(ayudo|ayudamos) a (empresas|personas|profesionales|negocios|directivos)
(me llamo|mi nombre es)
soy … (de|en|fundador|fundadora|estudiante|consultor|consultora|director|directora|responsable|comercial|recién graduado|graduado|graduada|reclutador|reclutadora|desarrollador)
(trabajo|estudio) (en|para|como|con)
(dirijo|fundé|represento|gestiono) …
(fundador|fundadora|director|directora|consultor|consultora|ceo|responsable|gerente) (de|en|del)
(ayudamos|ofrecemos|somos|desarrollamos|acompañamos|trabajamos con|vendemos|contamos con) …
(nuestra|nuestro) (empresa|compañía|plataforma|solución|software|herramienta|agencia|equipo|producto|servicio|aplicación|startup|consultora)
(nuestros|nuestras) (clientes|servicios|productos|soluciones|herramientas)
mi (empresa|agencia|startup|universidad|máster|carrera)`,
  tired: `como (fundador|fundadora|director|directora|líder|empresario|empresaria|directivo|gerente|ceo) (seguramente|seguro|sabes|sabe|sabrás|usted|te enfrentas|se enfrenta)
para presentarme
(quería|quisiera|quiero|permítame|permíteme) presentarme
(enfrentas|enfrenta|enfrentan|enfrentarás|enfrentará) a (muchos|numerosos|grandes|diversos|varios|múltiples|muchas) (desafíos|retos|dificultades)
en (un|el) (mundo|mercado|entorno) (tan|cada vez|actual|cambiante|acelerado|competitivo|de hoy|en constante)
en constante (cambio|evolución)
(estés|esté|estéis) teniendo (una|un)
gracias (de antemano|por adelantado)
(formar|entrar a formar) parte de (tu|su|vuestra) red
(hagamos|hacer) networking
café virtual
espero que [este|esta|mi|estés|te|se|todo|al] … (encuentre bien|bien|muy bien|genial|de maravilla|encuentres bien)
espero [que] … (encuentre|encuentres) [muy|bien]
(espero|deseo) (estés|esté) bien
(encontré|vi|llegué a|me topé con|he visto|di con|me encontré con|he dado con) [por casualidad] (tu|su) (perfil|trayectoria|página|web)
(me topé|me encontré|di|me crucé) con (tu|su) perfil
(tu|su) perfil (me|es|nos) (llamó|pareció|ha parecido|ha llamado|muy|parece|resulta|interesante|resultó)
(llamó|llamado|captó) (mi|la) atención
(me|quedé) (impresionó|impresionado|impresionada|impresiona|inspira) (tu|su|con tu|con su|por tu|por su|mucho)
(tu|su) (impresionante|brillante|gran|amplia|interesante|destacada|increíble) (trayectoria|carrera|perfil|experiencia|currículum)
(trayectoria|perfil|carrera|experiencia) (impresionante|inspiradora|muy interesante|brillante|interesante|tan interesante)
sinergia*
(win win|ganar ganar|todos ganamos)
valor (agregado|añadido)
(ampliar|expandir|hacer crecer|aumentar|sumar a|sumarte a|agregarte a|añadirte a|agregarle a) mi red [de contactos|profesional]
(gracias) por (aceptar|agregarme|añadirme|la conexión y|sumarme)
(estar|seguir|mantenernos|seguimos|quedamos|sigamos|mantengámonos|estamos) en contacto
(mantener|mantengamos) el contacto
(me encantaría|me gustaría|quisiera|quería|sería un placer) (conectar|contactar|conectarme|ponerme en contacto|agregarte|que conectemos|que conectáramos|sumarte|formar parte de tu red)
(me pongo|ponerme|me comunico) en contacto
(me dirijo a|me permito) (usted|ustedes|escribirle|escribirte|contactarle|contactarte|ti)
(explorar|buscar|ver) [posibles|nuevas|las|potenciales] (sinergias|oportunidades|colaboraciones|vías|formas de colaborar|posibilidades)
(posibles|futuras|potenciales) (colaboraciones|sinergias|oportunidades)
(no dudes|no dude|no duden|no dudéis) en (contactarme|contactar|escribirme|ponerte|ponerse|consultarme|llamarme|preguntarme|preguntar)
(quedo|quedamos|estoy|me quedo) [siempre|totalmente] a (tu|su|vuestra|la) [entera|completa|total] (disposición|espera)
(quedo|quedamos) (atento|atenta|atentos|pendiente|a la espera)
(a la espera|en espera) de (tu|su|vuestra|sus|tus)
(espero|esperando) (tu|su|pronta|con ganas) [pronta] (respuesta|noticias|contestación)
(sin otro particular|sin más por el momento|sin más)
(líder|líderes) (en|del) (el sector|sector|mercado|el mercado|la industria|soluciones)
(soluciones|solución) (innovadoras|innovadora|a medida|integrales|integral|llave en mano|de vanguardia|vanguardista)
de (vanguardia|última generación|primer nivel)
(llevar|lleva|llevarlo) … (siguiente nivel|otro nivel|próximo nivel)
(siguiente|próximo) nivel
(gran|increíble|excelente|interesante|fantástica|única|estupenda) oportunidad
(llamada|charla|reunión|llamadita) (rápida|breve|cortita|corta|de 15 minutos)
(breve|rápida|corta|pequeña) (llamada|charla|reunión|videollamada)
(un|tomarnos un|tomar un) (café virtual|cafecito)
(solo|sólo|únicamente|simplemente) (quería|quise|para|pasaba a|pasaba para) (saludar|saludarte|saludarle|saber cómo|contactar|presentarme|ponerme)
(dar|hacer|darle|darte) seguimiento
(retomo|retomando) (mi|el) (correo|mensaje|hilo|anterior)
(sé que|imagino que|entiendo que) … (ocupado|ocupada|liado|liada|poco tiempo)
(tu|su) (apretada|ocupada|apretado) agenda
(cuando|en cuanto) (te sea posible|le sea posible)
(a la brevedad|a tu conveniencia|a su conveniencia)
(pensar fuera de la caja|fuera de la caja|salir de la zona de confort|marcar la diferencia|romper moldes)
(apasionado|apasionada|apasionados) (por|de|del)
(aprender|saber|conocer) (más|algo más) (de|sobre|acerca de) (ti|tu|usted|su|lo que haces|lo que hacen)
(encantado|encantada) de (conectar|estar en contacto|conectarme|que conectemos)
(un placer|es un placer|placer) (conectar|estar conectados|saludarte|saludarle|contactar)
(me complace|nos complace|es grato|me es grato)
mejores prácticas
(he visto|vi|viendo) (su|tu) perfil y
(podríamos|podemos|poder) colaborar
aumenta* (las|sus|tus) ventas
buen fin de semana
(feliz|buena|linda|excelente) (semana|inicio)`,
  nudges: `(no|aún no) he (recibido|tenido) (respuesta|noticias)
por si se (te|le) (pasó|ha pasado|escapó|había pasado)
si (recibiste|recibió|ha recibido|has recibido|viste|vio) mi (propuesta|correo|mensaje|solicitud)
(visto|vio|viste|leído|leyó|leíste|recibido|recibió|recibiste|revisado|revisar|revisaste|leer|ver|revisó) [ya|bien] (mi|nuestro|nuestra) [último|anterior|primer|última] (correo|mensaje|email|mail|propuesta|solicitud|correos|mensajes|candidatura|oferta)
(mi|nuestro|nuestra) (correo|mensaje|email|mail|propuesta|solicitud|correos|mensajes|candidatura|oferta) (anterior|previo|previa|pasado|pasada)
(mi|nuestro|nuestra) (último|anterior|última) (correo|mensaje|email|mail|propuesta|solicitud|correos|mensajes|candidatura|oferta)
(seguimiento|respuesta|contestación) a (mi|mis|nuestro|nuestra)`,
  offers: `(cógelo|cógela|quédatelo|quédatela|llévatelo|llévatela|quédeselo|quédesela|lléveselo|llévesela)
(te|le|os|les|se) (lo|la|los|las) (mando|envío|paso|llevo|regalo|presto|dejo|guardo|traigo|enseño|acerco|doy|enviaré|mandaré|adjunto|comparto|puedo|reservo|devuelvo|cuento|explico|presento|imprimo|traduzco|cedo|enviamos|mandamos|preparo)
(te|le|os|les) (mando|envío|paso|llevo|regalo|presto|dejo|guardo|traigo|enseño|acerco|doy|enviaré|mandaré|adjunto|comparto|puedo|invito|ayudo|presento|reservo|pongo|echo|ofrezco|apunto|devuelvo|cuento|explico|cocino|recomiendo|propongo|busco|hago|llamo|acompaño|ahorro|cedo|traduzco|reviso|espero con|debo una|debía|preparo|prometí|ofrecemos prestar|recojo)
(puedo|podría|podemos|podríamos|voy a|quiero|me gustaría|me encantaría|encantado de|encantada de|con gusto|puedo yo) (mandarte|enviarte|mandarle|enviarle|pasarte|pasarle|presentarte|presentarle|prestarte|prestarle|ayudarte|ayudarle|ayudaros|enseñarte|enseñarle|llevarte|llevarle|ponerte|ponerle|invitarte|invitarle|dejarte|darte|darle|echarte|echarle|echar|revisar|compartir|regalarte|regalarle|devolverte|contarte|contarle|explicarte|ofrecerte|ofrecerle|acompañarte|guardarte|guardarle|reservarte|recomendarte|traerte|acercarte|mandártelo|mandártela|mandártelos|enviártelo|enviártela|enviárselo|enviársela|mandárselo|mandársela|pasártelo|pasártela|pasárselo|prestártelo|prestártela|llevártelo|llevártela|ayudar|hacer|poner|traducir|mirar|hablar con|pasar a|preparar|traer|recoger|cubrir|imprimir|ir|leer|llevar|acercar|presentar|grabar)
(encantado|encantada|gustoso|con mucho gusto|con gusto|gustosamente|encantados) (te|le|de|os|lo|la|se) …
con (mucho|todo) gusto
(quieres|quiere|queréis|te apetece|le apetece|prefieres|te vendría|le vendría|necesitas|necesita|te interesa|le interesa|te gustaría|le gustaría) (que|venir|una|un|el|la|los|las|probar|usarlo|usarla|tenerlo|quedártelo|quedártela|quedarte|bien|verlo|verla|ver|recibir|asistir|algo|alguno|alguna|unas|unos|acompañarnos|unirte) …
(si|por si|cuando) (quieres|quiere|queréis|te|le|os|les|lo|la|los|las|necesitas|necesita|necesitáis|alguna|algún|alguno|fuera|son|es) [lo|la|te|le|sirve|sirven|ayuda|ayudan|interesa|interesan|útil|apetece|viene|falta|hace falta|gusta|puede|pueden|servir|va|quieres|necesitas|vienen|encaja]
(te|le|os|les) (sirve|sirven|servirá|serviría|servir|ayuda|ayuden|ayude|ayudará|interesa|interese|interesará|puede|pueden|podría|podrían|vendrá|vendría|gustará|gustaría|sería útil|será útil|sea útil|resulta útil|resultará útil|resulte útil|hará|ahorra|ahorrará|viene bien|venga bien|es útil|sirva|son útiles|vale|encajaría)
(avísame|avíseme|dime|dígame|me dices|me dice|me avisas) (y|si|cuando|dónde|adónde|sin) …
(adjunto|adjunta|aquí tienes|aquí tiene|aquí está|aquí va|aquí van|te adjunto|le adjunto|va adjunto|va adjunta|abajo|en el adjunto|acá tienes|acá va)
(tengo|tenemos|me sobra|me sobran|nos sobra|nos sobran|hay|queda|quedan|me queda|me quedan) … (para ti|para usted|para vosotros|de sobra|libre|libres|de más|guardado|guardada|para tu|para tus|para su|para sus|por si|y es tuyo|y es tuya|reservada|reservado|apartado|apartada)
(me sobra|me sobran|nos sobra|nos sobran|sobra|sobran)
(pensé|he pensado|me acordé|me he acordado|pensamos|acordé) (en|de) (ti|usted|tu|tus|su|sus|vosotros|que)
(encontré|vi|he visto|guardé|compré|aparté|he guardado|he apartado|he encontrado|conseguí|he conseguido|reservé) … (para ti|para usted|para tu|para tus|para su|para sus|y pensé|y me acordé|por si)
(gratis|gratuito|gratuita|sin compromiso|sin coste|sin costo|de regalo|sin cobrar|no cuesta nada|sin nada a cambio|te lo regalo|se lo regalo|no hace falta que|regalo)
(es|son) (tuyo|tuya|tuyos|tuyas|suyo|suya|suyos|suyas|vuestro|vuestra)
(ven|vente|venga|pásate|pásese|venid|veníos) (a|el|cuando|por|con|al|cuando) …
(poneros|ponerte|ponerle|ponerlos|te pongo|le pongo|os pongo) en contacto
(presentarte|presentarle|presentártela|presentártelo|presentársela|presentárselo|presentaros)
(una mano|echarte una mano|echar una mano|un par de ojos|echar un vistazo|echarle un vistazo|echo un vistazo|darle una vuelta)
(en qué|cómo) puedo (ayudarte|ayudarle|ayudaros|servirte)
(lo que necesites|lo que necesite|cualquier cosa|si puedo ayudar)
(invito yo|yo invito|la comida la pongo yo|yo pongo|yo me encargo|yo lo llevo|yo la llevo|yo los llevo)
(puedes|puede|podéis) (usar|quedarte|quedártelo|quedártela|quedárselo|venir|tomarlo|usarlo|usarla|contar con|llevarte|llevártelo|llevártelos|recoger|pasar|coger|disponer) …
(llevo|traigo|preparo|cocino|mando|paso) (yo|el|la|los|las|un|una|unas|unos) …
(le|te|les|os) (digo|hablo|pregunto|aviso|apunto|reservo|consigo|recojo|busco|invito|recomiendo|presento|paso|acerco) (que|con|a|al|si|de|una|un|el|la|yo|en)
(di|dimos|apunté|he dado|he apuntado|dado|pasé) (tu|su) nombre
(he hablado|hablé|le hablé|les hablé|hablado) … de (ti|usted|tu|su)
(te|le) (espera|esperan|llamará|llamarán)
(guardado|guardada|apartado|apartada|reservado|reservada) … (para ti|para usted|a tu nombre|a su nombre)
(voy|vamos|vengo|paso) y te (lo|la|los|las)
a cambio
(te|le|os) (doy|daría|daré|puse|pondré|tengo)`,
  pitches: `(mi|nuestra) red
(nuestros|nuestras|nuestra|nuestro) (servicios|servicio|soluciones|solución|producto|productos|plataforma|empresa|agencia|compañía|herramienta|software|panel|método|aplicación)
mi (historia|método|empresa|servicio|servicios|trayectoria|programa|producto|concepto)
una [breve|pequeña|corta] (llamada|reunión|videollamada|cita|demo)
(conocernos|mutuamente|el uno al otro|apoyarnos|ayudarnos)`,
  attachments:
    '(adjunto|adjunta|te adjunto|le adjunto|aquí tienes mi|aquí está mi|aquí va mi|aquí tiene mi|te mando mi|le envío mi|te envío mi)',
  warm: `(felicidades|enhorabuena|felicitaciones|felicito|bravo|chapó)
(gracias|mil gracias|muchas gracias|muchísimas gracias) (por|a|de nuevo|otra vez)
feliz cumpleaños
(que te mejores|mucho ánimo|mucha suerte|bienvenido|bienvenida|lo siento mucho|mi pésame|mis condolencias)
(me|nos) (encantó|gustó|hizo|ayudó|salvó|emocionó|alegró|alegra|alegré|reí|sirvió)
(tenías|tenía) razón
gracias a (ti|tu|tus|usted|su|sus)
(no se me olvida|no olvido|sigo pensando|todavía pienso|todavía me río|me acuerdo)`,
  favours: `(oportunidad|ocasión|posibilidad|chance) de (ayudarme|apoyarme|ayudarnos|apoyarnos|asesorarme|patrocinarme|patrocinarnos|recomendarme|orientarme)
me (revisas|corriges|pones en contacto|pone en contacto|conectas|consigues|votas|harías un hueco|haces un hueco|hace un hueco|buscas un puesto|avalas)
(vota|votad|vote|voten) por (mí|nosotros|nuestra|nuestro|mi|nuestros)
(necesito|necesitaría|quisiera) [una] (carta de recomendación|referencia) (tuya|suya|de)
(podrías|podría|puedes|puede|podríais|podrá|te importaría|le importaría|sería posible que|serías tan amable de|sería tan amable de|me harías|me haría|me haces) … (presentarme|recomendarme|ayudarme|ayudarnos|ponerme|pasarme|darme|echarme|enviarme|conseguirme|compartir mi|reenviar mi|revisar mi|leer mi|mirar mi|referirme|contactarme|conectarme|prestarme|hablar con tu|avalarme|apoyarme|apoyarnos|contratarme|orientarme|aconsejarme|un favor|hacerme|hacernos|hacer llegar mi|mover mi|entregar mi|firmar|votar|rellenar|responder|difundir|presentarnos|decirme quién|decirme con quién|concederme|dejarme|mentor)
(presentarme|recomendarme|enchufarme|referirme|ponerme en contacto|conectarme|contratarme|echarme una mano|echarme un cable|avalarme)
(me) (presentes|presente|presentaras|presentara|presentases|recomiendes|recomendaras|recomiende|recomendara|pongas en contacto|pusieras en contacto|pases el contacto|pasaras|ayudes|ayudaras|ayudara|ayude|consigas|eches una mano|echaras|refieras|conectes|aconsejes|orientes|contraten)
(un|pequeño|gran|pedirte un|pedirle un|pedirte algún) [pequeño|gran] favor
favor (enorme|que pedirte|que pedirle|muy grande)
mi (cv|currículum|curriculum|currículo|hoja de vida|candidatura|portafolio|portfolio|solicitud)
(busco|estoy buscando|en busca de|en búsqueda de|buscando|ando buscando) [un|una|mi] [nuevo|nueva|primer|primera] (trabajo|empleo|puesto|prácticas|práctica|inversores|inversor|mentor|oportunidad|oportunidades|clientes|financiación|patrocinador|patrocinadores|beca|plaza)
(buena palabra|hablar bien|hablarle bien|hables bien|interceder|intercedieras|buenas referencias) [de mí|por mí]
(hables|hablaras|hablara) (con tu|de mí|bien de mí|en mi)
(tu|su) (ayuda|apoyo|recomendación|voto|consejo|orientación) (para|me|con mi|sería|en mi|con|me vendría|significaría)
(necesito|necesitaría|agradecería|agradeceré|pedirte|pedirle) (tu|su|que me|si me|mucho que|cualquier|algún|un) [consejo|ayuda|apoyo|voto|recomiend*|comentario|consejo|orientación|contacto|oportunidad]
(compartir|difundir|apoyar|votar|firmar|dar like a|seguir) (mi|nuestra|nuestro|mis|por mí|por nosotros) [publicación|página|proyecto|campaña|petición|post|encuesta]
(rellenar|responder|contestar|completar) (mi|nuestra|una|esta|a mi|el|un) [breve|pequeña|corta] (encuesta|cuestionario|formulario)
(a quién|con quién) (puedo|podría|debería|debo|tengo que) (dirigirme|hablar|contactar|escribir|enviar|mandar)
(hay|tenéis|tienen|tienes|tiene) (alguna vacante|vacantes|algún puesto|puestos|alguna posición|posiciones|ofertas) [abiertas|disponibles|libres]
vacante*
carta de recomendación
(aprovechar|beneficiarme de|aprender de) (tu|su) (red|experiencia|contactos|agenda)
un descuento para (mí|nosotros)
prestarme
(tú|usted) me (presentas|recomiendas|ayudas|pasas|prestas|presenta|recomienda|ayuda)
me (presentas|recomiendas|prestas|enchufas|echas una mano|presentarías|recomendarías|ayudarías|pasarías|prestarías|avalarías)
(conoces|conoce|conocéis) a (alguien|alguna persona|gente)
(estoy|llevo) … (sin trabajo|sin empleo|en paro|en el paro|desempleado|desempleada)
(buscando|busco) [mis|unas|mi] [primeras|primera] (prácticas|beca|empresa)
hablaras de mí
vendría genial que`,
  doors: `quién (es|sería) [el|la] (responsable|encargado|encargada|persona adecuada)
(eres|es usted) la persona adecuada
abrir (la|una|alguna|las) (puerta|puertas)
(decisor|decisores)
quién (decide|se encarga|lleva)`,
  arrangements: `(tu|su|vuestra|la) (dirección|talla|dirección postal)
(cuándo|dónde|qué día|a qué hora) (te|le|os|puedo|paso|quedamos|prefieres|lo) …`,
  asksForTime: `(5|10|15|20|30|45|cinco|diez|quince|veinte|treinta|unos|media) (minutos|minutitos|min|hora)
(tienes|tendrías|tiene|tendría|dispones|dispone|estás|estarías|está usted|estaría usted) … (minutos|un rato|un hueco|tiempo|disponible|disponibilidad|libre|un momento|media hora)
(llamada|charla|reunión|videollamada) (rápida|breve|corta|cortita|de 15|de 20|de 30)
(breve|rápida|corta|pequeña) (llamada|charla|reunión|videollamada|conversación)
(tomar|tomarnos|tomemos|tomáramos|invitarte a) [un|a un] café
(agendar|programar|concertar|coordinar|organizar|fijar) [una|un] [breve] (llamada|reunión|cita|demo|videollamada|charla|encuentro)
(presentarte|mostrarte|presentarle|mostrarle|enseñarle|enseñarte) una demo
(conocer|saber|escuchar|pedirte|pedirle) (tu|su) (opinión|punto de vista|perspectiva|experiencia)
(que me cuentes|contarme|me contaras|cuéntame) (tu experiencia|cómo llegaste|cómo lo hiciste|tu trayectoria)`,
  presentations: `(presentar|presentarte|mostrarte|presentarle|mostrarle|enseñarle|enseñarte|presentarles) (nuestra|nuestro|mi producto|mi empresa|nuestros|nuestras)`,
};
