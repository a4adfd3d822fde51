import type { DataSet, FileCell, FileColumn } from './data-set.ts';

/**
 * A data set as CSV for whoever opens it by a click: UTF-8 with a byte order mark, lines end with CR LF, quoted by
 * RFC 4180, the heads first.
 *
 * A spreadsheet takes a text that begins with `=`, `+`, `-`, `@`, a tab or a line break for a formula, or may. Such a
 * text gets an apostrophe before it, as OWASP recommends, and so does one that begins with an apostrophe: whoever reads
 * the file by a program takes one apostrophe off the front of every text that has one, and has each text as it was.
 * Numbers and days are written plain, negative ones too.
 */
export function toCsv(set: DataSet): string {
  const lines = [set.columns.map(({ head }) => quoted(harmless(head))).join(',')];
  for (const row of set.rows()) lines.push(row.map((cell, at) => written(cell, set.columns[at])).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function written(cell: FileCell, column: FileColumn | undefined): string {
  if (cell === null) return '';
  return quoted(column?.kind === 'text' ? harmless(String(cell)) : String(cell));
}

// The full-width signs too: some input methods and spreadsheets take them for the others.
const ACTIVE = /^['=+\-@\t\r\n＝＋－＠]/;

function harmless(text: string): string {
  return ACTIVE.test(text) ? `'${text}` : text;
}

/** Half of a character, which no file can hold, gives way to U+FFFD. */
function quoted(text: string): string {
  const whole = text.toWellFormed();
  return /[",\r\n]/.test(whole) ? `"${whole.replaceAll('"', '""')}"` : whole;
}
