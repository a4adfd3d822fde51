import { partFormulas, partHeads, partReasons } from '../../wording/zh-CN/view/score.ts';
import { planWords } from '../../wording/zh-CN/view/score-duty.ts';
import { dayOf } from '../calendar/moment.ts';
import { monthHorizon } from '../compute/months.ts';
import type { Part } from '../compute/parts.ts';
import { planDuties } from '../compute/plan-duty.ts';
import type { PlanLine } from '../compute/plan-score.ts';
import type { UnitMonth } from '../compute/unit-month.ts';
import { compare, decimal, exactText, fraction, sum } from '../exact/fraction.ts';
import type { Rules } from '../schema/rules.ts';
import { isShown, type ViewEnv } from './env.ts';
import { fullText, partArithmetic, partBasics } from './part-points.ts';
import { ruleRef } from './rule-ref.ts';
import { deadlineHref, matterHref, matterTitle, records, told } from './told.ts';
import type { PartCode } from './types/score.ts';
import type { LineView, PartView } from './types/unit-month.ts';
import { withheldLine } from './withheld-line.ts';

/** 计划报送: one line for each plan settled in the month (rules-v1 §6). */
export function partC1(env: ViewEnv, score: UnitMonth, part: Part): PartView {
  const { rules, plans } = score;
  const total = sum(plans.map((line) => line.p));
  const hidden = plans.filter((line) => !isShown(env, line.dossier));
  return {
    ...partBasics(rules, part, partReasons.plan),
    formula: partFormulas.plan(fullText(part)),
    arithmetic: partArithmetic(rules, part, total, fraction(plans.length)),
    weightHead: partHeads.plan.weight,
    rateHead: partHeads.plan.rate,
    valueHead: partHeads.plan.value,
    lines: plans
      .filter((line) => isShown(env, line.dossier))
      .map((line) => planLine(env, score, part.component.id, line)),
    withheld: withheldLine(hidden.map((line) => ({ matter: line.dossier.id, value: line.p }))),
    sum: plans.length === 0 ? null : { weight: null, value: exactText(total) },
  };
}

function planLine(env: ViewEnv, { rules, month }: UnitMonth, code: PartCode, line: PlanLine): LineView {
  const { dossier, duty } = line;
  const duties = planDuties(env.context, dossier, monthHorizon(env.context, month));
  const number = String(duties.indexOf(duty) + 1);
  const source = duty.submission === undefined ? undefined : { entry: duty.submission, field: ['submitted'] };
  return {
    id: `${code}-${dossier.id}-${number}`,
    title: matterTitle(env, dossier),
    href: matterHref(dossier),
    subtitle: planWords.kind[duty.kind],
    weight: null,
    weightArithmetic: null,
    rate: null,
    rateArithmetic: null,
    value: exactText(line.p),
    counted: true,
    inputs: planInputs(env, rules, line),
    rule: ruleRef('parts', rules.version),
    records: records(env, [
      { entry: dossier.task, field: ['notice', 'printed'] },
      ...(source === undefined ? [] : [source]),
    ]),
    deadlineHref: deadlineHref(env, dossier, `plan-${number}`),
  };
}

function planInputs(env: ViewEnv, rules: Rules, { duty, p, settled }: PlanLine): readonly string[] {
  const { kind, deadline, submission, submitted, late, incomplete } = duty;
  const due = planWords.due[kind](deadline.start, deadline.due);
  const step = exactText(decimal(rules.planLate));
  const arithmetic = `1 − ${step} × ${String(late)}`;
  if (submission === undefined || submitted === undefined || dayOf(submitted) > settled)
    return [due, planWords.missing(settled)];
  const filed = planWords.submitted(dayOf(submitted), deadline.due, late, planWords.act[kind]);
  const said = told(env, { entry: submission, field: ['submitted'] }, filed);
  if (incomplete) return [due, said, planWords.incomplete];
  if (late === 0) return [due, said];
  return [
    due,
    said,
    compare(p, decimal('0')) === 0 ? planWords.zero(arithmetic) : planWords.score(arithmetic, exactText(p)),
  ];
}
