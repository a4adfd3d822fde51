import { rankingSentences } from '#wording/ranking/sentences.ts';
import type { UnitScore } from '#engine/scheme/unit-score.ts';
import { exactText } from '#exact/fraction.ts';
import type { Rules } from '#record/rules/rules.ts';
import type { FigureView } from '../../shared/types.ts';

/** A column of figures. */
export interface RankColumnView {
  /** `part-a`, `start`, `scale`, `handicap`, `bonus`, `deduction`, `cut`, `matters`, `column-banjian`. */
  readonly code: string;
  /** `任务完成`. */
  readonly name: string;
  /** Under the name: the full mark or the cap, `60`, with a weight `100 ×0.6`; null where there is none. */
  readonly full: string | null;
}

/** What stands beside the score and is not added: how many matters of its own a unit has, and the information columns. */
export function besideColumns({ tasks, columns = [] }: Rules): readonly RankColumnView[] {
  const { matters, measured } = rankingSentences;
  return [
    ...(tasks === undefined ? [] : [{ code: 'matters', name: matters, full: null }]),
    ...columns.map(({ id, name, measure }) => ({
      code: `column-${id}`,
      name: measure === undefined ? name : measured(name, measure),
      full: null,
    })),
  ];
}

/** A row's figures under those columns. */
export function besideFigures(columns: readonly RankColumnView[], score: UnitScore): readonly FigureView[] {
  const { notEntered, notApplicable } = rankingSentences.term;
  return columns.map(({ code }): FigureView => {
    if (code === 'matters') return { text: String(score.matters), reason: null, href: null };
    const value = score.columns.find(({ column }) => `column-${column.id}` === code);
    if (value?.mark !== undefined) return { text: exactText(value.mark), reason: null, href: null };
    const reason = value?.why === undefined ? notEntered : notApplicable(value.why);
    return { text: null, reason, href: null };
  });
}
