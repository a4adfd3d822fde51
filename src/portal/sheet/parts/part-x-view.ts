import { partWords } from '#wording/ranking/labels.ts';
import { capWords, partFormulas, partHeads } from '#wording/sheet/part.ts';
import type { UnitSheet } from '#engine/sheet/unit-sheet.ts';
import { compare, decimal, exactText, min, sum, ZERO, type Fraction } from '#exact/fraction.ts';
import { deductionText, groundsOf, type DeductionText, type Ground } from '../../score/deduction-text.ts';
import type { ViewEnv } from '../../env/env.ts';
import { added, inFull, termsOf } from '../../shared/arithmetic-text.ts';
import { ruleRef } from '../../env/rule-ref.ts';
import { recordsAt } from '../../env/record/record-ref.ts';
import { isTaskShown, taskHref } from '../../env/period/sheet-words.ts';
import { withheldLine } from './withheld-line.ts';
import type { LineView } from './completion-line.ts';
import type { PartView } from './part-points.ts';
import { emptyParts } from '#wording/score/words.ts';

/** Deduction X: one line for each ground, of one matter the largest counted; the cap spares no 弄虚作假 (rules.md §6). Null where the rules have none. */
export function partX(env: ViewEnv, result: UnitSheet): PartView | null {
  const { rules, score } = result;
  if (rules.deduction === undefined) return null;
  const { total: places } = score.places;
  const cap = decimal(rules.deduction.cap);
  const grounds = groundsOf(result);
  const stand = grounds.filter(({ superseded }) => !superseded);
  const hidden = stand.filter((ground) => deductionText(env, ground) === undefined);
  return {
    code: 'x',
    tone: 'x',
    name: partWords.x,
    full: exactText(cap),
    points: { text: inFull(score.deduction ?? ZERO, places), reason: null, href: null },
    formula: partFormulas.x(exactText(cap)),
    arithmetic: stand.length === 0 ? null : sumText(env, result, cap, stand),
    emptyText: emptyParts.noLines,
    rule: ruleRef('parts', rules.version),
    weightHead: partHeads.x.weight,
    rateHead: partHeads.x.rate,
    valueHead: partHeads.x.value,
    lines: grounds
      .flatMap((ground) => deductionText(env, ground) ?? [])
      .map((reported, index) => deductionLine(env, result, reported, index + 1)),
    withheld: withheldLine(
      hidden.map(({ line, points }) => ({ matter: line.matter, value: points })),
      places,
    ),
    sum:
      stand.length === 0
        ? null
        : { weight: null, value: inFull(sum(stand.map(({ points }) => points)), places) },
    beside: [],
  };
}

/** `1.00 + 0.50 = 1.50`, then the cap, then what stands outside it. */
function sumText(env: ViewEnv, { score }: UnitSheet, cap: Fraction, stand: readonly Ground[]): string {
  const points = (value: Fraction) => inFull(value, score.places.total);
  const inside = stand.filter(({ line }) => line.kind !== 'falsified');
  const outside = stand.filter(({ line }) => line.kind === 'falsified');
  const total = sum(inside.map((line) => line.points));
  const terms = termsOf(
    inside,
    (ground) => deductionText(env, ground) !== undefined,
    (ground) => ground.points,
  ).map(points);
  const summed = terms.length < 2 ? points(total) : `${added(terms)} = ${points(total)}`;
  const within =
    compare(total, cap) > 0 ? capWords.capped(summed, exactText(cap), points(min(cap, total))) : summed;
  if (outside.length === 0) return within;
  return capWords.outside(
    within,
    points(sum(outside.map((line) => line.points))),
    points(score.deduction ?? ZERO),
  );
}

function deductionLine(
  env: ViewEnv,
  { rules, score }: UnitSheet,
  { ground: { line, points, superseded }, title, kind, inputs }: DeductionText,
  number: number,
): LineView {
  return {
    id: `x-${String(number)}`,
    title,
    href: isTaskShown(env, line.matter) ? taskHref(line.matter) : null,
    subtitle: kind,
    weight: null,
    weightArithmetic: null,
    rate: null,
    rateArithmetic: null,
    value: inFull(points, score.places.total),
    valueArithmetic: null,
    counted: !superseded,
    inputs,
    rule: ruleRef('parts', rules.version),
    records: recordsAt(env, [line.record]),
  };
}
