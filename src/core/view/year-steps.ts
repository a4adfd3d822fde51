import { yearSentences } from '../../wording/zh-CN/view/year.ts';
import { takesMark, type UnitYear } from '../compute/year/unit-year.ts';
import type { YearMarkLine } from '../compute/year/year-marks.ts';
import type { Year } from '../compute/year/year.ts';
import { decimal, exactText, print, type Fraction } from '../exact/fraction.ts';
import { inFull } from './pencil.ts';
import { ruleRef } from './rule-ref.ts';
import type { StepView } from './types/unit-month.ts';
import { handText } from './year-words.ts';

/** Two decimals more than the rules print: enough for the products to come out by hand. */
const MORE_PLACES = 2;

/** From the months to the annual score, as far as there is one; one step a line. */
export function yearSteps(year: Year, unit: UnitYear): readonly StepView[] {
  const { rules } = year;
  const { mean, monthly, mark, final, total } = unit;
  const places = rules.ranking.decimals;
  const printed = (value: Fraction) => print(value, places);
  const { step: words } = yearSentences;
  const steps: StepView[] = [];
  if (mean === undefined || monthly === undefined) return steps;
  const by = print(mean, places + MORE_PLACES);
  const { weight, weighted } = unit;
  steps.push(
    step(year, words.mean, `${handText(weighted)} ÷ ${handText(weight)}`, by, words.meanNote),
    step(year, words.monthly, `${share(rules.year.monthly)} × ${by}`, printed(monthly), words.rounded),
  );
  if (unit.apart !== undefined) return steps.slice(0, 1);
  if (mark?.mark !== undefined && final !== undefined)
    steps.push(
      step(
        year,
        words.final,
        `${share(rules.year.final)} × ${inFull(mark.mark)}`,
        printed(final),
        words.rounded,
      ),
    );
  if (total !== undefined)
    steps.push(
      step(
        year,
        words.total,
        takesMark(rules) && final !== undefined
          ? `${printed(monthly)} + ${printed(final)}`
          : printed(monthly),
        printed(total),
        null,
      ),
    );
  return steps;
}

/** J alone. */
export function citySteps(
  year: Year,
  mark: YearMarkLine | undefined,
  total: Fraction | undefined,
): readonly StepView[] {
  if (mark?.mark === undefined || total === undefined) return [];
  const { step: words } = yearSentences;
  return [
    step(year, words.total, inFull(mark.mark), print(total, year.rules.ranking.decimals), words.cityNote),
  ];
}

function step(
  { rules }: Year,
  label: string,
  expression: string,
  result: string,
  note: string | null,
): StepView {
  return { label, expression, result, note, rule: ruleRef('year', rules.version) };
}

function share(value: string | number): string {
  return exactText(decimal(value));
}
