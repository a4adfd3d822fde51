import { editionsOf, type EditionEntry } from '../../src/core/compute/edition/editions-of.ts';
import {
  ownFaults,
  tablesBefore,
  type EditionFault,
} from '../../src/core/compute/edition/examine-edition.ts';
import { differences, type Difference } from '../../src/core/compute/edition/figures.ts';
import { scoreLocked } from '../../src/core/compute/edition/locked-facts.ts';
import { lockedResult } from '../../src/core/compute/edition/locked-inputs.ts';
import { lockedLeagues } from '../../src/core/compute/edition/locked-leagues.ts';
import { previousMonth } from '../../src/core/calendar/day.ts';
import type { Ledger } from '../../src/core/ledger.ts';
import type { Rules } from '../../src/core/schema/rules.ts';

/** What files alone tell of an edition. */
export interface FilesVerdict {
  readonly own: readonly EditionFault[];
  /** Other files that are not what their own digest says. */
  readonly edited: readonly string[];
  readonly figures: readonly Difference[];
  /** Whether the file of the month before was there, so that the moves could be compared too. */
  readonly moves: boolean;
}

/**
 * Examines an edition with nothing but published files: its digest, its links to those editions that are
 * there, and every figure that follows from its locked inputs (rules-v1 §10).
 */
export function verdictOfFiles(files: Ledger, entry: EditionEntry, rules: Rules): FilesVerdict {
  const { value: edition } = entry;
  const known = (month: string, version: number) =>
    editionsOf(files)
      .get(month)
      ?.some(({ value }) => value.version === version) === true;
  const before = edition.previous;
  const own = ownFaults(files, entry).filter(
    (fault) =>
      fault.kind === 'edited' ||
      (fault.kind === 'unlinked' &&
        (fault.to.startsWith(`editions/${edition.month}/`)
          ? known(edition.month, edition.version - 1)
          : before !== undefined && known(before.month, before.version))),
  );
  const edited = files.edition
    .filter((other) => other !== entry && ownFaults(files, other).some(({ kind }) => kind === 'edited'))
    .map(({ file }) => file);
  const follows = before?.month === previousMonth(edition.month);
  const moves = !follows || known(before.month, before.version);
  const units = edition.units.map((unit) => ({ ...unit, result: lockedResult(scoreLocked(rules, unit)) }));
  const leagues = lockedLeagues(rules, edition.units, tablesBefore(files, edition));
  const figures = differences(edition, { units, leagues });
  return {
    own,
    edited,
    figures: moves ? figures : figures.filter(({ figure }) => !figure.endsWith('.change')),
    moves,
  };
}
