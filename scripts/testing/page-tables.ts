/** A table of a built page, as far as its files tell the same. */
export interface PageTable {
  readonly caption: string;
  /** The keys of its columns, where it was made from such. */
  readonly columns: readonly string[];
  /** The rows of its bodies; headings of groups and sums are none. */
  readonly rows: readonly (readonly PageCell[])[];
  /** Where its files are, as it is written: by ending. */
  readonly files: Readonly<Record<string, string>>;
  /** What stands before the way to them. */
  readonly said: string;
}

/** What a cell of a page says. */
export interface PageCell {
  /** Without blanks. */
  readonly text: string;
  /** `2026-05-31`: what its days are for machines. */
  readonly days: readonly string[];
}

interface Open {
  caption: string;
  columns: string[];
  rows: PageCell[][];
  files: Record<string, string>;
  said: string;
  row: { text: string; days: string[]; spans: boolean }[];
  part: string;
}

const TAG = /<!--[\s\S]*?-->|<(\/?)([a-z][\w-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>|([^<]+)/gi;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };

/** The tables of a page in their order; one in a cell of another is a table of its own, and no text of that cell. */
export function pageTables(html: string): readonly PageTable[] {
  const open: Open[] = [];
  const closed: Open[] = [];
  let files = false;
  for (const [, closes, name, attributes = '', text] of html.matchAll(TAG)) {
    const table = open.at(-1);
    if (text !== undefined) {
      if (table?.part === 'caption') table.caption += said(text);
      const cell = table?.row.at(-1);
      if (cell !== undefined) cell.text += said(text);
      const last = closed.at(-1);
      if (files && last !== undefined) last.said += said(text);
      continue;
    }
    if (name === undefined) continue;
    const of = (key: string) => new RegExp(`\\s${key}="([^"]*)"`).exec(attributes)?.[1];
    if (closes !== '') {
      if (name === 'table' && table !== undefined) closed.push(...open.splice(-1));
      else if (name === 'tr' && table?.part === 'tbody') {
        // One that only spans is a heading; what spans the rest of a row stands for no cell of it.
        if (table.row[0]?.spans !== true) table.rows.push(table.row.filter(({ spans }) => !spans));
      } else if (name === 'p') files = false;
      continue;
    }
    if (name === 'table')
      open.push({ caption: '', columns: [], rows: [], files: {}, said: '', row: [], part: '' });
    else if (name === 'p') files = of('class') === 'table-files';
    else if (name === 'a' && files) {
      const href = said(of('href') ?? '');
      const last = closed.at(-1);
      if (last !== undefined) last.files[href.replace(/^.*\./, '')] = href;
    } else if (table === undefined) continue;
    else if (['caption', 'thead', 'tbody', 'tfoot'].includes(name)) table.part = name;
    else if (name === 'tr') table.row = [];
    else if (name === 'th' || name === 'td') {
      table.row.push({ text: '', days: [], spans: of('colspan') !== undefined });
      const key = of('data-column');
      if (table.part === 'thead' && key !== undefined) table.columns.push(key);
    } else if (name === 'time') table.row.at(-1)?.days.push(of('datetime') ?? '');
  }
  return closed;
}

function said(text: string): string {
  return text
    .replaceAll(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name = '') => {
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return Number.isNaN(code) ? (ENTITIES[String(name)] ?? whole) : String.fromCodePoint(code);
    })
    .replaceAll(/\s+/g, '');
}
