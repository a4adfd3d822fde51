import { monthInWords } from '../../wording/zh-CN/portal/day.ts';
import { editionSentences } from '../../wording/zh-CN/view/edition.ts';
import { rankingSentences } from '../../wording/zh-CN/view/ranking.ts';
import { stepWords } from '../../wording/zh-CN/view/score.ts';
import { tablesBefore } from '../compute/edition/examine-edition.ts';
import { editionsOf, type EditionEntry } from '../compute/edition/editions-of.ts';
import { exactValue } from '../exact/fraction.ts';
import type { Edition } from '../schema/edition.ts';
import type { EditionUnit } from '../schema/edition-unit.ts';
import type { Rules } from '../schema/rules.ts';
import { editionView } from './edition-view.ts';
import type { ViewEnv } from './env.ts';
import { changeOf } from './locked-leagues.ts';
import { editionDownload } from './edition-files.ts';
import { points } from './pencil.ts';
import { ruleRef } from './rule-ref.ts';
import { scoreParts } from './score-parts.ts';
import { editionRules, shownVersions } from './shown-editions.ts';
import { changeView } from './standing.ts';
import type { FigureView, UnitRef } from './types/common.ts';
import type { LockedLeagueView, LockedRowView, ReplacedVersionView } from './types/edition.ts';

/** Every version that was replaced, from its edition alone: nothing is computed anew (rules-v1 §10). */
export function replacedVersionViews(env: ViewEnv): readonly ReplacedVersionView[] {
  return [...editionsOf(env.shown).keys()].flatMap((month) => {
    const versions = shownVersions(env, month);
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
  const { month, version } = edition;
  return [
    {
      month,
      version,
      title: editionSentences.versionTitle(month, version),
      replacedText: editionSentences.replaced(
        next.value.version,
        next.value.written,
        next.value.correction?.reason ?? '',
      ),
      latest: { text: monthInWords(month), href: `/ranking/${month}/` },
      edition: editionView(env, entry),
      leagues: edition.leagues
        .filter(({ ranked, unranked }) => ranked.length + unranked.length > 0)
        .map((league) => leagueView(env, rules, edition, league)),
      downloads: [editionDownload(env, entry)],
    },
  ];
}

function leagueView(
  env: ViewEnv,
  rules: Rules,
  edition: Edition,
  { id, ranked, unranked }: Edition['leagues'][number],
): LockedLeagueView {
  const units = new Map(edition.units.map((unit) => [unit.unit, unit]));
  const first = tablesBefore(env.context.ledger, edition) === undefined;
  const tied = (rank: number) => ranked.filter((row) => row.rank === rank).length > 1;
  return {
    id,
    name: rules.leagues.find((league) => league.id === id)?.name ?? id,
    heads: scoreParts(rules).map(({ code, name }) => ({ code, name })),
    rows: ranked.map(({ unit, rank, total, grade, change }): LockedRowView => ({
      rank: String(rank),
      rankText: rankingSentences.rank(rank, tied(rank)),
      unit: refOf(env, unit, units),
      parts: partsOf(rules, units.get(unit)),
      total: points(rules, exactValue(total)),
      grade,
      change: changeView(changeOf(change), first),
    })),
    unranked: unranked.map(({ unit, reason }) => ({
      unit: refOf(env, unit, units),
      reason: rankingSentences.unranked[reason],
      rule: ruleRef('who', rules.version),
      workload: points(rules, exactValue(units.get(unit)?.result.workload ?? '0')),
    })),
  };
}

/** The unit by the name that the edition locks. */
function refOf(env: ViewEnv, id: string, units: ReadonlyMap<string, EditionUnit>): UnitRef {
  return {
    id,
    name: units.get(id)?.name ?? id,
    href: env.context.units.has(id) ? `/units/${id}/` : null,
  };
}

/** The printed parts in the order of printing, the deduction with its sign. */
function partsOf(rules: Rules, unit: EditionUnit | undefined): readonly FigureView[] {
  const { parts = {}, bonus = '0', deduction = '0', handicap = '0' } = unit?.result ?? {};
  const merits = new Map([
    ['h', handicap],
    ['e', bonus],
    ['x', deduction],
  ]);
  const components = new Set(rules.components.map(({ id }) => id));
  return scoreParts(rules).map(({ code, name }) => {
    const value = components.has(code) ? parts[code] : merits.get(code);
    if (value === undefined) return { text: null, reason: stepWords.noPart(name), href: null };
    const sign = code === 'x' && value !== '0' ? '−' : '';
    return { text: sign + points(rules, exactValue(value)), reason: null, href: null };
  });
}
