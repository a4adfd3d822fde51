import type { EarlierEdition } from '#validate/check/check-index.ts';
import { git } from '../git/git.ts';
import { gitObjects } from '../git/git-objects.ts';
import { officeBegin } from '../git/office-begin.ts';

/** Why there is no history to hold a record against. */
export type NoHistory = 'no-git' | 'shallow';

const EDITION = /^editions\/[^/]+\/v[0-9]+\.yaml$/u;

/**
 * Every frozen period of a data root as it first stood on the first-parent line of the current commit, oldest
 * first: it never changes after that (rules.md §10), whoever rewrites what later. The line begins with the first
 * commit whose `office.yaml` is no demo's; none of a demo, whose periods are made anew.
 */
export function editionHistory(root: string): readonly EarlierEdition[] | NoHistory {
  try {
    if (git(root, ['rev-parse', '--is-shallow-repository']) !== 'false') return 'shallow';
    const begin = officeBegin(root);
    return begin === undefined ? [] : firstVersions(root, begin);
  } catch {
    return 'no-git';
  }
}

/** The line of main: of a merge what it brought to its first parent, oldest first. */
const LINE = ['log', '--first-parent', '--diff-merges=first-parent', '--reverse'];

function firstVersions(root: string, begin: string): readonly EarlierEdition[] {
  const raw = ['--format=%H', '--raw', '-z', '--no-renames', '--no-abbrev', '--relative'];
  const log = git(root, [...LINE, ...raw, 'HEAD', '--', 'editions']);
  const counted = new Set(lines(git(root, [...LINE, '--format=%H', 'HEAD', `^${begin}`])));
  counted.add(begin);
  const first = new Map<string, { readonly blob: string; readonly commit: string }>();
  let commit = '';
  const fields = log.split('\0').map((field) => field.replace(/^\n/u, ''));
  for (const [index, field] of fields.entries()) {
    if (/^[0-9a-f]{40,64}$/u.test(field)) commit = field;
    const blob = /^:[0-7]+ [0-7]+ [0-9a-f]+ ([0-9a-f]+) /u.exec(field)?.[1];
    const path = fields[index + 1] ?? '';
    if (blob === undefined || /^0+$/u.test(blob) || !EDITION.test(path)) continue;
    if (counted.has(commit) && !first.has(path)) first.set(path, { blob, commit });
  }
  const texts = gitObjects(
    root,
    [...first.values()].map(({ blob }) => blob),
  );
  return [...first].map(([path, found]) => {
    const text = texts.next().value?.toString('utf8') ?? '';
    const digest = /^digest: ['"]?([0-9a-f]{64})['"]?$/mu.exec(text)?.[1] ?? '';
    return { path, digest, commit: found.commit.slice(0, 10) };
  });
}

function lines(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}
