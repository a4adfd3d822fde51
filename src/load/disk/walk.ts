import { isReservedName } from '#text/reserved-name.ts';
import { compareText, type Problem, type Severity } from '#record/schema/problem.ts';
import { asWritten } from '../fault/as-written.ts';
import { isToolFolder } from './file-name.ts';
import { treeOf, type Root } from './file-tree.ts';
import type { Kind, KindMatch, KindPaths } from './kinds.ts';
import { LIMITS } from '../fault/limits.ts';
import { holdsFiles } from './list-folder.ts';
import { strayFile, strayFolder } from './stray-place.ts';

/** A file at the place of a record, not read yet. */
export interface FoundFile<K extends Kind = Kind> {
  /** Inside the root, with forward slashes. */
  readonly path: string;
  /** As printed to a person. */
  readonly file: string;
  readonly match: KindMatch<K>;
}

export interface Walked<K extends Kind> {
  /** In code-unit order of `path`. */
  readonly files: readonly FoundFile<K>[];
  readonly problems: readonly Problem[];
}

/**
 * Lists the records below a root and everything that stands where no record
 * belongs. Links are never followed, folders that hold no kind never entered; each
 * is told. What cannot be listed is a problem, not an absence.
 */
export function walk<K extends Kind>(
  root: Root,
  kinds: KindPaths<K>,
  limit: number = LIMITS.files,
): Walked<K> {
  const tree = treeOf(root);
  const before = printedBefore(root);
  const files: FoundFile<K>[] = [];
  const problems: Problem[] = [];
  const tell = (
    path: string,
    fault: { code: string; severity?: Severity; params: Readonly<Record<string, string>> },
  ) => {
    const place = { file: printedPath(root, asWritten(path, 400)), line: 1, column: 1 };
    problems.push({ code: fault.code, severity: fault.severity ?? 'error', place, params: fault.params });
  };
  const takeFile = (path: string, name: string) => {
    const match = kinds.match(path);
    if (match !== undefined) files.push({ path, file: before + path, match });
    else {
      const fault = strayFile(path, name, kinds);
      if (fault !== undefined) tell(path, fault);
    }
  };
  // Depth is bounded by the deepest pattern. Answers false when the limit of files is reached.
  const visit = (folder: string): boolean => {
    const listed = tree.list(folder);
    if ('failed' in listed) {
      tell(folder, {
        code: folder === '' ? 'root-unreadable' : 'file-unreadable',
        params: { reason: listed.failed },
      });
      return true;
    }
    for (const { name, sort } of listed) {
      const path = folder === '' ? name : `${folder}/${name}`;
      if (isReservedName(name) && !isToolFolder(name))
        tell(path, { code: 'file-reserved', params: { name: asWritten(name) } });
      else if (sort === 'link') tell(path, tree.linkFault(path));
      else if (sort === 'special') tell(path, { code: 'file-special', params: {} });
      else if (sort === 'file') takeFile(path, name);
      else if (!isToolFolder(name)) {
        if (kinds.mayHold(path)) {
          if (!visit(path)) return false;
        } else if (holdsFiles(tree.list, path)) tell(path, strayFolder(path, name, kinds));
      }
      if (files.length > limit) return false;
    }
    return true;
  };
  if (!visit('')) tell('', { code: 'files-too-many', params: { limit: String(limit) } });
  return { files: files.slice(0, limit).sort((a, b) => compareText(a.path, b.path)), problems };
}

/** `data/tasks/…`; a root that is printed as the current folder adds nothing. */
export function printedPath(root: Root, path: string): string {
  const before = printedBefore(root);
  if (path !== '') return before + path;
  return before === '' ? '.' : before.slice(0, -1);
}

/** What is printed before every path of a root: its folder, or nothing where that is the current one. */
function printedBefore({ printed }: Root): string {
  const base = printed.replaceAll('\\', '/').replace(/\/+$/u, '');
  return base === '' || base === '.' ? '' : `${base}/`;
}
