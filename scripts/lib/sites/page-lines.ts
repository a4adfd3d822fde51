import { decodeHTML } from 'entities';

const PIECE =
  /<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1\s*>|<(\/?)([a-z][\w-]*)(?:"[^"]*"|'[^']*'|[^'">])*>|[^<]+|</gi;

/** Elements that stand within a line of text; every other begins a new line. */
const INLINE = new Set(
  'a abbr b bdi button cite code data del dfn em i img ins kbd label mark q s small span strong sub sup time tspan u var wbr'.split(
    ' ',
  ),
);

/** What a reader of a page reads: one line a block, one line a row of a table with its cells set apart by `|`. */
export function textLines(html: string): string[] {
  const lines: string[] = [];
  let line = '';
  let inRow = false;
  const end = (): void => {
    const text = plainText(line);
    if (text !== '') lines.push(text);
    line = '';
  };
  for (const [piece, raw, closes, written] of html.matchAll(PIECE)) {
    if (raw !== undefined || piece.startsWith('<!--')) continue;
    const name = written?.toLowerCase();
    if (name === undefined) line += piece;
    else if (name === 'tr') {
      end();
      inRow = closes === '';
    } else if (inRow && (name === 'td' || name === 'th')) {
      if (closes === '' && plainText(line) !== '') line += ' | ';
    } else if (inRow) line += INLINE.has(name) ? '' : ' ';
    else if (!INLINE.has(name)) end();
  }
  end();
  return lines;
}

/** The page as it is written, one line a tag with the text behind it: shows what `textLines` leaves out. */
export function markupLines(html: string): string[] {
  return html
    .split(/(?=<)/)
    .map((part) => part.replaceAll(/\s+/g, ' ').trim())
    .filter((part) => part !== '');
}

/** A data file as lines; JSON, which is written on one, a member a line. */
export function dataLines(path: string, text: string): string[] {
  if (!path.endsWith('.json')) return text.split(/\r?\n/);
  try {
    return JSON.stringify(JSON.parse(text), null, 1).split('\n');
  } catch {
    return text.split('\n');
  }
}

function plainText(html: string): string {
  return decodeHTML(html).replaceAll(/\s+/g, ' ').trim();
}
