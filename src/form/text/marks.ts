import { HIDDEN, hiddenName } from '#text/hidden.ts';

/**
 * How a value stands in a text that people pass on. Every line of a value stands behind a label, an item's head or
 * `CONTINUED`, so none is ever taken for structure. What chat programs, mail and Word change on the way is written
 * out, as `hiddenName` does: blanks at a line's end and no-break blanks as `\u{3000}`, a tab as `\t`, a backslash
 * twice. So whatever stands unwritten may be mended in reading: blanks at line ends go, no-break blanks are blanks.
 */
export const CONTINUED = '｜';

/** The lines of a value: the first stands behind its label, the others behind `CONTINUED`. */
export function linesOfText(text: string): readonly string[] {
  return text.split('\n').map(writtenOut);
}

/** A word within a line: on one line, and without the signs that part words there. */
export function wordOnLine(text: string): string {
  return writtenOut(text)
    .replaceAll('\n', String.raw`\n`)
    .replaceAll(/[：；]|^[#\s]/gu, hiddenName);
}

/** A name within a line, to be known again by looking it up: signs that part words there give way to others that look alike. */
export function nameOnLine(name: string): string {
  return name
    .trim()
    .replaceAll(/\s+/gu, ' ')
    .replaceAll('：', '∶')
    .replaceAll('；', '﹔')
    .replace(/^#/u, '＃');
}

/** A line of a value, or a word, as it was. */
export function textOfLine(line: string): string {
  return line.replaceAll(/\\(?:u\{([\da-f]{1,6})\}|([\\nt]))/gu, (whole, hex?: string, sign?: string) => {
    if (sign !== undefined) return SIGNS[sign] ?? whole;
    const code = Number.parseInt(hex ?? '', 16);
    return code > 0x10_ff_ff ? whole : String.fromCodePoint(code);
  });
}

/** What ends a line in a pasted text, the soft breaks of Word included: whoever counts lines counts these. */
export const LINE_END = /\r\n|[\n\r\u000B\u0085\u2028\u2029]/u;

/**
 * The lines of a pasted text without what the way added: carriage returns, the soft breaks of Word, what nobody sees,
 * marks of a quoted reply, blanks at both ends. `raw` is the line as it was pasted.
 */
export function pastedLines(text: string): readonly { readonly raw: string; readonly line: string }[] {
  return text.split(LINE_END).map((raw) => ({
    raw,
    line: raw
      .replaceAll(EACH_HIDDEN, (sign) => (BROKEN.test(sign) ? sign : ''))
      .replaceAll(/[\u00A0\u202F]/gu, ' ')
      .replace(/^\s*(?:>\s*)*/u, '')
      .trimEnd(),
  }));
}

/** What two words have in common that differ in blanks, width and brackets alone. */
export function folded(word: string): string {
  return word
    .normalize('NFKC')
    .replaceAll(/\s/gu, '')
    .replaceAll(/[〔［【（[]/gu, '(')
    .replaceAll(/[〕］】）\]]/gu, ')');
}

const EACH_HIDDEN = new RegExp(HIDDEN.source, 'gu');
/** The trace of a sign that broke on the way: to be told by whoever checks the value, not to be lost. */
const BROKEN = /[\uFFFD\uD800-\uDFFF]/u;
const SIGNS: Readonly<Record<string, string>> = { '\\': '\\', n: '\n', t: '\t' };

function writtenOut(line: string): string {
  return line
    .replaceAll('\\', '\\\\')
    .replaceAll('\t', String.raw`\t`)
    .replaceAll(/[\u00A0\u202F]|[^\S\n]+$/gu, (blanks) => [...blanks].map(hiddenName).join(''));
}
