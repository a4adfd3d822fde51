import type { FigureKey, MethodFigures } from '../../wording/zh-CN/view/method/figures.ts';
import {
  add,
  compare,
  decimal,
  divide,
  exactText,
  fraction,
  min,
  multiply,
  ONE,
  subtract,
  type Fraction,
} from '../exact/fraction.ts';
import { unfinishedValue } from '../compute/completion.ts';
import type { Rules } from '../schema/rules.ts';
import { decimalText } from '../schema/scalars.ts';
import { postName, unitRef, type ViewEnv } from './env.ts';
import { schemeFigures } from './method-scheme.ts';
import { monthEndSteps } from './month-end-days.ts';
import { parameterValue } from './parameter-value.ts';

const CARRY_SHOWN = 12;

/** What the sentences of a version of the rules are filled with: values of its file, and what follows from them. */
export function methodFigures(env: ViewEnv, rules: Rules): MethodFigures {
  const { office } = env.context;
  const { weights, completion } = rules;
  const of = (key: FigureKey) => parameterValue(rules, key.split('.'));
  return {
    of,
    percent: (key) => percentage(of(key)),
    leagues: rules.leagues.map(({ name }) => name),
    grades: rules.grades.map(({ name, from }) => ({ name, from: decimalText(from) })),
    tie: rules.ranking.tie,
    scheme: schemeFigures(env, rules),
    drawPost: postName(env, office.drawPost),
    section: unitRef(env, office.secretariat).name,
    document: rules.document ?? null,
    carry: carryRows(decimal(weights.carryStep), decimal(weights.carryMax)),
    quarters: [0, 1, 2, 3].map((quarters) => exactText(unfinishedValue(rules, quarters))),
    floorFrom: stepsTo(subtract(ONE, decimal(completion.lateFloor)), decimal(completion.lateStep)),
    planZeroFrom: stepsTo(ONE, decimal(rules.planLate)),
    ...monthEndSteps(rules),
  };
}

/** A share as a percentage, exactly: `0.20` → `20%`. */
export function percentage(share: string): string {
  return `${exactText(multiply(decimal(share), fraction(100)))}%`;
}

/** Months carried and o = 1 + step × months, up to the limit (rules-v1 §3). */
function carryRows(step: Fraction, limit: Fraction): MethodFigures['carry'] {
  const rows: { months: number; o: string }[] = [];
  for (let months = 0; months <= CARRY_SHOWN; months += 1) {
    const o = min(limit, add(ONE, multiply(step, fraction(months))));
    rows.push({ months, o: exactText(o) });
    if (step.n <= 0n || compare(o, limit) >= 0) break;
  }
  return rows;
}

/** How many steps reach a distance, the last one perhaps beyond it; null for steps that go nowhere. */
function stepsTo(distance: Fraction, step: Fraction): number | null {
  if (step.n <= 0n) return null;
  const { n, d } = divide(distance, step);
  return Number((n + d - 1n) / d);
}
