import { sitesWords } from '#wording/commands/sites.ts';
import { plainLine } from '#text/plain-line.ts';
import type { Difference } from './manifest.ts';
import type { FileChange } from './site-changes.ts';

/** How many files of a change are named; the others are counted. */
const NAMED = 3;

/** A difference for the terminal: how many files, then each by name, at most `limit` of them. */
export function differenceLines(difference: Difference, limit = Number.POSITIVE_INFINITY): string[] {
  const lines = [...cameAndWent(difference), ...difference.changed.map(sitesWords.changed)];
  return lines.length > limit + 1
    ? [...lines.slice(0, limit + 1), sitesWords.more(lines.length - limit - 1)]
    : lines;
}

/** A difference for the terminal whose changed files are told by `changeLines`: how many files, then those that came and went by name. */
export function cameAndWent({ added, removed, changed }: Difference): string[] {
  return [
    sitesWords.differs(added.length, removed.length, changed.length),
    ...added.map(sitesWords.added),
    ...removed.map(sitesWords.removed),
  ];
}

/** Changes for the terminal: the files of each, then what stood there (`-`) and what stands there now (`+`). */
export function changeLines(changes: readonly FileChange[]): string[] {
  return changes.flatMap(({ paths, removed, added }) => [
    '',
    sitesWords.change(paths.slice(0, NAMED), paths.length),
    ...(removed.length + added.length === 0 ? [sitesWords.noLines] : []),
    ...removed.map((line) => `  - ${plainLine(line)}`),
    ...added.map((line) => `  + ${plainLine(line)}`),
  ]);
}
