import { editionNamed, previousOf, type EditionEntry } from '#engine/freeze/editions.ts';
import { ownFaults, type EditionFault } from '#engine/freeze/examine.ts';
import { differences, type Difference } from '#engine/freeze/figures.ts';
import { lockedLeagues } from '#engine/sheet/locked-leagues.ts';
import { lockedResult, scoreLocked } from '#engine/sheet/locked-unit.ts';
import { publishedTable } from '#engine/score/league-tables.ts';
import type { Ledger } from '#record/ledger.ts';
import type { Rules } from '#record/rules/rules.ts';

/** What files alone tell of an edition. */
export interface FilesVerdict {
  readonly own: readonly EditionFault[];
  /** Other files that are not what their own digest says. */
  readonly edited: readonly string[];
  readonly figures: readonly Difference[];
  /** Whether the file of the edition before was there, so that the moves could be compared too. */
  readonly moves: boolean;
}

/**
 * Examines an edition with nothing but published files: its digest, its links to those editions that are
 * there, and every figure that follows from its locked inputs (rules.md §10).
 */
export function verdictOfFiles(files: Ledger, entry: EditionEntry, rules: Rules): FilesVerdict {
  const { value: edition } = entry;
  const { period, version, previous } = edition;
  const before = previousOf(files, edition)?.value;
  const isThere = (to: string) =>
    to.startsWith(`editions/${period}/`)
      ? editionNamed(files, period, version - 1) !== undefined
      : before !== undefined;
  const own = ownFaults(files, entry).filter(
    (fault) => fault.kind === 'edited' || (fault.kind === 'unlinked' && isThere(fault.to)),
  );
  const edited = files.edition
    .filter((other) => other !== entry && ownFaults(files, other).some(({ kind }) => kind === 'edited'))
    .map(({ file }) => file);
  const moves = previous === undefined || before !== undefined;
  const units = edition.units.map((unit) => ({
    ...unit,
    result: lockedResult(scoreLocked(rules, period, unit)),
  }));
  const leagues = lockedLeagues(
    rules,
    period,
    edition.units,
    (league) => before && publishedTable(before, league),
  );
  const figures = differences(edition, { units, leagues });
  return {
    own,
    edited,
    figures: moves ? figures : figures.filter((difference) => !isOfMoves(difference)),
    moves,
  };
}

/** Whether a figure depends on the table before: the move itself, or a list that may ask for one. */
function isOfMoves({ figure }: Difference): boolean {
  return /\.(?:change$|lists\.)/.test(figure);
}
