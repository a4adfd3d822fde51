import { inForce } from '../schema/in-force.ts';
import { REPORTS_ITSELF, type Unit } from './unit.ts';

/** The unit through which another is entered on a day; undefined where it reports itself (rules.md §6 C2, 读法 aj). */
export function reportsThroughOn(
  { reportsThrough }: Pick<Unit, 'reportsThrough'>,
  day: string,
): string | undefined {
  const through = inForce(reportsThrough, day)?.unit;
  return through === REPORTS_ITSELF ? undefined : through;
}
