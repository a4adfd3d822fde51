/**
 * Whether a text may stand without quotes both alone and among brackets and commas: YAML reads it there as this text, and
 * as no number, truth value or nothing. Signs that are written in double quotes alone are not asked of. A property test
 * holds it equal to what the reader of YAML makes of the text; the forms of a browser know it so without that reader.
 */
export function isPlainText(text: string): boolean {
  return text !== '' && !MARKED.test(text) && !isOtherValue(text);
}

/**
 * What ends or begins something: signs of lists and mappings, of which people write the wide ones for the narrow; blanks at an
 * end; a sign at the start that opens quotes, tags, anchors, comments and the like, or a dash or question mark alone; a
 * colon before a blank or at the end; a comment.
 */
const MARKED = /[,[\]{}，、]|^\s|\s$|^[#&*!|>'"%@`]|^[-?](?:[ \t]|$)|:(?:[ \t]|$)|[ \t]#/u;

const NOTHING_OR_TRUTH = /^(?:~|null|Null|NULL|true|True|TRUE|false|False|FALSE)$/u;
const NUMBER = /^(?:[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?|0o[0-7]+|0x[\da-fA-F]+)$/u;
const NO_NUMBER = /^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/u;

function isOtherValue(text: string): boolean {
  if (NOTHING_OR_TRUTH.test(text) || NO_NUMBER.test(text)) return true;
  // What is too large for a number stays a text.
  return NUMBER.test(text) && Number.isFinite(Number(text));
}
