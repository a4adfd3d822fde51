import { relative, resolve, sep } from 'node:path';
import type { Check } from '#validate/check/check.ts';
import { buildCheckIndex, type EarlierEdition } from '#validate/check/check-index.ts';
import { FROZEN_CHECKS, LIVE_CHECKS, RECORD_CHECKS } from '#validate/registry.ts';
import { runChecks } from '#validate/run-checks.ts';
import { comparePlaces } from '#record/schema/problem.ts';
import { resolveAsOf } from '#load/as-of.ts';
import { openProblems } from '#disclosure/open-problems.ts';
import { notShown } from '#wording/problems/not-shown.ts';
import { loadTypedLedger, type TypedLedger } from '#load/ledger.ts';
import type { Ledger } from '#record/ledger.ts';
import { withVerifiedFixes } from '#load/verified-fixes.ts';
import type { CheckResult } from './check-output.ts';
import { helpedTree } from './helped-tree.ts';

/** Which record is checked, and how. */
export interface CheckChoice {
  /** The folder of the record. */
  readonly data: string;
  /** `YYYY-MM-DD HH:mm`; undefined means the demo's fixed moment, else now. */
  readonly asOf: string | undefined;
  /** Also tell what is overdue, which costs the computing of the whole ledger. */
  readonly overdue: boolean;
  /** Also compute every frozen period anew from its records. */
  readonly frozen: boolean;
  /** For whom it is told; not said, for everyone: then no value stands in it that not everyone may read. */
  readonly profile?: 'public' | 'internal';
  /** Frozen periods as they were committed or published before, to be found unchanged. */
  readonly earlier?: readonly EarlierEdition[] | undefined;
}

/** Reads the record and tells everything that is wrong with it or wants attention, in the order of place. */
export function checkRecord(choice: CheckChoice): CheckResult {
  return readAndCheck(choice).result;
}

/** As `checkRecord`, with the record that was read. */
export function readAndCheck(choice: CheckChoice): {
  readonly result: CheckResult;
  readonly ledger: Ledger;
} {
  const { data, asOf: asked, overdue, frozen, profile = 'public', earlier = [] } = choice;
  const root = { dir: resolve(data), printed: printedName(data) };
  const loaded = loadTypedLedger({ printed: root.printed, tree: helpedTree(root.dir) });
  const { ledger, files } = loaded;
  const asOf = resolveAsOf(ledger, asked);
  const tell = ({ ledger, problems, broken }: TypedLedger, checks: readonly Check[]) => {
    const present = resolveAsOf(ledger, undefined);
    const index = buildCheckIndex(ledger, { asOf, home: root.printed, unread: broken, earlier, present });
    return [...problems, ...runChecks(index, checks)];
  };
  const checks = [...RECORD_CHECKS, ...(frozen ? FROZEN_CHECKS : []), ...(overdue ? LIVE_CHECKS : [])];
  const reported = tell(loaded, checks).sort(comparePlaces);
  const found = withVerifiedFixes(root, reported, (fixed) => tell(loadTypedLedger(fixed), RECORD_CHECKS));
  const problems = profile === 'public' ? openProblems(found, ledger, notShown) : found;
  return { result: { asOf, files, problems }, ledger };
}

/** A folder or file as seen from where the command was run, with forward slashes. */
export function printedName(folder: string): string {
  const path = relative(process.cwd(), resolve(folder)).split(sep).join('/');
  return path === '' ? '.' : path;
}
