import { partFormulas, partHeads, partReasons } from '../../wording/zh-CN/view/part.ts';
import { thisPeriod } from '../../wording/zh-CN/view/period.ts';
import { planWords } from '../../wording/zh-CN/view/score-duty.ts';
import { dayOf } from '../calendar/moment.ts';
import type { Dossier } from '../../engine/dossier/dossier.ts';
import { planDuties, type PlanDuty } from '../../engine/dossier/plan-duties.ts';
import type { Part } from '../../engine/scheme/parts.ts';
import type { PlanLine } from '../../engine/score/plans.ts';
import type { UnitResult } from '../../engine/score/unit-result.ts';
import type { Look } from '../../engine/time/look.ts';
import { periodLook } from '../../engine/time/period-look.ts';
import type { Receipt } from '../../engine/time/received.ts';
import { exactText, fraction, sum } from '../exact/fraction.ts';
import { lessText } from './completion-line.ts';
import { isShown, type ViewEnv } from './env.ts';
import { fullText, partArithmetic, partBasics } from './part-points.ts';
import { provisionalInput } from './provisional-input.ts';
import { proofNote } from './proof-note.ts';
import { ruleRef } from './rule-ref.ts';
import { deadlineHref, matterHref, matterTitle, records, told } from './told.ts';
import type { PartCode } from './types/score.ts';
import type { LineView, PartView } from './types/unit-period.ts';
import { withheldLine } from './withheld-line.ts';

/** 计划报送: one line for each plan clock settled in the period (rules.md §6). */
export function partC1(env: ViewEnv, result: UnitResult, part: Part): PartView {
  const { plans } = result.lines;
  const total = sum(plans.map(({ p }) => p));
  const hidden = plans.filter(({ dossier }) => !isShown(env, dossier));
  return {
    ...partBasics(result.rules, part, partReasons.plan(thisPeriod(result.period.kind))),
    formula: partFormulas.plan(fullText(part)),
    arithmetic: partArithmetic(result.rules, part, total, fraction(plans.length)),
    weightHead: partHeads.plan.weight,
    rateHead: partHeads.plan.rate,
    valueHead: partHeads.plan.value,
    lines: plans
      .filter(({ dossier }) => isShown(env, dossier))
      .map((line) => planLine(env, result, part.component.id, line)),
    withheld: withheldLine(hidden.map(({ dossier, p }) => ({ matter: dossier.id, value: p }))),
    sum: plans.length === 0 ? null : { weight: null, value: exactText(total) },
    beside: [],
  };
}

function planLine(env: ViewEnv, { rules, period }: UnitResult, code: PartCode, line: PlanLine): LineView {
  const { dossier, duty, p, late } = line;
  const look = periodLook(env.context, period);
  const number = String(planDuties(env.context, dossier, look).indexOf(duty) + 1);
  const { met } = duty;
  return {
    id: `${code}-${dossier.id}-${number}`,
    title: matterTitle(env, dossier),
    href: matterHref(dossier),
    subtitle: planWords.kind[duty.kind],
    weight: null,
    weightArithmetic: null,
    rate: null,
    rateArithmetic: null,
    value: exactText(p),
    valueArithmetic:
      met === undefined
        ? planWords.missingValue
        : late === 0
          ? null
          : lessText(rules.plans?.lateStep ?? 0, 0, late),
    counted: true,
    inputs: planInputs(env, line, look),
    rule: ruleRef('parts', rules.version),
    records: records(env, [
      { entry: dossier.task, field: ['notice', 'printed'] },
      ...(met === undefined ? [] : [met.source]),
    ]),
    deadlineHref: deadlineHref(env, dossier, `plan-${number}`),
  };
}

function planInputs(env: ViewEnv, { dossier, duty, late }: PlanLine, look: Look): readonly string[] {
  const { kind, deadline, due, met } = duty;
  return [
    planWords.due[kind](deadline.start, deadline.due),
    ...(due === deadline.due ? [] : [planWords.moved(due)]),
    met === undefined ? planWords.missing(look.day) : told(env, met.source, metText(dossier, duty, met)),
    late === 0 ? planWords.onTime : planWords.late(late),
    ...provisionalInput(env, look, deadline.start, met === undefined ? look.day : dayOf(met.received)),
  ];
}

/** `5月9日报送（自报时间）`; where 办结 was claimed before any plan, that. */
function metText(dossier: Dossier, { kind, due }: PlanDuty, met: NonNullable<PlanDuty['met']>): string {
  const { entry } = met.source;
  const claim = dossier.claims.find(({ source }) => source.entry === entry);
  const receipt: Receipt | undefined =
    claim ?? [...dossier.plans, ...dossier.acks].find((filed) => filed.entry === entry);
  const act = planWords.act[claim === undefined ? kind : 'concluded'];
  const said = planWords.met(dayOf(met.received), due, act);
  return receipt === undefined ? said : `${said}${proofNote(receipt)}`;
}
