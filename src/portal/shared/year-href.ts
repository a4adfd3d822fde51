/** The page of a year's appraisal. */
export function yearHref(year: number): string {
  return `/year/${String(year)}/`;
}

/** The page of how a unit's year came about. */
export function yearUnitHref(year: number, unit: string): string {
  return `${yearHref(year)}${unit}/`;
}
