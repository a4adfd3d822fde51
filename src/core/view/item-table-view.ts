import { monthInWords } from '../../wording/zh-CN/portal/day.ts';
import { itemSentences } from '../../wording/zh-CN/view/item.ts';
import { rankingSentences } from '../../wording/zh-CN/view/ranking.ts';
import { withheldWords } from '../../wording/zh-CN/view/withheld.ts';
import { itemLeagues, type ItemLeague, type ItemWork } from '../compute/item-month.ts';
import { monthHorizon, rulesOf } from '../compute/months.ts';
import type { Rules } from '../schema/rules.ts';
import { isShown, unitRefIn, type ViewEnv } from './env.ts';
import { itemRowView } from './item-row-view.ts';
import { monthState } from './month-state.ts';
import { unitMonthHref } from './standing.ts';
import type { ItemTableView, ItemUnscoredView } from './types/item.ts';
import type { FootnoteView } from './types/ranking.ts';

/** The tables of a single item in a month, one for each league in which a unit has a line of it (rules-v1 §11). */
export function itemTableViews(env: ViewEnv, item: string, month: string): readonly ItemTableView[] {
  const rules = rulesOf(env.context, month)?.value;
  if (rules === undefined) return [];
  return itemLeagues(env.context, item, month)
    .map((league) => tableView(env, rules, month, league))
    .filter(({ rows, unscored }) => rows.length + unscored.length > 0);
}

/** Where the table of a league stands on the page of its item. */
export function itemTableId(month: string, league: string): string {
  return `${league}-${month}`;
}

function tableView(env: ViewEnv, rules: Rules, month: string, league: ItemLeague): ItemTableView {
  const { frozen, stateText } = monthState(env, month);
  return {
    id: itemTableId(month, league.id),
    title: itemSentences.table(league.name, month, frozen ? null : stateText),
    month: { text: monthInWords(month), href: `/ranking/${month}/#league-${league.id}` },
    stateText,
    cutOff: monthHorizon(env.context, month).day,
    rows: league.rows.map((row) => itemRowView(env, rules, month, row, frozen)),
    unscored: league.unscored.flatMap((work) => unscoredView(env, month, work)),
    footnotes: footnotes(env, rules, month, league),
    candidateText: frozen ? itemSentences.choose : itemSentences.provisional,
  };
}

function footnotes(env: ViewEnv, rules: Rules, month: string, { rows }: ItemLeague): readonly FootnoteView[] {
  const still = rows.filter(({ change }) => change.onlyBySet);
  const names = still.map(({ work }) => unitRefIn(env, work.unit.value.id, month).name);
  const { tie, footnote } = rankingSentences;
  return [
    ...(rows.some(({ tied }) => tied) ? [{ mark: footnote.mark, text: tie[rules.ranking.tie] }] : []),
    ...(rows.length === 1 ? [{ mark: footnote.mark, text: itemSentences.alone }] : []),
    ...(names.length === 0 ? [] : [{ mark: '*', text: itemSentences.still(names) }]),
  ];
}

/** A unit of whose lines nothing counts yet; none where it has no line. */
function unscoredView(env: ViewEnv, month: string, { unit, lines }: ItemWork): ItemUnscoredView[] {
  if (lines.length === 0) return [];
  const told = lines.filter((line) => isShown(env, line.task.dossier));
  const pending = told.some((line) => line.pending.length > 0);
  const { unscored } = itemSentences;
  return [
    {
      unit: unitRefIn(env, unit.value.id, month),
      reason: told.length === 0 ? withheldWords.leftOut : pending ? unscored.pending : unscored.waiting,
      href: `${unitMonthHref(unit.value.id, month)}#left-out`,
    },
  ];
}
