import { git, gitBytes } from '../git/git.ts';
import { officeBegin } from '../git/office-begin.ts';

/** What a commit of the line left of one day's file. */
interface FileVersion {
  readonly commit: string;
  /** Inside the data root: `receipts/2026-03-06.yaml`. */
  readonly path: string;
  /** Undefined where the commit took the file away. */
  readonly blob: string | undefined;
}

/** The first-parent line of the current commit, from where the office keeps a record of its own. */
export interface ReceiptLine {
  /** Full ids, oldest first. */
  readonly commits: readonly string[];
  /** In the order of the line: every change of a day's file, a merge held against its first parent. */
  readonly versions: readonly FileVersion[];
  /** Where the data root lies in the repository, with its slash: `data/`; empty where it is all of it. */
  readonly prefix: string;
}

/** Why there is no line to read. */
export type NoLine = 'no-git' | 'shallow';

const DAY_FILE = /^receipts\/\d{4}-\d{2}-\d{2}\.yaml$/u;

/** The line of receipts of a data root; empty where the office has not begun its own record. */
export function receiptLine(root: string): ReceiptLine | NoLine {
  let begin: string | undefined;
  try {
    if (git(root, ['rev-parse', '--is-shallow-repository']) !== 'false') return 'shallow';
    begin = officeBegin(root);
  } catch {
    return 'no-git';
  }
  const prefix = git(root, ['rev-parse', '--show-prefix']);
  if (begin === undefined) return { commits: [], versions: [], prefix };
  const parents = new Map<string, string>();
  const all: string[] = [];
  for (const line of listed(root, ['rev-list', '--first-parent', '--parents', '--reverse', 'HEAD'])) {
    const [commit = '', parent] = line.split(' ');
    all.push(commit);
    if (parent !== undefined) parents.set(commit, parent);
  }
  const commits = all.slice(all.indexOf(begin));
  return { commits, versions: [...whole(root, begin), ...changes(root, commits, parents)], prefix };
}

/** All day files as the first commit of the office has them, whoever brought them: from there on they are its own. */
function whole(root: string, begin: string): FileVersion[] {
  const out = plumbing(root, ['ls-tree', '-r', '-z', begin, '--', 'receipts']).toString('utf8');
  return out.split('\0').flatMap((field) => {
    const found = /^[0-7]+ \S+ ([0-9a-f]+)\t(.*)$/su.exec(field);
    const [, blob, path = ''] = found ?? [];
    return DAY_FILE.test(path) ? [{ commit: begin, path, blob }] : [];
  });
}

/** What each commit after the first changed of the day files, held against its first parent. */
function changes(
  root: string,
  commits: readonly string[],
  parents: ReadonlyMap<string, string>,
): FileVersion[] {
  const pairs = commits.slice(1).map((commit) => `${commit} ${parents.get(commit) ?? ''}\n`);
  if (pairs.length === 0) return [];
  const words = ['diff-tree', '--stdin', '-r', '--raw', '-z', '--no-renames', '--no-abbrev', '--relative'];
  const fields = plumbing(root, [...words, '--', 'receipts'], pairs.join(''))
    .toString('utf8')
    .split('\0');
  const found: FileVersion[] = [];
  let commit = '';
  for (const [index, field] of fields.entries()) {
    if (/^[0-9a-f]{40,64}\n?$/u.test(field)) commit = field.trim();
    const blob = /^:[0-7]+ [0-7]+ [0-9a-f]+ ([0-9a-f]+) /u.exec(field)?.[1];
    const path = fields[index + 1] ?? '';
    if (blob === undefined || !DAY_FILE.test(path)) continue;
    found.push({ commit, path, blob: /^0+$/u.test(blob) ? undefined : blob });
  }
  return found;
}

/** What scripts are meant to read: no setting of whoever runs it changes it, and no object put in place of another counts. */
function plumbing(root: string, words: readonly string[], input = ''): Buffer {
  return gitBytes(root, ['--no-replace-objects', ...words], { input });
}

function listed(root: string, words: readonly string[]): readonly string[] {
  return plumbing(root, words)
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '');
}
