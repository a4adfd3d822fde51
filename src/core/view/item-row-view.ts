import { itemSentences } from '../../wording/zh-CN/view/item.ts';
import { rankingSentences } from '../../wording/zh-CN/view/ranking.ts';
import { withheldWords } from '../../wording/zh-CN/view/withheld.ts';
import type { ItemRow } from '../compute/item-month.ts';
import { monthsOf } from '../compute/months.ts';
import type { CompletionLine } from '../compute/workload.ts';
import { compare, subtract, type Fraction } from '../exact/fraction.ts';
import type { Rules } from '../schema/rules.ts';
import { isShown, unitRefIn, type ViewEnv } from './env.ts';
import { completionHref, completionLineHref } from './item-links.ts';
import { points, term, termsOf } from './pencil.ts';
import { matterTitle } from './told.ts';
import type { ItemPlaceView, ItemRowView } from './types/item.ts';
import type { RankChangeView } from './types/score.ts';

/** A unit's row in the table of a single item, its score taken apart (rules-v1 §11). Candidates are named in a frozen month alone. */
export function itemRowView(
  env: ViewEnv,
  rules: Rules,
  month: string,
  row: ItemRow,
  frozen: boolean,
): ItemRowView {
  const { candidate, tied, work } = row;
  const counted = work.lines.filter((line) => line.counted.length > 0);
  const hidden = counted.filter((line) => !isShown(env, line.task.dossier));
  return {
    ...itemPlaceView(env, rules, month, row),
    tied,
    arithmetic: arithmetic(env, rules, row, counted),
    matters: counted
      .filter((line) => isShown(env, line.task.dossier))
      .map((line) => ({
        text: matterTitle(env, line.task.dossier),
        href: completionLineHref(rules, work.unit.value.id, month, line),
      })),
    withheldText: hidden.length === 0 ? null : withheldWords.matters(hidden.length),
    change: changeView(env, month, row),
    gainText: gainText(rules, row),
    candidateText: frozen && candidate !== undefined ? itemSentences.candidate[candidate] : null,
  };
}

/** A unit with rank and score alone, for the months before. */
export function itemPlaceView(
  env: ViewEnv,
  rules: Rules,
  month: string,
  { rank, tied, total, work }: ItemRow,
): ItemPlaceView {
  const { id } = work.unit.value;
  return {
    rank: String(rank),
    rankText: rankingSentences.rank(rank, tied),
    unit: unitRefIn(env, id, month),
    score: { text: points(rules, total), reason: null, href: completionHref(rules, id, month) },
  };
}

function arithmetic(
  env: ViewEnv,
  rules: Rules,
  { total }: ItemRow,
  counted: readonly CompletionLine[],
): string {
  const added = (valueOf: (line: CompletionLine) => Fraction) => {
    const terms = termsOf(counted, (line) => isShown(env, line.task.dossier), valueOf).map(term);
    return terms.length === 1 ? (terms[0] ?? '') : `(${terms.join(' + ')})`;
  };
  return itemSentences.arithmetic(
    added((line) => line.unlimited),
    added((line) => line.weight),
    points(rules, total),
  );
}

function changeView(env: ViewEnv, month: string, { change }: ItemRow): RankChangeView {
  const { kind, places, onlyBySet } = change;
  const words = rankingSentences.change;
  if (month === monthsOf(env.context)[0]) return { kind: 'none', text: words.firstMonth, mark: null };
  if (kind === 'none' || kind === 'new')
    return { kind: 'none', text: itemSentences.change[kind], mark: null };
  const text = kind === 'same' ? words.same : words[kind](places);
  return { kind, text, mark: onlyBySet ? '*' : null };
}

function gainText(rules: Rules, { total, before }: ItemRow): string | null {
  if (before === undefined) return null;
  const sign = compare(total, before.total);
  if (sign > 0) return itemSentences.gained(points(rules, subtract(total, before.total)));
  return sign < 0 ? itemSentences.lost(points(rules, subtract(before.total, total))) : null;
}
