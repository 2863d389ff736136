/** Receives an unfolded line of a vCard, with the number of its first line in the text. */
export type OnVcardLine = (text: string, line: number) => void;

/** Unfolds the lines of vCards from pieces of text. */
export type VcardLines = {
  /** Adds text, in pieces of any size. */
  push(text: string): void;
  /** Ends the text, and passes on the line that is left. */
  end(): void;
  /** The number of characters held of the line that is being read. */
  held(): number;
  /** The number of the line that is being read, from 1. */
  line(): number;
};

const byteOrderMark = '\uFEFF';
/** The number of characters within which the name and the parameters of a property always end. */
const headLength = 1000;
/** Matches pictures, sounds and keys, which are large and not needed. */
const skipped = /^(?:[\w-]+\.)?(?:PHOTO|LOGO|SOUND|KEY|X-MS-CARDPICTURE|X-THUMBNAIL)[;:]/i;
const encodedInBytes = /^[^:]*;\s*(?:ENCODING\s*=\s*)?(?:B|BASE64)\s*[;:]/i;
const quotedPrintable = /^[^:]*;\s*(?:ENCODING\s*=\s*)?QUOTED-PRINTABLE\s*[;:]/i;
const lineEnd = /\r\n|\n|\r(?!$)/g;
const lastLineEnd = /\r\n|\n|\r/g;
const endOfCard = /^END\s*:\s*VCARD\s*$/i;

/**
 * Creates an unfolder of the lines of vCards (RFC 6350, section 3.2), which also joins the lines that quoted-printable broke.
 * Pictures, sounds and keys are left out and never held.
 */
export function createVcardLines(onLine: OnVcardLine): VcardLines {
  let pending = '';
  let started = false;
  /** The number of the line that begins with `pending`. */
  let number = 1;
  let logical: { parts: string[]; length: number; readonly line: number; readonly isQuoted: boolean } | undefined;
  let isSkipping = false;
  let continues = false;

  function flush(): void {
    if (logical) onLine(logical.parts.join(''), logical.line);
    logical = undefined;
    continues = false;
  }

  /** Adds to the line that is being joined. In quoted-printable, a `=` at the end means that the next line belongs to it. */
  function add(text: string): void {
    if (!logical) return;
    const trimmed = logical.isQuoted ? text.replace(/[ \t]+$/, '') : text;
    continues = logical.isQuoted && trimmed.endsWith('=');
    const part = continues ? trimmed.slice(0, -1) : text;
    logical.parts.push(part);
    logical.length += part.length;
  }

  function takeLine(text: string): void {
    const isFolded = text.startsWith(' ') || text.startsWith('\t');
    if (continues && !endOfCard.test(text)) {
      add(text);
    } else if (isFolded && isSkipping) {
      // A further line of what is skipped.
    } else if (isFolded && logical) {
      add(text.slice(1));
    } else {
      flush();
      isSkipping = isSkipped(text);
      if (text === '' || isSkipping) return;
      const isQuoted = quotedPrintable.test(text.slice(0, headLength));
      logical = { parts: [], length: 0, line: number, isQuoted };
      add(text);
    }
  }

  function takeLines(isAll: boolean): void {
    if (!started && pending !== '') {
      started = true;
      if (pending.startsWith(byteOrderMark)) pending = pending.slice(1);
    }
    let from = 0;
    for (const { index, 0: end } of pending.matchAll(isAll ? lastLineEnd : lineEnd)) {
      takeLine(pending.slice(from, index));
      number += 1;
      from = index + end.length;
    }
    pending = pending.slice(from);
    const isMore = pending.startsWith(' ') || pending.startsWith('\t');
    if (pending.length > headLength && !continues && (isMore ? isSkipping : isSkipped(pending))) {
      // The head is enough to recognise it. A CR at the end may be half of a line end.
      pending = pending.slice(0, headLength) + (pending.endsWith('\r') ? '\r' : '');
    }
    if (isAll) {
      if (pending !== '') takeLine(pending);
      pending = '';
      flush();
    }
  }

  return {
    push(text) {
      pending += text;
      takeLines(false);
    },
    end: () => takeLines(true),
    held: () => pending.length + (logical?.length ?? 0),
    line: () => number,
  };
}

function isSkipped(text: string): boolean {
  const head = text.slice(0, headLength);
  return skipped.test(head) || encodedInBytes.test(head);
}
