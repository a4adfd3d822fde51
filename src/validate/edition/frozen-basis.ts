import { chainOf, namedRecords, type EditionEntry } from '#engine/freeze/editions.ts';
import { KIND_NAMES, type KindName, type Ledger } from '#record/ledger.ts';
import type { CheckIndex } from '../check/check-index.ts';

/** Kinds that every period is computed by, named in its edition or not. */
const COMPUTED_BY: readonly KindName[] = ['office', 'rules', 'calendar', 'receipts'];

/**
 * Whether everything that a frozen period stands on can be read. Where it cannot, what is computed without it is
 * nobody's fault: the missing or broken file is told at its own place, and asked for there.
 */
export function isBasisWhole(index: CheckIndex, entry: EditionEntry): boolean {
  const { ledger, office, isUnread } = index.whole;
  if (office === undefined || COMPUTED_BY.some((kind) => isUnread(kind))) return false;
  const there = pathsOf(ledger);
  return [...namedRecords(chainOf(ledger, entry)).keys()].every((path) => there.has(path));
}

/** Whether a record stands at this path and could be read. */
export function isThere(index: CheckIndex, path: string): boolean {
  return pathsOf(index.whole.ledger).has(path);
}

const PATHS = new WeakMap<Ledger, ReadonlySet<string>>();

function pathsOf(ledger: Ledger): ReadonlySet<string> {
  let paths = PATHS.get(ledger);
  if (paths === undefined)
    PATHS.set(ledger, (paths = new Set(KIND_NAMES.flatMap((kind) => ledger[kind].map(({ path }) => path)))));
  return paths;
}
