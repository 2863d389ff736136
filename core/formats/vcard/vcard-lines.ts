/** A line of a vCard, unfolded. */
export type OnVcardLine = (text: string, line: number) => void;

export type VcardLines = {
  push(text: string): void;
  /** Says that there is no more text; hands over what is left. */
  end(): void;
  /** How many characters of the line that is being read are held. */
  held(): number;
  /** The number of that line, from 1. */
  line(): number;
};

const byteOrderMark = '\uFEFF';
/** The name of a property and its parameters end well before. */
const headLength = 1000;
/** Pictures, sounds and keys: they are large, and nothing is taken from them. */
const skipped = /^(?:[\w-]+\.)?(?:PHOTO|LOGO|SOUND|KEY|X-MS-CARDPICTURE|X-THUMBNAIL)[;:]/i;
const encodedInBytes = /^[^:]*;\s*(?:ENCODING\s*=\s*)?(?:B|BASE64)\s*[;:]/i;
const quotedPrintable = /^[^:]*;\s*(?:ENCODING\s*=\s*)?QUOTED-PRINTABLE\s*[;:]/i;
const lineEnd = /\r\n|\n|\r(?!$)/g;
const lastLineEnd = /\r\n|\n|\r/g;
const endOfCard = /^END\s*:\s*VCARD\s*$/i;

/**
 * Joins the folded lines of a vCard (RFC 6350, section 3.2) and those that quoted-printable broke, from text that arrives
 * in pieces of any size. Pictures, sounds and keys are left out and never held.
 */
export function createVcardLines(onLine: OnVcardLine): VcardLines {
  let pending = '';
  let started = false;
  /** The number of the line that `pending` is the beginning of. */
  let number = 1;
  let logical: { parts: string[]; length: number; readonly line: number; readonly isQuoted: boolean } | undefined;
  let isSkipping = false;
  let continues = false;

  function flush(): void {
    if (logical) onLine(logical.parts.join(''), logical.line);
    logical = undefined;
    continues = false;
  }

  /** Adds to the line being put together. A `=` at the end of quoted-printable says that the next line belongs to it. */
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
      // Still the picture.
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
      // Enough to know it by; a CR at the end may be half of a line end.
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
