/** The entry of a dated list in force on a day: the one with the latest `from` that is not later than the day. */
export function inForce<T extends { readonly from: string }>(
  list: readonly T[] | undefined,
  day: string,
): T | undefined {
  return list?.reduce<T | undefined>(
    (best, item) => (item.from <= day && (best === undefined || item.from >= best.from) ? item : best),
    undefined,
  );
}
