import type { LanguageWords } from './language-words.ts';

export const portuguese: LanguageWords = {
  small:
    'tudo quanto puder muito muita muitos muitas então vão o a os as um uma uns umas de do da dos das em no na nos nas num numa ao aos à às e ou mas que se não sim com sem por pelo pela para pra pro ' +
    'sobre entre até desde como quando onde quem qual porque pois já muito muita mais menos também ainda sempre nunca eu me mim meu minha ' +
    'meus minhas tu te ti teu tua teus tuas você vocês lhe lhes seu sua seus suas nós nosso nossa nossos nossas ele ela eles elas este esta isto ' +
    'esse essa isso aquele aquela é são sou és era foi fui ser sido está estou estás estão estava estar há haver tenho tens tem temos têm ter tinha ' +
    'faz fazer faço pode posso podes podemos poderia podia quero quer queres queria gostaria gostava olá oi obrigado obrigada bom boa dia tarde ' +
    'caro cara prezado prezada querido querida todo toda todos todas algo alguém outro outra cada pouco bem assim aqui aí ali lá agora logo depois antes ' +
    'hoje ontem amanhã seja vou vai vamos ficar dois duas primeiro primeira tão tanto só nada contigo comigo consigo à daqui nisso disso dele dela aos lo la',
  letters: /[ãõ]/u,
  dull:
    'feedback aguardar obtive reforç* tiveste aguardo retorno viu conseguiu conseguiste teve olhada proposta desafio* certamente passando enfrenta* mostrar* gestor* perdem relatório* contar conto conta contarei escalar adicion* reduzir custo* econom* conex* seguidores blog canal newsletter natal páscoa empresa* companhia* organiz* equip* time colega* perfil* rede redes conex* conect* contact* contat* carreira* experiência* trajetória* percurso* papel cargo* vaga* trabalh* ' +
    'emprego* título setor* sector* indústria* área* campo projeto* projecto* tempo vez vezes ajud* conselh* opini* comentário* ideia* pens* expert* semana* mês meses ' +
    'ano anos hora horas minut* momento* noite* fim apoi* respost* respond* mensag* email* mail nota* necessi* objetiv* objectiv* meta* sucesso* ' +
    'escritório* gabinete sede github instagram facebook whatsapp google excel direção chefia cresc* agenda calendário disponib* disponív* atenção interes* nome* número publica* post* conteúdo* linkedin chefe* diretor* gestor* contrat* rh departamento ' +
    'web página* site produto* serviço* cliente* venda* marketing estratég* competênc* histór* lideran* bons boas ótim* óptim* melhor* grand* gran bonit* ' +
    'impression* inspir* fantástic* maravilh* excelent* incrível* incríveis legal feliz prazer honra agradec* grat* apreci* esper* desej* ver vi visto vejo ' +
    'ouvi* escut* falar falo falou falamos falámos falei falando fale convers* bate papo reuni* encontr* conhec* conheç* partilh* compartilh* envi* mandar mando mandei mande aprend* descobr* explor* colabor* parceir* parceria* sinerg* ' +
    'oportunidad* ofert* oferec* soluç* plataforma* ferramenta* demo* demonstração resultado* recent* últim* atual* actual* novo nova novos novas novidade* valios* rápid* curto curta brev* pergunt* ' +
    'informaç* info detalh* coisa* pessoa* gente mundo maneira* forma* lugar sab* sei parec* parte* feito tom* vind* venh* vem veio dar dou deu ped* diss* diz* ' +
    'fic* segu* tent* mente segur* cert* perfeit* possív* bem vindo aceit* convi* membro* comunidade amig* cumpriment* abraç* atenciosamente breve ' +
    'recentemente segunda terça quarta quinta sexta sábado domingo janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro cv ' +
    'currículo café zoom teams telefone telefonema ligação chamada* lig* mútu* benefíci* valor* paixão apaixon* desempenho processo* comum livre livres futuro digital* ' +
    'inovad* inovaç* tecnolog* negócio* desenvolv* vida anexo link realmente tema assunto escrev* escrit* mencion* recomend* promet* ler lê joga mora vive procur* pequen* long* velh* fácil adoro adora adorei',
  mine: `(eu|me|mim|comigo|meu|minha|meus|minhas)
(nós|nosso|nossa|nossos|nossas|conosco|connosco)
(sou|estou|tenho|quero|posso|faço|vou|procuro|busco|trabalho|acho|preciso|fiz|fui|estive|tive|queria|gostaria|gostava|escrevo|dirijo|vivo|moro|estudo|conheço|venho|digo|sei|espero|penso|agradeço|adoraria|somos|estamos|temos|oferecemos|fazemos|podemos|queremos|ajudamos|contamos|procuramos|trabalhamos|ando|comecei|mudei|trabalhei|consegui|decidi|comprei|acabei|saí|voltei|passei|estudei|terminei)`,
  theirs: `(tu|te|ti|teu|tua|teus|tuas|contigo|você|vocês|lhe|lhes|seu|sua|seus|suas|vosso|vossa|vc|vcs)
(és|estás|tens|queres|podes|fazes|vais|sabes|precisas|poderias|gostarias|terias|disseste|procuras|preferes|estavas|tinhas|eras|fizeste|foste|tiveste|viste|vives|diga|avise|diz|conta|conte)`,
  endings: { mine: /(?:[^aeiou]ei|arei|erei|irei)$/u, theirs: /(?:aste|este|iste|arias|erias|irias)$/u },
  together: `(nos) (conhecemos|vimos|encontramos|encontrámos|cruzamos|cruzámos|apresentaram|sentámos|sentamos|rimos)
(conversamos|conversámos|falamos|falámos|almoçamos|almoçámos|jantamos|jantámos|estudamos|estudámos|trabalhamos|trabalhámos) [juntos|juntas]
(conhecemo nos|encontrámo nos|cruzámo nos|vimo nos)
(nossa|nosso) (conversa|encontro|almoço|jantar|última|último|café|passeio|reunião|papo)
quando (nos|conversamos|falamos|falámos)`,
  possessives: '(teu|tua|teus|tuas|seu|sua|seus|suas|vosso|vossa)',
  remembering: `[ainda] me (deve|deves) [ainda]
(tua|teu|sua|seu) [última|último|bela|belo|ótima|grande|linda|lindo] (palestra|artigo|livro|podcast|mensagem|pergunta|apresentação|texto|oficina|comentário|foto|filme|vídeo|tese|ideia|conselho|dica|frase|exposição|concerto|episódio|coluna|discurso|entrevista|receita|espetáculo|observação|aula|conferência|intervenção|show) (sobre|em|no|na|de|do|da|com|para|que|acerca|dos|das|nos|nas)
(disseste|contaste|comentaste|escreveste|perguntaste|mencionaste|recomendaste|explicaste|ensinaste|prometeste|emprestaste|falaste|publicaste|pediste|sugeriste|comentavas|contavas|dizias|procuravas|querias)
(você|me|nos) (disse|contou|comentou|escreveu|perguntou|mencionou|recomendou|indicou|explicou|ensinou|mostrou|emprestou|prometeu|falou|pediu|sugeriu|publicou|comentava|contava|dizia|procurava|queria|postou)
(disse|contou|comentou|escreveu|perguntou|mencionou|recomendou|explicou) (me|que|sobre|no|na|em)
(nos conhecemos|conhecemo nos|nos vimos|nos encontramos|nos encontrámos|conversamos|conversámos|falamos|falámos|nos cruzámos|estudámos|estudamos) [juntos|juntas] [em|no|na|durante|sobre|de|do|da|por|após|sobre]
(nossa|a) (conversa|reunião) (sobre|em|no|na|do|da|de|com|durante)
(como) (vai|vão|está|estão|anda|andam|ficou|ficaram|foi|foram|correu|correram|segue) [o|a|os|as|teu|tua|seu|sua|com]
(vi|li|soube|ouvi) que (estás|você|tu|te|o|a|está|vais|tens|andas|procuras|anda|se|mudaste|mudou)
(o|a|os|as) … (que gostas|que tanto gostas|de que gostas|que você gosta|que procuravas|que você procurava|que me recomendaste|que me emprestaste|que mencionaste|que você mencionou|que você recomendou)`,
  beforePlaces: '',
  introducing: `(chamo me|o meu nome é|meu nome é|me chamo)
sou … (da|do|de|em|na|no|fundador|fundadora|estudante|consultor|consultora|diretor|diretora|responsável|comercial|recém formado|formado|formada|recrutador|recrutadora|desenvolvedor)
(trabalho|estudo) (na|no|em|para|como|com)
(dirijo|fundei|represento|lidero) …
(fundador|fundadora|diretor|diretora|consultor|consultora|ceo|responsável|gerente) (da|do|de|na|no)
(ajudamos|oferecemos|somos|desenvolvemos|apoiamos|trabalhamos com|vendemos|contamos com) …
(nossa|nosso|a nossa|o nosso) (empresa|plataforma|solução|software|ferramenta|agência|equipa|equipe|produto|serviço|aplicativo|startup|consultoria)
(nossos|nossas) (clientes|serviços|produtos|soluções|ferramentas)
(minha|meu) (empresa|agência|startup|universidade|mestrado|faculdade|curso)`,
  tired: `como (fundador|fundadora|diretor|diretora|líder|empresário|empresária|gestor|gestora|gerente|ceo) (certamente|você|sabe|sabes|com certeza|deve)
venho por meio desta
(apresentar me|me apresentar) [brevemente]
(enfrenta|enfrentas|enfrentam|enfrentará|enfrentarás) [certamente|com certeza|diariamente] (muitos|inúmeros|vários|diversos|grandes|muitas) (desafios|dificuldades)
(no|num|em um) (mundo|mercado|cenário) (acelerado|atual|em constante|cada vez|de hoje|competitivo|tão)
em constante (mudança|evolução)
(adoraria|gostaria de|queria|quero) (me conectar|conectar|conectar me|fazer parte da sua rede|ampliar minha rede)
(obrigado|obrigada|grato|grata) por (me aceitar|aceitar|me adicionar|adicionar)
trocar figurinhas
(desde já|antecipadamente) [obrigado|obrigada|grato|grata|agradeço]
(obrigado|obrigada) desde já
(fazer|faça) parte da (sua|minha|nossa|tua) rede
café virtual
espero que [este|esta|a|o|minha|meu|tudo|você|esteja|estejas|se|te|lhe] … (encontre bem|bem|ótimo|tudo bem|encontres bem|estejam bem)
espero que (esteja|estejas|estejam) … bem
espero que (tenha|tenhas) (tido um|tido uma|um|uma) (ótimo|ótima|bom|boa|excelente)
(encontrei|vi|me deparei com|deparei me com|cheguei ao|cheguei a|cruzei me com|dei com|passei pelo) [por acaso] (teu|seu|o teu|o seu) (perfil|percurso|trabalho)
(teu|seu) perfil (chamou|me|é|despertou|pareceu|no linkedin e|muito|interessante)
(chamou|chamaram|despertou) [a] (minha|a minha|me a) (atenção|curiosidade)
(fiquei|ficamos) [muito] (impressionado|impressionada|impressionados|encantado|encantada) (com|pelo|pela)
(seu|teu|sua|tua) (impressionante|brilhante|incrível|vasta|vasto|notável) (trajetória|carreira|perfil|experiência|percurso|currículo)
(trajetória|perfil|carreira|experiência|percurso) (impressionante|inspirador|inspiradora|muito interessante|brilhante|incrível|interessante)
sinergia*
(ganha ganha|win win)
(valor agregado|valor acrescentado|agregar valor|acrescentar valor)
(ampliar|expandir|aumentar|fortalecer|alargar|fazer parte da) [a] (minha|meu|nossa|sua|tua) (rede|networking) [de contatos|de contactos]
networking
(obrigado|obrigada) por (aceitar|aceitares|adicionar|me adicionar|ter aceitado|ter aceite)
(manter|manter nos|mantenhamos|mantermos|ficar|vamos manter|ficarmos|mantemos) [o|nos] [em] contato
(manter|mantermos|ficar|vamos manter|ficarmos|mantemos) [o|nos|em] contacto
(adoraria|gostaria|gostava|queria|seria um prazer) [muito] de [me|nos] (conectar|conectarmos|conectar me|fazer networking)
(entrar|entro|entrando) em (contato|contacto)
(venho por este meio|venho por meio|tomo a liberdade|vimos por este meio)
(explorar|buscar|procurar|discutir|identificar) [possíveis|novas|as|potenciais|eventuais] (sinergias|oportunidades|parcerias|formas de|colaborações|possibilidades)
(possíveis|futuras|potenciais|eventuais) (parcerias|sinergias|oportunidades|colaborações)
(não hesite em|não hesites em|sinta se à vontade|sente te à vontade|fique à vontade)
(fico|ficamos|estou|me coloco|coloco me|estamos) [sempre|inteiramente|totalmente] (à|a) [sua|tua|inteira|vossa] [inteira] (disposição|disposiçao|espera|disposição)
(fico|ficamos|no) (aguardo|a aguardar|aguardando|no aguardo)
(aguardo|aguardamos|espero) (seu|teu|sua|tua|o seu|a sua|a tua|retorno|uma|ansiosamente) [breve|resposta|retorno|contato]
(líder|líderes) (em|no|de|do) (mercado|setor|sector|soluções|segmento)
(soluções|solução) (inovadoras|inovadora|à medida|integradas|personalizadas|de ponta|completa|completas)
de (ponta|última geração|vanguarda)
(próximo|outro|novo) (nível|patamar)
(grande|incrível|excelente|ótima|fantástica|única|imperdível|interessante) oportunidade
(chamada|conversa|reunião|ligação|call|bate papo|papo|chamadinha) (rápida|breve|rapidinha|curta|rápido|rapidinho)
(breve|rápida|curta|pequena|rápido) (chamada|conversa|reunião|ligação|call|bate papo|papo)
(café virtual|cafezinho virtual|trocar experiências)
(só|apenas|somente) (queria saber|queria dizer olá|queria apresentar|gostaria de saber|passando|passar para)
(passando|passei) (para|só para|por aqui)
(dar|dando|fazer) (seguimento|follow up|continuidade)
(retomar|retomando|reforçar|reforçando) (o|meu|a|contato|contacto) [e mail|mensagem]
(sei que|imagino que|entendo que) … (ocupado|ocupada|agenda|atarefado|atarefada|corrido|corrida)
(tua|sua) agenda (cheia|ocupada|apertada|corrida)
(quando|assim que) (lhe for conveniente|lhe for possível)
(o mais breve possível|com a maior brevidade|à sua conveniência)
(pensar fora da caixa|fora da caixa|sair da zona de conforto|fazer a diferença)
(apaixonado|apaixonada|apaixonados) (por|pela|pelo)
(saber|conhecer|aprender) [um pouco] mais (sobre|acerca|do|da|de) (você|ti|teu|seu|tua|sua|o teu|o seu|a tua|a sua|o que faz)
(prazer|um prazer|é um prazer|feliz|muito feliz) (em conectar|em me conectar|em nos conectarmos|conectar|estar conectado|por estarmos|estarmos conectados|em estar conectado)
(prezados|a quem possa interessar)`,
  nudges: `não (obtive|recebi|tive) [qualquer|nenhuma] (resposta|retorno)
(viu|leu|recebeu|viste|leste|recebeste|ver|ler|receber|visto|lido|recebido|analisar|analisou) [já] [o|a|ao] (meu|minha|nossa|nosso) [último|última|anterior|primeiro] (e mail|email|mail|mensagem|mensagens|proposta|contato|contacto|pedido|convite|candidatura)
(e mail|email|mail|mensagem|mensagens|proposta|contato|contacto|pedido|convite|candidatura) que (enviei|mandei|lhe enviei|te enviei|enviámos|enviamos)
(meu|minha|nosso|nossa) (e mail|email|mail|mensagem|mensagens|proposta|contato|contacto|pedido|convite|candidatura) (anterior|da semana|passado|passada)
(meu|minha|nosso|nossa) (último|última) (e mail|email|mail|mensagem|mensagens|proposta|contato|contacto|pedido|convite|candidatura)`,
  offers: `(fica|fique|pode ficar) com (ele|ela|eles|elas|isso)
(é só|pode) (pegar|buscar|levar)
(te|lhe|vos|o|a|os|as|lhes) (mando|envio|passo|levo|ofereço|empresto|deixo|guardo|trago|mostro|dou|enviarei|mandarei|anexo|convido|ajudo|apresento|reservo|faço|devolvo|conto|explico|cozinho|recomendo|indico|traduzo|reviso|revejo|entrego|compartilho|partilho|encaminho|ponho|coloco|busco|preparo|dar|emprestar|enviar|mandar|cedo|ligo)
(mando|envio|passo|levo|ofereço|empresto|deixo|guardo|trago|mostro|dou|anexo|convido|ajudo|apresento|reservo|faço|devolvo|explico|partilho|encaminho|entrego|posso|cedo|ponho) (te|lhe|vos|to|ta|tos|tas|lho|lha|o|a|os|as|lhos|lhas|uma|um|aí|contigo)
(posso|podemos|vou|quero|gostaria de|gostava de|adoraria|terei todo o gosto em|tenho todo o gosto em|terei gosto em|com prazer|consigo|teria gosto em) [te|lhe|o|a|os|as|vos] (mandar|enviar|passar|apresentar|emprestar|ajudar|mostrar|levar|pôr|colocar|convidar|deixar|dar|rever|revisar|compartilhar|partilhar|oferecer|devolver|contar|explicar|acompanhar|guardar|reservar|recomendar|indicar|trazer|traduzir|olhar|dar uma|encaminhar|fazer|ler|falar com|preparar|buscar|entregar|imprimir|gravar|ceder|mandar te|enviar te|enviar lhe|mandar lhe|emprestar te|emprestar lhe|mostrar te|mostrar lhe|apresentar te|apresentar lhe|levar te|ajudar te|ajudar lhe|dar te|dar lhe|pôr te|pôr vos|levá los|levá las|levá lo|levá la|enviá lo|enviá la|mandá lo|mandá la|ajudá lo|ajudá la)
(quer|queres|querem|você gostaria|o senhor gostaria|a senhora gostaria|gostarias|gostavas|prefere|preferes|precisa|precisas|topa|interessa te|interessa lhe|que tal|dava te jeito|faz te falta|vens) (que|de|vir|um|uma|o|a|os|as|experimentar|usar|ficar|alguma|algum|ver|receber|participar|umas|uns|dela|dele|delas|deles|ajuda|jantar|almoçar|cá|juntar) …
(se|caso|quando) (quiser|quiseres|quiserem|precisar|precisares|te|lhe|for|forem|ajudar|ajudarem|servir|servirem|interessar|interessarem|fizer|der|tiver|tiveres|puder|isso|isto|ainda|algum|alguma|gostar|achar|achares|lhes|vos) [te|lhe|de|útil|úteis|ajudar|interessar|servir|precisa|precisas|precisar|jeito|falta|ajuda|interesse|fores|sentido|utilidade|der|for]
(pode|podem|poderia|podia|deve|talvez|poderá|poderão) [te|lhe|vos|ser|lhes|isto|isso|o|a] (ser|ajudar|servir|interessar|gostar|dar|útil|úteis|ajudar te|ajudar lhe|ser te|ser lhe|ajude|sirva|interesse|goste|gostes|interessar te|interessar lhe|dar jeito|poupar|agradar|te ajude|te sirva|te interesse|lhe interesse|poupar te|facilitar)
(útil|úteis|utilidade) (para|a|ao|à|no|na) (ti|você|si|teu|seu|sua|tua|vocês|o teu|o seu|a tua|a sua|as suas|os seus|os teus)
(dar te|dar lhe|dá te|dava te) jeito
(avisa|avise|diz|diga|me avisa|me avise|me diz|é só dizer|é só avisar|só dizer|basta dizer|fala|me fala) [me] [que|se|e|quando|onde]
(em anexo|segue em anexo|anexo|segue|seguem|aqui está|aqui estão|aqui tens|aqui vai|aqui fica|aqui vão|anexei|vai em anexo|abaixo|segue o link|segue abaixo|aqui tem)
(tenho|temos|sobrou|sobraram|há|resta|restam|tenho aqui|sobra|sobram) … (para ti|para você|para si|a mais|sobrando|livre|livres|para o teu|para a tua|para o seu|para a sua|para os seus|para as suas|guardado|guardada|sobra|e é teu|e é seu|disponível para|para vocês|para vos|reservado|separado|separada)
(sobrou|sobraram|sobra|sobram) [me|nos|aqui]
(pensei|pensámos|lembrei|lembrei me|lembrámos|me lembrei|logo pensei) (em|logo em|de|na|no|que|nos|nas) (ti|você|si|teu|tua|seu|sua|teus|tuas|seus|suas|vocês|te|o teu|a tua|a sua|o seu|podia|poderia|podiam)
(encontrei|vi|achei|guardei|comprei|separei|consegui|reservei) … (para ti|para você|para si|para o teu|para a tua|para o seu|para a sua|e pensei|e lembrei|e me lembrei)
(grátis|gratuito|gratuita|gratuitamente|de graça|sem compromisso|sem custo|sem custos|oferta minha|não custa nada|sem pedir nada|de presente|oferecido|ofereço)
(é|são) (teu|tua|teus|tuas|seu|sua|seus|suas) [se|para]
(vem|venha|venham|passa|passe|aparece|apareça) (a|ao|cá|lá|por|jantar|almoçar|tomar|com|no|na|quando|buscar) …
(pôr|ponho|colocar|coloco|apresentar) (te|vos|lhe|você|vocês) [em] [contacto|contato]
(em contato com|em contacto com) (ela|ele|eles|o|a|os|as) 
(uma mão|dar uma mão|uma mãozinha|dar uma olhada|dar uma vista de olhos|dou uma olhada)
(em que|como) posso (ajudar|ajudá lo|ajudá la|ser útil|te ajudar|ajudar te)
(o que precisar|o que precisares|qualquer coisa)
(pago eu|eu pago|por minha conta|eu levo|levo eu|eu trato|trato eu|eu faço|eu trago|eu cozinho|levo|trago) [o|a|os|as|um|uma|isso|disso]
(podes|pode|podem) (usar|ficar|vir|levar|contar|passar|buscar|usá lo|usá la|dispor|pegar) …
(dei|demos|deixei|passei|falei|indiquei) (o teu|o seu|teu|seu) nome
(falei|falámos|falamos|contei) … de (ti|você|si)
(comprei|guardei|trouxe|arranjei|reservei) [a|o|as|os] [a] (pensar|pensando) (em|na|no|nas|nos)
(digo|falo|peço|pergunto) (ao|à|com|a ele|a ela) …
(que|quer que|queres que) (eu) [lhe|te] (diga|passe|leve|mande|mostre|apresente)
(em troca|pagas me em|paga me em)
(te|lhe|vos) (espera|esperam|ligará|telefona|vai ligar)
deixo (aqui|te|lhe|o|a)`,
  pitches: `(minha|nossa) rede
(nossos|nossas|nossa|nosso) (serviços|serviço|soluções|solução|produto|produtos|plataforma|empresa|agência|ferramenta|painel|método|aplicativo)
(minha|meu|meus) (história|método|empresa|serviço|serviços|trajetória|produto|programa)
uma (reunião|ligação|chamada|call|demonstração|demo)
(conversa|papo|bate papo) (rápida|rápido|breve|curta)
nos (conhecermos|ajudarmos|apoiarmos)
(mutuamente|um ao outro)`,
  attachments:
    '(em anexo|segue|seguem|anexo|anexei|aqui está o meu|aqui está meu|envio meu|envio o meu|te envio meu|mando meu|mando o meu)',
  warm: `(parabéns|felicitações|felicito|bravo|muitos parabéns)
(obrigado|obrigada|obrigadão|brigada|muito obrigado|muito obrigada) (por|pela|pelo|pelas|pelos|a|de|mais|outra)
feliz aniversário
(as melhoras|muita força|muita sorte|boa sorte|bem vindo|bem vinda|os meus sentimentos|meus pêsames|sinto muito)
(adorei|amei|gostei|gostámos|ri me|ri|aprendi|emocionou|ajudou|salvou|me fez|fez me|marcou|me ajudou|me marcou|ficou me)
(tinhas|tinha) razão
graças a (ti|você|teu|tua|seu|sua)
(ainda penso|não me esqueço|não esqueci|ficou na memória|ficou na cabeça|lembro me|ainda me lembro)`,
  favours: `(oportunidade|chance|hipótese|possibilidade|ocasião) de (me|nos) (ajudar|ajudares|apoiar|patrocinar|orientar|aconselhar)
(oportunidade|chance|hipótese|possibilidade|ocasião) de (ajudar|apoiar|patrocinar|orientar|aconselhar) (me|nos)
me (apresenta|apresentas|apresentaria|indica|indicas|indicaria|recomenda|recomendaria|põe em contato|coloca em contato|coloque em contato|põe em contacto)
(vote|votem|vota) (na|no|em|nos|nas|por) (nossa|nosso|minha|meu|mim|nós)
(preciso|precisaria) de uma (carta de recomendação|referência|recomendação)
(posso|poderia) … (estagiar|fazer um estágio|acompanhar seu dia)
(poderias|poderia|podias|podia|podes|pode|conseguirias|consegues|consegue|conseguiria|será que podia|importavas te de|se importaria de|seria possível|teria como|tem como|me faria|fazes me|faz me|fazia me) … (me apresentar|apresentar me|me recomendar|recomendar me|me indicar|indicar me|me ajudar|ajudar me|ajudar nos|nos ajudar|me passar|passar me|me dar|dar me|me enviar|enviar me|partilhar o meu|compartilhar meu|compartilhar o meu|encaminhar meu|encaminhar o meu|reencaminhar o meu|rever o meu|revisar meu|ler o meu|ler meu|olhar meu|me referir|me conectar|me emprestar|emprestar me|falar com o seu|falar com o teu|um favor|me contratar|me orientar|orientar me|me aconselhar|entregar meu|entregar o meu|assinar|votar|preencher|responder|divulgar|nos apresentar|dizer me quem|me dizer quem|dizer me com quem|me colocar|pôr me|colocar me|ser meu|ser minha|pedir te|uma recomendação|dar uma palavra)
(apresentar me|me apresentar|me apresentasse|me apresentasses|me apresente|me apresentes|recomendar me|me recomendar|me recomendasse|me recomendasses|me recomende|me indicar|me indicasse|me indique|me indicasses|indicar me|me referenciar|pôr me em contacto|me colocar em contato|me contratar|contratar me|me arranjar|arranjar me|me arranjasses|me colocasse|me passasse|me ajudasse|me ajudasses|me ajudar a|ajudar me a|me dar uma força|dar me uma mão|me desse|me desses)
(um|pequeno|grande|pedir um|pedir te um|pedir lhe um) [pequeno|grande] favor
(favor enorme|favorzinho)
(meu|o meu) (cv|currículo|curriculum|portfólio|portefólio|portfolio)
(minha|a minha) (candidatura|carta de apresentação|inscrição)
(procuro|estou à procura|à procura|estou procurando|busco|em busca|procurando|ando à procura|estou em busca|estou a procurar) [de] [um|uma|meu|minha] [novo|nova|primeiro|primeira] (emprego|trabalho|estágio|vaga|investidor|investidores|mentor|mentora|oportunidade|oportunidades|recolocação|clientes|financiamento|patrocinador|patrocinadores|colocação|posição)
(palavra|palavrinha|boa palavra) (por mim|a meu favor|ao teu chefe|ao seu chefe|com o teu|com o seu|sobre mim|com a tua|com a sua)
(interceder|interceda|intercedesse|falar bem|falasses|falasse) [por mim|de mim|com o]
(tua|sua) (ajuda|orientação|recomendação|indicação|mentoria) (para|me|com|seria|na|no|com o meu)
(teu|seu) (apoio|voto|conselho) (para|me|com|seria|na|no|no meu)
(preciso|precisava|precisaria|agradeceria|agradecia|agradeço) (da tua|da sua|do teu|do seu|de um|que me|se me|muito se|muito que|qualquer|imenso se|se pudesse|se pudesses) [ajuda|apoio|voto|conselho|indicaç*|favor|oportunidade]
(partilhar|compartilhar|divulgar|apoiar|assinar|curtir|seguir|compartilhe|votar) (o meu|a minha|o nosso|a nossa|meu|minha|nosso|nossa|por mim|em mim) [post|publicação|página|campanha|petição|projeto|vaquinha]
(preencher|responder) (o|a|um|uma|ao|à|meu|minha|o meu) [breve|pequeno|pequena|meu|minha|nosso|nossa|rápida] (questionário|inquérito|pesquisa|formulário)
(a quem|com quem) (posso|poderia|devo|deveria) (falar|dirigir|enviar|escrever|mandar|me dirigir|contactar)
(há|tem|têm|existe|existem) [alguma|algumas] (vaga|vagas|vaga aberta|posições) [aberta|abertas|disponível|disponíveis|em aberto]
carta de recomendação
(aproveitar|beneficiar) (da|do) (tua|sua|teu|seu) (rede|experiência|contactos|contatos)
um desconto para (mim|nós)
me emprestar
me (podia|podias|poderia|poderias|pode|podes) (ajudar|indicar|apresentar|recomendar|arranjar|dar|passar|emprestar|dizer|enviar)
(você|tu|vc|o senhor|a senhora) me (apresenta|indica|recomenda|ajuda|arranja|passa|empresta|apresentas|ajudas)
me (apresentas|indicas|recomendas|arranjas|emprestas)
(conheces|conhece|você conhece) alguém
(estou|fiquei|ando) [sem] (sem emprego|sem trabalho|desempregado|desempregada|emprego|trabalho)
(preciso|precisava) [muito] de (uma|um|ajuda|força) [força|ajuda|mão|mãozinha|estágio|emprego|trabalho]`,
  doors: `quem (é|seria) [o|a] (responsável|pessoa certa)
(é|és) a pessoa certa
abrir (a|uma|alguma|as) (porta|portas)
(decisor|decisores)
quem (decide|trata)`,
  arrangements: `(seu|teu|o) (endereço|cep)
(sua|tua) (morada|tamanho)
(quando|onde|que dia|a que horas) (te|lhe|posso|você|prefere|fica|passo|nos) …`,
  asksForTime: `(5|10|15|20|30|45|cinco|dez|quinze|vinte|trinta|uns|meia) (minutos|minutinhos|min|hora)
(tens|terias|tem|teria|estás|estarias|você está|você estaria|o senhor tem|você tem|você teria) … (minutos|um tempinho|um tempo|tempo|disponível|disponibilidade|livre|um momento|meia hora|espaço na agenda)
(chamada|conversa|reunião|ligação|call|bate papo|papo) (rápida|rápido|breve|curta|rapidinha|de 15|de 20|de 30)
(breve|rápida|curta|pequena) (chamada|conversa|reunião|ligação|call)
(tomar|tomarmos|beber|bebermos) um (café|cafezinho)
(agendar|marcar|combinar|marcarmos|agendarmos) [uma|um] [breve] (chamada|reunião|ligação|demo|demonstração|conversa|encontro|call|horário|papo)
(apresentar|mostrar) [te|lhe] uma demo
(saber|ouvir|conhecer|pedir) [te|lhe] (tua|sua|a tua|a sua) (opinião|visão|perspetiva|perspectiva|experiência)
(contar|contares|contasse|contasses|conte|conta) [me] (a tua|a sua|como chegou|como chegaste|sua|um pouco da)`,
  presentations: `(apresentar|mostrar) [te|lhe] [a|o|as|os] (nossa|nosso|nossas|nossos|meu|minha) (empresa|solução|soluções|produto|produtos|serviço|serviços|plataforma|agência|consultoria|ferramenta)`,
};
