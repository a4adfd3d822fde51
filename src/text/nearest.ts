/**
 * The one name that a wrongly written word surely meant, or `undefined`. Honest:
 * beyond the cut-off (one step for each three characters, at most four) or when two
 * names are equally near, nothing is suggested. Case, width, hyphens, underscores
 * and spaces do not count as steps.
 */
export function nearest(word: string, names: Iterable<string>): string | undefined {
  const bare = fold(word);
  const limit = cutOff(bare.length);
  let best: string | undefined;
  let bestSteps = limit + 1;
  let tied = false;
  for (const name of new Set(names)) {
    const steps = editDistance(bare, fold(name), Math.min(limit, bestSteps));
    if (steps < bestSteps) {
      best = name;
      bestSteps = steps;
      tied = false;
    } else if (steps === bestSteps && steps <= limit) {
      tied = true;
    }
  }
  return tied ? undefined : best;
}

/**
 * Steps (insert, delete, replace, swap two neighbours) between two words of code
 * points: Damerau–Levenshtein, optimal string alignment. Answers `limit + 1` as
 * soon as more than `limit` steps are certain.
 */
export function editDistance(from: readonly string[], to: readonly string[], limit: number): number {
  if (Math.abs(from.length - to.length) > limit) return limit + 1;
  let before: number[] = [];
  let above = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (const [row, letter] of from.entries()) {
    const current = [row + 1];
    let least = row + 1;
    for (const [column, other] of to.entries()) {
      const replaced = at(above, column) + (letter === other ? 0 : 1);
      let steps = Math.min(replaced, at(above, column + 1) + 1, at(current, column) + 1);
      if (row > 0 && column > 0 && letter === to[column - 1] && from[row - 1] === other) {
        steps = Math.min(steps, at(before, column - 1) + 1);
      }
      current.push(steps);
      least = Math.min(least, steps);
    }
    // A swap reaches back two rows, so both have to be beyond the limit.
    if (least > limit && Math.min(...above) > limit) return limit + 1;
    before = above;
    above = current;
  }
  return Math.min(at(above, to.length), limit + 1);
}

// Words longer than any name are not worth the work, and their cut-off stays small.
function cutOff(length: number): number {
  return length > 60 ? 0 : Math.min(4, Math.floor(length / 3));
}

function fold(word: string): string[] {
  return [
    ...word
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\s_-]/gu, ''),
  ];
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
