import { statementSentences } from '../../wording/zh-CN/view/statement.ts';
import { monthInWords } from '../../wording/zh-CN/portal/day.ts';
import { lastDayOfMonth } from '../calendar/day.ts';
import { dayOf } from '../calendar/moment.ts';
import { rulesOf } from '../compute/months.ts';
import { sectionName, type ViewEnv } from './env.ts';
import { leaguesIn } from './locked-leagues.ts';
import { dayAfterMonth, monthEndSteps } from './month-end-days.ts';
import { monthState } from './month-state.ts';
import { lockDay, shownOpenMonths } from './shown-months.ts';
import { statementsLink } from './statement-links.ts';
import type { StatementMonthView, StatementRowView, StatementView } from './types/statement.ts';
import type { UnitMonthView } from './types/unit-month.ts';

/** The 核对单 of every month that is not frozen, one for each unit of a league; none in the public build (rules-v1 §10). */
export function statementMonthViews(
  env: ViewEnv,
  unitMonths: readonly UnitMonthView[],
): readonly StatementMonthView[] {
  return shownOpenMonths(env).flatMap((month) => statementMonthView(env, month, unitMonths));
}

function statementMonthView(
  env: ViewEnv,
  month: string,
  unitMonths: readonly UnitMonthView[],
): readonly StatementMonthView[] {
  const index = statementsLink(env, month);
  const paragraphs = sentences(env, month);
  if (index === null) return [];
  const pages = new Map(
    unitMonths
      .filter((view) => view.month === month && view.statement !== null)
      .map((view) => [view.unit.id, view]),
  );
  const leagues = leaguesIn(env, month).map((league) => ({
    name: league.name,
    rows: [...league.rows, ...league.unranked].flatMap(({ unit }) => pages.get(unit.value.id) ?? []),
  }));
  return [
    {
      month,
      title: index.text,
      state: monthState(env, month),
      ranking: { text: monthInWords(month), href: `/ranking/${month}/` },
      paragraphs,
      leagues: leagues
        .filter(({ rows }) => rows.length > 0)
        .map(({ name, rows }) => ({ name, rows: rows.flatMap(rowView) })),
      statements: leagues.flatMap(({ rows }) =>
        rows.map((view): StatementView => ({
          title: statementSentences.title(view.unit.name, month),
          view,
          paragraphs,
          index,
        })),
      ),
    },
  ];
}

function rowView({ unit, rank, total, leftOut, statement }: UnitMonthView): readonly StatementRowView[] {
  if (statement === null) return [];
  const count = leftOut.length;
  return [
    {
      unit,
      href: statement.href,
      rank,
      total,
      leftOut: count === 0 ? null : statementSentences.leftOut(count),
    },
  ];
}

/** When a 核对单 goes out, until when and how to object, and what follows. */
function sentences(env: ViewEnv, month: string): readonly string[] {
  const rules = rulesOf(env.context, month)?.value;
  if (rules === undefined) return [];
  const { statements, objectionsUntil } = monthEndSteps(rules);
  const from = dayAfterMonth(env, month, statements);
  const until = dayAfterMonth(env, month, objectionsUntil);
  const words = statementSentences;
  const running = dayOf(env.context.asOf) <= lastDayOfMonth(month);
  return [
    ...(running ? [words.running(lastDayOfMonth(month))] : []),
    words.objecting(from, until, sectionName(env), rules.clocks.objection),
    words.after(lockDay(env, month)),
  ];
}
