import { weekInWords } from '#wording/calendar/day-phrases.ts';
import { partFormulas, partHeads, partReasons } from '#wording/sheet/part.ts';
import { thisPeriod } from '#wording/shared/period.ts';
import { weekWords } from '#wording/sheet/score-duty.ts';
import { nodeWords } from '#wording/sheet/score-line.ts';
import { withheldWords } from '#wording/shared/withheld.ts';
import type { Part } from '#engine/scheme/parts.ts';
import type { UnitSheet } from '#engine/sheet/unit-sheet.ts';
import { dayOf } from '#days/moment.ts';
import { decimal, exactText, exactValue, fraction, sum } from '#exact/fraction.ts';
import type { Rules } from '#record/rules/rules.ts';
import { unitRefIn, type ViewEnv } from '../../env/env.ts';
import { fullText, partArithmetic, partBasics, type PartView } from './part-points.ts';
import { ruleRef } from '../../env/rule-ref.ts';
import { recordsAt } from '../../env/record/record-ref.ts';
import { actNote, isTaskShown, taskTitle } from '../../env/period/sheet-words.ts';
import type { PartCode } from '../../score/score-parts.ts';
import type { LineView } from './completion-line.ts';

type WeekSheet = UnitSheet['lines']['weeks'][number];

/** 周报: one line for each week in which the unit owed one (rules.md §6). */
export function partC2(env: ViewEnv, result: UnitSheet, part: Part): PartView {
  const { weeks } = result.lines;
  const values = weeks.flatMap(({ z }) => (z === undefined ? [] : [exactValue(z)]));
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
function reasonOf(env: ViewEnv, { period, facts: { through } }: UnitSheet): string {
  return through === undefined
    ? partReasons.weekly(thisPeriod(period.kind))
    : partReasons.through(unitRefIn(env, through, period.id).name);
}

function weekLineView(env: ViewEnv, { rules }: UnitSheet, code: PartCode, week: WeekSheet): LineView {
  return {
    id: `${code}-${week.week.toLowerCase()}`,
    title: weekInWords(week.week),
    href: null,
    subtitle: null,
    weight: null,
    weightArithmetic: null,
    rate: null,
    rateArithmetic: null,
    value: week.z ?? '—',
    valueArithmetic: null,
    counted: week.z !== undefined,
    inputs: [...weekInputs(env, rules, week), ...(week.provisional === true ? [nodeWords.provisional] : [])],
    rule: ruleRef('parts', rules.version),
    records: recordsAt(env, week.records),
  };
}

/** What was owed, with a line of its own or covered by 其余无变化, how it was met, what was left out. */
function weekInputs(env: ViewEnv, rules: Rules, week: WeekSheet): readonly string[] {
  const { day, own = [], others = [], unreported = [] } = week;
  const dues = new Map(own.map((line) => [line.task, line]));
  const named = (task: string) => weekWords.name(taskTitle(env, task));
  const dated = (task: string) => {
    const { due, overdue } = dues.get(task) ?? {};
    // A date that only a withheld record tells is not told.
    return due === undefined
      ? named(task)
      : weekWords.matter(taskTitle(env, task), due, day, overdue === true);
  };
  return [
    weekWords.day(day, rules.weekly?.by ?? ''),
    ...listedBy(env, [...dues.keys()], dated, weekWords.own),
    ...listedBy(env, others, named, weekWords.others),
    stateText(rules, week),
    ...listedBy(env, unreported, named, weekWords.unreported),
  ];
}

function listedBy(
  env: ViewEnv,
  tasks: readonly string[],
  name: (task: string) => string,
  said: (names: readonly string[], hidden: number) => string,
): readonly string[] {
  if (tasks.length === 0) return [];
  const shown = tasks.filter((task) => isTaskShown(env, task));
  return [said(shown.map(name), tasks.length - shown.length)];
}

function stateText(rules: Rules, { state, day, completed, meeting, unreported = [] }: WeekSheet): string {
  if (state === 'open')
    return weekWords.open(meeting ?? day, day, exactText(decimal(rules.weekly?.late ?? 0)));
  if (state === 'missing') return unreported.length === 0 ? weekWords.missing : weekWords.incomplete;
  if (completed === undefined) return withheldWords.record;
  const { at, ...proof } = completed;
  return weekWords.state[state](at, day, actNote(proof, dayOf(at)));
}
