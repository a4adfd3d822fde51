import { unitSentences } from '../../wording/zh-CN/view/unit.ts';
import { monthOf } from '../calendar/day.ts';
import { dayOf } from '../calendar/moment.ts';
import { rulesOf } from '../compute/months.ts';
import type { EntryOf } from '../ledger.ts';
import { compareText } from '../problem.ts';
import { showsLive } from './shows-live.ts';
import { unitRef, type ViewEnv } from './env.ts';
import { lightCounts } from './light-counts.ts';
import { frozenMonths } from './shown-months.ts';
import { rankFigure, standingOf, totalFigure, unitMonthHref } from './standing.ts';
import type { FigureView } from './types/common.ts';
import type { UnitIndexRowView, UnitIndexView } from './types/unit.ts';
import { lightsNow } from './unit-lights.ts';
import { leagueNow, notRankedText } from './unit-standing.ts';
import type { UnitExtras } from './unit-view.ts';

/** All units by the league they are in now, with the figures of the latest frozen month and today's lights and duties. */
export function unitIndexView(env: ViewEnv, extras: Pick<UnitExtras, 'owed'>): UnitIndexView {
  const month = frozenMonths(env).at(-1);
  const units = env.context.ledger.unit.toSorted(
    (a, b) => a.value.order - b.value.order || compareText(a.value.id, b.value.id),
  );
  const rowsOf = (members: readonly EntryOf<'unit'>[]) =>
    members.map((unit) => indexRow(env, unit.value.id, month, extras));
  const leagues = rulesOf(env.context, monthOf(dayOf(env.context.asOf)))?.value.leagues ?? [];
  const inLeague = (unit: EntryOf<'unit'>, id: string) => leagueNow(env, unit.value)?.id === id;
  return {
    leagues: leagues
      .map(({ id, name }) => ({ id, name, rows: rowsOf(units.filter((unit) => inLeague(unit, id))) }))
      .filter(({ rows }) => rows.length > 0),
    others: rowsOf(units.filter((unit) => !leagues.some(({ id }) => inLeague(unit, id)))),
    month: month ?? null,
  };
}

function indexRow(
  env: ViewEnv,
  unit: string,
  month: string | undefined,
  extras: Pick<UnitExtras, 'owed'>,
): UnitIndexRowView {
  const standing = month === undefined ? undefined : standingOf(env, unit, month);
  const reason = month === undefined ? unitSentences.noMonth : notRankedText(env, unit, month);
  const none: FigureView = { text: null, reason, href: null };
  return {
    unit: unitRef(env, unit),
    rank: standing === undefined ? none : rankFigure(standing),
    total:
      standing === undefined || month === undefined
        ? none
        : totalFigure(standing, unitMonthHref(unit, month)),
    lights: showsLive(env) ? lightCounts(lightsNow(env.context, unit)) : null,
    owed: extras.owed(unit),
  };
}
