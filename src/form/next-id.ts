/** The next of a year's ids that count, `t2026-045` after `t2026-044`; those that a unit's name follows are one with the matter that they are parts of. */
export function nextId(prefix: string, year: string, ids: Iterable<string>): string {
  const counted = new RegExp(`^${prefix}${year}-(\\d+)(?:-|$)`, 'u');
  let last = 0;
  for (const id of ids) last = Math.max(last, Number(counted.exec(id)?.[1] ?? 0));
  return countedId(prefix, year, last + 1);
}

/** `t2026-045`. */
export function countedId(prefix: string, year: string, n: number): string {
  return `${prefix}${year}-${String(n).padStart(3, '0')}`;
}
