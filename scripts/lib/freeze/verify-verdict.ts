import { chainOf, namedRecords, type EditionEntry } from '#engine/freeze/editions.ts';
import {
  figureFaults,
  ownFaults,
  recomputeEdition,
  recordFaults,
  type EditionFault,
} from '#engine/freeze/examine.ts';
import type { Difference } from '#engine/freeze/figures.ts';
import type { Ledger } from '#record/ledger.ts';
import type { Rules } from '#record/rules/rules.ts';
import { verifyWords } from '#wording/commands/freeze.ts';
import { nameOf } from '../terminal/refusal-words.ts';
import { verdictOfFiles } from './verify-faults.ts';

/** What a look at an edition found: lines for a person, values for a machine. */
export interface Verdict {
  readonly right: readonly string[];
  readonly wrong: readonly string[];
  readonly values: object;
}

/** An edition held against its record: digest, locked inputs, records, everything computed anew (rules.md §10). */
export function recordVerdict(ledger: Ledger, entry: EditionEntry): Verdict {
  const own = ownFaults(ledger, entry);
  const figures = figureFaults(ledger, entry);
  // Who has only the editions can still compute the period from what they lock.
  const hasRecords = ledger.task.length + ledger.assessment.length > 0;
  const records = hasRecords ? recordFaults(ledger, entry) : [];
  const recomputed = hasRecords && records.length === 0 ? recomputeEdition(ledger, entry) : [];
  const held = namedRecords(chainOf(ledger, entry)).size;
  return {
    right: [
      ...(own.length === 0 ? [verifyWords.sealed] : []),
      ...(figures.length === 0 ? [verifyWords.inputs] : []),
      ...(hasRecords ? [] : [verifyWords.noRecords]),
      ...(hasRecords && records.length === 0 ? [verifyWords.records(held)] : []),
      ...(hasRecords && records.length === 0 && recomputed.length === 0 ? [verifyWords.recomputed] : []),
    ],
    wrong: [
      ...[...own, ...figures, ...records].map(faultSaid),
      ...recomputed.map(figureSaid),
      ...(recomputed.length > 0 ? [verifyWords.program] : []),
    ],
    values: { hasRecords, own, figures, records: records.map(faultJson), recomputed },
  };
}

/** An edition held against the other published files alone. */
export function filesVerdict(files: Ledger, entry: EditionEntry, rules: Rules): Verdict {
  const { own, edited, figures, moves } = verdictOfFiles(files, entry, rules);
  const { previous } = entry.value;
  return {
    right: [
      ...(own.length === 0 ? [verifyWords.sealed] : []),
      ...(figures.length === 0 ? [verifyWords.inputs] : []),
      ...(figures.length === 0 && moves ? [verifyWords.moves] : []),
      ...(moves || previous === undefined
        ? []
        : [verifyWords.noMoves(nameOf(files, previous.period), previous.version, hasLists(rules))]),
      verifyWords.files,
    ],
    wrong: [
      ...own.map(faultSaid),
      ...edited.map((file) => verifyWords.editedFile(file)),
      ...figures.map(figureSaid),
    ],
    values: { hasRecords: false, own, edited, figures, moves },
  };
}

/** Whether some list is drawn from a table, which may look at the one before. */
function hasLists({ lists = [], leagues }: Rules): boolean {
  return lists.length > 0 || leagues.some((league) => (league.lists ?? []).length > 0);
}

function figureSaid({ unit, figure, before, after }: Difference): string {
  return verifyWords.figure(unit, figure, before, after);
}

/** What is not as it was frozen, in words. */
function faultSaid(fault: EditionFault): string {
  const words = verifyWords.fault;
  switch (fault.kind) {
    case 'numbered':
      return words.numbered(fault.expected);
    case 'unlinked':
      return words.unlinked(fault.to);
    case 'figure': {
      const { unit, figure, before, after } = fault.first;
      return verifyWords.figure(unit, figure, before, after);
    }
    case 'record-changed':
    case 'record-late':
      return words[fault.kind](fault.record.entry.path);
    case 'record-missing':
      return words['record-missing'](fault.path);
    default:
      return words[fault.kind];
  }
}

/** A fault without the record itself, for a machine. */
function faultJson(fault: EditionFault): object {
  return 'record' in fault ? { kind: fault.kind, path: fault.record.entry.path } : fault;
}
