import type { Ledger } from '../../ledger.ts';
import { compareText } from '../../problem.ts';
import { decimal, type Fraction } from '../../exact/fraction.ts';
import type { Source } from '../dossier.ts';
import { byNumber } from '../marks.ts';

/** What the year-end inspection gave a unit: J of rules-v1 §11. */
export interface YearMarkLine {
  /** 0 … 100; undefined where the inspection says that it does not apply. */
  readonly mark: Fraction | undefined;
  readonly source: Source;
}

/** The marks of a year by unit; a later entry replaces an earlier one. */
export function yearMarks(ledger: Ledger, year: number): ReadonlyMap<string, YearMarkLine> {
  const entries = ledger.yearMark
    .filter(({ value }) => value.year === year)
    .toSorted((a, b) => compareText(a.value.submitted, b.value.submitted) || byNumber(a, b));
  return new Map(
    entries.flatMap((entry) =>
      entry.value.marks.map(({ unit, mark }, n): [string, YearMarkLine] => [
        unit,
        {
          mark: mark === undefined ? undefined : decimal(mark),
          source: { entry, field: ['marks', n, 'mark'] },
        },
      ]),
    ),
  );
}
