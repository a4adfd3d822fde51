import { partWords } from '../../wording/zh-CN/portal/ranking.ts';
import { emptyParts, partFormulas, partHeads, stepWords } from '../../wording/zh-CN/view/score.ts';
import { deductionWords } from '../../wording/zh-CN/view/score-merit.ts';
import type { DeductionLine } from '../compute/deduction.ts';
import type { DeductionKind } from '../compute/deduction-total.ts';
import type { UnitMonth } from '../compute/unit-month.ts';
import { compare, decimal, exactText, min, sum } from '../exact/fraction.ts';
import { deductionInputs, deductionTitle } from './deduction-inputs.ts';
import { isShown, recordRef, type ViewEnv } from './env.ts';
import { points, sumOf, termsOf } from './pencil.ts';
import { ruleRef, type RuleSection } from './rule-ref.ts';
import { matterHref, records } from './told.ts';
import type { LineView, PartView } from './types/unit-month.ts';
import { withheldLine } from './withheld-line.ts';

/** Deduction X: one line for each ground, those set aside by 一事不二扣 as not counted; the cap spares no falsified report (rules-v1 §6). */
export function partX(env: ViewEnv, score: UnitMonth): PartView {
  const { rules, deductions } = score;
  const cap = exactText(decimal(rules.deduction.cap));
  const stand = deductions.filter((line) => !line.superseded);
  const hidden = stand.filter((line) => !isTold(env, line));
  return {
    code: 'x',
    tone: 'x',
    name: partWords.x,
    full: cap,
    points: { text: points(rules, score.deductionPoints), reason: null, href: null },
    formula: partFormulas.x(cap),
    arithmetic: stand.length === 0 ? null : sumText(env, score, stand),
    emptyText: emptyParts.noLines,
    rule: ruleRef('parts', rules.version),
    weightHead: partHeads.x.weight,
    rateHead: partHeads.x.rate,
    valueHead: partHeads.x.value,
    lines: deductions
      .filter((line) => isTold(env, line))
      .map((line, index) => deductionLine(env, score, line, index + 1)),
    withheld: withheldLine(
      hidden.map((line) => ({ matter: line.matter, value: line.points })),
      rules.ranking.decimals,
    ),
    sum:
      stand.length === 0
        ? null
        : { weight: null, value: points(rules, sum(stand.map((line) => line.points))) },
  };
}

/** A deduction may be named if its matter may be, and the record that gives its ground; a 红 is read off the matter itself. */
export function isTold(env: ViewEnv, line: DeductionLine): boolean {
  if (line.dossier !== undefined && !isShown(env, line.dossier)) return false;
  return line.kind === 'red' || recordRef(env, line.source) !== null;
}

/** `1.00 + 0.50 = 1.50`, then the cap, then what stands outside it. */
function sumText(
  env: ViewEnv,
  { rules, deductionPoints }: UnitMonth,
  stand: readonly DeductionLine[],
): string {
  const inside = stand.filter((line) => line.kind !== 'falsified');
  const outside = stand.filter((line) => line.kind === 'falsified');
  const cap = decimal(rules.deduction.cap);
  const total = sum(inside.map((line) => line.points));
  const limited = points(rules, min(cap, total));
  const summed = sumOf(
    rules,
    termsOf(
      inside,
      (line) => isTold(env, line),
      (line) => line.points,
    ),
  );
  const within = compare(total, cap) > 0 ? stepWords.capped(summed, exactText(cap), limited) : summed;
  if (outside.length === 0) return within;
  return stepWords.outsideCap(
    within,
    points(rules, sum(outside.map((line) => line.points))),
    points(rules, deductionPoints),
  );
}

const SECTIONS: Partial<Record<DeductionKind, RuleSection>> = { red: 'lights', recoup: 'claim' };

function deductionLine(env: ViewEnv, score: UnitMonth, line: DeductionLine, number: number): LineView {
  const { rules } = score;
  return {
    id: `x-${String(number)}`,
    title: deductionTitle(env, line),
    href: line.dossier === undefined ? null : matterHref(line.dossier),
    subtitle: deductionWords.kind[line.kind],
    weight: null,
    weightArithmetic: null,
    rate: null,
    rateArithmetic: null,
    value: points(rules, line.points),
    counted: !line.superseded,
    inputs: deductionInputs(env, score, line),
    rule: ruleRef(SECTIONS[line.kind] ?? 'parts', rules.version),
    records: records(env, [line.source]),
    deadlineHref: null,
  };
}
