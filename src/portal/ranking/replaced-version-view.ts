import { editionSentences } from '#wording/freeze/sentences.ts';
import { rankingSentences } from '#wording/ranking/sentences.ts';
import { editionsOf, type EditionEntry } from '#engine/freeze/editions.ts';
import { changeOf } from '#engine/sheet/league-sheet.ts';
import { printedScore } from '#engine/sheet/unit-sheet.ts';
import { exactValue } from '#exact/fraction.ts';
import type { Edition } from '#record/freeze/edition.ts';
import type { EditionUnit } from '#record/freeze/edition-unit.ts';
import type { Rules } from '#record/rules/rules.ts';
import { besideColumns, besideFigures, type RankColumnView } from './row/beside-view.ts';
import { editionDownloads } from '../freeze/edition-files.ts';
import { editionView, type EditionView } from '../freeze/edition-view.ts';
import type { ViewEnv } from '../env/env.ts';
import { points } from '../shared/arithmetic-text.ts';
import { periodIn, periodName } from '../env/period/period.ts';
import { termColumns, termFigures } from './row/row-terms-view.ts';
import { ruleRef } from '../env/rule-ref.ts';
import { editionRules, shownVersions } from '../env/period/shown-editions.ts';
import { changeView, unrankedText, type RankChangeView } from '../score/standing.ts';
import { addressed, type Addressed } from '../table/table-files.ts';
import type { UnitRef, DownloadView, LinkView, PeriodText, RuleRef, FigureView } from '../shared/types.ts';
import { showsRanks, showsScores } from '../env/publication.ts';

/** A table of scores, every figure in a column of its own: what exists in the league and period, and nothing else. */
export interface ScoreTableView {
  /** ASCII, e.g. `counties`; also the anchor. */
  readonly id: string;
  /** `县（市）区` or `市直部门`. */
  readonly name: string;
  /** Where its rows can be taken along. */
  readonly set: Addressed;
  /** Columns between unit and total; empty where scores are not published. */
  readonly terms: readonly RankColumnView[];
  /** Columns beside the score, not added: 主办件数, 指标列. */
  readonly beside: readonly RankColumnView[];
  readonly rows: readonly ScoreRowView[];
  /** Whether these are all of its rows. */
  readonly whole: boolean;
}

/** What a row has of a table of scores; what the rules leave out or do not publish is null or empty. */
export interface ScoreRowView {
  /** The numeral, e.g. `2`. */
  readonly rank: string | null;
  readonly tied: boolean;
  /** `第4名` or `并列第2名`. */
  readonly rankText: string | null;
  readonly unit: UnitRef;
  /** One for each column of `terms`. */
  readonly terms: readonly FigureView[];
  /** Links to the score taken apart. */
  readonly total: FigureView | null;
  readonly grade: string | null;
  readonly change: RankChangeView | null;
  /** One for each column of `beside`. */
  readonly beside: readonly FigureView[];
}

/** /ranking/<period>/v<n>/ — a version that was replaced, exactly as it was frozen. */
export interface ReplacedVersionView {
  readonly period: PeriodText;
  readonly version: number;
  /** `2026年5月排名（第1版）`. */
  readonly title: string;
  /** By what it was replaced, when and why. */
  readonly replacedText: string;
  /** The version that stands. */
  readonly latest: LinkView;
  readonly edition: EditionView;
  readonly leagues: readonly LockedLeagueView[];
  readonly downloads: readonly DownloadView[];
}

/** A league's table from the edition alone. */
export interface LockedLeagueView extends ScoreTableView {
  readonly unranked: readonly LockedUnrankedView[];
  /** Whether these are all. */
  readonly unrankedWhole: boolean;
}

interface LockedUnrankedView {
  readonly unit: UnitRef;
  readonly reason: string;
  readonly rule: RuleRef;
}

/** Every version that was replaced, from its edition alone: nothing is computed anew (rules.md §10). */
export function replacedVersionViews(env: ViewEnv): readonly ReplacedVersionView[] {
  return [...editionsOf(env.shown).keys()].flatMap((period) => {
    const versions = shownVersions(env, period);
    return versions.slice(0, -1).flatMap((entry, index) => versionView(env, entry, versions[index + 1]));
  });
}

function versionView(
  env: ViewEnv,
  entry: EditionEntry,
  next: EditionEntry | undefined,
): readonly ReplacedVersionView[] {
  const { value: edition } = entry;
  const rules = editionRules(env, edition);
  if (rules === undefined || next === undefined) return [];
  const { period, version } = edition;
  const name = periodName(env, period);
  return [
    {
      period,
      version,
      title: editionSentences.versionTitle(name, version),
      replacedText: editionSentences.replaced(
        next.value.version,
        next.value.written,
        next.value.correction?.reason ?? '',
      ),
      latest: { text: name, href: `/ranking/${period}/` },
      edition: editionView(env, entry),
      leagues: edition.leagues
        .filter(({ ranked, unranked }) => ranked.length + unranked.length > 0)
        .map((league) => leagueView(env, rules, edition, league)),
      downloads: editionDownloads(env, entry),
    },
  ];
}

type League = Edition['leagues'][number];

function leagueView(env: ViewEnv, rules: Rules, edition: Edition, league: League): LockedLeagueView {
  const { id, ranked, unranked } = league;
  const period = periodIn(env, edition.period);
  const units = new Map(edition.units.map((unit) => [unit.unit, unit]));
  const scores = new Map(
    ranked.flatMap(({ unit }) => {
      const locked = units.get(unit);
      return locked === undefined ? [] : [[unit, printedScore(rules, period.id, locked)] as const];
    }),
  );
  const terms = showsScores(rules) ? termColumns(rules, id, [...scores.values()]) : [];
  const beside = besideColumns(rules);
  const rows = showsRanks(rules) ? ranked : ranked.toSorted((a, b) => orderOf(units, a) - orderOf(units, b));
  const name = rules.leagues.find((one) => one.id === id)?.name ?? id;
  return {
    id,
    name,
    set: addressed(
      `/ranking/${period.id}/v${String(edition.version)}/${id}`,
      rankingSentences.lockedSet(periodName(env, period.id), name, edition.version),
    ),
    terms,
    beside,
    whole: true,
    unrankedWhole: true,
    rows: rows.flatMap((row): ScoreRowView[] => {
      const score = scores.get(row.unit);
      if (score === undefined) return [];
      return [
        {
          ...placeView(rules, league, row),
          unit: refOf(env, row.unit, units),
          terms: termFigures(terms, rules, score, null),
          grade: row.grade ?? null,
          change: showsRanks(rules)
            ? changeView(changeOf(row.change), period, edition.previous === undefined)
            : null,
          beside: besideFigures(beside, score),
        },
      ];
    }),
    unranked: unranked.map(({ unit, reason }) => ({
      unit: refOf(env, unit, units),
      reason: unrankedText(reason, period),
      rule: ruleRef('who', rules.version),
    })),
  };
}

function placeView(
  rules: Rules,
  { ranked }: League,
  { rank, total }: League['ranked'][number],
): Pick<ScoreRowView, 'rank' | 'tied' | 'rankText' | 'total'> {
  const ranks = showsRanks(rules);
  const tied = ranked.filter((row) => row.rank === rank).length > 1;
  return {
    rank: ranks ? String(rank) : null,
    tied: ranks && tied,
    rankText: ranks ? rankingSentences.rank(rank, tied) : null,
    total: showsScores(rules) ? { text: points(rules, exactValue(total)), reason: null, href: null } : null,
  };
}

function orderOf(units: ReadonlyMap<string, EditionUnit>, { unit }: { readonly unit: string }): number {
  return units.get(unit)?.order ?? 0;
}

/** The unit by the name that the edition locks. */
function refOf(env: ViewEnv, id: string, units: ReadonlyMap<string, EditionUnit>): UnitRef {
  return {
    id,
    name: units.get(id)?.name ?? id,
    href: env.context.units.has(id) ? `/units/${id}/` : null,
  };
}
