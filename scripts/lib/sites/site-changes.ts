import { diff } from 'node:util';
import { dataLines, markupLines, textLines } from './page-lines.ts';
import type { SiteContents } from './site-contents.ts';

/** One change of some lines, and every file in which it is the same. */
export interface FileChange {
  readonly removed: readonly string[];
  readonly added: readonly string[];
  /** In order, never empty. */
  readonly paths: readonly string[];
}

/** How the files at `paths` changed, those in the most files first; what is no text (assets) changes without lines. */
export function changesOf(before: SiteContents, after: SiteContents, paths: readonly string[]): FileChange[] {
  const changes = new Map<string, FileChange & { readonly paths: string[] }>();
  for (const path of paths) {
    const found = linesChanged(path, before.get(path) ?? '', after.get(path) ?? '');
    for (const lines of found.length === 0 ? [{ removed: [], added: [] }] : found) {
      const key = JSON.stringify(lines);
      const change = changes.get(key) ?? { ...lines, paths: [] };
      if (change.paths.at(-1) !== path) change.paths.push(path);
      changes.set(key, change);
    }
  }
  return [...changes.values()].sort((a, b) => b.paths.length - a.paths.length);
}

type Lines = Pick<FileChange, 'removed' | 'added'>;

/** The changes of a page are those of what is read; of its tags only where it reads the same. */
function linesChanged(path: string, before: string | Buffer, after: string | Buffer): Lines[] {
  if (typeof before !== 'string' || typeof after !== 'string' || /\.(?:css|js|svg)$/.test(path)) return [];
  if (!path.endsWith('.html')) return runsOf(dataLines(path, before), dataLines(path, after));
  const read = runsOf(textLines(before), textLines(after));
  return read.length > 0 ? read : runsOf(markupLines(before), markupLines(after));
}

/** The runs of lines that differ, each with what stood there and what stands there now. */
function runsOf(before: readonly string[], after: readonly string[]): Lines[] {
  const runs: { removed: string[]; added: string[] }[] = [];
  let kept = true;
  // Node's own order is that of an assertion: 1 stands only in the first list, -1 only in the second.
  for (const [operation, line] of diff(before, after)) {
    if (operation !== 0 && kept) runs.push({ removed: [], added: [] });
    kept = operation === 0;
    const run = runs.at(-1);
    if (operation === 1) run?.removed.push(line);
    if (operation === -1) run?.added.push(line);
  }
  return runs;
}
