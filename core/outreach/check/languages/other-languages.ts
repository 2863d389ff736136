/**
 * Small words of languages in which drafts are not checked, so that no text in them is taken for one in a language that is
 * like it.
 */
export const otherLanguages: readonly string[] = [
  // Swedish
  'och att det som på är av för med till den har de inte om ett han men var jag sig från vi så kan nu också hej du dig din ditt dina mig mitt ska vill när hur här eller alla tack vad gärna bara skulle mycket där kunde',
  // Danish
  'og at det som på er af for med til den har de ikke om et han men var jeg sig fra vi så kan nu også hej du dig din dit dine mig mit skal vil når hvordan her eller alle tak hvad gerne bare skulle meget der kunne',
  // Norwegian
  'og at det som på er av for med til den har de ikke om et han men var jeg seg fra vi så kan nå også hei du deg din ditt dine meg mitt skal vil når hvordan her eller alle takk hva gjerne bare skulle mye der kunne',
  // Polish
  'i w na z do nie to że się jest jak o ale po co tak za od dla czy był już tylko przez mi ci ja ty mnie cię twój twoja moja jeśli może dziękuję cześć pani pan dzień dobry bardzo żeby gdy kiedy jestem mam chętnie',
  // Czech, Slovak
  'a v na se je že s z do to i o k ve pro za by ale jsem jako po jak si co nebo už mi ti ty ja tě mě děkuji ahoj dobrý den jste jsi bych velmi když som sa pre ako čo už ďakujem',
  // Catalan
  'el la els les de que i a en un una per amb no és del als dels al es ho hi què com més però si jo tu vostè em et ens us meu teva teu gràcies hola bon dia molt són era ser aquest aquesta quan també',
  // Romanian
  'și în de la cu pe nu că este un o mai să din pentru sunt care se am ai lui ce dar când te mă îți îmi mi ti ta tău mea mulțumesc bună ziua dacă foarte fi ne',
  // Finnish
  'ja on ei se että hän oli ovat mutta myös kun niin tai olen sinä minä sinun minun kiitos hei moi mitä jos voin olisi nyt vielä kuin joka ole sen teidän te me',
  // Estonian
  'ja on ei see et ta oli aga ka kui nii või olen sina mina sinu minu aitäh tere mis oleks nüüd veel kas ma sa teie meie',
  // Hungarian
  'a az és hogy nem is egy van volt de meg csak ha már még mint én te ön köszönöm szia kedves ki mi vagy lenne nagyon azt ezt',
  // Turkish
  've bir bu da de için ile çok ne var mı ben sen siz merhaba teşekkür ederim ama gibi daha olarak kadar olan değil nasıl bana sana size eğer',
  // Indonesian, Malay
  'dan yang di ke dari untuk ini itu dengan tidak akan pada adalah saya anda kamu kami bisa ada juga sudah atau terima kasih halo apa jika karena dalam',
  // Vietnamese
  'và của là có không được cho một các trong này đã với tôi bạn anh chị em để khi thì rất cảm ơn chào nếu',
  // Croatian, Serbian, Slovenian
  'i u je da se na za ne su od sa s o to kao ali ili koji bi sam si ste smo te mi ti ja vi hvala pozdrav dobar dan kako što kada in z pa tudi po pri ni bil lahko sem',
  // Latin, Esperanto, Afrikaans
  'die en van het is in om nie vir met dat wat ek jy jou my ons hulle sal kan maar ook as aan baie dankie hallo asseblief',
];
