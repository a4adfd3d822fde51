import { partFormulas, partHeads, partReasons } from '../../wording/zh-CN/view/score.ts';
import { weekWords } from '../../wording/zh-CN/view/score-duty.ts';
import { weekInWords } from '../../wording/zh-CN/view/day.ts';
import type { Part } from '../compute/parts.ts';
import type { UnitMonth } from '../compute/unit-month.ts';
import type { WeekLine } from '../compute/weekly-score.ts';
import { exactText, fraction, sum } from '../exact/fraction.ts';
import type { Rules } from '../schema/rules.ts';
import { isShown, type ViewEnv } from './env.ts';
import { fullText, partArithmetic, partBasics } from './part-points.ts';
import { ruleRef } from './rule-ref.ts';
import { matterTitle, records } from './told.ts';
import type { PartCode } from './types/score.ts';
import type { LineView, PartView } from './types/unit-month.ts';

/** 周报: one line for each week, those without a matter due as not counted (rules-v1 §6). */
export function partC2(env: ViewEnv, score: UnitMonth, part: Part): PartView {
  const { rules, weeks } = score;
  const values = weeks.flatMap((week) => (week.z === undefined ? [] : [week.z]));
  return {
    ...partBasics(rules, part, partReasons.weekly),
    formula: partFormulas.weekly(fullText(part)),
    arithmetic: partArithmetic(rules, part, sum(values), fraction(values.length)),
    weightHead: partHeads.weekly.weight,
    rateHead: partHeads.weekly.rate,
    valueHead: partHeads.weekly.value,
    lines: weeks.map((week) => weekLineView(env, rules, part.component.id, week)),
    withheld: null,
    sum: values.length === 0 ? null : { weight: null, value: exactText(sum(values)) },
  };
}

function weekLineView(env: ViewEnv, rules: Rules, code: PartCode, week: WeekLine): LineView {
  return {
    id: `${code}-${week.week.toLowerCase()}`,
    title: weekInWords(week.week),
    href: null,
    subtitle: null,
    weight: null,
    weightArithmetic: null,
    rate: null,
    rateArithmetic: null,
    value: week.z === undefined ? '—' : exactText(week.z),
    counted: week.z !== undefined,
    inputs: weekInputs(env, rules, week),
    rule: ruleRef('parts', rules.version),
    records: records(
      env,
      week.reports.map((entry) => ({ entry, field: ['submitted'] })),
    ),
    deadlineHref: null,
  };
}

function weekInputs(env: ViewEnv, rules: Rules, week: WeekLine): readonly string[] {
  const { matters, quiet, reportDay } = week;
  if (matters.length === 0)
    return quiet.length === 0 ? [weekWords.none] : [weekWords.none, weekWords.quiet(quiet.length)];
  const shown = matters.filter((matter) => isShown(env, matter.dossier));
  const names = shown.map(({ dossier, why, on }) =>
    weekWords.matter(matterTitle(env, dossier), weekWords.why[why](on, reportDay)),
  );
  return [
    weekWords.day(reportDay, rules.weekly.by),
    weekWords.matters(names, matters.length - shown.length),
    ...stateInputs(env, week),
  ];
}

function stateInputs(env: ViewEnv, week: WeekLine): readonly string[] {
  const { state, completed, reportDay, unreported } = week;
  if (completed !== undefined && state !== 'missing' && state !== 'open')
    return [weekWords.state[state](completed, reportDay)];
  const said = state === 'open' ? weekWords.open(week.meeting, reportDay) : weekWords.missing;
  if (week.reports.length === 0) return [said];
  const shown = unreported.filter((matter) => isShown(env, matter.dossier));
  const names = shown.map((matter) => weekWords.name(matterTitle(env, matter.dossier)));
  return [said, weekWords.unreported(names, unreported.length - shown.length)];
}
