import type { EntryOf } from '#record/ledger.ts';
import { compareText } from '#record/schema/problem.ts';
import { isShown, unitRef, type ViewEnv } from '../env/env.ts';
import { lightCounts } from '../lights/light-counts.ts';
import { frozenPeriods } from '../env/period/shown-periods.ts';
import { rulesInForce } from '../env/rules-in-force.ts';
import { placeOf, rankFigure, standingOf, totalFigure } from '../score/standing.ts';
import type { DataSet } from '../table/data-set.ts';
import type { FigureView, LinkView, PeriodText, Page } from '../shared/types.ts';
import { unitSet, type UnitIndexRowView } from './unit-index-table.ts';
import { unitPeriodPage } from '../score/unit-pages.ts';
import { leagueNow, notRankedText } from '../env/unit-standing.ts';
import type { UnitExtras } from './unit-lists.ts';
import type { Context } from '#engine/dossier/context.ts';
import type { Dossier } from '#engine/dossier/dossier.ts';
import type { LightResult } from '#engine/lights/node-light.ts';
import { unitLight } from '#engine/lights/unit-light.ts';
import { isOver, tasksOfUnit } from '#engine/sheet/beside-facts.ts';
import { liveLook } from '#engine/time/look.ts';
import { showsLights } from '../env/publication.ts';
import { lightRollWords } from '#wording/lights/sentences.ts';
import { unitWords, unitSentences } from '#wording/units/words.ts';

/** /units/ */
export interface UnitIndexView {
  readonly leagues: readonly UnitIndexLeagueView[];
  /** Units outside the leagues: 秘书科 and, in the year only, 市本级. */
  readonly others: readonly UnitIndexRowView[];
  /** Of an index too long for one page: the way to the pages of the others; empty where they stand here. */
  readonly otherPages: readonly LinkView[];
  /** Period of the ranking columns: the latest that was frozen; null before the first. */
  readonly period: PeriodText | null;
}

export type UnitPartPage = Page<{ readonly part: string }, UnitPartView>;

/** /units/list/<part>/ */
interface UnitPartView {
  /** Of the league. */
  readonly name: string;
  readonly text: string;
  readonly rows: readonly UnitIndexRowView[];
  readonly period: PeriodText | null;
  readonly previous: LinkView | null;
  readonly next: LinkView | null;
}

interface UnitIndexLeagueView {
  readonly id: string;
  readonly name: string;
  /** Likewise. */
  readonly pages: readonly LinkView[];
  /** In the fixed unit order. */
  readonly rows: readonly UnitIndexRowView[];
}

/** As many units as the index, or a page of a longer one, holds, at about 700 bytes each. */
const UNIT_ROWS = 200;

/** The units that are in a league now; of no league those outside. */
interface Section {
  readonly id: string;
  readonly name: string;
  readonly units: readonly EntryOf<'unit'>[];
}

/** A page of a section of a long index. */
interface Part extends Section {
  readonly part: string;
  readonly text: string;
}

/** All units by the league they are in now, with the figures of the latest frozen period and today's lights and duties; where they are many, the way to each page of them. */
export function unitIndexView(env: ViewEnv, extras: Pick<UnitExtras, 'owed'>): UnitIndexView {
  const period = frozenPeriods(env).at(-1);
  const long = isLong(env);
  const { leagues, others } = sectionsOf(env);
  const rowsOf = ({ units }: Section) =>
    long ? [] : units.map((unit) => indexRow(env, unit.value.id, period, extras));
  const pagesOf = (section: Section) => (long ? partsIn(section).map(linkOf) : []);
  return {
    leagues: leagues
      .filter(({ units }) => units.length > 0)
      .map((league) => ({
        id: league.id,
        name: league.name,
        rows: rowsOf(league),
        pages: pagesOf(league),
      })),
    others: rowsOf(others),
    otherPages: pagesOf(others),
    period: period ?? null,
  };
}

/** All units of the index, as files have them. */
export function unitIndexSet(env: ViewEnv, extras: Pick<UnitExtras, 'owed'>): DataSet {
  const period = frozenPeriods(env).at(-1);
  const { leagues, others } = sectionsOf(env);
  return unitSet(
    [...leagues.map((league) => ({ ...league, league: league.name })), { ...others, league: null }].flatMap(
      ({ league, units }) =>
        units.map((unit) => ({ ...indexRow(env, unit.value.id, period, extras), league })),
    ),
  );
}

/** `/units/list/<part>/`: the pages of an index that is too long for one; none where it is not. */
export function unitPartPages(env: ViewEnv, extras: Pick<UnitExtras, 'owed'>): readonly UnitPartPage[] {
  if (!isLong(env)) return [];
  const period = frozenPeriods(env).at(-1);
  const { leagues, others } = sectionsOf(env);
  return [...leagues, others].flatMap((section) => {
    const parts = partsIn(section);
    const linkTo = (part: Part | undefined) => (part === undefined ? null : linkOf(part));
    return parts.map(({ part, name, text, units }, index) => ({
      part,
      view: () => ({
        name,
        text,
        rows: units.map((unit) => indexRow(env, unit.value.id, period, extras)),
        period: period ?? null,
        previous: linkTo(parts[index - 1]),
        next: linkTo(parts[index + 1]),
      }),
    }));
  });
}

function isLong({ context }: ViewEnv): boolean {
  return context.ledger.unit.length > UNIT_ROWS;
}

function sectionsOf(env: ViewEnv): { readonly leagues: readonly Section[]; readonly others: Section } {
  const leagues = rulesInForce(env)?.value.leagues ?? [];
  const units = env.context.ledger.unit.toSorted(
    (a, b) => a.value.order - b.value.order || compareText(a.value.id, b.value.id),
  );
  const byLeague = Map.groupBy(units, ({ value }) => {
    const now = leagueNow(env, value)?.id;
    return leagues.some(({ id }) => id === now) ? now : undefined;
  });
  const outside = leagues.length === 0 ? unitWords.title : unitWords.others;
  return {
    leagues: leagues.map(({ id, name }) => ({ id, name, units: byLeague.get(id) ?? [] })),
    others: { id: 'others', name: outside, units: byLeague.get(undefined) ?? [] },
  };
}

function partsIn({ id, name, units }: Section): readonly Part[] {
  return Array.from({ length: Math.ceil(units.length / UNIT_ROWS) }, (_, index) => {
    const own = units.slice(index * UNIT_ROWS, (index + 1) * UNIT_ROWS);
    const text = unitSentences.page(index + 1, own.length);
    return { id, name, units: own, part: `${id}-${String(index + 1)}`, text };
  });
}

function linkOf({ part, name, text }: Part): LinkView {
  return { text: `${name}${text}`, href: `/units/list/${part}/` };
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
  const lit = showsLights(env);
  const hidden = lit ? lightsNow(env.context, unit, (dossier) => !isShown(env, dossier)).length : 0;
  return {
    unit: unitRef(env, unit),
    rank: standing === undefined ? none : rankFigure(env, standing),
    place: standing === undefined ? null : placeOf(standing),
    total:
      standing === undefined || period === undefined
        ? none
        : totalFigure(env, standing, unitPeriodPage(env, unit, period)),
    lights: lit
      ? lightCounts(
          lightsNow(env.context, unit, (dossier) => isShown(env, dossier)),
          (key) => `/units/${unit}/#light-${key}`,
        )
      : null,
    withheldText: hidden === 0 ? null : lightRollWords.withheld(hidden),
    owed: extras.owed(unit),
  };
}

/** A unit's lights now, of the tasks in hand that are to be kept; none where the rules know no lights. */
export function lightsNow(
  context: Context,
  unit: string,
  keeps: (dossier: Dossier) => boolean = () => true,
): readonly LightResult[] {
  const look = liveLook(context.asOf);
  return tasksOfUnit(context, unit, look)
    .filter(keeps)
    .flatMap((dossier) => unitLight(context, dossier, unit, look) ?? [])
    .filter((light) => !isOver(light));
}
