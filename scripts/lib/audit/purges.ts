import { z } from 'zod';
import type { Place, Problem } from '#record/schema/problem.ts';
import { pub } from '#record/schema/field.ts';
import { Day, Text } from '#record/schema/scalars.ts';
import { decode } from '#load/disk/decode.ts';
import { readRecord } from '#load/read-record.ts';
import { printedName } from '../check/check-record.ts';
import { git } from '../git/git.ts';
import { gitObjects } from '../git/git-objects.ts';
import { auditProblem } from './entry-verdict.ts';

const Commit = z.string().regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/u);

const Purge = z.strictObject({
  date: pub(Day, '清除的日期', '2026-03-20'),
  reason: pub(Text(300), '为什么清除', '误登不予公开的内容，依《保守国家秘密法》清除'),
  decided: pub(Text(120), '谁决定的，写岗位，不写姓名', '主要领导批准，保密办同意'),
  was: pub(
    Commit,
    '改写到的最后一个提交，改写以前的编号；留有旧副本的据此核对',
    '8d3f4b2a9c5e1f607182930a4b5c6d7e8f901234',
  ),
  last: pub(Commit, '同一个提交，改写以后的编号', '1f2e3d4c5b6a79880706f5e4d3c2b1a098765432'),
});

/**
 * `.github/purges.yaml`: when the history was rewritten under a rule lifted for it, why, and who decided. A commit that
 * was written anew bears no signature of the forge any more, so that what it brought can no longer be proved; this file
 * says so openly, up to which commit, and takes nothing else back.
 */
const Purges = z.strictObject({
  purges: pub(z.array(Purge).min(1).max(100), '历次清除，先后为序', [
    {
      date: '2026-03-20',
      reason: '误登不予公开的内容，依《保守国家秘密法》清除',
      decided: '主要领导批准',
      was: '8d3f4b2a9c5e1f607182930a4b5c6d7e8f901234',
      last: '1f2e3d4c5b6a79880706f5e4d3c2b1a098765432',
    },
  ]),
});

/** One purge, with the place of its last commit in the file. */
export interface PurgeEntry extends z.output<typeof Purge> {
  readonly place: Place;
}

/** What the purges of a repository excuse. */
export interface KnownPurges {
  readonly purges: readonly PurgeEntry[];
  readonly problems: readonly Problem[];
  /** Whether a commit of the line was written anew by one of them. */
  readonly isRewritten: (commit: string) => boolean;
}

const PATH = '.github/purges.yaml';

/** The purges as the current commit has them: what stands on this machine alone excuses nothing. `line` is the line's commits, oldest first. */
export function committedPurges(root: string, line: readonly string[]): KnownPurges {
  const bytes = gitObjects(root, [`HEAD:${PATH}`]).next().value;
  if (!bytes) return { purges: [], problems: [], isRewritten: () => false };
  const top = git(root, ['rev-parse', '--show-toplevel']);
  const { purges: reported, problems } = readPurges(bytes, printedName(`${top}/${PATH}`));
  const order = new Map(line.map((commit, n) => [commit, n]));
  const purges = reported.filter(({ last }) => order.has(last));
  const strays = reported.filter(({ last }) => !order.has(last));
  const until = Math.max(-1, ...purges.map(({ last }) => order.get(last) ?? -1));
  return {
    purges,
    problems: [...problems, ...strays.map(({ place }) => auditProblem('audit-purge', place))],
    isRewritten: (commit) => (order.get(commit) ?? until + 1) <= until,
  };
}

function readPurges(
  bytes: Buffer,
  file: string,
): { readonly purges: readonly PurgeEntry[]; readonly problems: readonly Problem[] } {
  const { text, faults } = decode(bytes);
  const source = { file, path: 'purges.yaml', names: {}, text, faults };
  const { entry, problems } = readRecord(source, Purges);
  if (entry === undefined) return { purges: [], problems };
  const { purges } = Purges.parse(entry.value);
  return {
    purges: purges.map((purge, n) => ({ ...purge, place: entry.at(['purges', n, 'last']) })),
    problems,
  };
}
