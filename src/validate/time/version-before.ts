import { said, valueWords } from '#wording/problems/phrases.ts';
import { KINDS } from '#record/kinds.ts';
import { KIND_NAMES, type KindName, type Ledger } from '#record/ledger.ts';
import type { Entry } from '#record/schema/entry.ts';
import { check, type Finding, found } from '../check/check.ts';
import { isReceived } from '../check/records-received.ts';
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
  // Most things have one version, and nearly every record is one: of those nothing is gathered.
  const several = new Set<string>();
  for (const { names } of ledger[kind]) if (numberOf(names) > 1) several.add(thingOf(names));
  const groups = new Map<string, Version[]>();
  if (several.size === 0) return [];
  for (const entry of ledger[kind]) {
    const key = thingOf(entry.names);
    if (!several.has(key) || Object.keys(entry.names).length === 0) continue;
    const made = momentOf(kind, entry);
    if (made === undefined) continue;
    const n = numberOf(entry.names);
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

function numberOf({ n = '1' }: Readonly<Record<string, string>>): number {
  return Number(n);
}

/** What a record is a version of, by the names in its path; of one version there may be several, each with a suffix of its own. */
function thingOf(names: Readonly<Record<string, string>>): string {
  let thing = '';
  for (const name of Object.keys(names))
    if (name !== 'n' && name !== 'suffix') thing += `${name} ${names[name] ?? ''}/`;
  return thing;
}

/** When a version was made: received, or written by a command. */
function momentOf(kind: KindName, entry: Entry<object>): Pick<Version, 'moment' | 'field'> | undefined {
  const { dated } = KINDS[kind];
  if (dated === 'received' && isReceived(entry)) return cameIn(entry.value);
  if (typeof dated !== 'object') return undefined;
  const moment: unknown = Reflect.get(entry.value, dated.from);
  return typeof moment === 'string' ? { moment, field: [dated.from] } : undefined;
}
