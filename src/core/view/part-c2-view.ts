import { weekInWords } from '../../wording/zh-CN/view/day.ts';
import { partFormulas, partHeads, partReasons } from '../../wording/zh-CN/view/part.ts';
import { thisPeriod } from '../../wording/zh-CN/view/period.ts';
import { weekWords } from '../../wording/zh-CN/view/score-duty.ts';
import type { Part } from '../../engine/scheme/parts.ts';
import type { UnitResult } from '../../engine/score/unit-result.ts';
import type { WeeklyMatter, WeekLine } from '../../engine/score/weeks.ts';
import { dayOf } from '../calendar/moment.ts';
import { periodLook } from '../../engine/time/period-look.ts';
import { decimal, exactText, fraction, sum } from '../exact/fraction.ts';
import type { Rules } from '../../record/rules/rules.ts';
import { isShown, unitRefIn, type ViewEnv } from './env.ts';
import { fullText, partArithmetic, partBasics } from './part-points.ts';
import { provisionalInput } from './provisional-input.ts';
import { proofNote } from './proof-note.ts';
import { ruleRef } from './rule-ref.ts';
import { matterTitle, records } from './told.ts';
import type { PartCode } from './types/score.ts';
import type { LineView, PartView } from './types/unit-period.ts';

/** 周报: one line for each week in which the unit owed one (rules.md §6). */
export function partC2(env: ViewEnv, result: UnitResult, part: Part): PartView {
  const { weeks } = result.lines;
  const values = weeks.flatMap(({ z }) => z ?? []);
  return {
    ...partBasics(result.rules, part, reasonOf(env, result)),
    formula: partFormulas.weekly(fullText(part)),
    arithmetic: partArithmetic(result.rules, part, sum(values), fraction(values.length)),
    weightHead: partHeads.weekly.weight,
    rateHead: partHeads.weekly.rate,
    valueHead: partHeads.weekly.value,
    lines: weeks.map((week) => weekLineView(env, result, part.component.id, week)),
    withheld: null,
    sum: values.length === 0 ? null : { weight: null, value: exactText(sum(values)) },
    beside: [],
  };
}

/** A unit that is entered through another owes no report of its own. */
function reasonOf(env: ViewEnv, { unit, period }: UnitResult): string {
  const through = env.context.units.get(unit)?.value.reportsThrough;
  return through === undefined
    ? partReasons.weekly(thisPeriod(period.kind))
    : partReasons.through(unitRefIn(env, through, period.id).name);
}

function weekLineView(env: ViewEnv, { rules, period }: UnitResult, code: PartCode, week: WeekLine): LineView {
  const look = periodLook(env.context, period);
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
    valueArithmetic: null,
    counted: week.z !== undefined,
    inputs: [
      ...weekInputs(env, rules, week),
      ...provisionalInput(env, look, week.reportDay, dayOf(week.meeting)),
    ],
    rule: ruleRef('parts', rules.version),
    records: records(
      env,
      week.reports.map((entry) => ({ entry, field: ['submitted'] })),
    ),
    deadlineHref: null,
  };
}

/** What was owed, with a line of its own or covered by 其余无变化, how it was met, what was left out. */
function weekInputs(env: ViewEnv, rules: Rules, week: WeekLine): readonly string[] {
  const own = week.matters.filter(({ ownLine }) => ownLine);
  const others = week.matters.filter(({ ownLine }) => !ownLine);
  const dated = ({ dossier, due, overdue }: WeeklyMatter) =>
    weekWords.matter(matterTitle(env, dossier), due, week.reportDay, overdue);
  return [
    weekWords.day(week.reportDay, rules.weekly?.by ?? ''),
    ...listedBy(env, own, dated, weekWords.own),
    ...listedBy(env, others, nameOf(env), weekWords.others),
    stateText(env, rules, week),
    ...(week.reports.length === 0 ? [] : listedBy(env, week.unreported, nameOf(env), weekWords.unreported)),
  ];
}

function listedBy(
  env: ViewEnv,
  matters: readonly WeeklyMatter[],
  name: (matter: WeeklyMatter) => string,
  said: (names: readonly string[], hidden: number) => string,
): readonly string[] {
  if (matters.length === 0) return [];
  const shown = matters.filter(({ dossier }) => isShown(env, dossier));
  return [said(shown.map(name), matters.length - shown.length)];
}

const nameOf =
  (env: ViewEnv) =>
  ({ dossier }: WeeklyMatter): string =>
    weekWords.name(matterTitle(env, dossier));

function stateText(
  env: ViewEnv,
  rules: Rules,
  { state, completed, reportDay, meeting, reports }: WeekLine,
): string {
  if (state === 'open')
    return weekWords.open(meeting, reportDay, exactText(decimal(rules.weekly?.late ?? 0)));
  if (state === 'missing' || completed === undefined)
    return reports.length === 0 ? weekWords.missing : weekWords.incomplete;
  const last = reports
    .map((entry) => env.context.receiptOf(entry))
    .find(({ received }) => received === completed);
  return weekWords.state[state](completed, reportDay, last === undefined ? '' : proofNote(last));
}
