import { decimal, type Fraction } from '#exact/fraction.ts';
import { compareText } from '#record/schema/problem.ts';
import type { Source } from '../dossier/dossier.ts';
import { byNumber } from '../score/marks.ts';
import type { Context } from '../dossier/context.ts';

/** What the year-end inspection gave a unit: J of rules.md §11. */
export interface YearMarkLine {
  /** 0 … 100; undefined where the inspection says that it does not apply. */
  readonly mark: Fraction | undefined;
  readonly why: string | undefined;
  readonly source: Source;
}

/** The marks of a year by unit; a later entry replaces an earlier one. */
export function yearMarks(context: Context, year: number): ReadonlyMap<string, YearMarkLine> {
  const entries = context.ledger.yearMark
    .filter(({ value }) => value.year === year)
    .map((entry) => ({ entry, at: context.receiptOf(entry).registered }))
    .toSorted((a, b) => compareText(a.at, b.at) || byNumber(a.entry, b.entry));
  return new Map(
    entries.flatMap(({ entry }) =>
      entry.value.marks.map(({ unit, mark, why }, n): [string, YearMarkLine] => [
        unit,
        {
          mark: mark === undefined ? undefined : decimal(mark),
          why,
          source: { entry, field: ['marks', n, 'mark'] },
        },
      ]),
    ),
  );
}
