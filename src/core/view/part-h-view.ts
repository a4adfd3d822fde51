import { partWords } from '../../wording/zh-CN/portal/ranking.ts';
import { emptyParts, markWords, partFormulas, partHeads } from '../../wording/zh-CN/view/score.ts';
import { rulesOf } from '../compute/months.ts';
import type { UnitMonth } from '../compute/unit-month.ts';
import { decimal } from '../exact/fraction.ts';
import type { Rules } from '../schema/rules.ts';
import type { ViewEnv } from './env.ts';
import { added, inFull, points } from './pencil.ts';
import { ruleRef } from './rule-ref.ts';
import { records } from './told.ts';
import type { LineView, PartView } from './types/unit-month.ts';

type Handicap = NonNullable<Rules['handicaps']>[number];

/** 照顾分 of a unit: one line for each that the rules declare for it (rules-v1 §11). */
export function partH(env: ViewEnv, score: UnitMonth): PartView {
  const { rules, unit, handicap } = score;
  const given = (rules.handicaps ?? [])
    .map((entry, index) => ({ entry, index }))
    .filter(({ entry }) => entry.unit === unit);
  const terms = given.map(({ entry }) => pointsOf(rules, entry));
  const total = points(rules, handicap);
  return {
    code: 'h',
    tone: 'h',
    name: partWords.h,
    full: null,
    points: { text: total, reason: null, href: null },
    formula: partFormulas.h,
    arithmetic: arithmeticOf(terms, total),
    emptyText: emptyParts.noLines,
    rule: ruleRef('total', rules.version),
    weightHead: partHeads.h.weight,
    rateHead: partHeads.h.rate,
    valueHead: partHeads.h.value,
    lines: given.map(({ entry, index }) => handicapLine(env, score, entry, index)),
    withheld: null,
    sum: given.length < 2 ? null : { weight: null, value: total },
  };
}

/** Said where the printed figure is not the only one entered. */
function arithmeticOf(terms: readonly string[], total: string): string | null {
  const [only = total] = terms;
  if (terms.length > 1) return `${added(terms)} = ${total}`;
  return only === total ? null : markWords.rounded(only, total);
}

function handicapLine(env: ViewEnv, { rules, month }: UnitMonth, entry: Handicap, index: number): LineView {
  const file = rulesOf(env.context, month);
  return {
    id: `h-${String(index + 1)}`,
    title: entry.why,
    href: null,
    subtitle: null,
    weight: null,
    weightArithmetic: null,
    rate: null,
    rateArithmetic: null,
    value: pointsOf(rules, entry),
    counted: true,
    inputs: [partFormulas.h],
    rule: ruleRef('total', rules.version),
    records: file === undefined ? [] : records(env, [{ entry: file, field: ['handicaps', index, 'points'] }]),
    deadlineHref: null,
  };
}

function pointsOf({ ranking }: Rules, given: Handicap): string {
  return inFull(decimal(given.points), ranking.decimals);
}
