/** What a table covers, in one word each. */
type Kind = 'month' | 'two-months' | 'quarter' | 'half-year' | 'year' | 'named';

/** `本月`, `本季度`, `本期`. */
export function thisPeriod(kind: Kind): string {
  return kind === 'month' ? '本月' : kind === 'quarter' ? '本季度' : '本期';
}

/** `上月`, `上季度`, `上期`. */
export function lastPeriod(kind: Kind): string {
  return kind === 'month' ? '上月' : kind === 'quarter' ? '上季度' : '上期';
}

/** A period in the fewest words, for an axis: `2026年5月` → `5月`, `2026年第二季度` → `第二季度`; a year and a name stay whole. */
export function withoutYear(name: string): string {
  return name.replace(/^\d{4}年(?=.)/u, '');
}

/** `下月`, `下季度`, `下期`. */
export function nextPeriod(kind: Kind): string {
  return kind === 'month' ? '下月' : kind === 'quarter' ? '下季度' : '下期';
}
