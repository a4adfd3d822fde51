import { partFormulas, partHeads, partReasons } from '#wording/sheet/part.ts';
import { thisPeriod } from '#wording/shared/period.ts';
import { planWords } from '#wording/sheet/score-duty.ts';
import { nodeWords } from '#wording/sheet/score-line.ts';
import { withheldWords } from '#wording/shared/withheld.ts';
import type { Part } from '#engine/scheme/parts.ts';
import type { UnitSheet } from '#engine/sheet/unit-sheet.ts';
import { exactText, exactValue, fraction, sum } from '#exact/fraction.ts';
import { lessText, type LineView } from './completion-line.ts';
import type { ViewEnv } from '../../env/env.ts';
import { fullText, partArithmetic, partBasics, type PartView } from './part-points.ts';
import { ruleRef } from '../../env/rule-ref.ts';
import { recordsAt } from '../../env/record/record-ref.ts';
import { actNote, isTaskShown, taskHref, taskTitle } from '../../env/period/sheet-words.ts';
import { withheldLine } from './withheld-line.ts';
import type { PartCode } from '../../score/score-parts.ts';

type PlanSheet = UnitSheet['lines']['plans'][number];

/** 计划报送: one line for each plan clock settled in the period (rules.md §6). */
export function partC1(env: ViewEnv, result: UnitSheet, part: Part): PartView {
  const { plans } = result.lines;
  const total = sum(plans.map(({ p }) => exactValue(p)));
  const hidden = plans.filter(({ task }) => !isTaskShown(env, task));
  return {
    ...partBasics(result.rules, part, partReasons.plan(thisPeriod(result.period.kind))),
    formula: partFormulas.plan(fullText(part)),
    arithmetic: partArithmetic(result.rules, part, total, fraction(plans.length)),
    weightHead: partHeads.plan.weight,
    rateHead: partHeads.plan.rate,
    valueHead: partHeads.plan.value,
    lines: plans
      .filter(({ task }) => isTaskShown(env, task))
      .map((line) => planLine(env, result, part.component.id, line)),
    withheld: withheldLine(hidden.map(({ task, p }) => ({ matter: task, value: exactValue(p) }))),
    sum: plans.length === 0 ? null : { weight: null, value: exactText(total) },
    beside: [],
  };
}

function planLine(env: ViewEnv, { rules, day }: UnitSheet, code: PartCode, line: PlanSheet): LineView {
  const { task, p, late = 0, nth = 1, kind, missing, records } = line;
  return {
    id: `${code}-${task}-${String(nth)}`,
    title: taskTitle(env, task),
    href: taskHref(task),
    subtitle: kind === undefined ? null : planWords.kind[kind],
    weight: null,
    weightArithmetic: null,
    rate: null,
    rateArithmetic: null,
    value: p,
    valueArithmetic:
      missing === true
        ? planWords.missingValue
        : late === 0
          ? null
          : lessText(rules.plans?.lateStep ?? 0, 0, late),
    counted: true,
    inputs: planInputs(line, day),
    rule: ruleRef('parts', rules.version),
    records: recordsAt(env, records),
  };
}

/** What the sheet leaves out stands in a record that is withheld. */
function planInputs(line: PlanSheet, day: string): readonly string[] {
  const { kind, start, due, moved, missing, late = 0, provisional } = line;
  if (kind === undefined || start === undefined || due === undefined) return [withheldWords.record];
  return [
    planWords.due[kind](start, due),
    ...(moved === undefined ? [] : [planWords.moved(moved)]),
    missing === true ? planWords.missing(day) : metText(line, kind, moved ?? due),
    late === 0 ? planWords.onTime : planWords.late(late),
    ...(provisional === true ? [nodeWords.provisional] : []),
  ];
}

/** `5月9日报送（自报时间）`; where 办结 was claimed before any plan, that. */
function metText({ met }: PlanSheet, kind: NonNullable<PlanSheet['kind']>, due: string): string {
  if (met === undefined) return withheldWords.record;
  const { on, end, ...proof } = met;
  return `${planWords.met(on, due, planWords.act[end === true ? 'concluded' : kind])}${actNote(proof, on)}`;
}
