import { said } from '#wording/problems/phrases.ts';
import { dayOf } from '#days/moment.ts';
import { addWorkdays, countWorkdays } from '#calendar/working-days.ts';
import { check, type Finding, found } from '../check/check.ts';
import { baselineAttempts } from './baseline.ts';
import type { Calendar } from '#calendar/calendar.ts';
import { addDays, addMonths, diffDays, lastDayOfMonth, mondayOf, monthOf, nextMonth } from '#days/day.ts';
import { isoWeekOf } from '#days/iso-week.ts';

/** A plan is broken down by week when due within the month, by month when within the quarter (mechanisms.md rows 33–34, O5, O6); 即办件 are exempt. */
export const planGranularity = check({
  code: 'plan-granularity',
  severity: 'reminder',
  words: {
    title: '计划不够细',
    message: (p) =>
      `发现从${said(p, 'start')}到${said(p, 'due')}的计划没有细化到${GRAIN[said(p, 'by')] ?? '位'}，下列${STRETCH[said(p, 'by')] ?? '时段'}没有节点：${said(p, 'missing')}`,
    expected: (p) => EXPECTED[said(p, 'by')] ?? '按期限细化',
    fix: () => '请在所列的时段各补一个节点；审定的领导可以据此要求重报',
    example: {
      wrong: 'nodes:\n  - { id: n1, due: 2026-04-30, … }\n  - { id: end, due: 2026-05-15, … }',
      right:
        'nodes:\n  - { id: n1, due: 2026-04-30, … }\n  - { id: n2, due: 2026-05-08, … }\n  - { id: end, due: 2026-05-15, … }',
    },
  },
  *find({ context, calendar }): Generator<Finding> {
    // Matters are handed out in batches: what one asks of its plan, the others of its days ask too.
    const asked = new Map<string, Stretches>();
    for (const dossier of context.dossiers.values()) {
      const { start } = dossier.delivery;
      const days = context.rulesOn(start)?.plans?.days;
      const plan = baselineAttempts(dossier).at(-1);
      if (days === undefined || plan === undefined || dossier.prompt) continue;
      const { due } = dossier.task.value;
      const planDue = addWorkdays(calendar, start, days);
      // Before it came in, a plan could not plan; after its own end there is nothing left to plan.
      const made = dayOf(plan.received);
      const { nodes } = plan.entry.value;
      const end = nodes.find(({ id }) => id === 'end')?.due ?? due;
      const from = made > planDue ? made : planDue;
      const key = `${start} ${from} ${due}`;
      const known = asked.get(key) ?? stretchesOf(calendar, start, from, due);
      asked.set(key, known);
      const { by, stretches } = known;
      // The deadline's own node always counts; where it is wrong or missing, its own code tells it.
      const dates = [due, ...nodes.map((node) => node.due)];
      const missing = stretches.filter(
        (stretch) => stretch.from <= end && !dates.some((day) => stretch.from <= day && day <= stretch.to),
      );
      if (missing.length > 0)
        yield found(plan.entry, ['nodes'], {
          by,
          start,
          due,
          missing: missing.map(({ name }) => name).join('、'),
        });
    }
  },
});

const GRAIN: Readonly<Record<string, string>> = { week: '周', month: '月', quarter: '月和季度' };

const STRETCH: Readonly<Record<string, string>> = { week: '周', month: '月', quarter: '时段' };

const EXPECTED: Readonly<Record<string, string>> = {
  week: '月内完成的，每周至少一个节点（没有工作日的周、计划截止或报来时已过半的周除外）',
  month: '季度内完成的，每月至少一个节点（计划截止或报来时已过半的月除外）',
  quarter: '超过一个季度的，本季度每月至少一个节点，以后每季度至少一个',
};

/** A week, month or quarter in which a plan must have a node; days inclusive. */
interface Stretch {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

/** How finely a plan is broken down, and the stretches in which a node is asked for. */
interface Stretches {
  readonly by: 'week' | 'month' | 'quarter';
  readonly stretches: readonly Stretch[];
}

/** A matter of at most this many days is 月内完成, even across a month's end (O5). */
const MONTH_DAYS = 31;

/** At most this many days, or the same quarter, is 季度完成. */
const QUARTER_DAYS = 92;

/**
 * The stretches between notice and deadline: weeks within the month, months within the quarter,
 * and for longer matters the months of the running quarter and then quarters (rows 33–34, O5, O6).
 * One asks for a node when at least half of its working days lie after the plan's own
 * deadline; one without a working day never does.
 */
export function stretchesOf(calendar: Calendar, start: string, planDue: string, due: string): Stretches {
  const asks = ({ from, to }: Stretch) => {
    const before = addDays(from, -1);
    const whole = countWorkdays(calendar, before, to);
    const left = countWorkdays(calendar, planDue > before ? planDue : before, to);
    return whole > 0 && 2 * left >= whole;
  };
  const span = diffDays(start, due);
  if (monthOf(start) === monthOf(due) || span <= MONTH_DAYS)
    return { by: 'week', stretches: weeks(start, due).filter(asks) };
  const quarter = quarterEnd(monthOf(start));
  if (monthOf(due) <= quarter || span <= QUARTER_DAYS)
    return { by: 'month', stretches: months(monthOf(start), monthOf(due)).filter(asks) };
  const later = quarters(nextMonth(quarter), monthOf(due));
  return { by: 'quarter', stretches: [...months(monthOf(start), quarter), ...later].filter(asks) };
}

function weeks(start: string, due: string): Stretch[] {
  const list: Stretch[] = [];
  for (let monday = mondayOf(start); monday <= due; monday = addDays(monday, 7))
    list.push({ name: isoWeekOf(monday), from: monday, to: addDays(monday, 6) });
  return list;
}

function months(first: string, last: string): Stretch[] {
  const list: Stretch[] = [];
  for (let month = first; month <= last; month = nextMonth(month))
    list.push({ name: month, from: `${month}-01`, to: lastDayOfMonth(month) });
  return list;
}

function quarters(first: string, last: string): Stretch[] {
  const list: Stretch[] = [];
  for (let month = first; month <= last; month = addMonths(month, 3)) {
    const end = addMonths(month, 2);
    list.push({ name: `${month}—${end}`, from: `${month}-01`, to: lastDayOfMonth(end) });
  }
  return list;
}

/** The last month of a month's quarter. */
function quarterEnd(month: string): string {
  return addMonths(month, 2 - ((Number(month.slice(5)) - 1) % 3));
}
