import type { EditionFault } from '#engine/freeze/examine.ts';
import { verifyWords } from '#wording/commands/freeze.ts';

/** What is not as it was frozen, in words. */
export function faultSaid(fault: EditionFault): string {
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
export function faultJson(fault: EditionFault): object {
  return 'record' in fault ? { kind: fault.kind, path: fault.record.entry.path } : fault;
}
