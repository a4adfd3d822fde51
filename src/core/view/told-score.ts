import type { UnitScore } from '../../engine/scheme/unit-score.ts';
import type { UnitResult } from '../../engine/score/unit-result.ts';
import type { ViewEnv } from './env.ts';

/** A score without the reasons that stand in sheets which the profile may not read; its figures stay. */
export function toldScore(
  { shownByPath }: ViewEnv,
  { lines, score }: Pick<UnitResult, 'lines' | 'score'>,
): UnitScore {
  const withheld = new Set(
    lines.marks.flatMap(({ component, source }) => (shownByPath.has(source.entry.path) ? [] : [component])),
  );
  if (withheld.size === 0) return score;
  return {
    ...score,
    parts: score.parts.map((part) => (withheld.has(part.component.id) ? { ...part, why: undefined } : part)),
    columns: score.columns.map((value) =>
      withheld.has(value.column.id) ? { ...value, why: undefined } : value,
    ),
  };
}
