import type { Place } from './checked-note.ts';

/** Words that whoever quotes puts in brackets. */
const inQuotations =
  'sic|laughs?|laughing|sighs|smiles|grins|lacht|seufzt|rires?|risas|risos|ride|lachend|it|the|this|that|he|she|they|his|her|their|is|was|are|i|you|we|er|es|sie|il|elle|el|ella|ele|ela|hij|zij|het|…|\\.{3}';
/** Words before a number in Roman figures. */
const numbered =
  'chapter|chapitre|kapitel|cap[ií]tulo|capitolo|hoofdstuk|volume|vol|tome|band|tomo|book|part|act|canto|sonnet|psalm|article|number|no|nr|rule|bowl|superbowl|wrestlemania|olympiad|legion|legio|dynasty|century|jahrhundert|siècle|siglo|secolo|século';
const titles =
  'mr|mrs|ms|herrn?|frau|m|mme|monsieur|madame|mevrouw|heer|meneer|sr|sra|señora?|senhora?|sig|sig\\.ra|signora?|sir|madam|dhr|mw';

/** What is meant to be filled in, in the ways in which templates write it. */
const gaps = new RegExp(
  [
    // [name], {{first}}, {first_name}, <Name>, <<Name>>, but no link, address or heart, no footnote, and no "[sic]" or "{a: 1}".
    String.raw`\[(?!\d+\]|[ xX]?\]|https?:|(?:${inQuotations})\])[^\]\n]{1,60}\](?!\()`,
    String.raw`\{\{[^{}\n]{0,60}\}\}|\{(?!["'\w]+: )[^{}\n]{0,60}\}`,
    String.raw`<<?(?!https?:|mailto:|[^\s<>]+@)\p{L}[^<>\n]{0,40}>>?`,
    // %s, %d, %FIRSTNAME%, *|FNAME|*, $name, #NAME#
    String.raw`(?<![\p{N}%])%(?:s|d|\d\$s|\(\w+\)s)(?![\p{L}\p{N}])`,
    String.raw`%{1,2}\p{L}[\p{L}_ ]{1,30}%{1,2}`,
    String.raw`\*\|[^|\n]{1,40}\|\*`,
    String.raw`\$\{?\p{L}[\p{L}_]{1,30}\}?(?![\p{L}\p{N}])`,
    String.raw`(?<![\p{L}\p{N}])#\p{Lu}[\p{Lu}_]{1,30}#`,
    // Three crosses or more, unless they are small ones at the end, which are kisses; lines; marks of what is still to do.
    String.raw`(?<![\p{L}\p{N}])(?<!(?:${numbered})[. ]{1,2})X{3,}(?![\p{L}\p{N}])`,
    String.raw`(?<![\p{L}\p{N}])(?<!(?:${numbered})[. ]{1,2})x{3,}(?=[\p{P}\s]*[\p{L}\p{N}])`,
    // A day or a time that is not yet known.
    String.raw`(?<![\p{L}\p{N}])(?:xx?[.:/]xx?(?![\p{L}\p{N}])|HH:MM|DD[./-]MM|MM[./-]DD|TT\.MM|JJ/MM|GG/MM)`,
    // Both of two titles: "Mr/Mrs", "Estimado/a", "Prezado(a)", "Liebe(r)".
    String.raw`(?<![\p{L}\p{N}])(?:${titles})\.?\s?/\s?(?:${titles})\.?(?![\p{L}\p{N}])`,
    String.raw`(?<![\p{L}\p{N}])(?:(?:estimad|querid|prezad|apreciad|car)o|cher|liebe|geehrte)(?:/(?:a|r|ère|chère|lieber)|\((?:a|r|e|ère)\))(?![\p{L}\p{N}])`,
    String.raw`(?:damen und herren|dames en heren)\s*/`,
    String.raw`_{3,}`,
    String.raw`(?<![\p{L}\p{N}])(?:TODO|TBD|TBC|FIXME|TK|Lorem ipsum)(?![\p{L}\p{N}])`,
    String.raw`(?<![\p{L}\p{N}.…])(?:\.{5,}|…{2,})(?=[ ]?\p{Ll})`,
    String.raw`(?<!\?)\?{3,}(?=\s*\p{Ll})`,
    // (name), (insert company)
    String.raw`\((?:(?:your|their|his|her|the|first|last|dein|ihr|votre|ton|su|tu|seu|nome d[aeo]|nom de|naam van)?\s?(?:name|first name|surname|firstname|company|company name|job title|topic|(?:insert|add) [^)]{1,40}|vorname|nachname|firma|firmenname|thema|[^)]{1,30} einfügen|[^)]{1,30} einsetzen|prénom|nom|entreprise|société|sujet|insérer [^)]{1,40}|nombre|empresa|tema|insertar [^)]{1,40}|nome|assunto|inserir [^)]{1,40}|azienda|argomento|inserire [^)]{1,40}|naam|voornaam|bedrijf|bedrijfsnaam|onderwerp|[^)]{1,30} invullen))\)`,
  ].join('|'),
  'giu',
);
/** Gaps that are written in capitals only. */
const inCapitals = /^(?:X{3,}|TODO|TBD|TBC|FIXME|TK|HH:MM|(?:DD|MM|TT|JJ|GG).(?:DD|MM))$/;
const looksLikeThose = /^(?:x{3,}|todo|tbd|tbc|fixme|tk|hh:mm|(?:dd|mm|tt|jj|gg).(?:dd|mm))$/i;

/** Finds what a text leaves to be filled in. */
export function gapsIn(text: string): readonly Place[] {
  const places: Place[] = [];
  for (const { index, 0: gap } of text.matchAll(gaps)) {
    const isKiss = /^x+$/.test(gap) && !/\p{L}\p{L}/u.test(text.slice(index + gap.length).replace(/\n.*$/su, ''));
    if (looksLikeThose.test(gap) && !inCapitals.test(gap) && (isKiss || !/^x+$/.test(gap))) continue;
    places.push({ from: index, to: index + gap.length });
  }
  return places;
}
