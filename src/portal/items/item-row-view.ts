import { itemSentences } from '#wording/items/words.ts';
import { lastPeriod } from '#wording/shared/period.ts';
import { rankingSentences } from '#wording/ranking/sentences.ts';
import { withheldWords } from '#wording/shared/withheld.ts';
import { workOf } from '#engine/scheme/parts.ts';
import { compare, subtract, type Fraction } from '#exact/fraction.ts';
import type { Rules } from '#record/rules/rules.ts';
import { unitRefIn, type ViewEnv } from '../env/env.ts';
import { hasNoItemsBefore, type ItemLeagueRow, type ItemLine } from './item-tables-in.ts';
import { partText, term, termsOf } from '../shared/arithmetic-text.ts';
import { periodIn } from '../env/period/period.ts';
import type { FigureView, LinkView, UnitRef } from '../shared/types.ts';
import { disputedMark } from '../score/disputed.ts';
import type { RankChangeView } from '../score/standing.ts';
import { unitPeriodPage } from '../score/unit-pages.ts';
import { showsScores } from '../env/publication.ts';

export interface ItemRowView extends ItemPlaceView {
  readonly tied: boolean;
  /** Leads to 任务完成 of the unit's period; null where scores are not published. */
  readonly score: FigureView | null;
  /** `100 × (1.2 + 0.95) ÷ (1.2 + 1) = 97.73`, terms in the order of the matters, withheld ones last as one; null where scores are not published. */
  readonly arithmetic: string | null;
  /** Each leads to its line in the unit's period, where that has no page to the matter's own. */
  readonly matters: readonly LinkView[];
  /** `另有1项不予公开`; null if none. */
  readonly withheldText: string | null;
  readonly change: RankChangeView;
  /** `提高5.00分`; null where equal, without a score the period before, or where scores are not published. */
  readonly gainText: string | null;
  /** `靠前候选`. */
  readonly candidateText: string | null;
}

export interface ItemPlaceView {
  readonly rank: string;
  readonly rankText: string;
  readonly unit: UnitRef;
  /** Null where scores are not published. */
  readonly score: FigureView | null;
  /** `有异议，待答复`; null where nobody objects, or somebody answered. */
  readonly disputedText: string | null;
}

/** A unit's row in the table of a single item, its score taken apart (rules.md §11). Candidates are named in a frozen period alone. */
export function itemRowView(
  env: ViewEnv,
  rules: Rules,
  period: string,
  row: ItemLeagueRow,
  frozen: boolean,
): ItemRowView {
  const { candidate, tied, work } = row;
  const counted = work.lines.filter((line) => line.nodes.length > 0);
  const isShown = ({ task }: ItemLine) => env.shownTasks.has(task);
  const hidden = counted.filter((line) => !isShown(line));
  const scores = showsScores(rules);
  return {
    ...itemPlaceView(env, rules, period, row),
    tied,
    arithmetic: scores ? arithmetic(rules, row, counted, isShown) : null,
    matters: counted.filter(isShown).map((line) => ({
      text: env.shownTasks.get(line.task)?.value.title ?? '',
      href: completionLineHref(env, rules, work.unit, period, line) ?? `/tasks/${line.task}/`,
    })),
    withheldText: hidden.length === 0 ? null : withheldWords.matters(hidden.length),
    change: changeView(env, period, row),
    gainText: scores ? gainText(rules, row) : null,
    candidateText: frozen && candidate !== undefined ? itemSentences.candidate[candidate] : null,
  };
}

/** A unit with rank and score alone, for the periods before. */
export function itemPlaceView(
  env: ViewEnv,
  rules: Rules,
  period: string,
  { rank, tied, total, work: { unit } }: ItemLeagueRow,
): ItemPlaceView {
  return {
    rank: String(rank),
    rankText: rankingSentences.rank(rank, tied),
    unit: unitRefIn(env, unit, period),
    disputedText: disputedMark(env, { unit, period }),
    score: showsScores(rules)
      ? { text: partText(rules, total), reason: null, href: completionHref(env, rules, unit, period) }
      : null,
  };
}

/** `100 × (1.5 + 1.14) ÷ (1.5 + 1.2) = 97.78`. */
function arithmetic(
  rules: Rules,
  { total }: ItemLeagueRow,
  counted: readonly ItemLine[],
  isShown: (line: ItemLine) => boolean,
): string {
  const added = (valueOf: (line: ItemLine) => Fraction) => {
    const terms = termsOf(counted, isShown, valueOf).map(term);
    return terms.length === 1 ? (terms[0] ?? '') : `(${terms.join(' + ')})`;
  };
  return itemSentences.arithmetic(
    added((line) => workOf([line]).earned),
    added((line) => workOf([line]).weight),
    partText(rules, total),
  );
}

function changeView(env: ViewEnv, period: string, { change }: ItemLeagueRow): RankChangeView {
  const { kind, places } = change;
  const words = rankingSentences.change;
  if (hasNoItemsBefore(env, period)) return { kind: 'none', text: words.noTable };
  if (kind === 'none' || kind === 'new') {
    const before = lastPeriod(periodIn(env, period).kind);
    return { kind: 'none', text: itemSentences.change[kind](before) };
  }
  return { kind, text: kind === 'same' ? words.same : words[kind](places) };
}

function gainText(rules: Rules, { total, before }: ItemLeagueRow): string | null {
  if (before === undefined) return null;
  const sign = compare(total, before.total);
  if (sign > 0) return itemSentences.gained(partText(rules, subtract(total, before.total)));
  return sign < 0 ? itemSentences.lost(partText(rules, subtract(before.total, total))) : null;
}

/** Where a unit's period tells the lines of 任务完成; the page itself where the rules do not score that. Null where the period has no page. */
export function completionHref(env: ViewEnv, rules: Rules, unit: string, period: string): string | null {
  return hrefAt(env, rules, unit, period, (part) => `part-${part}`);
}

/** Where a unit's period tells a line of which something counts, by its first node. */
function completionLineHref(
  env: ViewEnv,
  rules: Rules,
  unit: string,
  period: string,
  line: ItemLine,
): string | null {
  const [node] = line.nodes;
  return hrefAt(env, rules, unit, period, (part) =>
    node === undefined ? `part-${part}` : `${part}-${line.task}-${node.id}`,
  );
}

/** Where a unit's period tells what does not count yet. */
export function besideHref(env: ViewEnv, rules: Rules, unit: string, period: string): string | null {
  return hrefAt(env, rules, unit, period, (part) => `beside-${part}`);
}

function hrefAt(
  env: ViewEnv,
  { components }: Rules,
  unit: string,
  period: string,
  anchor: (part: string) => string,
): string | null {
  const page = unitPeriodPage(env, unit, period);
  const part = components.find(({ source }) => source === 'completion')?.id;
  return page === null || part === undefined ? page : `${page}#${anchor(part)}`;
}
