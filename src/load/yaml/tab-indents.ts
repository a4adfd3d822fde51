/** Indentation for the lines that were indented with tabs: the line's offset → its number of spaces. */
export type Indents = ReadonlyMap<number, number>;

interface Line {
  readonly start: number;
  /** Tabs and blanks at its beginning, as written. */
  readonly indent: string;
  readonly body: string;
}

/**
 * What the writer may have meant by tabs, likeliest first: the place of the line
 * above (below it where it opens a level), then tabs of two, four, eight and no
 * columns. Which of them it was, only reading can tell.
 */
export function tabIndents(text: string): readonly Indents[] {
  const lines = linesOf(text);
  const wide = (columns: number) =>
    new Map(lines.filter(tabbed).map(({ start, indent }) => [start, widthOf(indent, columns)] as const));
  return [likeAbove(lines), wide(2), wide(4), wide(8), wide(0)];
}

function likeAbove(lines: readonly Line[]): Indents {
  const indents = new Map<number, number>();
  // Places taken since the last line without tabs, by what was typed for them.
  let typed = new Map<string, number>();
  let key = 0;
  let dash: number | undefined;
  let opens = false;
  for (const line of lines) {
    const { start, indent, body } = line;
    const isItem = /^-(?:\s|$)/u.test(body);
    let depth = indent.length;
    if (tabbed(line)) {
      const beside = isItem ? (dash ?? key) : key;
      depth = typed.get(indent) ?? (opens ? key + 2 : beside);
      typed.set(indent, depth);
      indents.set(start, depth);
    } else {
      typed = new Map();
    }
    key = depth + (/^(?:-\s+)*/u.exec(body)?.[0].length ?? 0);
    if (isItem) dash = depth;
    opens = /[:：]\s*$/u.test(body);
  }
  return indents;
}

function linesOf(text: string): Line[] {
  return [...text.matchAll(/^([ \t]*)([^\s#].*)$/gmu)].map(({ 1: indent = '', 2: body = '', index }) => ({
    start: index,
    indent,
    body,
  }));
}

function tabbed({ indent }: Line): boolean {
  return indent.includes('\t');
}

function widthOf(indent: string, columns: number): number {
  return [...indent].reduce((sum, sign) => sum + (sign === '\t' ? columns : 1), 0);
}
