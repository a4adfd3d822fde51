import { partWords } from '../../wording/zh-CN/portal/ranking.ts';
import { capWords, partFormulas, partHeads } from '../../wording/zh-CN/view/part.ts';
import { emptyParts } from '../../wording/zh-CN/view/score.ts';
import type { Weighed } from '../../engine/scheme/deductions.ts';
import type { DeductionLine } from '../../engine/score/merits.ts';
import type { UnitResult } from '../../engine/score/unit-result.ts';
import { compare, decimal, exactText, min, sum, ZERO, type Fraction } from '../exact/fraction.ts';
import { deductionInputs, deductionKind, deductionTitle } from './deduction-inputs.ts';
import { isShown, recordRef, type ViewEnv } from './env.ts';
import { added, inFull, termsOf } from './pencil.ts';
import { ruleRef } from './rule-ref.ts';
import { matterHref, records } from './told.ts';
import type { LineView, PartView } from './types/unit-period.ts';
import { withheldLine } from './withheld-line.ts';

type Ground = Weighed<DeductionLine>;

/** Deduction X: one line for each ground, of one matter the largest counted; the cap spares no 弄虚作假 (rules.md §6). Null where the rules have none. */
export function partX(env: ViewEnv, result: UnitResult): PartView | null {
  const { rules, score } = result;
  if (rules.deduction === undefined) return null;
  const { total: places } = score.places;
  const cap = decimal(rules.deduction.cap);
  const grounds = groundsOf(result);
  const stand = grounds.filter(({ superseded }) => !superseded);
  const hidden = stand.filter((line) => !isTold(env, line));
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
      .filter((line) => isTold(env, line))
      .map((line, index) => deductionLine(env, result, line, index + 1)),
    withheld: withheldLine(
      hidden.map(({ matter, points }) => ({ matter, value: points })),
      places,
    ),
    sum:
      stand.length === 0
        ? null
        : { weight: null, value: inFull(sum(stand.map(({ points }) => points)), places) },
    beside: [],
  };
}

/** The grounds with their records, each weighed against the others of its matter. */
export function groundsOf({ lines, score }: UnitResult): readonly Ground[] {
  return lines.deductions.map((line, index) => ({
    ...line,
    superseded: score.deductions[index]?.superseded ?? false,
  }));
}

/** A deduction may be named if its matter may be, and the record that gives its ground. */
export function isTold(env: ViewEnv, { dossier, source }: DeductionLine): boolean {
  return (dossier === undefined || isShown(env, dossier)) && recordRef(env, source) !== null;
}

/** `1.00 + 0.50 = 1.50`, then the cap, then what stands outside it. */
function sumText(env: ViewEnv, { score }: UnitResult, cap: Fraction, stand: readonly Ground[]): string {
  const points = (value: Fraction) => inFull(value, score.places.total);
  const inside = stand.filter(({ kind }) => kind !== 'falsified');
  const outside = stand.filter(({ kind }) => kind === 'falsified');
  const total = sum(inside.map((line) => line.points));
  const terms = termsOf(
    inside,
    (line) => isTold(env, line),
    (line) => line.points,
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

function deductionLine(env: ViewEnv, { rules, score }: UnitResult, line: Ground, number: number): LineView {
  return {
    id: `x-${String(number)}`,
    title: deductionTitle(env, line),
    href: line.dossier === undefined ? null : matterHref(line.dossier),
    subtitle: deductionKind(env, line),
    weight: null,
    weightArithmetic: null,
    rate: null,
    rateArithmetic: null,
    value: inFull(line.points, score.places.total),
    valueArithmetic: null,
    counted: !line.superseded,
    inputs: deductionInputs(env, line),
    rule: ruleRef('parts', rules.version),
    records: records(env, [line.source]),
    deadlineHref: null,
  };
}
