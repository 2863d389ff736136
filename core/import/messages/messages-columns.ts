import { createHeaderRecogniser } from '../common/header-columns.ts';
import type { HeaderColumns } from '../common/header-columns.ts';

/** English, German, French, Spanish, Portuguese, Italian, Dutch; as `columnKey` writes them. */
const columnAliases = {
  conversationId:
    'conversationid konversationsid unterhaltungsid idderkonversation idderunterhaltung iddelaconversation idconversation ' +
    'iddelaconversacion iddeconversacion iddaconversa iddeconversa idconversa iddellaconversazione idconversazione gespreksid conversatieid',
  title:
    'conversationtitle konversationstitel unterhaltungstitel titelderkonversation titelderunterhaltung ' +
    'titredelaconversation titulodelaconversacion titulodaconversa titolodellaconversazione titoloconversazione ' +
    'gesprekstitel conversatietitel',
  from: 'from von absender de expediteur remitente remetente da mittente van afzender',
  senderUrl:
    'senderprofileurl absenderprofilurl profilurldesabsenders urldesabsenderprofils urlduprofildelexpediteur ' +
    'urldelperfildelremitente urldeperfildelremitente urldoperfildoremetente urldeperfildoremetente ' +
    'urldelprofilodelmittente urldelprofilomittente urlprofilomittente profielurlvanafzender urlvanprofielvanafzender afzenderprofielurl',
  to: 'to an empfanger a destinataire destinataires para destinatario destinatarios destinatari aan naar ontvanger ontvangers',
  recipientUrls:
    'recipientprofileurls recipientprofileurl empfangerprofilurls profilurlsderempfanger profilurlsdesempfangers ' +
    'urlsdesprofilsdesdestinataires urlsdeprofildesdestinataires urldesprofilsdesdestinataires ' +
    'urlsdelosperfilesdelosdestinatarios urldelosperfilesdelosdestinatarios urlsdeperfildelosdestinatarios ' +
    'urlsdosperfisdosdestinatarios urldosperfisdosdestinatarios urlsdeperfildosdestinatarios ' +
    'urldeiprofilideidestinatari urldelprofilodeidestinatari urlprofilidestinatari ' +
    'profielurlsvanontvangers ontvangerprofielurls',
  date: 'date datum fecha data',
  subject: 'subject betreff objet sujet asunto assunto oggetto onderwerp',
  content: 'content inhalt nachricht contenu contenido conteudo contenuto inhoud',
  direction: 'direction richtung sens direccion direcao direzione richting',
  folder: 'folder ordner dossier carpeta pasta cartella map',
  messageDraft:
    'ismessagedraft istnachrichtenentwurf nachrichtistentwurf lemessageestunbrouillon estunbrouillondemessage ' +
    'elmensajeesunborrador esborradordemensaje amensagemeumrascunho erascunhodemensagem ' +
    'ilmessaggioeunabozza bozzadimessaggio iseenconceptbericht isberichtconcept',
  conversationDraft:
    'isconversationdraft istkonversationsentwurf konversationistentwurf laconversationestunbrouillon ' +
    'estunbrouillondeconversation laconversacionesunborrador esborradordeconversacion aconversaeumrascunho ' +
    'erascunhodeconversa laconversazioneeunabozza bozzadiconversazione iseenconceptgesprek isgesprekconcept',
} as const;

/** A known column of messages.csv. */
export type MessagesColumn = keyof typeof columnAliases;
/** The columns of a messages.csv. */
export type MessagesColumns = HeaderColumns<MessagesColumn>;

/**
 * Recognises the header of a messages.csv of any year, in seven languages. The files of 2019 and 2020 have neither ids of
 * conversations nor addresses of profiles; later ones have more columns from year to year.
 */
export const messagesColumnsOf: (fields: readonly string[]) => MessagesColumns | undefined = createHeaderRecogniser(
  columnAliases,
  ({ conversationId, from, to, date, content }) =>
    from !== undefined && date !== undefined && content !== undefined && (conversationId ?? to) !== undefined,
);
