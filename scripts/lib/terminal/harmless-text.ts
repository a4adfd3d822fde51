import { HIDDEN } from '#text/hidden.ts';
import { plainLine } from '#text/plain-line.ts';

/** Lines for a person, which only show whatever a record, a forge or a file put into them. */
export function plainText(lines: readonly string[]): string {
  return `${lines.map(plainLine).join('\n')}\n`;
}

/** A value as JSON with a line break behind it; unseen characters are escaped. */
export function harmlessJson(value: object): string {
  const text = JSON.stringify(value, null, 2);
  return `${text.replaceAll(EACH_HIDDEN, unicodeEscape).replaceAll('##[', String.raw`#\u0023[`)}\n`;
}

/** A text as the message of a workflow command, as the runner reads it. */
export function commandData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

// JSON.stringify escapes what is below U+0020 and lone surrogates; the others it leaves.
const EACH_HIDDEN = new RegExp(HIDDEN.source, 'gu');

/** Code unit by code unit, as JSON writes a rare character. */
function unicodeEscape(character: string): string {
  return character.replaceAll(/[^]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
