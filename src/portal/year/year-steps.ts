import { yearSentences } from '#wording/year/sentences.ts';
import type { UnitYear } from '#engine/year/unit-year.ts';
import type { Year } from '#engine/year/year.ts';
import { print, sum, type Fraction } from '#exact/fraction.ts';
import { ruleRef } from '../env/rule-ref.ts';
import { meanFigure, sumText } from './year-figures.ts';
import { isScaled } from './year-periods-view.ts';
import { exactView } from './year-words.ts';
import type { StepView } from '../sheet/total-steps.ts';

const { step: words } = yearSentences;

/** From the periods to the annual score, as far as there is one; one step a line (rules.md §11). */
export function yearSteps(year: Year, unit: UnitYear): readonly StepView[] {
  const { alone, ranked, total } = unit;
  const mean = meanFigure(unit, '').text;
  const added = exactView(sum(ranked.map(({ percent }) => percent))).text;
  const by = sumText(year, unit);
  return [
    ...(alone || mean === null
      ? []
      : [
          step(
            year,
            words.mean,
            `${added} ÷ ${String(ranked.length)}`,
            mean,
            isScaled(unit) ? words.meanOfShares : words.meanNote,
          ),
        ]),
    ...(total === undefined || by === null
      ? []
      : [totalStep(year, by, total, alone ? words.aloneNote : words.rounded)]),
  ];
}

/** The step that gives the annual score. */
export function totalStep(year: Year, expression: string, total: Fraction, note: string): StepView {
  return step(year, words.total, expression, print(total, year.rules.total.decimals), note);
}

function step({ rules }: Year, label: string, expression: string, result: string, note: string): StepView {
  return { label, expression, result, note, rule: ruleRef('year', rules.version) };
}
