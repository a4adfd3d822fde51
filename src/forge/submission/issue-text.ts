/** A record as it stands in the text of an issue. */
export interface IssueFile {
  /** As it is written above it, from the root of the record; not yet known to be a place of records. */
  readonly path: string;
  /** Ends with a line break, and has no other sort of break in it. */
  readonly text: string;
  /** Line of the issue in which its path stands, from 1. */
  readonly line: number;
}

/**
 * The records in the text of an issue: in a fenced block, each below a line `# reports/2026-W21/xx.yaml` that says its
 * place. A block that does not begin with such a line is none, so that an issue may speak of records without filing one.
 * `data` is the folder of the record in the repository, which may stand before the path.
 */
export function filesOfIssue(body: string, data: string): readonly IssueFile[] {
  const files: IssueFile[] = [];
  for (const { first, lines } of blocksOf(body.split(/\r\n|\r|\n/u))) {
    let open: { path: string; line: number; lines: string[] } | undefined;
    const close = () => {
      if (open !== undefined)
        files.push({ path: open.path, line: open.line, text: `${trimmed(open.lines).join('\n')}\n` });
    };
    for (const [n, line] of lines.entries()) {
      const path = HEAD.exec(line)?.[1];
      if (path !== undefined) {
        close();
        const root = `${data}/`;
        const inside = path.startsWith(root) ? path.slice(root.length) : path;
        open = { path: inside, line: first + n, lines: [] };
      } else if (open !== undefined) open.lines.push(line);
      else if (line.trim() !== '') break;
    }
    close();
  }
  return files;
}

/**
 * Whether a text means to file records, though perhaps none can be found in it: it was begun in the form, or a line of it
 * looks like a place. Who meant to file must hear of it, and not only who did.
 */
export function meansToFile(body: string, data: string): boolean {
  if (filesOfIssue(body, data).length > 0) return true;
  return body.split(/\r\n|\r|\n/u).some((line) => FORM.test(line) || PLACE.test(line));
}

/** A record's text as it goes into an issue. */
export function issueBlock(path: string, text: string): string {
  return `# ${path}\n${text}`;
}

// The heading above the answer that the counter reads, `.github/ISSUE_TEMPLATE/submit.yml`.
const FORM = /^### 记录\s*$/u;

/** A line with a place and little else. */
const PLACE = /^\s*[#＃]*\s*[`'"“]?[\w-]+(?:\/[\w-]+)+\.ya?ml[`'"”]?[。；;，,]?\s*(?:#.*)?$/iu;

// A comment of YAML at the very start of a line: inside a record no text of several lines can look like it. A slip of the
// hand in it is a place all the same, so that whoever made it is answered: ＃, another case, what cannot be seen.
const HEAD = /^[\u200B\uFEFF]*[#＃]\s*(\S+\.ya?ml)\s*$/iu;

/** The fenced blocks of a Markdown text; one that is never closed goes to the end. `first` is the line of its first line, from 1. */
function blocksOf(lines: readonly string[]): readonly { readonly first: number; readonly lines: string[] }[] {
  const blocks: { readonly first: number; readonly lines: string[] }[] = [];
  let fence: string | undefined;
  for (const [n, line] of lines.entries()) {
    const mark = /^ {0,3}(`{3,}|~{3,})(.*)$/u.exec(line);
    if (fence === undefined) {
      if (mark === null || (mark[1]?.startsWith('`') === true && mark[2]?.includes('`') === true)) continue;
      fence = mark[1] ?? '';
      blocks.push({ first: n + 2, lines: [] });
    } else if (mark?.[1]?.startsWith(fence) === true && mark[2]?.trim() === '') fence = undefined;
    else blocks.at(-1)?.lines.push(line);
  }
  return blocks;
}

function trimmed(lines: readonly string[]): readonly string[] {
  const isFull = (line: string) => line.trim() !== '';
  return lines.slice(
    Math.max(
      0,
      lines.findIndex((line) => isFull(line)),
    ),
    lines.findLastIndex((line) => isFull(line)) + 1,
  );
}
