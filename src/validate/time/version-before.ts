import { said, valueWords } from '#wording/problems/phrases.ts';
import { KINDS } from '#record/kinds.ts';
import { KIND_NAMES, type KindName, type Ledger } from '#record/ledger.ts';
import type { Entry } from '#record/schema/entry.ts';
import type { Claimed } from '#engine/time/received.ts';
import { check, type Finding, found } from '../check/check.ts';
import { receivedOf } from '../check/records-received.ts';
import { cameIn } from './came-in.ts';

/** A later version is not before an earlier one: of a plan, what became of it, a supplement, a correction, an edition (mechanisms.md row 37; rules.md §10). */
export const versionBefore = check({
  code: 'version-before',
  severity: 'error',
  words: {
    title: '后一版早于前一版',
    message: (p) => `发现时间${valueWords(p)}早于前一份（${said(p, 'file')}）的${said(p, 'before')}`,
    expected: (p) => `${said(p, 'before')}或以后的时间`,
    fix: () => '请核对两份的时间；两份的次序写反了的，改正文件名里的序号',
    example: {
      wrong: 'plan-v2.yaml 的 submitted: 2026-03-01 09:00  # plan-v1.yaml: 2026-03-02 09:00',
      right: 'submitted: 2026-03-10 09:00',
    },
  },
  *find({ ledger }): Generator<Finding> {
    for (const kind of KIND_NAMES) {
      if (!Object.keys(KINDS[kind].paths).some((pattern) => pattern.includes('{n}'))) continue;
      for (const versions of numbered(ledger, kind)) {
        let before: Version | undefined;
        for (const version of versions.toSorted((a, b) => a.n - b.n)) {
          if (before !== undefined && version.moment < before.moment)
            yield found(version.entry, version.field, { before: before.moment, file: before.entry.file });
          else before = version;
        }
      }
    }
  },
});

interface Version {
  readonly n: number;
  readonly entry: Entry<object>;
  readonly moment: string;
  readonly field: readonly PropertyKey[];
}

/** The records of a kind that are versions of one thing, each version once, by its first file. */
function numbered(ledger: Ledger, kind: KindName): readonly (readonly Version[])[] {
  const claimed = new Map(receivedOf(ledger, kind).map(({ entry }) => [entry.path, entry.value]));
  const groups = new Map<string, Version[]>();
  for (const entry of ledger[kind]) {
    const made = momentOf(kind, entry, claimed.get(entry.path));
    if (made === undefined || Object.keys(entry.names).length === 0) continue;
    const key = thingOf(entry.names);
    const n = Number(entry.names['n'] ?? '1');
    const version: Version = { n, entry, ...made };
    const versions = groups.get(key);
    if (versions === undefined) {
      groups.set(key, [version]);
      continue;
    }
    const known = versions.findIndex((other) => other.n === n);
    if (known < 0) versions.push(version);
    else if (made.moment < (versions[known]?.moment ?? '')) versions[known] = version;
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}

/** What a record is a version of, by the names in its path; of one version there may be several, each with a suffix of its own. */
function thingOf(names: Readonly<Record<string, string>>): string {
  let thing = '';
  for (const name of Object.keys(names))
    if (name !== 'n' && name !== 'suffix') thing += `${name} ${names[name] ?? ''}/`;
  return thing;
}

/** When a version was made: received, or written by a command. */
function momentOf(
  kind: KindName,
  { value }: Entry<object>,
  claimed: Claimed | undefined,
): Pick<Version, 'moment' | 'field'> | undefined {
  if (claimed !== undefined) return cameIn(claimed);
  const { dated } = KINDS[kind];
  if (typeof dated !== 'object') return undefined;
  const moment: unknown = Reflect.get(value, dated.from);
  return typeof moment === 'string' ? { moment, field: [dated.from] } : undefined;
}
