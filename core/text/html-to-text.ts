/** Elements that stand on lines of their own. */
const blocks = new Set(
  'address article aside blockquote body center dd div dl dt footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);
/** Elements within a line. Only `br` ends one. */
const inline =
  'a abbr acronym b big br cite del em embed font i iframe img ins mark meta o:p object picture q s small span strike strong sub sup td th tt u video wbr';
/** Elements that are never shown. */
const hiddenTags = new Set(['head', 'script', 'style']);

/** Attributes must have values: words without them were written by a person, as in `<i think so>`. */
const attribute = `\\s+[a-z_:][\\w:.-]*\\s*=\\s*(?:"[^"<]*"|'[^'<]*'|[^\\s"'<>=]+)`;
const tagPattern = new RegExp(
  `<(/?)(${[...blocks, ...hiddenTags, ...inline.split(' ')].join('|')})(?:${attribute})*\\s*/?>`,
  'iy',
);
/** Blanks and a line end after a tag that ends the line itself. */
const lineEndPattern = /[ \t]*(?:\r?\n[ \t]*)?/y;
const markPattern = /[<&]/g;
const entityPattern = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}\d{0,2}));/iy;
const comment = '<!--';

const namedEntities: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: ' ',
    ensp: ' ',
    emsp: ' ',
    thinsp: ' ',
    shy: '',
    zwj: '\u200D',
    zwnj: '\u200C',
    ndash: '–',
    mdash: '—',
    hellip: '…',
    lsquo: '‘',
    rsquo: '’',
    sbquo: '‚',
    ldquo: '“',
    rdquo: '”',
    bdquo: '„',
    laquo: '«',
    raquo: '»',
    lsaquo: '‹',
    rsaquo: '›',
    bull: '•',
    middot: '·',
    deg: '°',
    sect: '§',
    para: '¶',
    copy: '©',
    reg: '®',
    trade: '™',
    times: '×',
    frac12: '½',
    euro: '€',
    pound: '£',
    yen: '¥',
    cent: '¢',
    iexcl: '¡',
    iquest: '¿',
    szlig: 'ß',
    aelig: 'æ',
    AElig: 'Æ',
    oelig: 'œ',
    OElig: 'Œ',
    oslash: 'ø',
    Oslash: 'Ø',
    eth: 'ð',
    ETH: 'Ð',
    thorn: 'þ',
    THORN: 'Þ',
  }),
);
/** Combining accents by the endings of entities: `eacute` is e with U+0301. */
const accentsByName: ReadonlyMap<string, string> = new Map([
  ['grave', '\u0300'],
  ['acute', '\u0301'],
  ['circ', '\u0302'],
  ['tilde', '\u0303'],
  ['uml', '\u0308'],
  ['ring', '\u030A'],
  ['cedil', '\u0327'],
  ['caron', '\u030C'],
]);
const accentedLetter = /^([a-z])(grave|acute|circ|tilde|uml|ring|cedil|caron)$/i;

/**
 * Converts the body of a message, which may be HTML, to plain text: known tags are removed, paragraphs and `<br>` become line
 * ends, entities are decoded once. `<nobody>`, `a < b` and a single `&` were written by a person and stay, as does every text
 * without known tags and entities.
 */
export function htmlToText(body: string): string {
  let at = nextMark(body, 0);
  if (at < 0) return body;
  let plain = '';
  let taken = 0;
  /** The number of line ends before the next text, unless it is the first. */
  let lineEnds = 0;
  let anyTag = false;
  /** Closing texts that were not found, so that they are not searched again. */
  const missing = new Set<string>();

  function take(text: string): void {
    if (text === '') return;
    if (plain !== '' && lineEnds > 0) plain += '\n'.repeat(lineEnds);
    lineEnds = 0;
    plain += text;
  }
  /** Finds the end of the closing text; undefined without it. */
  function after(closing: string, from: number): number | undefined {
    if (missing.has(closing)) return undefined;
    const place = body.indexOf(closing, from);
    if (place < 0) missing.add(closing);
    return place < 0 ? undefined : place + closing.length;
  }

  while (at >= 0) {
    let end = at + 1;
    if (body.charCodeAt(at) === 38) {
      entityPattern.lastIndex = at;
      const match = entityPattern.exec(body);
      const decoded = match ? decodedEntity(match) : undefined;
      if (match && decoded !== undefined) {
        take(body.slice(taken, at));
        take(decoded);
        end = at + match[0].length;
        taken = end;
      }
    } else if (body.startsWith(comment, at)) {
      const rest = after('-->', at);
      if (rest !== undefined) {
        take(body.slice(taken, at));
        anyTag = true;
        end = rest;
        taken = end;
      }
    } else {
      tagPattern.lastIndex = at;
      const match = tagPattern.exec(body);
      if (match) {
        const name = (match[2] ?? '').toLowerCase();
        const isOpening = match[1] === '';
        take(body.slice(taken, at));
        anyTag = true;
        end = at + match[0].length;
        if (hiddenTags.has(name)) {
          if (isOpening) end = after(`</${match[2] ?? ''}>`, end) ?? end;
        } else if (name === 'br') {
          lineEnds += 1;
          end = afterLineEnd(body, end);
        } else if (blocks.has(name)) {
          lineEnds = Math.max(lineEnds, 1);
          end = afterLineEnd(body, end);
        } else if ((name === 'td' || name === 'th') && !isOpening) {
          take(' ');
        }
        taken = end;
      }
    }
    at = nextMark(body, end);
  }
  take(body.slice(taken));
  return anyTag ? plain.trim() : plain;
}

/** Finds the next character that may begin a tag or an entity; negative without any. */
function nextMark(body: string, from: number): number {
  markPattern.lastIndex = from;
  return markPattern.exec(body)?.index ?? -1;
}

function afterLineEnd(body: string, from: number): number {
  lineEndPattern.lastIndex = from;
  return from + (lineEndPattern.exec(body)?.[0].length ?? 0);
}

/** Decodes an entity; undefined for an unknown one. */
function decodedEntity([, decimal, hexadecimal, name = '']: RegExpExecArray): string | undefined {
  if (decimal !== undefined) return character(Number(decimal));
  if (hexadecimal !== undefined) return character(Number.parseInt(hexadecimal, 16));
  const [, letter = '', accent = ''] = accentedLetter.exec(name) ?? [];
  if (letter === '') return namedEntities.get(name);
  return (letter + (accentsByName.get(accent.toLowerCase()) ?? '')).normalize('NFC');
}

/** The character with a code; undefined for surrogates and NUL. */
function character(code: number): string | undefined {
  const isOne = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isOne ? String.fromCodePoint(code) : undefined;
}
