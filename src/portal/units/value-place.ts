/** Pixels from a point to the baseline of its figure: over it, and under it where both lines run up from it. */
const OVER = -9;
const UNDER = 18;

/**
 * Where a point's figure stands so that the lines to its neighbours do not run through it, in pixels from the point,
 * downward. `ys` are the points across a chart, downward from its top; null where nothing is drawn.
 */
export function valueOffset(ys: readonly (number | null)[], at: number): number {
  const y = ys[at];
  if (y === null || y === undefined) return OVER;
  const beside = [ys[at - 1], ys[at + 1]].filter((one) => one !== null && one !== undefined);
  return beside.length > 0 && beside.every((one) => one < y) ? UNDER : OVER;
}
