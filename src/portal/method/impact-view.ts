import { exactValue } from '#exact/fraction.ts';
import type { Impact, ImpactPeriod, ImpactPlace, ImpactRow } from '#record/freeze/impact.ts';
import { unitRefIn, type ViewEnv } from '../env/env.ts';
import { recordsAt } from '../env/record/record-ref.ts';
import { inFull, points } from '../shared/arithmetic-text.ts';
import { periodName } from '../env/period/period.ts';
import { disputedMark } from '../score/disputed.ts';
import { unitPeriodPage } from '../score/unit-pages.ts';
import type { MomentText, RecordRef, UnitRef } from '../shared/types.ts';
import { addressed, type Addressed } from '../table/table-files.ts';
import type { RankChangeView } from '../score/standing.ts';
import { tellsScores } from '../env/publication.ts';
import { methodText } from '#wording/method/words.ts';
import { impactTableWords, impactSentences } from '#wording/method/impact.ts';

/** What a version of the rules would have made of the last frozen periods: part of its method page. */
export interface ImpactView {
  readonly written: MomentText;
  /** What is compared with what. */
  readonly intro: string;
  /** That frozen periods stay as they are. */
  readonly unchanged: string;
  readonly leagues: readonly ImpactLeagueView[];
  /** Of all leagues. */
  readonly set: Addressed;
  readonly records: readonly RecordRef[];
}

export interface ImpactLeagueView {
  /** `counties`. */
  readonly id: string;
  readonly name: string;
  /** Oldest first. */
  readonly periods: readonly ImpactPeriodView[];
}

interface ImpactPeriodView {
  /** `2026年5月`, of a correction `2026年5月（第2版）`. */
  readonly caption: string;
  /** How many moved: `7个单位，名次变动4个，等次变动1个`. */
  readonly summary: string;
  /** In the order of the new table, units that are not ranked last. */
  readonly rows: readonly ImpactRowView[];
}

export interface ImpactRowView {
  readonly unit: UnitRef;
  /** `有异议，待答复` of a unit whose old figures are disputed; null otherwise. */
  readonly disputedText: string | null;
  readonly rank: BeforeAfterView;
  readonly total: BeforeAfterView;
  readonly grade: BeforeAfterView;
  readonly move: RankChangeView;
}

/** A value by the old rules and by the new; `null` prints 「—」. */
export interface BeforeAfterView {
  readonly before: string | null;
  readonly after: string | null;
  /** Where the old one is taken apart. */
  readonly href: string | null;
}

/** The impact table of a version of the rules; `null` where it has none (rules.md §10). */
export function impactView(env: ViewEnv, version: string): ImpactView | null {
  const entry = env.shown.impact.find(({ value }) => value.version === version);
  if (entry === undefined) return null;
  const { path, value } = entry;
  return {
    written: value.written,
    ...impactTables(env, value),
    set: addressed(
      `/method/${version}/impact`,
      methodText.set(rulesNamed(env, version)?.title ?? version, impactTableWords.title),
    ),
    records: recordsAt(env, [path]),
  };
}

/** The same without the file: the tables, league by league, and what is to be said of them. */
export function impactTables(
  env: ViewEnv,
  impact: Impact,
): Pick<ImpactView, 'intro' | 'unchanged' | 'leagues'> {
  const { periods, replaces } = impact;
  const ids = new Set(periods.flatMap(({ leagues }) => leagues.map(({ id }) => id)));
  return {
    intro: impactSentences.intro(
      periods.map(({ period }) => periodName(env, period)),
      rulesNamed(env, replaces)?.title ?? replaces,
    ),
    unchanged: impactSentences.unchanged,
    leagues: [...ids].map((id) => ({
      id,
      name: leagueName(env, impact, id),
      periods: periods.flatMap((period) => periodView(env, impact, period, id)),
    })),
  };
}

function periodView(env: ViewEnv, impact: Impact, of: ImpactPeriod, id: string): readonly ImpactPeriodView[] {
  const units = of.leagues.find((league) => league.id === id)?.units ?? [];
  if (units.length === 0) return [];
  const moved = units.filter(({ move }) => move !== 'same' && move !== 'none').length;
  const regraded = units.filter(
    ({ before, after }) =>
      before?.grade !== undefined && after?.grade !== undefined && before.grade !== after.grade,
  ).length;
  return [
    {
      caption: impactSentences.caption(periodName(env, of.period), of.edition.version),
      summary: impactSentences.summary(units.length, moved, regraded),
      rows: units.map((row) => rowView(env, impact, of, row)),
    },
  ];
}

function rowView(
  env: ViewEnv,
  { version }: Impact,
  { period, rules: frozenBy }: ImpactPeriod,
  row: ImpactRow,
): ImpactRowView {
  const { unit, before, after } = row;
  const known = env.context.units.has(unit);
  return {
    unit: unitRefIn(env, unit, period),
    disputedText: disputedMark(env, { unit, period }),
    rank: { before: rankText(before), after: rankText(after), href: null },
    total: {
      before: totalText(env, frozenBy, before),
      after: totalText(env, version, after),
      href: known && before?.rank !== undefined ? unitPeriodPage(env, unit, period) : null,
    },
    grade: { before: before?.grade ?? null, after: after?.grade ?? null, href: null },
    move: moveView(row),
  };
}

function rankText(place: ImpactPlace | undefined): string | null {
  return place?.rank === undefined ? null : String(place.rank);
}

/** The total of a ranked unit; as everywhere, one that is not ranked has none printed, and none is where the rules publish no scores. */
function totalText(env: ViewEnv, version: string, place: ImpactPlace | undefined): string | null {
  if (place?.rank === undefined || place.total === undefined) return null;
  const rules = rulesNamed(env, version);
  if (rules !== undefined && !tellsScores(env, rules)) return null;
  const total = exactValue(place.total);
  return rules === undefined ? inFull(total) : points(rules, total);
}

function moveView({ move, before, after }: ImpactRow): RankChangeView {
  const [kind = '', places] = move.split(' ');
  const words = impactSentences.move;
  switch (kind) {
    case 'up':
    case 'down':
      return { kind, text: words[kind](Number(places)) };
    case 'same':
      return { kind, text: words.same };
    case 'entered':
      return { kind: 'new', text: words.entered };
    case 'left':
      return { kind: 'none', text: words.left };
    default: {
      const reason = after?.reason ?? before?.reason ?? 'nothing-assessed';
      return { kind: 'none', text: impactSentences.none[reason] };
    }
  }
}

/** A league by the new rules, or where they have it no more by those that had it. */
function leagueName(env: ViewEnv, { version, periods }: Impact, id: string): string {
  const versions = [version, ...periods.map(({ rules }) => rules)];
  const leagues = versions.flatMap((name) => rulesNamed(env, name)?.leagues ?? []);
  return leagues.find((league) => league.id === id)?.name ?? id;
}

function rulesNamed(env: ViewEnv, version: string) {
  return env.shown.rules.find(({ value }) => value.version === version)?.value;
}
