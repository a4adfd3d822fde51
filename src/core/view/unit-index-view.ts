import { unitSentences } from '../../wording/zh-CN/view/unit.ts';
import type { EntryOf } from '../../record/ledger.ts';
import { compareText } from '../problem.ts';
import { showsLive } from './shows-live.ts';
import { unitRef, type ViewEnv } from './env.ts';
import { lightCounts } from './light-counts.ts';
import { frozenPeriods } from './shown-periods.ts';
import { rulesInForce } from './rules-in-force.ts';
import { rankFigure, standingOf, totalFigure } from './standing.ts';
import type { FigureView } from './types/common.ts';
import type { UnitIndexRowView, UnitIndexView } from './types/unit.ts';
import { lightsNow } from './unit-lights.ts';
import { unitPeriodPage } from './unit-pages.ts';
import { leagueNow, notRankedText } from './unit-standing.ts';
import type { UnitExtras } from './unit-view.ts';

/** All units by the league they are in now, with the figures of the latest frozen period and today's lights and duties. */
export function unitIndexView(env: ViewEnv, extras: Pick<UnitExtras, 'owed'>): UnitIndexView {
  const period = frozenPeriods(env).at(-1);
  const units = env.context.ledger.unit.toSorted(
    (a, b) => a.value.order - b.value.order || compareText(a.value.id, b.value.id),
  );
  const rowsOf = (members: readonly EntryOf<'unit'>[]) =>
    members.map((unit) => indexRow(env, unit.value.id, period, extras));
  const leagues = rulesInForce(env)?.value.leagues ?? [];
  const inLeague = (unit: EntryOf<'unit'>, id: string) => leagueNow(env, unit.value)?.id === id;
  return {
    leagues: leagues
      .map(({ id, name }) => ({ id, name, rows: rowsOf(units.filter((unit) => inLeague(unit, id))) }))
      .filter(({ rows }) => rows.length > 0),
    others: rowsOf(units.filter((unit) => !leagues.some(({ id }) => inLeague(unit, id)))),
    period: period ?? null,
  };
}

function indexRow(
  env: ViewEnv,
  unit: string,
  period: string | undefined,
  extras: Pick<UnitExtras, 'owed'>,
): UnitIndexRowView {
  const standing = period === undefined ? undefined : standingOf(env, unit, period);
  const reason = period === undefined ? unitSentences.noPeriod : notRankedText(env, unit, period);
  const none: FigureView = { text: null, reason, href: null };
  return {
    unit: unitRef(env, unit),
    rank: standing === undefined ? none : rankFigure(standing),
    total:
      standing === undefined || period === undefined
        ? none
        : totalFigure(standing, unitPeriodPage(env, unit, period)),
    lights:
      showsLive(env) && rulesInForce(env)?.value.lights !== undefined
        ? lightCounts(lightsNow(env.context, unit))
        : null,
    owed: extras.owed(unit),
  };
}
